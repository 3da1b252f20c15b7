// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The points of an experiment in float64, as its script makes them (numerics.md 0 and G1).

#include "core/experiment/experiment.hpp"
#include "core/keep_going.hpp"
#include "core/random/numpy_random.hpp"

#include <optional>
#include <span>
#include <vector>

namespace twinsine::experiment {

struct DataPoints {
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> testX; ///< empty without test points
    std::vector<double> testY;
    /// NumPy's generator behind them, if the data seed it; scripts that don't seed it again go on with it.
    std::optional<random::NumpyRandom> numpy;
};

/// Of valid data; what is drawn needs their seed. If keepGoing says no, y is not whole.
DataPoints pointsOf(const Data& data, const KeepGoing& keepGoing = kAlways);

/// Which point follows which where their x ascend, for a curve; empty where they lie in such an order or its reverse.
std::vector<std::size_t> curveOrder(std::span<const double> x);
/// The values in that order; as they are where it is empty.
std::vector<double> inOrder(std::vector<double> values, const std::vector<std::size_t>& order);

/// The curve that the points lie about, at x: the data's function; of own points, which have none, their y.
std::vector<double> truthAt(const Data& data, const DataPoints& points);

/// How many operations the function takes at all points together; more than that are refused. 0 where there is none and
/// for the sine, which needs no check.
double operationsOf(const Data& data);
inline constexpr double kMostOperations = 10e6;

/// The data's function, without noise. Empty for own points, which have none. If keepGoing says no, it is not whole.
std::vector<double> functionAt(const Data& data, std::span<const double> x, const KeepGoing& keepGoing = kAlways);

} // namespace twinsine::experiment
