// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What no row of settings shows, in plain sentences: loops that see the curve piece by piece, losses over pairs of
/// points, what a split keeps from the training, and what optimizers of the same name do differently.

#include "core/analysis/answer.hpp"
#include "core/experiment/experiment.hpp"

#include <string>
#include <vector>

namespace twinsine::analysis {

/// Of a valid experiment; A's first, then B's, then what both have together.
std::vector<std::string> remarksOf(const experiment::Experiment& experiment, const SideNames& names = {});

} // namespace twinsine::analysis
