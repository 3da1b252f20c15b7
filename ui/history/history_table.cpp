// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_table.hpp"

#include "ui/history/run_cells.hpp"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace twinsine::ui {
namespace {

using Column = HistoryModel::Column;

constexpr int kPadding = 14;

/// The first to go where there is no room.
constexpr std::array kExpendable{HistoryModel::kTime, HistoryModel::kLossB, HistoryModel::kLossA, HistoryModel::kWhen};

constexpr int kLeastTraining = 180;

/// What a column needs; the training gets what is left.
int leastWidth(int column, const QFontMetrics& metrics) {
    const auto room = [&](const QString& text) { return metrics.horizontalAdvance(text) + kPadding; };
    switch (column) {
    case HistoryModel::kTraining:
        return kLeastTraining;
    case HistoryModel::kSeed:
        return room(QStringLiteral("    44 seeds")); // beside the mark that opens it
    case HistoryModel::kLossA:
    case HistoryModel::kLossB:
        return room(QStringLiteral("4.44·10⁻⁴"));
    case HistoryModel::kGap:
        return RunCells::gapWidth(metrics);
    case HistoryModel::kWhen:
        return room(QStringLiteral("44 MMM 44"));
    default:
        return room(QStringLiteral("★"));
    }
}

} // namespace

HistoryTable::HistoryTable(HistoryFilter& rows, QWidget* parent) : QTreeView(parent), m_rows(rows) {
    setObjectName(QStringLiteral("historyTable"));
    setAccessibleName(tr("Trainings"));
    setModel(&rows);
    setItemDelegate(new RunCells(rows, this));
    setTreePosition(HistoryModel::kSeed); // seeds are what a row of several opens to
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setExpandsOnDoubleClick(false);
    setSortingEnabled(true);
    sortByColumn(HistoryModel::kWhen, Qt::DescendingOrder);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or columns would come and go with it
    setContextMenuPolicy(Qt::CustomContextMenu);
    setFrameShape(NoFrame);
    setWhatsThis(
        tr("Every training that came to an end, of this and earlier starts. A double click or Enter brings its "
           "settings back, "
           "F2 names it, a click on the star pins it, Delete deletes it. A row of several seeds opens with →."));
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(0);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() != HistoryModel::kPin)
            return;
        RunIds ids;
        bool pinned = false;
        for (const auto* run : runsAt(index)) {
            ids.push_back(run->id);
            pinned |= run->pinned;
        }
        Q_EMIT pinAsked(ids, !pinned);
    });
    connect(&rows, &HistoryFilter::shownChanged, viewport(), qOverload<>(&QWidget::update));
    fitColumns();
}

/// As they stand, each below its group.
std::vector<QModelIndex> HistoryTable::selectedRows() const {
    const QModelIndexList selected = selectionModel()->selectedRows();
    std::vector<QModelIndex> rows(selected.begin(), selected.end());
    std::ranges::sort(rows, {}, [](const QModelIndex& index) {
        const QModelIndex group = index.parent();
        return group.isValid() ? std::pair(group.row(), index.row()) : std::pair(index.row(), -1);
    });
    return rows;
}

RunIds HistoryTable::selectedIds() const {
    RunIds ids;
    std::unordered_set<std::int64_t> seen;
    for (const QModelIndex& row : selectedRows())
        for (const auto* run : runsAt(row))
            if (seen.insert(run->id).second) // it may be selected with its group
                ids.push_back(run->id);
    return ids;
}

RunIds HistoryTable::latestOfSelected() const {
    RunIds ids;
    for (const QModelIndex& row : selectedRows())
        if (const auto runs = runsAt(row); !runs.empty())
            ids.push_back(runs.front()->id);
    return ids;
}

void HistoryTable::choose(const QModelIndex& index) {
    const auto runs = runsAt(index);
    if (runs.size() == 1)
        Q_EMIT chosen(runs.front()->id);
    else if (!runs.empty())
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
}

void HistoryTable::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (state() == EditingState)
        QTreeView::keyPressEvent(event);
    else if (isEnter)
        choose(currentIndex());
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT deleteAsked();
    else if (event->key() == Qt::Key_F2 && currentIndex().isValid())
        edit(currentIndex().siblingAtColumn(HistoryModel::kTraining));
    else if (event->key() == Qt::Key_Space)
        event->ignore(); // it is the training's
    else
        QTreeView::keyPressEvent(event);
}

void HistoryTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() != HistoryModel::kPin)
        choose(index);
    else
        QTreeView::mouseDoubleClickEvent(event);
}

void HistoryTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectedChanged();
}

void HistoryTable::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

void HistoryTable::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void HistoryTable::fitColumns() {
    const QFontMetrics metrics(font());
    std::array<int, HistoryModel::kColumns> widths{};
    int total = 0;
    for (int column = 0; column < HistoryModel::kColumns; ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = std::max(leastWidth(column, metrics), metrics.horizontalAdvance(title) + kPadding);
        widths[static_cast<std::size_t>(column)] = width;
        total += width;
    }
    const int room = viewport()->width();
    for (const Column column : kExpendable) {
        const bool goes = total > room;
        setColumnHidden(column, goes);
        total -= goes ? widths[column] : 0;
    }
    widths[HistoryModel::kTraining] += std::max(room - total, 0);
    for (int column = 0; column < HistoryModel::kColumns; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
}

} // namespace twinsine::ui
