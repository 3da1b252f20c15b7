// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many trainings on a CUDA device beside all cores of the processor, the same ones: 10 epochs of 1000 points in batches
// of 32 by Adam (jax_many.py has them too).
#include "core/engines/fused/fused_engine.hpp"
#include "core/experiment/data_points.hpp"
#include "core/training/many.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/support/sides.hpp"

#include <benchmark/benchmark.h>

namespace twinsine::bench {

namespace {

using namespace engines;

experiment::Experiment pairOf(std::int64_t units, experiment::Floatx floatx) {
    using namespace experiment;
    Side side = tests::makeSide(Framework::keras3, {units, 1});
    side.layers.front().activation = Activation::relu;
    side.optimizer = findClass(Role::optimizer, Framework::keras3, "Adam")->make();
    side.floatx = floatx;
    side.phases.front() = {.epochs = 10, .batchSize = 32, .shuffle = Shuffle::fit};
    Experiment experiment{.name = "many", .a = side, .b = side};
    experiment.data.start = 0;
    experiment.data.stop = 10;
    experiment.data.num = 1000;
    return experiment;
}

void trainAll(benchmark::State& state, std::int64_t units, experiment::Floatx floatx, const Engine& engine,
              Device device) {
    const experiment::Experiment experiment = pairOf(units, floatx);
    const auto points = plan::pointsFor(experiment.a, experiment::pointsOf(experiment.data));
    const plan::SidePlan plan = plan::planOf(experiment, experiment::SideName::a, points);
    const std::size_t count = device == Device::cuda ? engine.trainingsAtOnce() : 64 * allCores();
    std::size_t done = 0;
    const training::Many many{.count = count,
                              .plan = [&](std::size_t, const KeepGoing&) { return plan; },
                              .done = [&](std::size_t, training::Outcome) { ++done; }};
    for (auto _ : state)
        training::trainMany(many, engine, device, allCores(), kAlways);
    const auto trainings = static_cast<double>(done);
    const auto updates = trainings * static_cast<double>(plan.phases.back().steps);
    state.counters["trainings/s"] = benchmark::Counter(trainings, benchmark::Counter::kIsRate);
    state.counters["updates/ms"] = benchmark::Counter(updates / 1000, benchmark::Counter::kIsRate);
}

} // namespace

void registerDevice(const Engine& ofMany) {
    using experiment::Floatx;
    for (const std::int64_t units : {10, 128})
        for (const Floatx floatx : {Floatx::float32, Floatx::float64}) {
            const std::string name = "many-on-device/1-" + std::to_string(units) + "-1/" + std::string(nameOf(floatx));
            benchmark::RegisterBenchmark((name + "/cores").c_str(), [=](benchmark::State& state) {
                trainAll(state, units, floatx, fused::fusedEngine(), Device::cpu);
            })->UseRealTime();
            benchmark::RegisterBenchmark((name + "/cuda").c_str(), [=, &ofMany](benchmark::State& state) {
                trainAll(state, units, floatx, ofMany, Device::cuda);
            })->UseRealTime();
        }
}

} // namespace twinsine::bench
