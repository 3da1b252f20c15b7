// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_filter.hpp"

#include "ui/history/run_texts.hpp"

#include <QTimer>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

/// 1, 2 or 5 times a power of ten, at least that.
double roundUp(double value) {
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double digit : {1.0, 2.0, 5.0})
        if (digit * power >= value)
            return digit * power;
    return 10 * power;
}

} // namespace

HistoryFilter::HistoryFilter(HistoryModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) {
    setSourceModel(&model);
    setSortRole(HistoryModel::kSortRole);
    auto* soon = new QTimer(this); // many rows may come at once
    soon->setSingleShot(true);
    soon->setInterval(0);
    connect(soon, &QTimer::timeout, this, [this] {
        findBarEnd();
        Q_EMIT shownChanged();
    });
    const auto start = [soon] { soon->start(); };
    connect(this, &QAbstractItemModel::rowsInserted, soon, start);
    connect(this, &QAbstractItemModel::rowsRemoved, soon, start);
    connect(this, &QAbstractItemModel::modelReset, soon, start);
    connect(this, &QAbstractItemModel::dataChanged, soon, start);
}

void HistoryFilter::setKind(Kind kind) {
    m_kind = kind;
    invalidateFilter();
}

void HistoryFilter::setOrigin(const QString& origin) {
    if (origin.toStdString() == m_origin)
        return;
    m_origin = origin.toStdString();
    if (m_kind == Kind::ofOrigin)
        invalidateFilter();
}

void HistoryFilter::setSearch(const QString& text) {
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

std::vector<const io::PastRun*> HistoryFilter::runsAt(const QModelIndex& index) const {
    auto runs = m_model.runsAt(mapToSource(index));
    std::erase_if(runs, [this](const io::PastRun* run) { return !accepts(*run); });
    return runs;
}

RunIds HistoryFilter::shownIds() const {
    RunIds ids;
    for (int row = 0; row < rowCount(); ++row)
        for (const auto* run : runsAt(index(row, 0)))
            ids.push_back(run->id);
    return ids;
}

bool HistoryFilter::accepts(const io::PastRun& run) const {
    if (m_kind == Kind::pinned && !run.pinned)
        return false;
    if (m_kind == Kind::ofOrigin && run.origin != m_origin)
        return false;
    const QString& text = m_model.searchTextOf(run);
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word); });
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto runs = m_model.runsAt(m_model.index(row, 0, parent));
    return std::ranges::any_of(runs, [this](const auto* run) { return accepts(*run); });
}

bool HistoryFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(HistoryModel::kSortRole);
    const QVariant b = right.data(HistoryModel::kSortRole);
    if (a == b) // the same order at every start
        return m_model.runsAt(left).front()->time < m_model.runsAt(right).front()->time;
    return a.typeId() == QMetaType::QString  ? a.toString().localeAwareCompare(b.toString()) < 0
           : a.typeId() == QMetaType::Double ? a.toDouble() < b.toDouble()
                                             : a.toLongLong() < b.toLongLong();
}

void HistoryFilter::findBarEnd() {
    std::vector<double> gaps;
    for (int row = 0; row < rowCount(); ++row)
        if (const auto range = gapsAt(index(row, 0)); range && range->median > 0)
            gaps.push_back(range->median);
    double end = 1;
    if (!gaps.empty()) {
        const auto middle = gaps.begin() + std::ssize(gaps) / 2;
        std::nth_element(gaps.begin(), middle, gaps.end());
        end = roundUp(1.5 * *middle);
    }
    m_barEnd = end;
}

} // namespace twinsine::ui
