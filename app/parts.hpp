// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The trainings of a command: all of them here, one part of them here, or from the files of all parts.

#include "app/commands.hpp"
#include "app/train.hpp"
#include "core/analysis/map.hpp"
#include "core/experiment/json.hpp"
#include "core/training/many.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <optional>
#include <string>

namespace twinsine::app {

/// Where the outcomes of a command's trainings come from.
struct Trainings {
    training::DoMany doMany;
    io::RunFacts facts;
    std::function<double()> seconds; ///< what they took
};

/// From now on, on this machine.
Trainings trainedHere(const engines::Computing& computing, unsigned threads);

/// "3/16" as it may be written; else why not.
std::string shardFault(const std::string& text);

/// What the part of a command is a part of.
struct PartOfCommand {
    const experiment::Experiment& experiment;
    experiment::Json options;              ///< the command and what else its outcomes depend on
    const experiment::Experiment& hardest; ///< to train
    const std::string& shard;
    const std::string& file;
};

/// Trains that part into its file: `analyse` runs the analysis with what does so, and gives an exit status. If that is
/// kWrongInput, no file is left. On the CPU unless a CUDA device was asked for, so that all machines give the same
/// bits.
int trainPart(const PartOfCommand& part, TrainOptions options,
              const std::function<int(const engines::Computing&, const training::DoMany&)>& analyse);

/// What the commands do with outcomes, wherever they come from.
int seedsFrom(const experiment::Experiment& experiment, const RunOptions& options, const Trainings& trainings);
int explainFrom(const experiment::Experiment& experiment, const ExplainOptions& options,
                const engines::Computing& computing, const Trainings& trainings);
int mapFrom(const experiment::Experiment& experiment, analysis::Map map, const MapOptions& options,
            const Trainings& trainings);
/// The map that is asked for, empty. None if there is none; the reason is printed.
std::optional<analysis::Map> mapOf(const experiment::Experiment& experiment, const MapOptions& options);

} // namespace twinsine::app
