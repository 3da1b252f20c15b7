// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_model.hpp"

#include "ui/history/run_texts.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace twinsine::ui {

using io::PastRun;

namespace {

constexpr std::size_t kMany = 100; ///< rows

QVariant alignmentOf(int column) {
    const bool isNumber = column >= HistoryModel::kSeed && column <= HistoryModel::kTime;
    return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

HistoryModel::HistoryModel(History& history, QObject* parent) : QAbstractItemModel(parent), m_history(history) {
    connect(&history, &History::loaded, this, [this](const std::vector<PastRun>& runs) {
        beginResetModel();
        m_isLoaded = true;
        fill(runs);
        endResetModel();
    });
    connect(&history, &History::added, this, [this](const PastRun& run, const RunIds& gone) {
        if (!m_isLoaded)
            return;
        for (const auto id : gone)
            take(id);
        if (m_nodes.contains(run.id))
            renew(run);
        else
            put(run);
    });
    connect(&history, &History::removed, this, [this](const RunIds& ids) {
        if (ids.size() <= kMany) {
            for (const auto id : ids)
                take(id);
            return;
        }
        beginResetModel(); // one by one would take views seconds
        for (const auto id : ids)
            m_nodes.erase(id);
        fill(copies());
        endResetModel();
    });
    connect(&history, &History::renamed, this, [this](std::int64_t id, const QString& name) {
        change(id, [&](PastRun& run) { run.name = name.toStdString(); });
    });
    connect(&history, &History::pinned, this, [this](const RunIds& ids, bool pinned) {
        for (const auto id : ids)
            change(id, [&](PastRun& run) { run.pinned = pinned; });
    });
}

HistoryModel::~HistoryModel() = default;

void HistoryModel::setGrouped(bool grouped) {
    if (grouped == m_grouped)
        return;
    beginResetModel();
    m_grouped = grouped;
    fill(copies());
    endResetModel();
}

std::vector<PastRun> HistoryModel::copies() const {
    std::vector<PastRun> runs;
    for (const auto& [id, node] : m_nodes)
        runs.push_back(node->run);
    return runs;
}

void HistoryModel::fill(const std::vector<PastRun>& runs) {
    m_nodes.clear();
    m_groups.clear();
    m_byKey.clear();
    for (const PastRun& run : runs) {
        auto& node = m_nodes[run.id] = std::make_unique<Node>(Node{run, searchText(run)});
        join(*node);
    }
}

HistoryModel::GroupKey HistoryModel::keyOf(const PastRun& run) const {
    return m_grouped ? GroupKey{run.family, run.origin} : GroupKey{run.id, {}};
}

HistoryModel::Group& HistoryModel::join(Node& node) {
    Group*& group = m_byKey[keyOf(node.run)];
    if (!group) {
        group = m_groups.emplace_back(std::make_unique<Group>()).get();
        group->row = static_cast<int>(m_groups.size()) - 1;
    }
    const auto before =
        std::ranges::find_if(group->members, [&](const Node* member) { return member->run.time <= node.run.time; });
    group->members.insert(before, &node);
    node.group = group;
    return *group;
}

void HistoryModel::put(const PastRun& run) {
    auto owned = std::make_unique<Node>(Node{run, searchText(run)});
    Node& node = *owned;
    m_nodes[run.id] = std::move(owned);
    const auto found = m_byKey.find(keyOf(run));
    if (found == m_byKey.end()) {
        beginInsertRows({}, static_cast<int>(m_groups.size()), static_cast<int>(m_groups.size()));
        join(node);
        return endInsertRows();
    }
    Group& group = *found->second;
    if (!group.isOpen()) { // with the second run both stand below it
        beginInsertRows(indexOf(group), 0, 1);
        join(node);
        endInsertRows();
    } else {
        const auto before =
            std::ranges::find_if(group.members, [&](const Node* member) { return member->run.time <= run.time; });
        const auto row = static_cast<int>(before - group.members.begin());
        beginInsertRows(indexOf(group), row, row);
        join(node);
        endInsertRows();
    }
    tellChanged(group);
}

/// Trained once more: it is the latest of its group.
void HistoryModel::renew(const PastRun& run) {
    Node& node = *m_nodes.at(run.id);
    Group& group = *node.group;
    const auto member = std::ranges::find(group.members, &node);
    const auto row = static_cast<int>(member - group.members.begin());
    if (row > 0) {
        beginMoveRows(indexOf(group), row, row, indexOf(group), 0);
        std::rotate(group.members.begin(), member, member + 1);
        endMoveRows();
    }
    change(run.id, [&](PastRun& old) { old = run; });
}

void HistoryModel::take(std::int64_t id) {
    const auto found = m_nodes.find(id);
    if (found == m_nodes.end())
        return;
    Group& group = *found->second->group;
    const auto member = std::ranges::find(group.members, found->second.get());
    const auto row = static_cast<int>(member - group.members.begin());
    const auto drop = [&] {
        group.members.erase(member);
        m_nodes.erase(found);
    };
    if (group.members.size() > 1) {
        const bool isLastPair = group.members.size() == 2;
        beginRemoveRows(indexOf(group), isLastPair ? 0 : row, isLastPair ? 1 : row);
        drop();
        endRemoveRows();
        return tellChanged(group);
    }
    const int at = group.row;
    beginRemoveRows({}, at, at);
    m_byKey.erase(keyOf(found->second->run));
    drop();
    m_groups.erase(m_groups.begin() + at);
    for (auto after = m_groups.begin() + at; after != m_groups.end(); ++after)
        --(*after)->row;
    endRemoveRows();
}

void HistoryModel::change(std::int64_t id, const std::function<void(PastRun&)>& change) {
    const auto found = m_nodes.find(id);
    if (found == m_nodes.end())
        return;
    change(found->second->run);
    found->second->searched = searchText(found->second->run);
    tellChanged(*found->second->group);
}

void HistoryModel::tellChanged(const Group& group) {
    const QModelIndex top = indexOf(group);
    Q_EMIT dataChanged(top, top.siblingAtColumn(kColumns - 1));
    if (group.isOpen())
        Q_EMIT dataChanged(index(0, 0, top), index(rowCount(top) - 1, kColumns - 1, top));
}

std::vector<const PastRun*> HistoryModel::runsAt(const QModelIndex& index) const {
    std::vector<const PastRun*> runs;
    if (!index.isValid())
        return runs;
    if (const auto* group = static_cast<const Group*>(index.internalPointer()))
        return {&group->members[static_cast<std::size_t>(index.row())]->run};
    for (const Node* node : m_groups[static_cast<std::size_t>(index.row())]->members)
        runs.push_back(&node->run);
    return runs;
}

std::optional<GapRange> HistoryModel::gapsAt(const QModelIndex& index) const {
    std::vector<double> gaps;
    for (const PastRun* run : runsAt(index))
        if (run->gap)
            gaps.push_back(*run->gap);
    if (gaps.empty())
        return std::nullopt;
    std::ranges::sort(gaps);
    return GapRange{gaps.front(), gaps[(gaps.size() - 1) / 2], gaps.back()};
}

RunIds HistoryModel::ids(bool withPinned) const {
    RunIds ids;
    for (const auto& [id, node] : m_nodes)
        if (withPinned || !node->run.pinned)
            ids.push_back(id);
    return ids;
}

const QString& HistoryModel::searchTextOf(const PastRun& run) const { return m_nodes.at(run.id)->searched; }

QModelIndex HistoryModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? m_groups[static_cast<std::size_t>(parent.row())].get() : nullptr);
}

QModelIndex HistoryModel::parent(const QModelIndex& index) const {
    const auto* group = static_cast<const Group*>(index.internalPointer());
    return group ? indexOf(*group) : QModelIndex();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalPointer() || parent.column() != 0)
        return 0;
    const Group& group = *m_groups[static_cast<std::size_t>(parent.row())];
    return group.isOpen() ? static_cast<int>(group.members.size()) : 0;
}

int HistoryModel::columnCount(const QModelIndex&) const { return kColumns; }

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const {
    const bool canBeNamed = index.column() == kTraining && runsAt(index).size() == 1;
    return QAbstractItemModel::flags(index).setFlag(Qt::ItemIsEditable, canBeNamed);
}

bool HistoryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    m_history.setName(runsAt(index).front()->id, value.toString().simplified());
    return true;
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    static constexpr const char* kTitles[] = {"★",
                                              QT_TR_NOOP("Training"),
                                              QT_TR_NOOP("Seed"),
                                              QT_TR_NOOP("Loss A"),
                                              QT_TR_NOOP("Loss B"),
                                              QT_TR_NOOP("Mean |A − B|"),
                                              QT_TR_NOOP("Trained in"),
                                              QT_TR_NOOP("When")};
    static constexpr const char* kHelp[] = {
        QT_TR_NOOP("Pinned trainings stay whatever comes"),
        QT_TR_NOOP("What you call it (F2), or the experiment's name; below it the settings that were others than in "
                   "the preset "
                   "or file "
                   "as it was opened"),
        QT_TR_NOOP("Of both sides, or of A | B; with → the seeds of a row of several"),
        QT_TR_NOOP("Evaluation loss of side A at the end: over all points, with the last weights"),
        QT_TR_NOOP("Evaluation loss of side B at the end: over all points, with the last weights"),
        QT_TR_NOOP(
            "Mean |A − B| of the predictions at the end. Of several seeds the median, and from the least to the most. "
            "All bars are "
            "on one scale; one that goes beyond it has a point."),
        QT_TR_NOOP("How long the training took"),
        QT_TR_NOOP("When it last ended"),
    };
    static_assert(std::size(kTitles) == kColumns && std::size(kHelp) == kColumns);
    if (role == Qt::DisplayRole)
        return tr(kTitles[section]);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role == Qt::AccessibleTextRole)
        return section == kPin ? tr("Pinned") : tr(kTitles[section]);
    if (role == Qt::ToolTipRole || role == Qt::WhatsThisRole)
        return tr(kHelp[section]);
    return {};
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    const auto runs = runsAt(index);
    if (runs.empty())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(runs, index);
    case Qt::AccessibleTextRole:
        if (index.column() == kPin)
            return runs.front()->pinned ? tr("pinned") : tr("not pinned");
        return index.column() == kTraining ? tr("%1: %2").arg(text(runs, index), changesText(*runs.front()))
                                           : text(runs, index);
    case kChangesRole:
        return changesText(*runs.front());
    case Qt::EditRole:
        return toQString(runs.front()->name);
    case Qt::ToolTipRole:
        return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(details(runs).toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case kSortRole:
        return sortKey(runs, index);
    default:
        return {};
    }
}

QString HistoryModel::details(const std::vector<const PastRun*>& runs) {
    const QString latest = detailsText(*runs.front());
    if (runs.size() == 1)
        return latest;
    const auto diverged = std::ranges::count_if(runs, [](const PastRun* run) { return !run->gap; });
    const QString all = tr("%1 trainings with other seeds").arg(runs.size());
    return tr("%1. The latest of them:\n%2")
        .arg(diverged > 0 ? tr("%1, %2 diverged").arg(all).arg(diverged) : all, latest);
}

QString HistoryModel::text(const std::vector<const PastRun*>& runs, const QModelIndex& index) const {
    const PastRun& run = *runs.front();
    const bool isGroup = runs.size() > 1;
    switch (index.column()) {
    case kPin:
        return std::ranges::any_of(runs, &PastRun::pinned) ? QStringLiteral("★") : QStringLiteral("☆");
    case kTraining:
        return nameText(run);
    case kSeed:
        return isGroup ? tr("%1 seeds").arg(runs.size()) : seedText(run);
    case kLossA:
        return isGroup ? QString() : threeDigits(run.lossA);
    case kLossB:
        return isGroup ? QString() : threeDigits(run.lossB);
    case kGap:
        if (const auto gaps = gapsAt(index); gaps && isGroup)
            return tr("%1 (%2–%3)")
                .arg(numberText(gaps->median, 3), numberText(gaps->least, 2), numberText(gaps->most, 2));
        return endText(run);
    case kTime:
        return isGroup ? QString() : timeText(run.seconds);
    case kWhen:
        return whenText(run.time);
    default:
        return {};
    }
}

QVariant HistoryModel::sortKey(const std::vector<const PastRun*>& runs, const QModelIndex& index) const {
    constexpr auto kMostTime = std::numeric_limits<std::int64_t>::max() / 2;
    constexpr double kLast = std::numeric_limits<double>::infinity();
    const PastRun& run = *runs.front();
    switch (index.column()) {
    case kPin:
        // By time among those that are pinned, and those that are not.
        return static_cast<qlonglong>(std::ranges::any_of(runs, &PastRun::pinned) ? run.time : run.time - kMostTime);
    case kSeed:
        return runs.size() > 1 ? static_cast<double>(runs.size()) + 1e10 : static_cast<double>(run.seedA.value_or(-1));
    case kLossA:
        return run.lossA.value_or(kLast);
    case kLossB:
        return run.lossB.value_or(kLast);
    case kGap:
        if (const auto gaps = gapsAt(index))
            return gaps->median;
        return kLast;
    case kTime:
        return run.seconds;
    case kWhen:
        return static_cast<qlonglong>(run.time);
    default:
        return (nameText(run) + QLatin1Char('\n') + changesText(run)).toLower();
    }
}

} // namespace twinsine::ui
