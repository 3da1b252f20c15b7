// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_range.hpp"

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kFairPart = 0.6;
constexpr double kSpareDecades = 3;
constexpr double kCrowdedDecades = 8;
// Against rounding: Qt Charts takes log(0.1)/log(10) for more than -1 and would leave that tick out.
constexpr double kHair = 1e-9;

bool inside(double least, double most, const AxisRange& range) { return least >= range.least && most <= range.most; }

} // namespace

double niceStep(double span, int steps) {
    const double rough = span / steps;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double digit = rough / power * (1 - kHair);
    return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
}

AxisRange niceRange(double least, double most, const std::optional<AxisRange>& before, int steps) {
    if (before && inside(least, most, *before) && most - least >= kFairPart * (before->most - before->least))
        return *before;
    if (least == most) {
        const double room = least == 0 ? 1 : std::abs(least) / 2;
        least -= room;
        most += room;
    }
    const double step = niceStep(most - least, steps);
    return {std::floor(least / step) * step, std::ceil(most / step) * step, step};
}

AxisRange niceDecades(double least, double most, const std::optional<AxisRange>& before) {
    const double low = std::floor(std::log10(least));
    const double high = std::max(std::ceil(std::log10(most)), low + 1);
    if (before && inside(least, most, *before) && std::log10(before->most / before->least) < high - low + kSpareDecades)
        return *before;
    return {std::pow(10, low) * (1 - kHair), std::pow(10, high) * (1 + kHair),
            std::pow(10, std::ceil((high - low) / kCrowdedDecades))};
}

} // namespace twinsine::ui
