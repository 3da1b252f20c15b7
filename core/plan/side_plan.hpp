// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a side is going to do, as a value: all that is decided before its first update. An engine needs nothing else.

#include "core/experiment/schedule.hpp"
#include "core/plan/batch_order.hpp"
#include "core/plan/entropy.hpp"
#include "core/plan/points.hpp"
#include "core/plan/weights.hpp"

#include <memory>
#include <vector>

namespace twinsine::plan {

struct SidePlan {
    experiment::Side side;                ///< network, optimizer, loss, precision; nothing left open
    std::shared_ptr<const Points> points; ///< as the side sees them
    std::vector<experiment::PhaseSchedule> phases;
    BatchOrder order;
    Weights initialWeights; ///< exact in the side's floatx

    std::int64_t epochs() const { return phases.back().epochs; }
};

/// Both sides with everything drawn that their seeds leave open, A first.
experiment::Experiment withEntropy(experiment::Experiment experiment, const EntropySource& source);

/// Of one side of a valid experiment that leaves nothing open (withEntropy()). The points are the experiment's as the
/// side sees them (pointsFor()); many plans may share them. If keepGoing says no, its initial weights are missing and
/// it must not be trained.
SidePlan planOf(const experiment::Experiment& experiment, experiment::SideName which,
                std::shared_ptr<const Points> points, const KeepGoing& keepGoing = kAlways);

/// The plan with the initial weights of another one of the same layers, rounded to its own floatx.
SidePlan withWeightsOf(SidePlan plan, const SidePlan& other);

/// The plan with the batch order of another one with as many points and phases.
SidePlan withOrderOf(SidePlan plan, const SidePlan& other);

} // namespace twinsine::plan
