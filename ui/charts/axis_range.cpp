// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_range.hpp"

#include "ui/widgets/number_text.hpp"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr double kFairPart = 0.6;
constexpr double kHeadroom = 0.04;
constexpr double kSpareDecades = 2;
constexpr double kCrowdedDecades = 8;
constexpr double kHair = 1e-9;      // of a step, against rounding: the ends of a range are ticks too
constexpr int kLeastDigits = 7;     // a million updates are not 1e+06
constexpr double kLongPower = 4;    // of ten: "10000" beside "100000" would be cut, "10⁴" is not
constexpr int kAllDigits = 17;      // tell any two doubles apart
constexpr int kMostTicks = 100;     // whatever is asked for
constexpr double kNarrowest = 1e-9; // of the numbers there: a narrower range would show how doubles are rounded
constexpr double kFinest = 1e-15;   // of the numbers there: multiples of a finer step are not doubles
constexpr double kSmallest = 1e-300;
constexpr double kLargest = 1e305; // beyond these, sums and quotients of an axis's numbers are not finite or are 0

bool inside(double least, double most, const AxisRange& range) { return least >= range.least && most <= range.most; }

double farthest(double least, double most) { return std::max(std::abs(least), std::abs(most)); }

/// Only those beyond the one before, with another label.
std::vector<Tick> distinct(std::vector<Tick> ticks) {
    const auto runTogether = [](const Tick& a, const Tick& b) { return !(b.at > a.at) || a.label == b.label; };
    ticks.erase(std::unique(ticks.begin(), ticks.end(), runTogether), ticks.end());
    return ticks;
}

/// digit * 10^power, which may be no double.
QString powerLabel(int digit, double power) {
    if (std::abs(power) < kLongPower)
        return typographic(QString::number(digit * std::pow(10, power)));
    return typographic(QStringLiteral("%1e%2").arg(digit).arg(power, 0, 'f', 0));
}

} // namespace

double positionOf(double value, Scale scale) {
    if (scale == Scale::linear)
        return value;
    return value > 0 ? std::log10(value) : -std::numeric_limits<double>::infinity();
}

double niceStep(double span, int steps) {
    const double rough = std::clamp(span / steps, kSmallest, kLargest);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double digit = rough / power * (1 - kHair);
    return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
}

AxisRange niceRange(double least, double most, const std::optional<AxisRange>& before, int steps) {
    least = std::clamp(least, -kLargest, kLargest);
    most = std::clamp(most, -kLargest, kLargest);
    if (before && inside(least, most, *before) && most - least >= kFairPart * (before->most - before->least))
        return *before;
    const double size = farthest(least, most);
    if (size < kSmallest) {
        least = std::min(least, -1.0);
        most = std::max(most, 1.0);
    } else if (least == most) {
        least -= size / 2;
        most += size / 2;
    } else if (most - least < kNarrowest * size) {
        least -= kNarrowest * size / 2;
        most += kNarrowest * size / 2;
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

AxisRange withHeadroom(AxisRange range, double least, double most) {
    const double room = kHeadroom * (range.most - range.least);
    range.least = std::min(range.least, least - room);
    range.most = std::max(range.most, most + room);
    return range;
}

std::vector<Tick> linearTicks(const AxisRange& range) {
    const double span = range.most - range.least;
    const double size = farthest(range.least, range.most);
    if (!std::isfinite(span))
        return {};
    const auto exactly = [](double value) {
        return Tick{value, typographic(QString::number(value, 'g', QLocale::FloatingPointShortest))};
    };
    if (!(span > 0))
        return {exactly(range.least)};
    const double step = std::max(range.step, niceStep(span, kMostTicks));
    if (step < kFinest * size)
        return {exactly(range.least), exactly(range.most)};

    // As many digits as tell neighbours apart.
    const int digits =
        std::clamp(static_cast<int>(std::ceil(std::log10(std::max(size / step, 1.0)))) + 1, kLeastDigits, kAllDigits);
    const double first = std::ceil(range.least / step - kHair);
    const double last = std::floor(range.most / step + kHair);
    const int count = static_cast<int>(std::min<double>(last - first + 1, kMostTicks + 1));
    std::vector<Tick> ticks;
    for (int i = 0; i < count; ++i) {
        const double value = (first + i) * step + 0.0; // no "-0"
        ticks.push_back({std::clamp(value, range.least, range.most), typographic(QString::number(value, 'g', digits))});
    }
    return distinct(std::move(ticks));
}

std::vector<Tick> logarithmicTicks(const AxisRange& range, int steps) {
    const double decades = range.most - range.least;
    if (!std::isfinite(decades))
        return {};
    const double least = std::pow(10, range.least);
    const double most = std::pow(10, range.most);
    std::vector<Tick> ticks;
    if (3 * decades <= 1 && least >= kSmallest && most <= kLargest) { // hardly a curve any more
        ticks = linearTicks({least, most, niceStep(most - least, steps)});
        for (Tick& tick : ticks)
            tick.at = std::clamp(std::log10(tick.at), range.least, range.most);
        return distinct(std::move(ticks));
    }
    const bool between = 3 * decades <= steps + 1;
    double step = between ? 1 : std::max({range.step, 1.0, std::ceil(decades / steps)});
    if (std::floor((range.most + kHair) / step) * step < range.least)
        step = 1; // rather crowded than no label at all
    const double first = std::floor(range.least / step);
    const double last = std::floor((range.most + kHair) / step);
    const int count = static_cast<int>(std::min<double>(last - first + 1, kMostTicks));
    for (int i = 0; i < count; ++i) {
        const double power = (first + i) * step;
        for (const int digit : {1, 2, 5}) {
            const double at = power + std::log10(digit);
            if ((digit == 1 || between) && at >= range.least - kHair && at <= range.most + kHair)
                ticks.push_back({at, powerLabel(digit, power)});
        }
    }
    return distinct(std::move(ticks));
}

} // namespace twinsine::ui
