// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A pair over many seeds in the contract's JSON and CSV forms.

#include "core/analysis/seeds.hpp"
#include "core/io/result_json.hpp"

#include <string>

namespace twinsine::io {

/// "twinsine.seeds" version 1, ending in a newline. Numbers round-trip in their side's floatx; NaN and infinities are
/// null.
std::string seedsJson(const experiment::Experiment& experiment, const analysis::SeedStudy& study, const RunFacts& facts,
                      double seconds);

/// seed,a_loss,a_evaluation_loss,b_loss,b_evaluation_loss,mean_abs_difference; a field is empty where a number is not
/// finite.
std::string seedsCsv(const experiment::Experiment& experiment, const analysis::SeedStudy& study);

} // namespace twinsine::io
