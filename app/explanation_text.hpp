// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/explanation.hpp"
#include "core/experiment/experiment.hpp"

#include <string>

namespace twinsine::app {

/// An explanation for a terminal of 80 columns: the sentence that answers, then its numbers.
std::string textOf(const experiment::Experiment& experiment, const analysis::Explanation& why, double seconds);

} // namespace twinsine::app
