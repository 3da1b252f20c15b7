// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/run_cells.hpp"

#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kMargin = 6;
constexpr int kAbove = 3; ///< and below the two lines

} // namespace

int RunCells::gapWidth(const QFontMetrics& metrics) {
    return metrics.horizontalAdvance(QStringLiteral("0.444 (0.444–0.444)")) + 2 * kMargin;
}

void RunCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.column() != HistoryModel::kTraining && index.column() != HistoryModel::kGap)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem look = option;
    initStyleOption(&look, index);
    const QString text = std::exchange(look.text, QString());
    const QStyle* style = look.widget ? look.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &look, painter, look.widget);

    painter->save();
    const bool selected = look.state.testFlag(QStyle::State_Selected);
    const QColor colour = look.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QRect room = look.rect.adjusted(kMargin, kAbove, -kMargin, -kAbove);
    const QRect above(room.left(), room.top(), room.width(), room.height() / 2);
    const QRect below = above.translated(0, room.height() / 2);
    painter->setPen(colour);
    painter->setFont(look.font);
    const auto elided = [&](const QString& line) {
        return QFontMetrics(painter->font()).elidedText(line, Qt::ElideRight, room.width());
    };
    if (index.column() == HistoryModel::kGap) {
        painter->drawText(above, Qt::AlignRight | Qt::AlignVCenter, elided(text));
        if (const auto gaps = m_rows.gapsAt(index))
            paintBar(*painter, below, *gaps, selected ? colour : theme::current().difference);
    } else {
        painter->drawText(above, Qt::AlignLeft | Qt::AlignVCenter, elided(text));
        painter->setPen(selected ? colour : look.palette.color(QPalette::PlaceholderText));
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                          elided(index.data(HistoryModel::kChangesRole).toString()));
    }
    painter->restore();
}

void RunCells::paintBar(QPainter& painter, const QRectF& room, const GapRange& gaps, const QColor& fill) const {
    const double end = m_rows.barEnd();
    const double middle = room.center().y();
    const double half = room.height() / 4;
    const auto at = [&](double gap) { return room.left() + room.width() * std::min(gap / end, 1.0); };
    const QColor outline = painter.pen().color();
    const double right = at(gaps.median);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(Qt::NoPen);
    if (gaps.median > end)
        painter.drawPolygon(QPolygonF({{room.left(), middle - half},
                                       {right - 2 * half, middle - half},
                                       {right, middle},
                                       {right - 2 * half, middle + half},
                                       {room.left(), middle + half}}));
    else
        painter.drawRect(QRectF(QPointF(room.left(), middle - half), QPointF(right, middle + half)));
    if (gaps.least == gaps.most)
        return;
    painter.setPen(QPen(outline, 2));
    painter.drawLine(QPointF(at(gaps.least), middle), QPointF(at(gaps.most), middle));
    for (const double gap : {gaps.least, gaps.most}) {
        const double reach = gap > end ? half : 0; // of a point, where it goes on
        const QPointF place(at(gap), middle);
        painter.drawPolyline(QPolygonF({place - QPointF(reach, half), place, place - QPointF(reach, -half)}));
    }
}

QSize RunCells::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {0, 2 * option.fontMetrics.height() + 2 * kAbove};
}

} // namespace twinsine::ui
