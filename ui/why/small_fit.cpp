// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/small_fit.hpp"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr std::size_t kMostPoints = 300; ///< more than the pixels that it has
constexpr int kAreaAlpha = 70;

} // namespace

std::array<double, 2> heightsOf(const analysis::Explanation& why) {
    const auto [least, most] = std::ranges::minmax(why.y);
    const double beyond = std::max(most - least, 1e-9);
    std::array<double, 2> heights{least, most};
    for (const auto& curves : why.fits)
        for (const auto& curve : curves)
            for (const double value : curve) {
                heights[0] = std::min(heights[0], value);
                heights[1] = std::max(heights[1], value);
            }
    return {std::max(heights[0], least - beyond), std::min(heights[1], most + beyond)};
}

bool drawSmallFit(QPainter& painter, const QRectF& target, const analysis::Explanation& why,
                  const std::array<std::vector<double>, 2>& curves, const std::array<double, 2>& heights,
                  const theme::Colours& colours) {
    const double from = why.x.front();
    const double width = why.x.back() == from ? 1 : why.x.back() - from;
    const double height = std::max(heights[1] - heights[0], 1e-9);
    const std::size_t step = std::max<std::size_t>(why.x.size() / kMostPoints, 1);
    const auto polyline = [&](const std::vector<double>& values) {
        QPolygonF line;
        for (std::size_t i = 0; i < values.size(); i += step) {
            const double up = (std::clamp(values[i], heights[0], heights[1]) - heights[0]) / height;
            const double along = (why.x[i] - from) / width;
            line += QPointF(target.left() + along * target.width(), target.bottom() - up * target.height());
        }
        return line;
    };
    const auto pen = [&](const QColor& colour, double thickness) {
        return QPen(colour, thickness * colours.curveWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    const bool isWhole = !curves[0].empty() && !curves[1].empty();
    const QPolygonF a = polyline(curves[0]);
    const QPolygonF b = polyline(curves[1]);
    if (isWhole) {
        QPolygonF between = a;
        std::for_each(b.rbegin(), b.rend(), [&](const QPointF& point) { between += point; });
        QColor area = colours.difference;
        area.setAlpha(kAreaAlpha);
        painter.setPen(Qt::NoPen);
        painter.setBrush(area);
        painter.drawPolygon(between, Qt::WindingFill);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(colours.truth, 1));
    painter.drawPolyline(polyline(why.y));
    painter.setPen(pen(colours.sideA, 3));
    painter.drawPolyline(a);
    painter.setPen(pen(colours.sideB, 1.5));
    painter.drawPolyline(b);
    return isWhole;
}

} // namespace twinsine::ui
