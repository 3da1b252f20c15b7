// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Checks an experiment against the ranges of the parameter table and the rules that tie fields to one another.

#include "core/experiment/experiment.hpp"
#include "core/experiment/problem.hpp"

namespace twinsine::experiment {

/// Every fault with its absolute path; empty when the experiment can be trained by the letter of the file format.
/// What only one of the engines can train is no fault.
Problems validate(const Experiment& experiment);

} // namespace twinsine::experiment
