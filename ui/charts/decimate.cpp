// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimate.hpp"

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kLargest = 1e100; // the chart's own arithmetic overflows near the end of the double range

} // namespace

QList<QPointF> decimate(std::span<const double> x, std::span<const double> y, int columns, bool positive) {
    QList<QPointF> points;
    const std::size_t count = std::min(x.size(), y.size());
    const auto drawable = [&](std::size_t i) { return std::abs(y[i]) <= kLargest && (!positive || y[i] > 0); };
    const std::size_t parts = static_cast<std::size_t>(std::max(columns, 1));
    if (count <= 2 * parts) {
        points.reserve(static_cast<qsizetype>(count));
        for (std::size_t i = 0; i < count; ++i)
            if (drawable(i))
                points.append({x[i], y[i]});
        return points;
    }
    points.reserve(static_cast<qsizetype>(2 * parts));
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t end = (part + 1) * count / parts;
        std::size_t least = end;
        std::size_t most = end;
        for (std::size_t i = part * count / parts; i < end; ++i) {
            if (!drawable(i))
                continue;
            if (least == end || y[i] < y[least])
                least = i;
            if (most == end || y[i] > y[most])
                most = i;
        }
        if (least == end)
            continue;
        for (const std::size_t i : {std::min(least, most), std::max(least, most)})
            if (points.isEmpty() || points.back() != QPointF(x[i], y[i]))
                points.append({x[i], y[i]});
    }
    return points;
}

} // namespace twinsine::ui
