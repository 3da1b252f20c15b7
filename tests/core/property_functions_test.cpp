// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every activation, loss and kind of labels, update by update against numerics.md (0: Activations, Losses, labels:
// flat), and their gradients against finite differences of the loss.

#include "core/plan/initial_weights.hpp"
#include "tests/support/experiments.hpp"
#include "tests/support/side_by_side.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace twinsine::tests {
namespace {

using namespace experiment;

struct Functions {
    Framework framework;
    Activation activation;
    Loss loss;
    Labels labels;
};

std::vector<Functions> allFunctions(std::initializer_list<Framework> frameworks) {
    std::vector<Functions> all;
    for (const Framework framework : frameworks)
        for (std::size_t activation = 0; activation < kNames<Activation>.size(); ++activation)
            for (const Loss loss : {Loss::mse, Loss::mae, Loss::huber, Loss::logCosh})
                for (const Labels labels : {Labels::column, Labels::flat})
                    if (isKeras(framework) || loss == Loss::mse || loss == Loss::mae)
                        all.push_back({framework, static_cast<Activation>(activation), loss, labels});
    return all;
}

testing::Message operator<<(testing::Message message, const Functions& functions) {
    return message << nameOf(functions.framework) << ' ' << nameOf(functions.activation) << ' '
                   << nameOf(functions.loss) << ' ' << nameOf(functions.labels);
}

/// Hidden layers have the activation; where there are none, the output has it.
Side sideOf(const Functions& functions, Floatx floatx, int hiddenLayers, double learningRate) {
    const ClassInfo* optimizer = findClass(Role::optimizer, functions.framework,
                                           functions.framework == Framework::tf1 ? "GradientDescentOptimizer" : "SGD");
    Side side = smallSide(functions.framework, *optimizer, floatx, hiddenLayers);
    side.optimizer.config["learning_rate"] = learningRate;
    side.loss = functions.loss;
    side.labels = functions.labels;
    for (Layer& layer : side.layers)
        if (hiddenLayers == 0 || &layer != &side.layers.back())
            layer.activation = functions.activation;
    if (hiddenLayers > 1)
        side.layers[1].useBias = false;
    return side;
}

/// Labels on both sides of what a network starts with, within and beyond huber's 1.
Points nearPoints(Floatx floatx) { return pointsFor(floatx, 0.4, 1.6); }

TEST(PropertyFunctions, StepAsTheirFormulas) {
    for (const Functions& functions :
         allFunctions({Framework::keras3, Framework::keras2, Framework::tf1, Framework::tf2}))
        for (const Floatx floatx : {Floatx::float32, Floatx::float64, Floatx::float16, Floatx::bfloat16})
            for (const int hiddenLayers : {0, 2}) {
                if (functions.framework == Framework::keras2 && floatx == Floatx::bfloat16)
                    continue;
                SCOPED_TRACE(testing::Message()
                             << functions << ' ' << nameOf(floatx) << ", " << hiddenLayers << " hidden layers");
                const Side side = sideOf(functions, floatx, hiddenLayers, 0.05);
                SideBySide both(side, plan::initialWeights(side), nearPoints(floatx));
                for (int update = 0; update < 3; ++update)
                    ASSERT_TRUE(both.update());
                EXPECT_GE(both.sharpness(), 0.5);
            }
}

/// Far from 0 too, where exponentials overflow float16, and where softplus has its thresholds.
TEST(PropertyFunctions, SaturateAsTheirFormulas) {
    for (const Functions& functions : allFunctions({Framework::keras3, Framework::tf1}))
        for (const Floatx floatx : {Floatx::float32, Floatx::float64, Floatx::float16, Floatx::bfloat16}) {
            SCOPED_TRACE(testing::Message() << functions << ' ' << nameOf(floatx));
            SideBySide both(sideOf(functions, floatx, 0, 0.05), {{8}, {0.5}}, nearPoints(floatx));
            ASSERT_TRUE(both.update());
        }
}

/// 0, labels: flat: Keras' own losses reshape, a hand-written loop's mean runs over all pairs.
TEST(PropertyFunctions, FlatLabelsMatterInHandWrittenLoopsOnly) {
    for (const Framework framework : kFrameworks) {
        SCOPED_TRACE(nameOf(framework));
        plan::Weights trained[2];
        for (const Labels labels : {Labels::column, Labels::flat}) {
            const Side side = sideOf({framework, Activation::tanh, Loss::mse, labels}, Floatx::float32, 1, 0.1);
            SideBySide both(side, plan::initialWeights(side), nearPoints(side.floatx));
            both.update();
            trained[static_cast<int>(labels)] = both.weights();
        }
        EXPECT_EQ(trained[0] == trained[1], isKeras(framework));
    }
}

/// How near any value comes to any of the kinks.
double distance(const std::vector<double>& values, std::initializer_list<double> kinks) {
    double least = INFINITY;
    for (const double value : values)
        for (const double kink : kinks)
            least = std::min(least, std::abs(value - kink));
    return least;
}

/// The first initial weights with which every pre-activation keeps away from the kink of relu and its family, and every
/// difference from those of mae and huber, by a hundred times the step of the finite differences.
plan::Weights weightsAwayFromKinks(Side& side, const Points& points) {
    for (side.seed = 1;; ++*side.seed) {
        plan::Weights weights = plan::initialWeights(side);
        const Forward ahead = forward(side, weights, points);
        double margin = distance(lossOf(side, ahead.inputs.back(), points).differences, {0, 1, -1});
        for (const Matrix& layer : ahead.preActivations)
            for (const Bounded& z : layer.values)
                margin = std::min(margin, std::abs(z.value));
        if (margin > 1e-3)
            return weights;
    }
}

/// A central difference of step h is off by h^2 times a third derivative of some ten, and by the loss's rounding
/// (1e-16) by h.
TEST(PropertyFunctions, GradientsAreSlopesOfTheLoss) {
    constexpr double kStep = 1e-5;
    constexpr double kTolerance = 1e-8;
    for (const Functions& functions : allFunctions({Framework::keras3, Framework::tf1}))
        for (int hiddenLayers = 0; hiddenLayers <= 3; ++hiddenLayers) {
            if (isKeras(functions.framework) && functions.labels == Labels::flat)
                continue; // the same as column, as the test above shows
            SCOPED_TRACE(testing::Message() << functions << ", " << hiddenLayers << " hidden layers");
            Side side = sideOf(functions, Floatx::float64, hiddenLayers, 1);
            const Points points = nearPoints(side.floatx);
            const plan::Weights weights = weightsAwayFromKinks(side, points);
            SideBySide both(side, weights, points);
            both.update();
            const plan::Weights after = both.weights();
            for (std::size_t variable = 0; variable < weights.size(); ++variable)
                for (std::size_t i = 0; i < weights[variable].size(); ++i) {
                    const auto lossAt = [&](double step) {
                        plan::Weights moved = weights;
                        moved[variable][i] += step;
                        return lossOf(side, forward(side, moved, points).inputs.back(), points).loss.value;
                    };
                    const double slope = (lossAt(kStep) - lossAt(-kStep)) / (2 * kStep);
                    // The learning rate is 1: the update is the gradient.
                    ASSERT_NEAR(weights[variable][i] - after[variable][i], slope, kTolerance * (1 + std::abs(slope)))
                        << "variable " << variable << ", value " << i;
                }
        }
}

} // namespace
} // namespace twinsine::tests
