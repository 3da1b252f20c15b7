// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.hpp"
#include "core/numbers/flush_denormals.hpp"
#include "core/training/pair_training.hpp"
#include "tests/bench/benchmarks.hpp"

#include <benchmark/benchmark.h>

namespace twinsine::bench {

namespace {

using namespace twinsine::engines;
using namespace twinsine::numbers;

void trainEpochs(benchmark::State& state, const Engine& engine, const Case& trained, experiment::Floatx floatx) {
    const FlushDenormals flush;
    const Work work(trained, floatx);
    const auto network = engine.makeNetwork({work.side, work.initialWeights, work.x, work.y, Device::cpu});
    network->compile();
    for (auto _ : state)
        if (network->trainEpoch(work.order, trained.batchSize, kAlways).steps != trained.stepsPerEpoch())
            return state.SkipWithError("it diverges");
    countSteps(state, trained.stepsPerEpoch());
}

/// A preset from its values to its histories, one side after the other.
void trainPreset(benchmark::State& state, const Engine& engine, const experiment::Preset& preset) {
    const experiment::Experiment experiment = load(preset);
    std::int64_t steps = 0;
    double sides = 0;
    for (auto _ : state) {
        training::PairTraining pair(experiment, engine, Device::cpu, 1);
        while (!pair.finished())
            pair.advance(kAlways);
        steps = pair.history().a.steps + pair.history().b.steps;
        sides += pair.history().a.seconds + pair.history().b.seconds;
    }
    countSteps(state, steps);
    const auto allSteps = static_cast<double>(steps * state.iterations());
    state.counters["us_per_step_of_sides"] = sides / allSteps * 1e6; // what a result calls seconds / steps
}

template <class Function>
void add(const NamedEngine& engine, const std::string& name, Function function) {
    auto* added = benchmark::RegisterBenchmark(name.c_str(), function);
    if (engine.name == "reference")
        added->Repetitions(3); // a hundred times slower, and no ratio is of it
}

} // namespace

void countSteps(benchmark::State& state, std::int64_t stepsPerIteration) {
    const auto steps = static_cast<double>(state.iterations() * stepsPerIteration);
    state.counters["us_per_step"] =
        benchmark::Counter(steps * 1e-6, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void registerEngines(const std::vector<NamedEngine>& engines) {
    for (const NamedEngine& named : engines) {
        const Engine& engine = named.engine;
        for (const Case& trained : allCases())
            for (const auto floatx : {experiment::Floatx::float32, experiment::Floatx::float64}) {
                const std::string name = trained.name + "/" + std::string(nameOf(floatx)) + "/" + named.name;
                add(named, name, [&engine, trained, floatx](benchmark::State& state) {
                    trainEpochs(state, engine, trained, floatx);
                });
            }
        for (const auto& preset : experiment::presets())
            add(named, "preset/" + std::string(preset.name) + "/" + named.name,
                [&engine, preset](benchmark::State& state) { trainPreset(state, engine, preset); });
    }
}

} // namespace twinsine::bench
