// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/weight_view.hpp"

#include "ui/charts/axis_range.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr std::size_t kFewestBars = 10;
constexpr std::size_t kMostBars = 60;
constexpr int kLinePoints = 300;
constexpr float kBarAlpha = 0.35F;
constexpr int kSteps = 8;

/// Room around what both sides have, and for a constant alone.
analysis::Extent extentOf(const std::array<WeightView::OfSide, 2>& sides) {
    std::optional<analysis::Extent> all;
    for (const auto& side : sides) {
        if (!side.spread)
            continue;
        const auto own = analysis::extentOf(*side.spread);
        all = all ? analysis::Extent{std::min(all->least, own.least), std::max(all->most, own.most)} : own;
    }
    if (!all)
        return {-1, 1};
    const double room = all->most > all->least ? (all->most - all->least) * 0.04 : std::max(1.0, std::abs(all->least));
    return {all->least - room, all->most + room};
}

std::size_t barsFor(std::size_t values) {
    return std::clamp(static_cast<std::size_t>(2 * std::sqrt(static_cast<double>(values))), kFewestBars, kMostBars);
}

} // namespace

WeightView::WeightView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("weightView"));
    setAccessibleName(tr("How the initial weights of both sides are distributed"));
    setMinimumSize(32 * fontMetrics().averageCharWidth(), 12 * fontMetrics().height());
}

void WeightView::setSides(std::array<OfSide, 2> sides) {
    m_sides = std::move(sides);
    setAccessibleDescription(summaryOf(m_sides[0]) + QLatin1Char('\n') + summaryOf(m_sides[1]));
    update();
}

QString WeightView::summaryOf(const OfSide& side) {
    if (!side.spread)
        return tr("%1: has no such weights").arg(side.name);
    const auto& spread = *side.spread;
    const QString from = toQString(spread.initializer);
    if (spread.values.front() == spread.values.back())
        return tr("%1: %2, all %3").arg(side.name, from, numberText(spread.values.front()));
    const auto number = [](double value) { return numberText(value, 3); };
    return tr("%1: %2, %3 numbers, %4 to %5, mean %6, deviation %7")
        .arg(side.name, from, QString::number(spread.values.size()), number(spread.values.front()),
             number(spread.values.back()), number(spread.mean), number(spread.deviation));
}

QSize WeightView::sizeHint() const { return {46 * fontMetrics().height(), 24 * fontMetrics().height()}; }

void WeightView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& colours = theme::current();
    painter.fillRect(rect(), colours.background);
    const auto extent = extentOf(m_sides);
    const double line = fontMetrics().height();
    const QRectF area = QRectF(rect()).adjusted(line, line / 2, -line, -1.5 * line);
    const double height = area.height() / 2;
    paintPanel(painter, {area.left(), area.top(), area.width(), height}, m_sides[0], colours.sideA, extent);
    paintPanel(painter, {area.left(), area.top() + height, area.width(), height}, m_sides[1], colours.sideB, extent);

    painter.setPen(colours.text);
    const double step = niceStep(extent.most - extent.least, kSteps);
    for (double tick = std::ceil(extent.least / step); tick * step <= extent.most; ++tick) {
        const double x = area.left() + (tick * step - extent.least) / (extent.most - extent.least) * area.width();
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4));
        painter.drawText(QRectF(x - 4 * line, area.bottom() + 4, 8 * line, line), Qt::AlignHCenter,
                         typographic(QString::number(tick * step, 'g', 4)));
    }
}

void WeightView::paintPanel(QPainter& painter, const QRectF& panel, const OfSide& side, const QColor& colour,
                            const analysis::Extent& extent) const {
    const double line = fontMetrics().height();
    const QRectF plot = panel.adjusted(0, 1.5 * line, 0, 0);
    painter.setPen(colour);
    const QString summary = fontMetrics().elidedText(summaryOf(side), Qt::ElideRight, static_cast<int>(panel.width()));
    painter.drawText(panel, Qt::AlignTop | Qt::AlignLeft, summary);
    painter.setPen(theme::current().faintText);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    if (!side.spread)
        return;
    const double width = extent.most - extent.least;
    const auto xOf = [&](double value) { return plot.left() + (value - extent.least) / width * plot.width(); };
    const auto& spread = *side.spread;
    if (spread.values.front() == spread.values.back()) { // a constant has no density: all are at one place
        painter.setPen(QPen(colour, 3));
        const double x = xOf(spread.values.front());
        return painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    const auto own = analysis::extentOf(spread);
    const auto bars = analysis::histogram(spread.values, own, barsFor(spread.values.size()));
    QPolygonF density;
    double most = std::ranges::max(bars);
    std::vector<double> heights;
    for (int i = 0; i <= kLinePoints; ++i) {
        heights.push_back(analysis::densityAt(spread.distribution, extent.least + width * i / kLinePoints));
        most = std::isfinite(heights.back()) ? std::max(most, heights.back()) : most;
    }
    const auto yOf = [&](double height) { return plot.bottom() - height / most * plot.height(); };
    QColor fill = colour;
    fill.setAlphaF(kBarAlpha);
    const double barWidth = (own.most - own.least) / static_cast<double>(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double left = xOf(own.least + barWidth * static_cast<double>(i));
        const double right = xOf(own.least + barWidth * static_cast<double>(i + 1));
        painter.fillRect(QRectF(QPointF(left + 0.5, yOf(bars[i])), QPointF(right - 0.5, plot.bottom())), fill);
    }
    for (int i = 0; i <= kLinePoints; ++i)
        if (std::isfinite(heights[static_cast<std::size_t>(i)]))
            density += QPointF(plot.left() + plot.width() * i / kLinePoints, yOf(heights[static_cast<std::size_t>(i)]));
    painter.setPen(QPen(colour, 2));
    painter.drawPolyline(density);
}

} // namespace twinsine::ui
