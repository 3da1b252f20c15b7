// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Hidden units, their kinks and what lies beyond the data, on weights made by hand.

#include "core/analysis/extrapolation.hpp"
#include "core/analysis/hidden_units.hpp"
#include "core/engines/forward.hpp"
#include "core/rules/activation.hpp"
#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace twinsine::analysis {
namespace {

using experiment::Activation;

experiment::Side sideOf(Activation activation) {
    auto side = tests::makeSide(experiment::Framework::keras3, {3, 1});
    side.floatx = experiment::Floatx::float64;
    side.layers[0].activation = activation;
    return side;
}

// 1 -> 3 units -> 1: kernel (1, -2, 0.5), bias (0.5, 1, -3), kernel (3, 4, -1), bias -1.
const plan::Weights kWeights{{1, -2, 0.5}, {0.5, 1, -3}, {3, 4, -1}, {-1}};

std::vector<double> between(double first, double last, int steps) {
    std::vector<double> x;
    for (int i = 0; i <= steps; ++i)
        x.push_back(first + (last - first) * i / steps);
    return x;
}

TEST(HiddenUnits, OutputIsTheOutgoingWeightTimesTheActivation) {
    const auto side = sideOf(Activation::relu);
    const auto units = hiddenUnits(side, kWeights);
    ASSERT_EQ(units.size(), 3U);
    EXPECT_EQ(outputKind(side), UnitOutput::contribution);
    const std::vector<double> x{-1, 0, 8};
    EXPECT_EQ(outputOf(side, units[0], x), (std::vector<double>{0, 1.5, 25.5})) << "3 relu(x + 0.5)";
    EXPECT_EQ(outputOf(side, units[1], x), (std::vector<double>{12, 4, 0})) << "4 relu(-2x + 1)";
    EXPECT_EQ(outputOf(side, units[2], x), (std::vector<double>{0, 0, -1})) << "-relu(x / 2 - 3)";
}

TEST(HiddenUnits, ContributionsAndTheOutputsBiasAreThePrediction) {
    const auto x = between(-5, 5, 50);
    for (std::size_t i = 0; i < experiment::kNames<Activation>.size(); ++i) {
        const auto side = sideOf(static_cast<Activation>(i));
        const auto predicted = engines::predict(side, kWeights, x);
        std::vector<double> sum(x.size(), kWeights[3][0]);
        for (const auto& unit : hiddenUnits(side, kWeights)) {
            const auto output = outputOf(side, unit, x);
            for (std::size_t p = 0; p < x.size(); ++p)
                sum[p] += output[p];
        }
        for (std::size_t p = 0; p < x.size(); ++p)
            EXPECT_NEAR(sum[p], predicted[p], 1e-9) << experiment::kNames<Activation>[i] << " at " << x[p];
    }
}

TEST(HiddenUnits, OfSeveralLayersAreTheFirstOnesActivations) {
    auto side = tests::makeSide(experiment::Framework::keras3, {2, 3, 1});
    side.layers[0].activation = Activation::tanh;
    const plan::Weights weights{{1, -2}, {0.5, 1}, {9, 9, 9, 9, 9, 9}, {9, 9, 9}, {9, 9, 9}, {9}};
    const auto units = hiddenUnits(side, weights);
    EXPECT_EQ(outputKind(side), UnitOutput::activation);
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(outputOf(side, units[1], std::vector<double>{0.25}), std::vector<double>{std::tanh(0.5)});
}

TEST(HiddenUnits, WithoutABiasOrAHiddenLayer) {
    auto side = sideOf(Activation::relu);
    side.layers[0].useBias = side.layers[1].useBias = false;
    const auto units = hiddenUnits(side, {{1, -2, 0.5}, {3, 4, -1}});
    ASSERT_EQ(units.size(), 3U);
    EXPECT_EQ(outputOf(side, units[1], std::vector<double>{-1.5}), std::vector<double>{12});
    EXPECT_TRUE(hiddenUnits(tests::makeSide(experiment::Framework::keras3, {1}), {{1}, {2}}).empty());
}

TEST(HiddenUnits, LargestComeFirst) {
    const auto side = sideOf(Activation::relu);
    const auto x = between(-5, 5, 10); // at the ends: 16.5, 44 and 0
    const auto units = largest(side, hiddenUnits(side, kWeights), x, 2);
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(units[0].index, 1U);
    EXPECT_EQ(units[1].index, 0U);
    EXPECT_EQ(largest(side, hiddenUnits(side, kWeights), x, 24).size(), 3U);
}

/// The slope of a unit's output just left or right of x.
double slope(const experiment::Side& side, const HiddenUnit& unit, double x, double to) {
    const auto output = outputOf(side, unit, std::vector<double>{x, x + to});
    return (output[1] - output[0]) / to;
}

TEST(Kinks, AreWhereTheSlopeJumps) {
    constexpr double kStep = 1e-6;
    for (std::size_t i = 0; i < experiment::kNames<Activation>.size(); ++i) {
        const auto activation = static_cast<Activation>(i);
        const auto side = sideOf(activation);
        for (const auto& unit : hiddenUnits(side, kWeights)) {
            const auto kink = kinkOf(unit);
            ASSERT_TRUE(kink);
            const auto jump = [&](double x) {
                return std::abs(slope(side, unit, x, kStep) - slope(side, unit, x, -kStep));
            };
            EXPECT_EQ(jump(*kink) > 0.1, hasKink(activation)) << experiment::kNames<Activation>[i];
            for (const double x : between(-9, 9, 37)) // the only one: every 0.49, and no kink is as near as a step
                EXPECT_LT(jump(x + 0.001), 1e-3) << experiment::kNames<Activation>[i] << " at " << x;
        }
    }
}

TEST(Kinks, OfHandmadeWeights) {
    EXPECT_EQ(kinkOf({.weight = 1, .bias = 0.5}), -0.5);
    EXPECT_EQ(kinkOf({.weight = -2, .bias = 1}), 0.5);
    EXPECT_EQ(kinkOf({.weight = 3, .bias = 0}), 0);
    EXPECT_FALSE(std::signbit(*kinkOf({.weight = 3, .bias = 0}))) << "not \"-0\"";
    EXPECT_FALSE(kinkOf({.weight = 0, .bias = 1})) << "a constant has none";
    EXPECT_FALSE(kinkOf({.weight = 0, .bias = 0}));
    EXPECT_FALSE(kinkOf({.weight = std::numeric_limits<double>::quiet_NaN(), .bias = 1}));
}

TEST(Kinks, DeadIsWhatReluNeverLetsThroughOnTheData) {
    const auto side = sideOf(Activation::relu);
    const auto x = between(-5, 5, 100);
    for (const double weight : {-2.0, -0.1, 0.0, 0.1, 2.0})
        for (const double bias : {-11.0, -1.0, 0.0, 1.0, 11.0}) {
            const HiddenUnit unit{.weight = weight, .bias = bias};
            bool active = false;
            for (const double output : outputOf(side, unit, x))
                active |= output > 0;
            EXPECT_EQ(isDead(unit, -5, 5), !active) << weight << " " << bias;
            EXPECT_EQ(isDead(unit, 5, -5), !active) << "data may descend";
        }
}

const plan::Points kPoints{}; // not scaled

TEST(Extrapolation, KeepsTheDataAndGoesHalfAsFarOnEachSide) {
    experiment::Experiment experiment;
    experiment.a = sideOf(Activation::relu);
    experiment.b = sideOf(Activation::tanh);
    for (const auto& [first, last] : {std::pair(-5.0, 5.0), {3.0, 1.0}}) {
        const Curves data{between(first, last, 10), between(9, 8, 10), between(7, 6, 10), between(5, 4, 10)};
        const Curves all = extrapolate(experiment, data, kPoints, kWeights, kPoints, kWeights);
        ASSERT_EQ(all.x.size(), 2 * kPointsBeyond + 11);
        EXPECT_DOUBLE_EQ(all.x.front(), first - (last - first) / 2);
        EXPECT_DOUBLE_EQ(all.x.back(), last + (last - first) / 2);
        for (std::size_t i = 0; i < 11; ++i) {
            EXPECT_EQ(all.x[kPointsBeyond + i], data.x[i]);
            EXPECT_EQ(all.y[kPointsBeyond + i], data.y[i]);
            EXPECT_EQ(all.a[kPointsBeyond + i], data.a[i]);
            EXPECT_EQ(all.b[kPointsBeyond + i], data.b[i]);
        }
        for (std::size_t i = 1; i < all.x.size(); ++i)
            EXPECT_EQ(all.x[i] > all.x[i - 1], last > first);
        for (const std::size_t i : {std::size_t{0}, kPointsBeyond - 1, all.x.size() - 1}) {
            EXPECT_DOUBLE_EQ(all.y[i], std::sin(all.x[i]));
            const double x = all.x[i];
            const auto relu = [](double z) { return std::max(z, 0.0); };
            EXPECT_NEAR(all.a[i], 3 * relu(x + 0.5) + 4 * relu(-2 * x + 1) - relu(x / 2 - 3) - 1, 1e-12);
            EXPECT_NEAR(all.b[i], 3 * std::tanh(x + 0.5) + 4 * std::tanh(-2 * x + 1) - std::tanh(x / 2 - 3) - 1, 1e-12);
        }
    }
}

TEST(Extrapolation, GoesAsFarAsThereAreTestPoints) {
    experiment::Experiment experiment;
    experiment.a = experiment.b = sideOf(Activation::relu);
    EXPECT_FALSE(testsBeyond(experiment.data, 0, 1));
    experiment.data.test = experiment::TestPoints{.start = 9, .stop = -1, .num = 5};
    for (const auto& [first, last] : {std::pair(0.0, 4.0), {4.0, 0.0}}) {
        EXPECT_TRUE(testsBeyond(experiment.data, first, last));
        const Curves data{between(first, last, 10), between(9, 8, 10), between(7, 6, 10), between(5, 4, 10)};
        const Curves all = extrapolate(experiment, data, kPoints, kWeights, kPoints, kWeights);
        EXPECT_DOUBLE_EQ(std::min(all.x.front(), all.x.back()), -2) << "half as far again is farther";
        EXPECT_DOUBLE_EQ(std::max(all.x.front(), all.x.back()), 9);
    }
    EXPECT_FALSE(testsBeyond(experiment.data, -1, 9));
}

TEST(Extrapolation, OnePointHasNoBeyond) {
    experiment::Experiment experiment;
    experiment.a = experiment.b = sideOf(Activation::relu);
    EXPECT_EQ(extrapolate(experiment, {{2, 2}, {0, 0}, {0, 0}, {0, 0}}, kPoints, kWeights, kPoints, kWeights).x.size(),
              2U);
}

} // namespace
} // namespace twinsine::analysis
