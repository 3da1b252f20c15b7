// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which engine and device train an experiment: what was asked for, or the fastest that can.

#include "core/engines/engine.hpp"
#include "core/engines/engine_library.hpp"
#include "core/experiment/experiment.hpp"
#include "core/result.hpp"

#include <functional>
#include <optional>
#include <string>

namespace twinsine::engines {

enum class EngineChoice { automatic, fused, reference };
enum class DeviceChoice { automatic, cpu, cuda };

/// What computes a training.
struct Computing {
    const Engine* engine = nullptr; ///< lives as long as the program
    Device device = Device::cpu;
    std::string engineNote;                 ///< why `automatic` did not take the fused engine; else empty
    std::string deviceNote;                 ///< why `automatic` did not take CUDA, where it was tried; else empty
    std::optional<std::string> cudaProblem; ///< why CUDA can't be used, where it was tried
};

/// Why there is none.
struct ComputingProblem {
    enum class Cause {
        engine, ///< the engine that was asked for can't train this
        device, ///< the device that was asked for can't be used
        library ///< the library that is needed can't be opened: nobody's wrong input
    };
    Cause cause;
    std::string message;
};

using ComputingResult = Result<Computing, ComputingProblem>;

/// Why no engine can use CUDA here, as far as that is known without libtorch; none: it may be that one can.
std::optional<std::string> cudaDriverProblem();

/// Why the fused engine can't train this experiment, as in "a.floatx is float16"; none if it can.
std::optional<std::string> fusedProblem(const experiment::Experiment& experiment);

/// `automatic` takes the fused engine where it can train the experiment and CUDA was not asked for, else the reference
/// engine (which `loader` gives, and only then), on CUDA if that can be used and the experiment is neither in a narrow
/// floatx nor with ordered sums. Any thread.
ComputingResult chooseComputing(const experiment::Experiment& experiment, EngineChoice engine, DeviceChoice device,
                                const EngineLoader& loader = referenceEngine);

/// About how many multiplications so many pairs of trainings take.
double workOf(const experiment::Experiment& experiment, std::size_t pairs);

/// Whether an engine that trains so many at once on a device, at that pace, is estimated to be done with that much work
/// first.
bool isWorthTheDevice(std::size_t trainingsAtOnce, double workPerSecond, double work, std::size_t pairs,
                      unsigned threads);

/// Engine::workPerSecond(), measured or remembered.
using PaceOf = std::function<double(const Engine& many, experiment::Floatx floatx)>;

/// What computes so many pairs of trainings of an experiment, from what computes one pair (chooseComputing()): the CUDA
/// engine where CUDA was asked for, and with `automatic` where that is estimated to be done seconds earlier. Any
/// thread.
Computing forMany(Computing ofPair, const experiment::Experiment& experiment, std::size_t pairs, unsigned threads,
                  EngineChoice engine, DeviceChoice device, const PaceOf& paceOf,
                  const EngineLoader& loader = referenceEngine);

/// chooseComputing() or, in tests, what gives another engine.
using EngineChooser =
    std::function<ComputingResult(const experiment::Experiment&, EngineChoice engine, DeviceChoice device)>;

} // namespace twinsine::engines
