// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The benchmarks, by their names. A step is one update of the optimizer; every benchmark gives its time in µs as the
/// counter "us_per_step", those of many trainings as "cpu_us_per_training" and "real_us_per_training".

#include "core/engines/engine.hpp"
#include "tests/bench/cases.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace benchmark {
class State;
}

namespace twinsine::bench {

struct NamedEngine {
    std::string name; ///< "reference", or the instruction set of the fused engine, the best one last
    const engines::Engine& engine;
};

/// Makes "CASE/FLOATX/ENGINE" and "preset/NAME/ENGINE" for Google Benchmark.
void registerEngines(const std::vector<NamedEngine>& engines);

/// Makes "1-10-1/FLOATX/limit" and "1-128-1/FLOATX/limit". The judge's losses are what the loops' must be.
void registerLimits(const engines::Engine& judge);

/// Makes "many/2048/one-thread" and "many/2048/all-cores", and of the same updates alone "many/2048/updates"; and
/// "explain/PRESET/one-thread" and "explain/PRESET/all-cores".
void registerMany(const engines::Engine& engine);

/// Makes "many-on-device/NETWORK/FLOATX/cuda" of the engine, and "/cores" of the fused engine on all cores.
void registerDevice(const engines::Engine& ofMany);

/// Sets the counter of steps. Called after the loop over the state.
void countSteps(benchmark::State& state, std::int64_t stepsPerIteration);

} // namespace twinsine::bench
