// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/weight_spread.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace twinsine::analysis {
namespace {

using Family = plan::Distribution::Family;

experiment::Experiment wide() {
    auto experiment = load(experiment::presets().front());
    for (auto* side : {&experiment.a, &experiment.b}) {
        side->layers.insert(side->layers.begin(), side->layers.front());
        side->layers[0].units = side->layers[1].units = 300;
    }
    return experiment;
}

TEST(WeightSpread, DensitiesIntegrateToOne) {
    for (const Family family : {Family::uniform, Family::normal, Family::truncatedNormal}) {
        const plan::Distribution distribution{family, family == Family::uniform ? -0.5 : 0.3, 0.7};
        double all = 0;
        for (int i = -50'000; i < 50'000; ++i)
            all += densityAt(distribution, (i + 0.5) * 1e-4) * 1e-4;
        EXPECT_NEAR(all, 1, 1e-4) << static_cast<int>(family);
    }
}

TEST(WeightSpread, WhatIsDrawnLiesAsItsDensitySays) {
    for (const auto which : {experiment::SideName::a, experiment::SideName::b}) {
        const auto spread = weightSpreads(wide(), which)[2]; // 90 000 numbers of the second kernel
        ASSERT_EQ(spread.layer, 1U);
        ASSERT_EQ(spread.values.size(), 90'000U);
        const auto extent = extentOf(spread);
        const auto bars = histogram(spread.values, extent, 20);
        const double width = (extent.most - extent.least) / 20;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            double expected = 0;
            for (int part = 0; part < 100; ++part)
                expected += densityAt(spread.distribution,
                                      extent.least + width * (static_cast<double>(i) + (part + 0.5) / 100)) /
                            100;
            const double error = std::sqrt(expected / (width * 90'000)); // a standard deviation of such a count
            EXPECT_NEAR(bars[i], expected, 5 * error + 1e-3) << i;
        }
        EXPECT_NEAR(spread.mean, 0, 5 * spread.deviation / 300);
    }
}

TEST(WeightSpread, FollowsWhoseWeightsASideStartsFrom) {
    auto experiment = load(experiment::presets().front());
    EXPECT_NE(weightSpreads(experiment, experiment::SideName::b)[0].values,
              weightSpreads(experiment, experiment::SideName::a)[0].values);
    experiment.b.initialWeightsFrom = experiment::SideName::a;
    EXPECT_EQ(weightSpreads(experiment, experiment::SideName::b)[0].values,
              weightSpreads(experiment, experiment::SideName::a)[0].values);
    EXPECT_TRUE(weightSpreads(experiment, experiment::SideName::a, [] { return false; }).empty());
}

} // namespace
} // namespace twinsine::analysis
