// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/flush_denormals.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/limit.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>

namespace twinsine::bench {

namespace {

using namespace twinsine::engines;
using namespace twinsine::numbers;

double meanLoss(const Epoch& epoch, const Case& trained) {
    double sum = 0;
    std::int64_t left = trained.points;
    for (const double loss : epoch.batchLosses) {
        sum += loss * static_cast<double>(std::min(left, trained.batchSize));
        left -= trained.batchSize;
    }
    return sum / static_cast<double>(trained.points);
}

/// A yardstick must do the work: its losses fall, and epoch by epoch they are the judge's.
template <class TrainEpoch>
bool trainsAs(const Engine& judge, const Case& trained, const Work& work, TrainEpoch trainEpoch) {
    const auto network = judge.makeNetwork({work.side, work.initialWeights, work.x, work.y, Device::cpu});
    network->compile();
    double first = 0;
    double last = 0;
    for (int epoch = 0; epoch < 10; ++epoch) {
        const double expected = meanLoss(network->trainEpoch(work.order, trained.batchSize, kAlways), trained);
        last = trainEpoch();
        if (epoch == 0)
            first = last;
        if (!(std::abs(last - expected) < 1e-4 * expected))
            return false;
    }
    return last < first;
}

template <class Real, int kUnits, int kPoints>
void registerLimit(const Engine& judge, const Case& trained, experiment::Floatx floatx) {
    const std::string name = trained.name + "/" + std::string(nameOf(floatx)) + "/limit";
    benchmark::RegisterBenchmark(name.c_str(), [&judge, trained, floatx](benchmark::State& state) {
        const FlushDenormals flush;
        const Work work(trained, floatx);
        const std::vector<Real> x(work.x.begin(), work.x.end());
        const std::vector<Real> y(work.y.begin(), work.y.end());
        LimitNetwork<Real, kUnits> network(work.initialWeights);
        const auto trainEpoch = [&] {
            return trainLimitEpoch<Real, kUnits, kPoints>(network, x.data(), y.data(), work.order.data());
        };
        if (!trainsAs(judge, trained, work, trainEpoch))
            state.SkipWithError("the loop does not train as Keras does");
        for (auto _ : state)
            trainEpoch();
        countSteps(state, trained.stepsPerEpoch());
    });
}

} // namespace

void registerLimits(const Engine& judge) {
    using enum experiment::Floatx;
    const Case small = caseNamed("1-10-1");
    registerLimit<float, 10, 100>(judge, small, float32);
    registerLimit<double, 10, 100>(judge, small, float64);
    const Case large = caseNamed("1-128-1");
    registerLimit<float, 128, 1000>(judge, large, float32);
    registerLimit<double, 128, 1000>(judge, large, float64);
}

} // namespace twinsine::bench
