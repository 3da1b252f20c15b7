// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_overlay.hpp"

#include "ui/language/tr.hpp"
#include "ui/widgets/number_text.hpp"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace twinsine::ui {
namespace {

constexpr double kFromLine = 10;
constexpr double kPadding = 6;
constexpr double kSwatch = 14;
constexpr double kDot = 3.5;
constexpr int kMostOverlayRows = 3;
constexpr double kMuch = 0.5; // of a plot's height or width: a read-out so large has no names
constexpr int kShimmer = 225; // of 255: a read-out's ground
constexpr int kFaint = 130;   // of 255: marks are not the crosshair
constexpr int kGround = 235;  // of 255: what is below shimmers through

QColor colourOf(const std::optional<experiment::SideName>& side, const theme::Colours& colours) {
    if (!side)
        return colours.faintText;
    return *side == experiment::SideName::a ? colours.sideA : colours.sideB;
}

/// Beside the line, on the side that has room, at the top or the bottom: where it covers the fewest points.
void placeReadOut(QRectF& box, const QRectF& plot, double x, const std::vector<ReadOutLine>& lines) {
    if (x + kFromLine + box.width() <= plot.right())
        box.moveLeft(x + kFromLine);
    else if (x - kFromLine - box.width() >= plot.left())
        box.moveLeft(x - kFromLine - box.width());
    else
        box.moveLeft(x < plot.center().x() ? plot.right() - box.width() : plot.left());
    // The curves go on beside their points.
    const auto covered = [&](double top) {
        return std::count_if(lines.begin(), lines.end(), [&](const ReadOutLine& line) {
            return line.place && line.place->y() >= top && line.place->y() <= top + box.height();
        });
    };
    const double top = plot.top() + 2;
    const double bottom = std::max(plot.bottom() - 2 - box.height(), top);
    box.moveTop(covered(bottom) < covered(top) ? bottom : top);
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
        const QMarginsF apart(2 * kPadding, 0, 2 * kPadding, 0); // two in a row must not read as one
        const auto meets = [&](const QRectF& other) { return other.intersects(text + apart); };
        int row = 1;
        for (; std::any_of(texts.begin(), texts.end(), meets); ++row)
            text.translate(0, metrics.height());
        if (row > kMostOverlayRows)
            text = {};
        texts.push_back(text);
    }
    for (std::size_t i = 0; i < marks.size(); ++i) // other marks' lines end beside it
        if (!texts[i].isEmpty())
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

void drawOffScale(QPainter& painter, const QRectF& plot, const std::vector<OffScale>& curves,
                  const theme::Colours& colours) {
    const QFontMetricsF metrics(painter.font());
    double top = plot.top() + 2;
    double bottom = plot.bottom() - 2;
    for (const OffScale& curve : curves) {
        const QString arrow = curve.above ? QStringLiteral("↑") : QStringLiteral("↓");
        const QString value = numberText(curve.value, 2);
        QString text = ui::tr("%1 off the scale %2 %3").arg(curve.name, arrow, value);
        if (metrics.horizontalAdvance(text) + 2 * kPadding > plot.width())
            text = arrow + QLatin1Char(' ') + value;
        QRectF box(0, 0, metrics.horizontalAdvance(text) + kPadding, metrics.height());
        box.moveTopRight({plot.right() - kPadding, curve.above ? top : bottom - box.height()});
        if (curve.above)
            top = box.bottom();
        else
            bottom = box.top();
        drawNote(painter, box, text, curve.colour, colours, kGround);
    }
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
    const double row = metrics.height();
    double names = 0;
    double values = 0;
    for (const ReadOutLine& line : lines) {
        names = std::max(names, metrics.horizontalAdvance(line.name));
        values = std::max(values, metrics.horizontalAdvance(line.value));
    }
    const auto boxWith = [&](double nameWidth) {
        const double inner =
            std::max(metrics.horizontalAdvance(head), kSwatch + 2 * kPadding + nameWidth + kPadding + values);
        return QRectF(0, 0, inner + 2 * kPadding, row * (1 + static_cast<double>(lines.size())) + kPadding);
    };
    QRectF box = boxWith(names);
    if (box.width() > kMuch * plot.width() || box.height() > kMuch * plot.height())
        box = boxWith(names = 0); // colours tell
    placeReadOut(box, plot, x, lines);
    const double inner = box.width() - 2 * kPadding;
    QColor ground = colours.background;
    ground.setAlpha(kShimmer);
    painter.setPen(QPen(colours.faintText, 1));
    painter.setBrush(ground);
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
        if (names > 0)
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
