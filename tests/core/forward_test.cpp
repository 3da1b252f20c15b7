// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/forward.hpp"

#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace twinsine::training {
namespace {

using experiment::Activation;
using experiment::Floatx;

experiment::Side reluSide() {
    auto side = tests::makeSide(experiment::Framework::keras3, {2, 1});
    side.layers[0].activation = Activation::relu;
    return side;
}

// 1 -> 2 relu units -> 1: kernel (1, -2), bias (0.5, 1), kernel (3, 4), bias -1.
const plan::Weights kWeights{{1, -2}, {0.5, 1}, {3, 4}, {-1}};

TEST(Forward, IsTheDenseNetwork) {
    const std::vector<double> x{-1, 0, 2};
    // x=-1: relu(-0.5)=0, relu(3)=3 -> 12-1; x=0: 0.5, 1 -> 1.5+4-1; x=2: 2.5, relu(-3)=0 -> 7.5-1
    EXPECT_EQ(engines::predict(reluSide(), kWeights, x), (std::vector<double>{11, 4.5, 6.5}));
    auto noBias = reluSide();
    noBias.layers[0].useBias = noBias.layers[1].useBias = false;
    EXPECT_EQ(engines::predict(noBias, {{1, -2}, {3, 4}}, x), (std::vector<double>{8, 0, 6}));
}

TEST(Forward, ComputesInTheFloatx) {
    auto side = tests::makeSide(experiment::Framework::keras3, {1});
    const plan::Weights weights{{0.1}, {0.2}};
    const std::vector<double> x{0.3};
    EXPECT_EQ(engines::predict(side, weights, x)[0], double(0.1F * 0.3F + 0.2F));
    side.floatx = Floatx::float64;
    EXPECT_EQ(engines::predict(side, weights, x)[0], 0.1 * 0.3 + 0.2);
    EXPECT_EQ(plan::roundedTo(Floatx::float32, x)[0], double(0.3F));
    EXPECT_EQ(plan::roundedTo(Floatx::float64, x)[0], 0.3);
}

TEST(Forward, NaNStaysVisible) {
    EXPECT_TRUE(std::isnan(engines::predict(reluSide(), {{NAN, 1}, {0, 0}, {1, 1}, {0}}, std::vector<double>{1})[0]));
}

TEST(Forward, StopsWhenAskedTo) {
    const std::vector<double> x(1'000'000, 1.0);
    EXPECT_TRUE(engines::predict(reluSide(), kWeights, x, [] { return false; }).empty());
    int asked = 0;
    auto wide = tests::makeSide(experiment::Framework::keras3, {1000, 1000, 1});
    plan::Weights weights;
    for (const auto& shape : plan::shapesOf(wide.layers))
        weights.emplace_back(shape.size(), 0.0);
    EXPECT_TRUE(engines::predict(wide, weights, x, [&] { return ++asked < 3; }).empty()) << "asked again and again";
}

TEST(EvaluationLoss, IsTheMeanSquaredError) {
    EXPECT_DOUBLE_EQ(engines::evaluationLoss(reluSide(), std::vector<double>{1, 2, 5}, std::vector<double>{1, 0, 2}),
                     double(13.0F / 3));
}

TEST(EvaluationLoss, OfManyPointsAsksWhetherToGoOn) {
    const std::vector<double> ones(1'000'000, 1.0);
    for (const Floatx floatx : {Floatx::float32, Floatx::float64, Floatx::float16}) {
        auto side = reluSide();
        side.floatx = floatx;
        int asked = 0;
        EXPECT_EQ(engines::evaluationLoss(side, ones, std::vector<double>(ones.size(), 0.0), [&] { return ++asked; }),
                  1);
        EXPECT_GT(asked, 4);
        asked = 0;
        engines::evaluationLoss(side, ones, ones, [&] { return ++asked < 3; });
        EXPECT_EQ(asked, 3) << "it stops when told to";
    }
}

TEST(Forward, TheWorkOfPredictionIsAMultiplicationForEachParameterAndPoint) {
    EXPECT_EQ(engines::workOfPrediction(reluSide(), 10), 10 * 7);
}

// numerics.md, 0: TensorFlow flushes denormals to zero.
TEST(Forward, FlushesDenormals) {
    auto side = tests::makeSide(experiment::Framework::keras3, {1});
    EXPECT_EQ(engines::predict(side, {{1e-30}, {0}}, std::vector<double>{1e-10})[0], 0);
}

} // namespace
} // namespace twinsine::training
