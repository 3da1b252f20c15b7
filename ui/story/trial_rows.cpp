// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/trial_rows.hpp"

#include "ui/theme/theme.hpp"

#include <QPainter>

#include <algorithm>

namespace twinsine::ui {
namespace {

constexpr int kSpacing = 8;
constexpr double kPartOfBar = 0.3; // of the row
constexpr int kEnd = 3;            // half the height of a range's ends

/// The columns of a row.
struct Cells {
    QRect name;
    QRect number;
    QRect bar;
};

Cells cellsOf(const QRect& room, const QFont& font) {
    const QFontMetrics metrics(font);
    const int line = metrics.height();
    const int number = metrics.horizontalAdvance(QStringLiteral("diverged "));
    const int bar = static_cast<int>(room.width() * kPartOfBar);
    const int name = room.width() - number - bar - 2 * kSpacing;
    return {QRect(room.left(), room.top(), name, room.height()),
            QRect(room.left() + name + kSpacing, room.top(), number, line),
            QRect(room.right() + 1 - bar, room.top(), bar, line)};
}

} // namespace

void TrialRows::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const Trial& trial = m_trials.trial(index.row());
    const QRect room = paintGround(*painter, option, index);
    const Cells cells = cellsOf(room, boldOf(option.font));
    const QFont strong = painter->font(); // of the row that is shown
    painter->setFont(option.font);        // a bold name may need another line
    painter->drawText(cells.name, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_trials.name(index.row()));
    painter->setFont(strong);
    const auto typical = trial.typical();
    painter->drawText(cells.number, Qt::AlignRight | Qt::AlignTop,
                      typical ? outcomeText(*typical) : QStringLiteral("–"));
    paintBar(*painter, cells.bar, trial);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    painter->drawText(room, Qt::AlignRight | Qt::AlignBottom, m_trials.spread(index.row()));
    painter->restore();
}

void TrialRows::paintBar(QPainter& painter, const QRect& room, const Trial& trial) const {
    const auto& colours = theme::current();
    const double scale = m_trials.scale();
    const auto length = [&](double gap) {
        return scale > 0 ? static_cast<int>(room.width() * std::min(gap / scale, 1.0)) : 0;
    };
    const int middle = room.center().y();
    painter.setPen(colours.grid);
    painter.drawLine(room.left(), room.top(), room.left(), room.bottom());
    const auto typical = trial.typical();
    if (typical && !typical->diverged) {
        const QRect bar(room.left(), middle - room.height() / 4, length(typical->gap), room.height() / 2);
        painter.fillRect(bar, colours.difference);
        if (typical->gap > scale) { // a piece cut out near its end: it would go on
            painter.setPen(QPen(colours.background, 2));
            for (const int cut : {8, 12})
                painter.drawLine(bar.right() - cut, bar.bottom() + 1, bar.right() - cut + 4, bar.top());
        }
    }
    if (trial.gaps.size() < 2)
        return;
    const int least = room.left() + length(*trial.gaps.begin());
    const int most = room.left() + length(*trial.gaps.rbegin()) - 1;
    painter.setPen(QPen(colours.text, 2));
    painter.drawLine(least, middle, most, middle);
    for (const int end : {least, most})
        painter.drawLine(end, middle - kEnd, end, middle + kEnd);
}

QSize TrialRows::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFont bold = boldOf(option.font);
    const QFontMetrics metrics(bold);
    const int width = option.widget ? option.widget->width() : option.rect.width();
    const Cells cells = cellsOf(QRect(0, 0, width - margins().width(), metrics.height()), bold);
    const int name = QFontMetrics(option.font)
                         .boundingRect(cells.name, Qt::AlignLeft | Qt::TextWordWrap, m_trials.name(index.row()))
                         .height();
    const int spread = m_trials.spread(index.row()).isEmpty() ? 0 : QFontMetrics(option.font).height();
    return QSize(0, std::max(name, metrics.height() + spread)) + margins();
}

} // namespace twinsine::ui
