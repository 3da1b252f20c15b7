// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/band.hpp"

#include "ui/charts/ordered.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace twinsine::ui {
namespace {

constexpr double kColumn = 2; // pixels

/// A column of pixels, or a point.
struct Strip {
    double x = 0;
    double top = 0;
    double bottom = 0;
};
using Run = std::vector<Strip>; // without a gap

/// Two curves, or twice the same.
struct Curves {
    std::span<const double> x;
    std::span<const double> low;
    std::span<const double> high;
};

/// The least and the most from one index to before another; none without two finite values.
std::optional<Span> extentOf(const Curves& curves, std::size_t from, std::size_t to) {
    Span extent{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (std::size_t i = from; i < to; ++i)
        if (std::isfinite(curves.low[i]) && std::isfinite(curves.high[i])) {
            extent.least = std::min(extent.least, curves.low[i]);
            extent.most = std::max(extent.most, curves.high[i]);
        }
    return extent.least <= extent.most ? std::optional(extent) : std::nullopt;
}

std::vector<Run> runsOf(const Curves& curves, const Placement& place) {
    Part part = within(curves.x, Scale::linear, place.x);
    part.first -= part.first > 0 ? 1 : 0;
    part.last += part.last < curves.x.size() ? 1 : 0;
    const double columns = std::max(std::floor(place.plot.width() / kColumn), 1.0);
    const bool isFine = static_cast<double>(part.last - part.first) > 2 * columns;
    const auto columnOf = [&](double x) { return std::clamp(std::floor(place.x.part(x) * columns), 0.0, columns - 1); };
    // Far away a corner is as good as at infinity, and no painter is asked for more than it can do.
    const auto pixel = [&](double value) {
        return std::clamp(place({0, value}).y(), place.plot.top() - place.plot.height(),
                          place.plot.bottom() + place.plot.height());
    };
    std::vector<Run> runs(1);
    for (std::size_t from = part.first; from < part.last;) {
        std::size_t to = from + 1;
        if (isFine) {
            const auto rest = curves.x.subspan(from, part.last - from);
            const auto end =
                std::partition_point(rest.begin(), rest.end(),
                                     [&, column = columnOf(rest.front())](double x) { return columnOf(x) == column; });
            to = from + static_cast<std::size_t>(end - rest.begin());
        }
        if (const auto extent = extentOf(curves, from, to))
            runs.back().push_back(
                {place({(curves.x[from] + curves.x[to - 1]) / 2, 0}).x(), pixel(extent->most), pixel(extent->least)});
        else if (!runs.back().empty())
            runs.emplace_back();
        from = to;
    }
    if (runs.back().empty())
        runs.pop_back();
    return runs;
}

} // namespace

std::vector<QPolygonF> bandOf(std::span<const double> x, std::span<const double> low, std::span<const double> high,
                              const Placement& place) {
    std::vector<QPolygonF> polygons;
    for (Run& run : runsOf({x, low, high}, place)) {
        if (run.size() == 1) { // as wide as a pixel: a line has no area
            run.push_back(run.front());
            run.front().x -= 0.5;
            run.back().x += 0.5;
        }
        QPolygonF polygon;
        for (const Strip& strip : run)
            polygon.append({strip.x, strip.top});
        for (auto strip = run.rbegin(); strip != run.rend(); ++strip)
            polygon.append({strip->x, strip->bottom});
        polygons.push_back(polygon);
    }
    return polygons;
}

std::vector<QPolygonF> lineOf(std::span<const double> x, std::span<const double> y, const Placement& place) {
    std::vector<QPolygonF> lines;
    for (const Run& run : runsOf({x, y, y}, place)) {
        QPolygonF line;
        for (const Strip& strip : run) {
            line.append({strip.x, strip.top});
            if (strip.bottom != strip.top)
                line.append({strip.x, strip.bottom});
        }
        lines.push_back(line);
    }
    return lines;
}

} // namespace twinsine::ui
