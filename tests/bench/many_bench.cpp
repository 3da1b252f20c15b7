// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// 2048 trainings: both sides of the preset keras-vs-tensorflow with 1024 seeds, of which only the last prediction is
// kept. And what explains a preset: its mixtures over 64 seeds, 2048 trainings too for that preset.
#include "core/analysis/explanation.hpp"
#include "core/analysis/map.hpp"
#include "core/analysis/seeds.hpp"
#include "core/engines/forward.hpp"
#include "core/experiment/presets.hpp"
#include "core/numbers/flush_denormals.hpp"
#include "core/training/many.hpp"
#include "tests/bench/benchmarks.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <ctime>
#include <memory>

namespace twinsine::bench {

namespace {

using namespace twinsine::engines;
using experiment::SideName;

constexpr std::size_t kSeeds = 1024;
constexpr std::size_t kTrainings = 2 * kSeeds;

experiment::Experiment pair() { return load(*experiment::findPreset("keras-vs-tensorflow")); }

/// The benchmark's own time, which is the processor's, over all threads.
void countTrainings(benchmark::State& state, std::size_t ofIteration) {
    const auto trainings = static_cast<double>(static_cast<std::size_t>(state.iterations()) * ofIteration);
    state.counters["cpu_us_per_training"] =
        benchmark::Counter(trainings * 1e-6, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// What a person waits for.
class RealTime {
public:
    void begin() { m_begun = std::chrono::steady_clock::now(); }
    void end() { m_all += std::chrono::steady_clock::now() - m_begun; }
    void count(benchmark::State& state, std::size_t ofIteration) const {
        state.counters["real_us_per_training"] =
            m_all.count() / static_cast<double>(static_cast<std::size_t>(state.iterations()) * ofIteration);
    }

private:
    std::chrono::steady_clock::time_point m_begun;
    std::chrono::duration<double, std::micro> m_all{};
};

/// Counts all that a user waits for: seeds, weights and shuffles drawn, plans and networks made, updates, losses,
/// predictions.
void trainSeeds(benchmark::State& state, const Engine& engine, unsigned threads) {
    const experiment::Experiment experiment = pair();
    RealTime real;
    for (auto _ : state) {
        real.begin();
        const auto study = analysis::studySeeds(experiment, analysis::seedsOf(experiment, kSeeds), engine, Device::cpu,
                                                threads, kAlways, [](std::size_t) {});
        real.end();
        if (!study || study->a.back().prediction.empty() || study->b.back().prediction.empty())
            return state.SkipWithError("a training has no prediction");
    }
    countTrainings(state, kTrainings);
    real.count(state, kTrainings);
}

/// Counts all from the experiment to the numbers, the bootstrap and what rounding makes of either side included.
void explain(benchmark::State& state, const char* preset, const Engine& engine, unsigned threads) {
    const experiment::Experiment experiment = load(*experiment::findPreset(preset));
    std::size_t trainings = 0;
    RealTime real;
    for (auto _ : state) {
        real.begin();
        analysis::Explainer explainer(experiment, engine, Device::cpu, threads);
        if (!explainer.add(analysis::seedsOf(experiment, 64), kAlways, [](std::size_t, std::size_t) {}))
            return state.SkipWithError("it was not explained");
        trainings = explainer.explanation(kAlways)->trainings;
        real.end();
    }
    countTrainings(state, trainings);
    real.count(state, trainings);
}

/// A map of 40 x 20 cells with four seeds, of which side B is the same everywhere.
void mapCells(benchmark::State& state, const Engine& engine, unsigned threads) {
    const experiment::Experiment experiment = pair();
    const auto empty =
        analysis::emptyMap(experiment, *analysis::axisOf(experiment, "a.optimizer.config.learning_rate=1e-4..1:log:40"),
                           *analysis::axisOf(experiment, "a.phases.0.batch_size=5,10...100"), 4);
    RealTime real;
    for (auto _ : state) {
        analysis::Map map = *empty;
        real.begin();
        const auto filled = fill(map, experiment, engine, Device::cpu, threads, kAlways, [](std::size_t) {});
        real.end();
        if (!filled || !map.isDone())
            return state.SkipWithError("the map has gaps");
    }
    const std::size_t trainings = (empty->cells.size() + 1) * empty->seeds.size();
    countTrainings(state, trainings);
    real.count(state, trainings);
}

double processorSeconds() {
    std::timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// A side's plans with all seeds, and one network that starts anew for each.
class BareSide {
public:
    BareSide(const experiment::Experiment& experiment, SideName which, const Engine& engine) {
        const auto points = plan::pointsFor(experiment.side(which), experiment::pointsOf(experiment.data));
        for (const std::int64_t seed : analysis::seedsOf(experiment, kSeeds)) {
            m_plans.push_back(plan::planOf(analysis::withSeed(experiment, seed), which, points));
            m_orders.push_back(m_plans.back().order.forEpoch(0, 0)); // that of all epochs
        }
        const plan::SidePlan& first = m_plans.front();
        m_network = engine.makeNetwork({first.side, first.initialWeights, points->x, points->y, Device::cpu});
        m_network->compile();
        m_fresh = m_network->optimizerState();
    }

    /// The seconds that the updates take, and nothing else.
    double train(std::size_t index) {
        const plan::SidePlan& plan = m_plans[index];
        const experiment::PhaseSchedule& phase = plan.phases.front();
        m_network->resume(plan.initialWeights, m_fresh);
        const double begun = processorSeconds();
        for (std::int64_t epoch = 0; epoch < phase.epochs; ++epoch)
            m_network->trainEpoch(m_orders[index], phase.batchSize, kAlways);
        return processorSeconds() - begun;
    }

    /// A yardstick must do the work.
    bool trainsAs(const Engine& engine, std::size_t index) {
        train(index);
        const plan::SidePlan& plan = m_plans[index];
        return predict(plan.side, m_network->weights(), plan.points->x, kAlways) ==
               training::trainToEnd(plan, engine, Device::cpu, kAlways)->prediction;
    }

private:
    std::vector<plan::SidePlan> m_plans;
    std::vector<std::vector<std::int64_t>> m_orders;
    std::unique_ptr<Network> m_network;
    OptimizerState m_fresh;
};

/// Counts the same updates alone: from weights that were drawn before, in orders that were made before.
void trainBarely(benchmark::State& state, const Engine& engine) {
    const numbers::FlushDenormals flush;
    const experiment::Experiment experiment = pair();
    std::array sides{BareSide(experiment, SideName::a, engine), BareSide(experiment, SideName::b, engine)};
    for (BareSide& side : sides)
        if (!side.trainsAs(engine, kSeeds - 1))
            return state.SkipWithError("the updates are not those of the trainings");
    for (auto _ : state) {
        double seconds = 0;
        for (std::size_t index = 0; index < kSeeds; ++index)
            for (BareSide& side : sides)
                seconds += side.train(index);
        state.SetIterationTime(seconds);
    }
    countTrainings(state, kTrainings);
}

} // namespace

void registerMany(const Engine& engine) {
    const auto add = [](const std::string& name, auto function) {
        return benchmark::RegisterBenchmark(("many/" + std::to_string(kTrainings) + "/" + name).c_str(), function);
    };
    add("one-thread", [&engine](benchmark::State& state) { trainSeeds(state, engine, 1); })->MeasureProcessCPUTime();
    add("all-cores", [&engine](benchmark::State& state) {
        trainSeeds(state, engine, allCores());
    })->MeasureProcessCPUTime();
    for (const char* preset : {"keras-vs-tensorflow", "defaults-vs-explicit"})
        for (const auto& [name, threads] : {std::pair("one-thread", 1U), {"all-cores", allCores()}})
            benchmark::RegisterBenchmark(
                (std::string("explain/") + preset + "/" + name).c_str(),
                [=, &engine, threads = threads](benchmark::State& state) { explain(state, preset, engine, threads); })
                ->MeasureProcessCPUTime();
    for (const auto& [name, threads] : {std::pair("one-thread", 1U), {"all-cores", allCores()}})
        benchmark::RegisterBenchmark((std::string("map/40x20x4/") + name).c_str(), [&engine, threads = threads](
                                                                                       benchmark::State& state) {
            mapCells(state, engine, threads);
        })->MeasureProcessCPUTime();
    add("updates", [&engine](benchmark::State& state) { trainBarely(state, engine); })->UseManualTime();
}

} // namespace twinsine::bench
