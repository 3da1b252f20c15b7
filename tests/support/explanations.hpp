// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Explanations of presets by the fused engine.

#include "core/analysis/explanation.hpp"
#include "core/analysis/seeds.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

namespace twinsine::tests {

using namespace analysis;
using engines::Device;
using experiment::Experiment;

inline const auto kQuiet = [](std::size_t, std::size_t) {};

inline Experiment preset(const char* name) { return load(*experiment::findPreset(name)); }

inline Explanation explain(const Experiment& experiment, std::size_t seeds, unsigned threads = 2) {
    Explainer explainer(experiment, engines::fused::fusedEngine(), Device::cpu, threads);
    EXPECT_TRUE(explainer.add(seedsOf(experiment, seeds), kAlways, kQuiet));
    return *explainer.explanation(kAlways);
}

inline const FactorAnswer* find(const Explanation& why, const std::string& name) {
    for (const FactorAnswer& answer : why.factors)
        if (answer.factor.name == name)
            return &answer;
    return nullptr;
}

inline double sumOfShares(const Explanation& why) {
    return std::accumulate(why.factors.begin(), why.factors.end(), 0.0,
                           [](double sum, const FactorAnswer& answer) { return sum + answer.share.value; });
}

} // namespace twinsine::tests
