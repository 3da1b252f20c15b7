// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How a side's initial weights are spread, beside the distribution that they are drawn from.

#include "core/experiment/experiment.hpp"
#include "core/keep_going.hpp"
#include "core/plan/initializer_distribution.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace twinsine::analysis {

/// Of one variable: a layer's kernel or bias.
struct WeightSpread {
    std::size_t layer = 0; ///< from 0
    bool isKernel = true;
    std::string initializer; ///< its class
    plan::Distribution distribution{};
    std::vector<double> values; ///< as drawn, ascending
    double mean = 0;
    double deviation = 0; ///< their standard deviation
};

/// In get_weights() order. The experiment leaves nothing open; a side that starts from the other's weights has those.
/// None if keepGoing says no.
std::vector<WeightSpread> weightSpreads(const experiment::Experiment& experiment, experiment::SideName which,
                                        const KeepGoing& keepGoing = kAlways);

/// The probability density there; 0 of a constant, NaN of orthogonal weights, which have none that is simple.
double densityAt(const plan::Distribution& distribution, double value);

/// From where to where it is worth showing: all of a uniform distribution, nearly all of a normal one.
struct Extent {
    double least;
    double most;
};
Extent extentOf(const WeightSpread& spread);

/// The density of ascending values in that many parts of equal width.
std::vector<double> histogram(std::span<const double> values, const Extent& extent, std::size_t parts);

} // namespace twinsine::analysis
