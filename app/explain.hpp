// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Why the sides of an experiment differ, computed for a command.

#include "app/train.hpp"
#include "core/analysis/explanation.hpp"
#include "core/engines/choose_engine.hpp"
#include "core/result.hpp"

namespace twinsine::app {

/// The engine and device for it; otherwise the exit status, with its reason printed.
Result<engines::Computing, int> computingForExplanation(const experiment::Experiment& experiment, std::size_t seeds,
                                                        const TrainOptions& options);

/// With a progress bar where a person sees it, unless it is to be quiet. `opened` is the merged setting to be split;
/// empty: none. The error is the exit status; what is wrong was said.
Result<analysis::Explanation, int> explain(const experiment::Experiment& experiment, std::size_t seeds,
                                           const engines::Computing& computing, const training::DoMany& doMany,
                                           bool quiet, const std::string& opened = {});

} // namespace twinsine::app
