// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_overlay.hpp"

#include <QPainter>

#include <algorithm>

namespace twinsine::ui {
namespace {

constexpr double kFromLine = 10;
constexpr double kPadding = 6;
constexpr double kSwatch = 14;
constexpr double kDot = 3.5;
constexpr int kFaint = 130;  // of 255: marks are not the crosshair
constexpr int kGround = 235; // of 255: what is below shimmers through

QColor colourOf(const std::optional<experiment::SideName>& side, const theme::Colours& colours) {
    if (!side)
        return colours.faintText;
    return *side == experiment::SideName::a ? colours.sideA : colours.sideB;
}

} // namespace

void drawMarks(QPainter& painter, const QRectF& plot, const std::vector<Mark>& marks, const theme::Colours& colours) {
    const QFontMetricsF metrics(painter.font());
    std::vector<QRectF> texts;
    for (const Mark& mark : marks) {
        QColor faint = colourOf(mark.side, colours);
        faint.setAlpha(kFaint);
        painter.setPen(QPen(faint, 1));
        painter.drawLine(QPointF(mark.x, plot.top()), QPointF(mark.x, plot.bottom()));
        QRectF text(mark.x + kPadding, plot.top() + 2, metrics.horizontalAdvance(mark.text), metrics.height());
        if (text.right() > plot.right())
            text.moveRight(mark.x - kPadding);
        const auto meets = [&](const QRectF& other) { return other.intersects(text); };
        while (std::any_of(texts.begin(), texts.end(), meets))
            text.translate(0, metrics.height());
        texts.push_back(text);
    }
    for (std::size_t i = 0; i < marks.size(); ++i) // other marks' lines end beside it
        drawNote(painter, texts[i], marks[i].text, colourOf(marks[i].side, colours), colours, kGround);
}

void drawCaptions(QPainter& painter, const QRectF& plot, const std::vector<Caption>& captions,
                  const theme::Colours& colours) {
    const QFont plain = painter.font();
    QFont large = plain;
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    const auto fits = [&](const Caption& caption) {
        return QFontMetricsF(large).horizontalAdvance(caption.text) + 4 * kPadding <= plot.width();
    };
    if (!std::all_of(captions.begin(), captions.end(), fits))
        large = plain;
    painter.setFont(large);
    const QFontMetricsF metrics(large);
    double top = plot.top() + metrics.height();
    for (const Caption& caption : captions) {
        QRectF box(0, top, metrics.horizontalAdvance(caption.text) + 4 * kPadding, metrics.height() + kPadding);
        box.moveCenter({plot.center().x(), box.center().y()});
        painter.setPen(QPen(colourOf(caption.side, colours), 1.5));
        painter.setBrush(colours.background);
        painter.drawRoundedRect(box, 3, 3);
        painter.drawText(box, Qt::AlignCenter, caption.text);
        top = box.bottom() + kPadding;
    }
    painter.setFont(plain);
}

void drawCrosshair(QPainter& painter, const QRectF& plot, double x, const QString& head,
                   const std::vector<ReadOutLine>& lines, const theme::Colours& colours) {
    painter.setPen(QPen(colours.faintText, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    for (const ReadOutLine& line : lines) {
        if (!line.place || !plot.adjusted(-1, -1, 1, 1).contains(*line.place))
            continue;
        painter.setPen(QPen(colours.background, 1.5));
        painter.setBrush(line.colour);
        painter.drawEllipse(*line.place, kDot, kDot);
    }

    const QFont plain = painter.font();
    QFont bold = plain;
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    double names = 0;
    double values = 0;
    for (const ReadOutLine& line : lines) {
        names = std::max(names, metrics.horizontalAdvance(line.name));
        values = std::max(values, metrics.horizontalAdvance(line.value));
    }
    const double inner = std::max(metrics.horizontalAdvance(head), kSwatch + 2 * kPadding + names + kPadding + values);
    const double row = metrics.height();
    QRectF box(0, plot.top() + 2, inner + 2 * kPadding, row * (1 + static_cast<double>(lines.size())) + kPadding);
    if (x + kFromLine + box.width() <= plot.right())
        box.moveLeft(x + kFromLine);
    else if (x - kFromLine - box.width() >= plot.left())
        box.moveLeft(x - kFromLine - box.width());
    else
        box.moveLeft(x < plot.center().x() ? plot.right() - box.width() : plot.left());
    painter.setPen(QPen(colours.faintText, 1));
    painter.setBrush(colours.background);
    painter.drawRoundedRect(box, 3, 3);

    double top = box.top() + kPadding / 2;
    const auto text = [&](double left, double width, Qt::Alignment side, const QString& words) {
        painter.drawText(QRectF(left, top, width, row), side | Qt::AlignVCenter, words);
    };
    painter.setFont(bold);
    painter.setPen(colours.text);
    text(box.left() + kPadding, inner, Qt::AlignLeft, head);
    for (const ReadOutLine& line : lines) {
        top += row;
        painter.setFont(line.strong ? bold : plain);
        painter.setPen(QPen(line.colour, 3));
        painter.drawLine(QPointF(box.left() + kPadding, top + row / 2),
                         QPointF(box.left() + kPadding + kSwatch, top + row / 2));
        painter.setPen(colours.text);
        text(box.left() + kPadding + kSwatch + kPadding, names + kPadding, Qt::AlignLeft, line.name);
        text(box.right() - kPadding - values, values, Qt::AlignRight, line.value);
    }
    painter.setFont(plain);
}

void drawNote(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour,
              const theme::Colours& colours, int ground) {
    QColor below = colours.background;
    below.setAlpha(ground);
    painter.fillRect(box, below);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
}

void drawBox(QPainter& painter, const QRectF& box, const theme::Colours& colours) {
    QColor inside = colours.text;
    inside.setAlpha(30);
    painter.setPen(QPen(colours.text, 1));
    painter.setBrush(inside);
    painter.drawRect(box);
}

} // namespace twinsine::ui
