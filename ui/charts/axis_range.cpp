// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_range.hpp"

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kFairPart = 0.6;
constexpr double kSpareDecades = 2;
constexpr double kCrowdedDecades = 8;
constexpr double kHair = 1e-9;  // of a step, against rounding: the ends of a range are ticks too
constexpr int kLeastDigits = 7; // a million updates are not 1e+06

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
    if (before && inside(std::log10(least), std::log10(most), *before) &&
        before->most - before->least < high - low + kSpareDecades)
        return *before;
    return {low, high, std::ceil((high - low) / kCrowdedDecades)};
}

std::vector<Tick> linearTicks(const AxisRange& range) {
    // As many digits as tell neighbours apart.
    const double farthest = std::max(std::abs(range.least), std::abs(range.most));
    const int digits = std::max(kLeastDigits, static_cast<int>(std::ceil(std::log10(farthest / range.step))) + 1);
    std::vector<Tick> ticks;
    const double last = std::floor(range.most / range.step + kHair);
    for (double tick = std::ceil(range.least / range.step - kHair); tick <= last; ++tick) {
        const double value = tick * range.step + 0.0; // no "-0"
        ticks.push_back({value, QString::number(value, 'g', digits)});
    }
    return ticks;
}

std::vector<Tick> logarithmicTicks(const AxisRange& range, int steps) {
    const double decades = range.most - range.least;
    std::vector<Tick> ticks;
    if (3 * decades <= 1) { // hardly a curve any more
        const double least = std::pow(10, range.least);
        const double most = std::pow(10, range.most);
        ticks = linearTicks({least, most, niceStep(most - least, steps)});
        for (Tick& tick : ticks)
            tick.at = std::log10(tick.at);
        return ticks;
    }
    const bool between = 3 * decades <= steps + 1;
    const double step = between ? 1 : std::max({range.step, 1.0, std::ceil(decades / steps)});
    for (double power = std::floor(range.least / step) * step; power <= range.most + kHair; power += step) {
        for (const int digit : {1, 2, 5}) {
            const double at = power + std::log10(digit);
            if ((digit == 1 || between) && at >= range.least - kHair && at <= range.most + kHair)
                ticks.push_back({at, QString::number(digit * std::pow(10, power))});
        }
    }
    return ticks;
}

} // namespace twinsine::ui
