// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The result of a training in the contract's JSON and CSV forms.

#include "core/training/pair_training.hpp"

#include <string>

namespace twinsine::io {

/// What a result says of the run besides the numbers.
struct RunFacts {
    std::string engine; ///< "reference"
    engines::Device device = engines::Device::cpu;
};

/// "twinsine.result" version 1, ending in a newline. Numbers round-trip in their side's floatx; NaN and infinities are
/// null.
std::string resultJson(const training::PairTraining& training, const RunFacts& facts);

/// How many bytes the numbers of that experiment's result can take at most.
double mostBytesOfResult(const experiment::Experiment& experiment);

/// epoch,a_loss,a_evaluation_loss,b_loss,b_evaluation_loss,mean_abs_difference; a field is empty where a side has no
/// such epoch.
std::string resultCsv(const training::PairTraining& training);

} // namespace twinsine::io
