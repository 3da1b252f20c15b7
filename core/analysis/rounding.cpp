// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rounding.hpp"

#include "core/analysis/seeds.hpp"
#include "core/numbers/floatx.hpp"
#include "core/training/many.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <type_traits>

namespace twinsine::analysis {

namespace {

/// Significant bits and the least exponent.
struct Format {
    int bits;
    int leastExponent;
};

template <class Real>
Format formatOf() {
    if constexpr (std::is_floating_point_v<Real>)
        return {std::numeric_limits<Real>::digits, std::numeric_limits<Real>::min_exponent - 1};
    else
        return {Real::kSignificantBits, Real::kLeastNormalExponent};
}

} // namespace

plan::SidePlan withMovedWeights(plan::SidePlan plan, std::uint64_t generatorSeed) {
    const Format format = numbers::withReal(plan.side.floatx, []<class Real>() { return formatOf<Real>(); });
    std::mt19937_64 generator(generatorSeed);
    for (auto& variable : plan.initialWeights)
        for (double& weight : variable) {
            if (weight == 0)
                continue;
            const double unit = std::ldexp(1.0, std::max(std::ilogb(weight), format.leastExponent) + 1 - format.bits);
            weight += generator() % 2 == 0 ? unit : -unit;
        }
    return plan;
}

double roundingOf(const experiment::Experiment& experiment, const engines::Engine& engine, engines::Device device,
                  const KeepGoing& keepGoing) {
    const auto data = experiment::pointsOf(experiment.data);
    double largest = 0;
    for (const auto which : {experiment::SideName::a, experiment::SideName::b}) {
        const auto plan = planOf(experiment, which, plan::pointsFor(experiment.side(which), data), keepGoing);
        if (!keepGoing())
            return largest; // the plan lacks its weights
        const auto straight = training::trainToEnd(plan, engine, device, keepGoing);
        for (std::size_t move = 0; straight && move < kMovesOfASeed; ++move)
            if (const auto moved = training::trainToEnd(withMovedWeights(plan, move + 1), engine, device, keepGoing))
                largest = std::max(largest, distanceBetween(*moved, *straight));
    }
    return largest;
}

} // namespace twinsine::analysis
