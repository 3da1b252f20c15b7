// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train.hpp"

#include "app/commands.hpp"
#include "app/messages.hpp"
#include "app/progress.hpp"
#include "core/run/runner.hpp"
#include "core/training/engine_library.hpp"

#include <spdlog/spdlog.h>

#include <atomic>
#include <csignal>
#include <utility>

namespace twinsine::app {
namespace {

std::atomic<bool> g_interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler sets it");

/// The first Ctrl+C ends the training at the next update, a second one the program.
void listenForInterrupt() {
    struct sigaction action {};
    action.sa_handler = [](int) { g_interrupted = true; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
}

run::DeviceChoice choiceOf(const std::string& device) {
    if (device == "cpu")
        return run::DeviceChoice::cpu;
    return device == "cuda" ? run::DeviceChoice::cuda : run::DeviceChoice::automatic;
}

} // namespace

Result<Trained, int> train(const experiment::Experiment& experiment, const TrainOptions& options) {
    const auto engine = training::referenceEngine();
    if (!engine) {
        complain("twinsine: " + engine.error().message);
        return static_cast<int>(kFailed);
    }
    std::string note;
    const auto device = run::chooseDevice(**engine, choiceOf(options.device), note);
    if (!device) {
        complain("--device " + options.device + ": " + device.error().message);
        return static_cast<int>(kWrongInput);
    }
    if (!note.empty())
        spdlog::info("device: {}", note);

    listenForInterrupt();
    const training::KeepGoing keepGoing = [] { return !g_interrupted; };
    auto training = std::make_unique<training::PairTraining>(experiment, **engine, *device, options.threads, keepGoing);
    if (g_interrupted)
        return static_cast<int>(kInterrupted);
    const io::RunFacts facts{(*engine)->name(), *device};
    spdlog::info("training \"{}\" for {} epochs with the {} engine, {}", experiment.name, training->epochs(),
                 facts.engine, (*engine)->version());
    ProgressBar bar(training->epochs(), options.progress);
    while (!training->finished()) {
        if (!training->advance(keepGoing)) {
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
