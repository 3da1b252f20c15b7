// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train.hpp"

#include "app/commands.hpp"
#include "app/interrupt.hpp"
#include "app/messages.hpp"
#include "app/progress.hpp"
#include "core/io/kept_pace.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace twinsine::app {
namespace {

engines::EngineChoice engineChoiceOf(const std::string& engine) {
    if (engine == "fused")
        return engines::EngineChoice::fused;
    return engine == "reference" ? engines::EngineChoice::reference : engines::EngineChoice::automatic;
}

engines::DeviceChoice deviceChoiceOf(const std::string& device) {
    if (device == "cpu")
        return engines::DeviceChoice::cpu;
    return device == "cuda" ? engines::DeviceChoice::cuda : engines::DeviceChoice::automatic;
}

/// Prints why nothing can train it, and gives the exit status.
int refuse(const engines::ComputingProblem& problem, const TrainOptions& options) {
    using Cause = engines::ComputingProblem::Cause;
    switch (problem.cause) {
    case Cause::engine:
        complain("--engine " + options.engine + ": " + problem.message);
        return kWrongInput;
    case Cause::device:
        complain("--device " + options.device + ": " + problem.message);
        return kWrongInput;
    case Cause::library:
        break;
    }
    complain("twinsine: " + problem.message);
    return kFailed;
}

} // namespace

Result<engines::Computing, int> computingFor(const experiment::Experiment& experiment, const TrainOptions& options) {
    auto computing =
        engines::chooseComputing(experiment, engineChoiceOf(options.engine), deviceChoiceOf(options.device));
    if (!computing)
        return refuse(computing.error(), options);
    for (const auto& [what, note] : {std::pair{"engine", computing->engineNote}, {"device", computing->deviceNote}})
        if (!note.empty())
            spdlog::info("{}: {}", what, note);
    return std::move(*computing);
}

Result<engines::Computing, int> computingForMany(const experiment::Experiment& experiment, std::size_t pairs,
                                                 const TrainOptions& options) {
    const auto engine = engineChoiceOf(options.engine);
    const auto device = deviceChoiceOf(options.device);
    TrainOptions ofPair = options;
    if (engine == engines::EngineChoice::fused && device == engines::DeviceChoice::cuda)
        ofPair.engine = "auto"; // the fused engine trains many on CUDA, though not a pair
    auto computing = computingFor(experiment, ofPair);
    if (!computing)
        return computing;
    auto many =
        engines::forMany(std::move(*computing), experiment, pairs, options.threads, engine, device, io::keptPace);
    if (engine == engines::EngineChoice::fused && many.engine->name() != "fused") {
        const auto problem = engines::fusedProblem(experiment);
        complain("--engine fused: " +
                 (problem ? "the fused engine can't train this: " + *problem
                          : std::string("this build of TwinSine has no engine for CUDA")) +
                 "; take auto or reference");
        return static_cast<int>(kWrongInput);
    }
    if (many.device == engines::Device::cuda)
        spdlog::info("device: {}", many.engine->version());
    return many;
}

Result<Trained, int> train(const experiment::Experiment& experiment, const TrainOptions& options) {
    const auto computing = computingFor(experiment, options);
    if (!computing)
        return computing.error();
    const KeepGoing keepGoing = untilInterrupted();
    auto training = std::make_unique<training::PairTraining>(experiment, *computing->engine, computing->device,
                                                             options.threads, keepGoing);
    if (isInterrupted())
        return static_cast<int>(kInterrupted);
    const io::RunFacts facts{computing->engine->name(), computing->device};
    spdlog::info("training \"{}\" for {} epochs with the {} engine, {}", experiment.name, training->epochs(),
                 facts.engine, computing->engine->version());
    ProgressBar bar("epoch", training->epochs(), options.progress);
    while (!training->finished()) {
        if (!training->advance(keepGoing, training->someEpochs())) {
            spdlog::info("interrupted after {} epochs", training->epoch());
            return static_cast<int>(kInterrupted);
        }
        bar.show(training->epoch());
    }
    const auto& [a, b, meanAbsDifference] = training->history();
    spdlog::info("trained: {} and {} updates in {:.4f} s and {:.4f} s", a.steps, b.steps, a.seconds, b.seconds);
    return Trained{std::move(training), facts};
}

} // namespace twinsine::app
