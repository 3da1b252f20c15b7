// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/choose_engine.hpp"
#include "core/experiment/experiment.hpp"
#include "core/io/result_json.hpp"
#include "core/result.hpp"
#include "core/training/pair_training.hpp"

#include <memory>
#include <string>

namespace twinsine::app {

struct TrainOptions {
    std::string engine = "auto"; ///< auto, fused or reference
    std::string device = "auto"; ///< auto, cpu or cuda
    unsigned threads = 2;
    bool progress = true;
};

struct Trained {
    std::unique_ptr<training::PairTraining> training;
    io::RunFacts facts;
};

/// The engine and device for it; otherwise the exit status, with its reason printed.
Result<engines::Computing, int> computingFor(const experiment::Experiment& experiment, const TrainOptions& options);

/// The same for so many pairs of trainings.
Result<engines::Computing, int> computingForMany(const experiment::Experiment& experiment, std::size_t pairs,
                                                 const TrainOptions& options);

/// Trains the pair to its end. Otherwise the exit status, its reason printed: the engine or device that was asked for
/// can't train it, there is no training library, or interrupted from the keyboard.
Result<Trained, int> train(const experiment::Experiment& experiment, const TrainOptions& options);

} // namespace twinsine::app
