// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/choose_engine.hpp"

#include "core/engines/fused/fused_engine.hpp"

#include <dlfcn.h>

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
        return "there is no CUDA driver on this machine";
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
    const auto problem =
        device == DeviceChoice::cuda ? std::optional<std::string>("it runs on the CPU") : fusedProblem(experiment);
    if (!problem)
        return Computing{.engine = &fused::fusedEngine()};
    if (engine == EngineChoice::fused)
        return ComputingProblem{Cause::engine,
                                "the fused engine can't train this: " + *problem + "; take auto or reference"};
    Computing computing;
    computing.engineNote = "the fused engine can't: " + *problem;
    return onReference(std::move(computing), device, loader);
}

} // namespace twinsine::engines
