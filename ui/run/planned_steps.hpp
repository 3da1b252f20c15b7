// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How much an experiment's training is.

#include "core/experiment/experiment.hpp"

#include <cstdint>
#include <vector>

namespace twinsine::ui {

/// What a side has done at the end of a phase.
struct PhaseEnd {
    std::int64_t epochs = 0;
    std::int64_t steps = 0;
};

/// Of each phase of a side on that many points, if it does not diverge.
std::vector<PhaseEnd> phaseEnds(const experiment::Side& side, std::int64_t points);

/// Of the side that makes more of them, if neither diverges.
std::int64_t plannedSteps(const experiment::Experiment& experiment);

/// The epochs that a side has done after that many steps, the last one in part.
double epochsAfter(const experiment::Side& side, std::int64_t points, std::int64_t steps);

/// All phases of a side together.
std::int64_t plannedEpochs(const experiment::Side& side);

} // namespace twinsine::ui
