// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The table of the history: as many columns as there is room for; a double click or Enter chooses a run or opens a row
/// of several, a click on the star pins.

#include "ui/history/history_filter.hpp"

#include <QTreeView>

namespace twinsine::ui {

class HistoryTable : public QTreeView {
    Q_OBJECT

public:
    HistoryTable(HistoryFilter& rows, QWidget* parent);

    /// Of the rows that are selected, from the top; of several in one, all.
    RunIds selectedIds() const;
    /// The latest run of each row that is selected, from the top.
    RunIds latestOfSelected() const;
    /// The runs of a row, the latest first.
    std::vector<const io::PastRun*> runsAt(const QModelIndex& index) const { return m_rows.runsAt(index); }

Q_SIGNALS:
    void chosen(std::int64_t id);
    void deleteAsked();
    void pinAsked(const RunIds& ids, bool pinned);
    void selectedChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    std::vector<QModelIndex> selectedRows() const;
    void choose(const QModelIndex& index);
    void fitColumns();

    HistoryFilter& m_rows;
};

} // namespace twinsine::ui
