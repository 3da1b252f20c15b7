// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How large a gap rounding alone makes: a smaller difference means nothing.

#include "core/engines/engine.hpp"
#include "core/plan/side_plan.hpp"

#include <cstdint>

namespace twinsine::analysis {

inline constexpr std::size_t kMovesOfASeed = 4;
inline constexpr std::size_t kMovedSeeds = 16;

/// The plan with every initial weight but zeros moved one unit in the last place of the floatx, up or down at random.
plan::SidePlan withMovedWeights(plan::SidePlan plan, std::uint64_t generatorSeed);

/// The gap that rounding alone can make: the largest mean |difference| of its predictions that moves of the initial
/// weights make on either side. Infinite where one diverges. Of an experiment that leaves nothing open; if keepGoing
/// says no, it must not be used.
double roundingOf(const experiment::Experiment& experiment, const engines::Engine& engine, engines::Device device,
                  const KeepGoing& keepGoing);

} // namespace twinsine::analysis
