// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The size of a training, from its settings alone: batches, epochs and updates of its phases, and the memory it takes.

#include "core/experiment/experiment.hpp"

#include <cstdint>
#include <set>
#include <vector>

namespace twinsine::experiment {

/// A phase of a side on some number of points, if it does not diverge.
struct PhaseSchedule {
    std::int64_t batchSize = 0; ///< points; the last batch of an epoch may be smaller
    std::int64_t points = 0;    ///< of an epoch, in all its batches
    std::int64_t batches = 0;   ///< of an epoch: one update each
    std::int64_t epochs = 0;    ///< done at its end, those of the phases before included
    std::int64_t steps = 0;     ///< updates, likewise
};

/// How many of so many points the side trains on: floor(points * (1 - validation_split)), in doubles as Keras computes
/// it.
std::int64_t trainedOf(const Side& side, std::int64_t points);

/// All phases of a valid side on that many points.
std::vector<PhaseSchedule> scheduleOf(const Side& side, std::int64_t points);

/// Epochs of all phases together.
std::int64_t epochsOf(const Side& side);

/// Updates of the side that makes more of them.
std::int64_t stepsOf(const Experiment& experiment);

/// The epochs that a side has done after that many updates, the last one in part.
double epochsAfter(const Side& side, std::int64_t points, std::int64_t steps);

/// The epochs after which a phase of either side ends.
std::set<std::int64_t> phaseEndsOf(const Experiment& experiment);

/// Parameters, optimizer slots, snapshots, activations, data and histories of both sides.
double bytesNeeded(const Experiment& experiment);

} // namespace twinsine::experiment
