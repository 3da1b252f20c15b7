// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What both networks give where they were trained, and beyond: half as far again on either side.

#include "core/experiment/experiment.hpp"
#include "core/keep_going.hpp"
#include "core/plan/points.hpp"
#include "core/plan/weights.hpp"

#include <span>
#include <vector>

namespace twinsine::analysis {

/// Values at each x, in the data's order (ascending or descending).
struct Curves {
    std::vector<double> x;
    std::vector<double> y; ///< of the data's function; NaN beyond own points
    std::vector<double> a;
    std::vector<double> b;
};

/// How many x there are on each side of the data's.
inline constexpr std::size_t kPointsBeyond = 200;

/// Whether there are test points outside of the data's x, which go from `first` to `last`.
bool testsBeyond(const experiment::Data& data, double first, double last);

/// Half as far again on each side, or as far as there are test points. `atData` are the curves at the data's x; they
/// stay as they are, between those that are predicted with the weights as the side itself would, in its floatx.
/// `pointsA` and `pointsB` are the data's as the sides see them. Data without a range have no beyond. If keepGoing,
/// asked on the way, says no, the curves must not be used.
Curves extrapolate(const experiment::Experiment& experiment, Curves atData, const plan::Points& pointsA,
                   const plan::Weights& a, const plan::Points& pointsB, const plan::Weights& b,
                   const KeepGoing& keepGoing = kAlways);

} // namespace twinsine::analysis
