// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimate.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace twinsine::ui {
namespace {

constexpr double kLargest = 1e100; // the chart's own arithmetic overflows near the end of the double range

/// Positions of the points that can be drawn.
std::vector<QPointF> positions(std::span<const double> x, std::span<const double> y, const Plot& plot) {
    std::vector<QPointF> points;
    const std::size_t count = std::min(x.size(), y.size());
    points.reserve(count);
    const auto position = [](double value, Scale scale) {
        return scale == Scale::logarithmic ? std::log10(value) : value;
    };
    for (std::size_t i = 0; i < count; ++i)
        if (drawable(x[i], plot.horizontal) && drawable(y[i], plot.vertical))
            points.emplace_back(position(x[i], plot.horizontal), position(y[i], plot.vertical));
    return points;
}

} // namespace

bool drawable(double value, Scale scale) {
    return std::abs(value) <= kLargest && (scale == Scale::linear || value > 0);
}

QList<QPointF> decimate(std::span<const double> x, std::span<const double> y, const Plot& plot, int columns) {
    const auto all = positions(x, y, plot);
    const auto seen = [&](const QPointF& point) { return plot.shown.contains(point.x()); };
    auto first = std::find_if(all.begin(), all.end(), seen);
    auto last = std::find_if(all.rbegin(), all.rend(), seen).base();
    if (first == all.end()) { // at most one line goes through what is shown
        last = std::find_if(all.begin(), all.end(), [&](const QPointF& point) {
            return (point.x() < plot.shown.least) != (all.front().x() < plot.shown.least);
        });
        first = last;
    }
    if (first != all.begin())
        --first;
    if (last != all.end())
        ++last;

    if (std::distance(first, last) <= 2 * columns)
        return QList<QPointF>(first, last);
    QList<QPointF> points;
    points.reserve(2 * columns);
    const auto columnOf = [&](const QPointF& point) {
        return std::clamp(static_cast<int>(plot.shown.part(point.x()) * columns), 0, columns - 1);
    };
    const auto lower = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
    while (first != last) {
        const auto end = std::find_if(
            first, last, [&, column = columnOf(*first)](const QPointF& point) { return columnOf(point) != column; });
        const auto [least, most] = std::minmax_element(first, end, lower);
        points.append(*std::min(least, most));
        if (least != most)
            points.append(*std::max(least, most));
        first = end;
    }
    return points;
}

} // namespace twinsine::ui
