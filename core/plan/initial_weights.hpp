// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The weights a side starts with, as its framework's initializers draw them, bit for bit (numerics.md §0, A3-A9).

#include "core/experiment/experiment.hpp"
#include "core/keep_going.hpp"
#include "core/plan/weights.hpp"

namespace twinsine::plan {

/// Nothing may be left open by the side (drawEntropy()). Its initialWeightsFrom is not looked at: whose weights to take
/// is the caller's. Values are exact in the side's floatx. If keepGoing, asked every few milliseconds, says no, there
/// are none.
Weights initialWeights(const experiment::Side& side, const KeepGoing& keepGoing = kAlways);

/// About how much work drawing them is, in units of some 10 ns. Nothing random is looked at, so the side may be open.
double workOfInitialWeights(const experiment::Side& side);

} // namespace twinsine::plan
