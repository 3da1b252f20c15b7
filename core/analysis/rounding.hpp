// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a rounding alone makes of a training: below that, a difference says nothing.

#include "core/plan/side_plan.hpp"

#include <cstdint>

namespace twinsine::analysis {

inline constexpr std::size_t kMovesOfASeed = 4;
inline constexpr std::size_t kMovedSeeds = 16;

/// The plan with every initial weight but zeros moved one unit in the last place of the floatx, up or down at random.
plan::SidePlan withMovedWeights(plan::SidePlan plan, std::uint64_t generatorSeed);

} // namespace twinsine::analysis
