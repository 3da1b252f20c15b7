// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// An explanation in the contract's JSON and CSV forms.

#include "core/analysis/explanation.hpp"
#include "core/experiment/experiment.hpp"

#include <string>

namespace twinsine::io {

/// "twinsine.explanation" version 1, ending in a newline. NaN and infinities are null.
std::string explanationJson(const experiment::Experiment& experiment, const analysis::Explanation& why, double seconds);

/// What is left by seed: a column "gap" and one for each way to make a set of factors equal, as in "initial weights as
/// A".
std::string explanationCsv(const analysis::Explanation& why);

} // namespace twinsine::io
