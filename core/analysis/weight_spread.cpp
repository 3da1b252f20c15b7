// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/weight_spread.hpp"

#include "core/plan/initial_weights.hpp"
#include "core/plan/weights.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace twinsine::analysis {
namespace {

using plan::Distribution;
using Family = plan::Distribution::Family;

constexpr double kTruncatedAt = 2;                      // standard deviations
constexpr double kWithinTruncated = 0.9544997361036416; // the part of a normal distribution within them
constexpr double kNearlyAll = 3.5;                      // standard deviations of a normal distribution

double normalDensity(double deviations) {
    return std::exp(-deviations * deviations / 2) / std::sqrt(2 * std::numbers::pi);
}

void summarize(WeightSpread& spread) {
    std::ranges::sort(spread.values);
    const auto count = static_cast<double>(spread.values.size());
    for (const double value : spread.values)
        spread.mean += value / count;
    double squares = 0;
    for (const double value : spread.values)
        squares += (value - spread.mean) * (value - spread.mean) / count;
    spread.deviation = std::sqrt(squares);
}

} // namespace

std::vector<WeightSpread> weightSpreads(const experiment::Experiment& experiment, experiment::SideName which,
                                        const KeepGoing& keepGoing) {
    const experiment::Side& own = experiment.side(which);
    const experiment::Side& side = experiment.side(own.initialWeightsFrom.value_or(which));
    plan::Weights weights = plan::initialWeights(side, keepGoing);
    if (weights.empty())
        return {};
    std::vector<WeightSpread> spreads;
    const auto shapes = plan::shapesOf(side.layers);
    std::size_t layer = 0;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (shapes[i].isKernel && i > 0)
            ++layer;
        const auto& initializer =
            shapes[i].isKernel ? side.layers[layer].kernelInitializer : side.layers[layer].biasInitializer;
        spreads.push_back({layer, shapes[i].isKernel, initializer.className,
                           plan::distributionOf(initializer, shapes[i]), std::move(weights[i])});
        summarize(spreads.back());
    }
    return spreads;
}

double densityAt(const Distribution& distribution, double value) {
    const auto& [family, first, second] = distribution;
    switch (family) {
    case Family::constant:
        return 0;
    case Family::uniform:
        return value >= first && value < second ? 1 / (second - first) : 0;
    case Family::normal:
        return second > 0 ? normalDensity((value - first) / second) / second : 0;
    case Family::truncatedNormal:
        return second > 0 && std::abs(value - first) <= kTruncatedAt * second
                   ? normalDensity((value - first) / second) / second / kWithinTruncated
                   : 0;
    case Family::orthogonal:
        break;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

Extent extentOf(const WeightSpread& spread) {
    const auto& [family, first, second] = spread.distribution;
    Extent extent{spread.values.front(), spread.values.back()};
    const auto include = [&](double least, double most) {
        extent = {std::min(extent.least, least), std::max(extent.most, most)};
    };
    if (family == Family::uniform)
        include(std::min(first, second), std::max(first, second));
    else if (family == Family::normal)
        include(first - kNearlyAll * second, first + kNearlyAll * second);
    else if (family == Family::truncatedNormal)
        include(first - kTruncatedAt * second, first + kTruncatedAt * second);
    return extent;
}

std::vector<double> histogram(std::span<const double> values, const Extent& extent, std::size_t parts) {
    std::vector<double> densities(parts, 0);
    const double width = (extent.most - extent.least) / static_cast<double>(parts);
    if (!(width > 0))
        return densities;
    for (const double value : values) {
        const auto part = static_cast<std::ptrdiff_t>((value - extent.least) / width);
        densities[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(part, 0, std::ssize(densities) - 1))] +=
            1 / (width * static_cast<double>(values.size()));
    }
    return densities;
}

} // namespace twinsine::analysis
