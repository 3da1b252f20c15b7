// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ordered.hpp"

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

/// The index of the first that isn't before something else, in whichever direction they go.
template <class IsBefore>
std::size_t firstNot(std::span<const double> values, IsBefore isBefore) {
    return static_cast<std::size_t>(std::partition_point(values.begin(), values.end(), isBefore) - values.begin());
}

bool descends(std::span<const double> values) { return !values.empty() && values.front() > values.back(); }

} // namespace

Part within(std::span<const double> values, Scale scale, const Span& span) {
    const auto at = [scale](double value) { return positionOf(value, scale); };
    if (descends(values))
        return {firstNot(values, [&](double value) { return at(value) > span.most; }),
                firstNot(values, [&](double value) { return at(value) >= span.least; })};
    return {firstNot(values, [&](double value) { return at(value) < span.least; }),
            firstNot(values, [&](double value) { return at(value) <= span.most; })};
}

std::size_t nearest(std::span<const double> values, Scale scale, double position) {
    const bool down = descends(values);
    const auto firstAt = [&](double where) {
        return firstNot(values, [&](double value) {
            const double at = positionOf(value, scale);
            return down ? at > where : at < where;
        });
    };
    const auto away = [&](std::size_t index) { return std::abs(positionOf(values[index], scale) - position); };
    const std::size_t after = firstAt(position);
    if (after < values.size() && (after == 0 || away(after) < away(after - 1)))
        return after;
    return firstAt(positionOf(values[after - 1], scale));
}

} // namespace twinsine::ui
