// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the benchmarks train: sin(x) on [0, 10], from weights that Keras 3 draws, in an order that Keras 3 shuffles.

#include "core/experiment/experiment.hpp"
#include "core/plan/weights.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twinsine::bench {

struct Case {
    std::string name; ///< as in "1-128-1" or "optimizer/keras2/Adam"
    experiment::Side side;
    std::int64_t points = 1000;
    std::int64_t batchSize = 32;

    std::int64_t stepsPerEpoch() const { return (points + batchSize - 1) / batchSize; }
};

/// The networks of the presets and larger ones; on 1-128-1 each framework's optimizers, each activation, each loss.
std::vector<Case> allCases();

/// A case of allCases().
Case caseNamed(const std::string& name);

/// A case made ready: its side in that floatx and the numbers that an engine needs.
struct Work {
    Work(const Case& trained, experiment::Floatx floatx);

    experiment::Side side;
    plan::Weights initialWeights;
    std::vector<double> x;
    std::vector<double> y;
    std::vector<std::int64_t> order;
};

} // namespace twinsine::bench
