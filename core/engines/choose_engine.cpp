// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/choose_engine.hpp"

#include "core/engines/forward.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/experiment/schedule.hpp"
#include "core/marked.hpp"

#include <dlfcn.h>

#include <algorithm>
#include <utility>

namespace twinsine::engines {

namespace {

using Cause = ComputingProblem::Cause;

/// In narrow types and ordered sums CUDA is slowest and least true: there it is taken only when asked for.
bool isForCuda(const experiment::Experiment& experiment) {
    const auto isWide = [](const experiment::Side& side) {
        return (side.floatx == experiment::Floatx::float32 || side.floatx == experiment::Floatx::float64) &&
               side.summation == experiment::Summation::tree16;
    };
    return isWide(experiment.a) && isWide(experiment.b);
}

ComputingResult onReference(Computing computing, DeviceChoice device, const EngineLoader& loader) {
    const auto engine = loader();
    if (!engine)
        return ComputingProblem{Cause::library, engine.error().message};
    computing.engine = *engine;
    if (device == DeviceChoice::cpu)
        return computing;
    computing.cudaProblem = (*engine)->cudaProblem();
    if (!computing.cudaProblem)
        computing.device = Device::cuda;
    else if (device == DeviceChoice::cuda)
        return ComputingProblem{Cause::device, "CUDA can't be used: " + *computing.cudaProblem};
    else
        computing.deviceNote = *computing.cudaProblem;
    return computing;
}

} // namespace

std::optional<std::string> cudaDriverProblem() {
    void* driver = dlopen("libcuda.so.1", RTLD_LAZY | RTLD_LOCAL);
    if (!driver)
        return marked("there is no CUDA driver on this machine");
    dlclose(driver);
    return std::nullopt;
}

std::optional<std::string> fusedProblem(const experiment::Experiment& experiment) {
    using experiment::SideName;
    for (const SideName which : {SideName::a, SideName::b}) {
        const experiment::Side& side = experiment.side(which);
        if (auto problem = fused::problemOf(side))
            return std::string(nameOf(which)) + "." + *problem;
    }
    return std::nullopt;
}

ComputingResult chooseComputing(const experiment::Experiment& experiment, EngineChoice engine, DeviceChoice device,
                                const EngineLoader& loader) {
    if (device == DeviceChoice::automatic && !isForCuda(experiment))
        device = DeviceChoice::cpu;
    if (engine == EngineChoice::reference)
        return onReference({}, device, loader);
    const auto problem = device == DeviceChoice::cuda ? std::optional<std::string>(marked("it runs on the CPU"))
                                                      : fusedProblem(experiment);
    if (!problem)
        return Computing{.engine = &fused::fusedEngine()};
    if (engine == EngineChoice::fused)
        return ComputingProblem{Cause::engine,
                                "the fused engine can't train this: " + *problem + "; take auto or reference"};
    Computing computing;
    computing.engineNote = "the fused engine can't: " + *problem;
    return onReference(std::move(computing), device, loader);
}

double workOf(const experiment::Experiment& experiment, std::size_t pairs) {
    constexpr double kPasses = 3; // forward, and backward for weights and values
    double work = 0;
    for (const auto* side : {&experiment.a, &experiment.b})
        for (std::int64_t before = 0; const auto& phase : scheduleOf(*side, experiment.data.num)) {
            const auto epochs = static_cast<double>(phase.epochs - std::exchange(before, phase.epochs));
            work += kPasses * epochs * workOfPrediction(*side, static_cast<std::size_t>(phase.points));
        }
    return work * static_cast<double>(pairs);
}

namespace {

/// What a core does in its vector code, give or take a factor of two.
double secondsOnCores(double work, unsigned threads) {
    constexpr double kWorkPerSecond = 2e10;
    return work / kWorkPerSecond / std::max(threads, 1U);
}

} // namespace

bool isWorthTheDevice(std::size_t trainingsAtOnce, double workPerSecond, double work, std::size_t pairs,
                      unsigned threads) {
    constexpr double kSecondsToStart = 0.5; // a context of the driver
    const double share =
        std::min(1.0, 2 * static_cast<double>(pairs) / static_cast<double>(trainingsAtOnce)); // that is busy
    const double perSecond = workPerSecond * share;
    return perSecond > 0 && work / perSecond + kSecondsToStart < secondsOnCores(work, threads);
}

Computing forMany(Computing ofPair, const experiment::Experiment& experiment, std::size_t pairs, unsigned threads,
                  EngineChoice engine, DeviceChoice device, const PaceOf& paceOf, const EngineLoader& loader) {
    using experiment::Floatx;
    constexpr double kWorthAsking = 2; // seconds; libtorch takes half of one to open
    if (engine == EngineChoice::reference || fusedProblem(experiment))
        return ofPair;
    if (ofPair.device == Device::cuda) {
        if (const Engine* many = ofPair.engine->ofMany(); many && !many->cudaProblem()) {
            ofPair.engine = many;
            ofPair.engineNote.clear();
        }
        return ofPair;
    }
    const double work = workOf(experiment, pairs);
    const bool isAsked = device == DeviceChoice::cuda;
    if (device == DeviceChoice::cpu || ofPair.engine != &fused::fusedEngine() ||
        (!isAsked && secondsOnCores(work, threads) < kWorthAsking) || cudaDriverProblem())
        return ofPair;
    const auto reference = loader();
    const Engine* many = reference ? (*reference)->ofMany() : nullptr;
    if (!many)
        return ofPair;
    ofPair.cudaProblem = many->cudaProblem();
    ofPair.deviceNote = ofPair.cudaProblem.value_or("");
    const bool isWide = experiment.a.floatx == Floatx::float64 || experiment.b.floatx == Floatx::float64;
    const auto isFaster = [&] {
        const double pace = paceOf(*many, isWide ? Floatx::float64 : Floatx::float32); // some devices have few of those
        return isWorthTheDevice(many->trainingsAtOnce(), pace, work, pairs, threads);
    };
    if (!ofPair.cudaProblem && (isAsked || isFaster())) {
        ofPair.engine = many;
        ofPair.device = Device::cuda;
    }
    return ofPair;
}

} // namespace twinsine::engines
