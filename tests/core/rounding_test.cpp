// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rounding.hpp"
#include "core/engines/choose_engine.hpp"
#include "core/experiment/presets.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace twinsine::tests {
namespace {

double roundingOf(const experiment::Experiment& experiment) {
    const auto computing =
        *engines::chooseComputing(experiment, engines::EngineChoice::fused, engines::DeviceChoice::cpu);
    return analysis::roundingOf(experiment, *computing.engine, computing.device, kAlways);
}

TEST(Rounding, IsOfTheSizeOfTheFloatx) {
    auto pair = load(*experiment::findPreset("keras-vs-tensorflow"));
    pair.a.floatx = pair.b.floatx = experiment::Floatx::float64;
    const double inDouble = roundingOf(pair);
    EXPECT_GT(inDouble, 1e-17);
    EXPECT_LT(inDouble, 1e-12);
    pair.b.floatx = experiment::Floatx::float32;
    const double inSingle = roundingOf(pair);
    EXPECT_GT(inSingle, 1e-9) << "either side counts";
    EXPECT_LT(inSingle, 1e-3);
}

TEST(Rounding, WhatIsNotWantedIsNotTrained) {
    const auto pair = load(*experiment::findPreset("keras-vs-tensorflow"));
    const auto computing = *engines::chooseComputing(pair, engines::EngineChoice::fused, engines::DeviceChoice::cpu);
    EXPECT_EQ(analysis::roundingOf(pair, *computing.engine, computing.device, [] { return false; }), 0);
}

TEST(Rounding, IsInfiniteWhereTrainingsDiverge) {
    auto pair = load(*experiment::findPreset("keras-vs-tensorflow"));
    pair.b.optimizer.config["learning_rate"] = 5.0;
    EXPECT_TRUE(std::isinf(roundingOf(pair)));
}

} // namespace
} // namespace twinsine::tests
