// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimate.hpp"

#include "ui/charts/ordered.hpp"

#include <algorithm>
#include <limits>

namespace twinsine::ui {
namespace {

constexpr double kLargestDrawn = 1e100; // the chart's own arithmetic overflows near the end of the double range

Span drawableValues(Scale scale) {
    return {scale == Scale::logarithmic ? std::numeric_limits<double>::denorm_min() : -kLargestDrawn, kLargestDrawn};
}

struct Extremes {
    std::size_t least = 0; ///< the index of the first
    std::size_t most = 0;  ///< of the last
};

/// Of those that can be drawn; none without any.
std::optional<Extremes> extremes(std::span<const double> values, const Part& part, const Span& drawn) {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    Extremes found;
    for (std::size_t i = part.first; i < part.last; ++i) {
        const double value = values[i];
        if (!drawn.contains(value))
            continue;
        if (value < least) {
            least = value;
            found.least = i;
        }
        if (value >= most) {
            most = value;
            found.most = i;
        }
    }
    return least <= most ? std::optional(found) : std::nullopt;
}

/// What is shown of the points, and the nearest ones beside it that can be drawn.
Part shownPart(std::span<const double> x, std::span<const double> y, const Plot& plot) {
    const Part all = within(x, Scale::linear, drawableValues(plot.horizontal));
    const Part seen = within(x.subspan(all.first, all.last - all.first), plot.horizontal, plot.shown);
    const Span drawn = drawableValues(plot.vertical);
    Part part{all.first + seen.first, all.first + seen.last};
    while (part.first > all.first && !drawn.contains(y[--part.first])) {
    }
    while (part.last < all.last && !drawn.contains(y[part.last++])) {
    }
    return part;
}

} // namespace

bool drawable(double value, Scale scale) { return drawableValues(scale).contains(value); }

std::optional<Span> extent(std::span<const double> values, Scale scale) {
    const auto found = extremes(values, {0, values.size()}, drawableValues(scale));
    return found ? std::optional(Span{values[found->least], values[found->most]}) : std::nullopt;
}

QList<QPointF> decimate(std::span<const double> x, std::span<const double> y, const Plot& plot, int columns) {
    const std::size_t count = std::min(x.size(), y.size());
    x = x.first(count);
    y = y.first(count);
    Part part = shownPart(x, y, plot);
    const Span drawn = drawableValues(plot.vertical);
    const auto most = 2 * static_cast<std::size_t>(columns);
    QList<QPointF> points;
    const auto append = [&](std::size_t i) {
        points.append({positionOf(x[i], plot.horizontal), positionOf(y[i], plot.vertical)});
    };

    std::size_t some = 0;
    for (std::size_t i = part.first; i < part.last && some <= most; ++i)
        some += drawn.contains(y[i]) ? 1 : 0;
    points.reserve(static_cast<qsizetype>(std::min(some, most)));
    if (some <= most) {
        for (std::size_t i = part.first; i < part.last; ++i)
            if (drawn.contains(y[i]))
                append(i);
        return points;
    }

    const auto columnOf = [&](double value) {
        const double column = plot.shown.part(positionOf(value, plot.horizontal)) * columns;
        return static_cast<int>(std::clamp<double>(column, 0, columns - 1));
    };
    while (!part.isEmpty()) {
        const auto rest = x.subspan(part.first, part.last - part.first);
        const auto end =
            std::partition_point(rest.begin(), rest.end(), [&, column = columnOf(rest.front())](double value) {
                return columnOf(value) == column;
            });
        const std::size_t next = part.first + static_cast<std::size_t>(end - rest.begin());
        if (const auto found = extremes(y, {part.first, next}, drawn)) {
            append(std::min(found->least, found->most));
            if (found->least != found->most)
                append(std::max(found->least, found->most));
        }
        part.first = next;
    }
    return points;
}

} // namespace twinsine::ui
