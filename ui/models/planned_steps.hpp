// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How much an experiment's training is.

#include "core/experiment/experiment.hpp"

#include <cstdint>

namespace twinsine::ui {

/// Of the side that makes more of them, if neither diverges.
std::int64_t plannedSteps(const experiment::Experiment& experiment);

/// All phases of a side together.
std::int64_t plannedEpochs(const experiment::Side& side);

} // namespace twinsine::ui
