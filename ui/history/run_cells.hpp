// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Draws the rows of the history, two lines each: the name above what was changed; mean |A - B| above a bar, all bars
/// on one scale. Of several seeds a line goes from the least to the most; a bar that goes beyond the scale ends in a
/// point.

#include "ui/history/history_filter.hpp"

#include <QStyledItemDelegate>

namespace twinsine::ui {

class RunCells : public QStyledItemDelegate {
    Q_OBJECT

public:
    RunCells(const HistoryFilter& rows, QObject* parent) : QStyledItemDelegate(parent), m_rows(rows) {}

    /// The least room for mean |A - B|.
    static int gapWidth(const QFontMetrics& metrics);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintBar(QPainter& painter, const QRectF& room, const GapRange& gaps, const QColor& fill) const;

    const HistoryFilter& m_rows;
};

} // namespace twinsine::ui
