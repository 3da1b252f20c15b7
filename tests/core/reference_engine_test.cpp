// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole trainings on the real engine: what holds whatever the numbers are.

#include "core/engines/engine_library.hpp"
#include "core/engines/forward.hpp"
#include "core/training/pair_training.hpp"
#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace twinsine::training {
namespace {

using experiment::Experiment;
using experiment::Floatx;
using experiment::Framework;
using experiment::Seeding;
using experiment::SideName;

const engines::Engine& engine() {
    const auto loaded = engines::referenceEngine();
    if (!loaded)
        throw std::runtime_error(loaded.error().message);
    return **loaded;
}

/// Keras 3 against a tf1 loop on 100 points, ten relu units, B changed.
Experiment exampleWith(const std::function<void(experiment::Side&)>& change) {
    Experiment experiment{.a = tests::makeSide(Framework::keras3, {10, 1}),
                          .b = tests::makeSide(Framework::tf1, {10, 1})};
    for (auto* side : {&experiment.a, &experiment.b})
        side->layers.front().activation = experiment::Activation::relu;
    change(experiment.b);
    return experiment;
}

/// Refers into the training.
PairHistory train(PairTraining& training) {
    while (!training.finished())
        training.advance(kAlways);
    return training.history();
}

std::vector<double> weightsOf(const SideHistory& history) {
    std::vector<double> all;
    for (const auto& variable : history.weights)
        all.insert(all.end(), variable.begin(), variable.end());
    return all;
}

TEST(ReferenceEngine, RepeatsItsBitsWithOneAndTwoThreads) {
    const auto experiment = exampleWith([](auto&) {});
    PairTraining first(experiment, engine(), engines::Device::cpu, 1);
    PairTraining second(experiment, engine(), engines::Device::cpu, 2);
    EXPECT_EQ(train(first).a.weights, train(second).a.weights);
    EXPECT_EQ(train(first).b.weights, train(second).b.weights);
}

// numerics.md §0 and A3: what a seeding call leaves open is drawn and recorded; the record repeats the run.
TEST(ReferenceEngine, ARecordedUnseededRunRepeatsItsBits) {
    for (const auto framework : {Framework::keras3, Framework::keras2, Framework::tf1, Framework::tf2})
        for (const auto seeding : {Seeding::none, Seeding::tfRandomSetSeed}) {
            SCOPED_TRACE(testing::Message() << nameOf(framework) << " " << nameOf(seeding));
            Experiment experiment = exampleWith([](auto&) {});
            experiment.a = experiment.b = tests::makeSide(framework, {4, 1});
            for (auto* side : {&experiment.a, &experiment.b}) {
                side->seeding = seeding;
                if (seeding == Seeding::none)
                    side->seed.reset();
                side->phases.front().epochs = 3;
            }
            PairTraining first(experiment, engine(), engines::Device::cpu, 1);
            PairTraining again(first.recorded(), engine(), engines::Device::cpu, 1);
            const auto history = train(first);
            EXPECT_EQ(history.a.weights, train(again).a.weights);
            EXPECT_EQ(history.b.weights, train(again).b.weights);
            const bool isOpen = seeding == Seeding::none || isKeras(framework);
            EXPECT_EQ(history.a.initialWeights != history.b.initialWeights, isOpen) << "each side draws for itself";
            EXPECT_EQ(first.recorded() != experiment, isOpen);
        }
}

TEST(ReferenceEngine, InitialWeightsFromTheOtherSideAreCastToTheFloatx) {
    for (const auto floatx : {Floatx::float32, Floatx::float64, Floatx::float16, Floatx::bfloat16}) {
        const auto experiment = exampleWith([&](auto& side) {
            side.initialWeightsFrom = SideName::a;
            side.floatx = floatx;
        });
        PairTraining training(experiment, engine(), engines::Device::cpu, 1);
        const auto history = training.history();
        for (std::size_t i = 0; i < history.a.initialWeights.size(); ++i)
            EXPECT_EQ(history.b.initialWeights[i], plan::roundedTo(floatx, history.a.initialWeights[i]))
                << nameOf(floatx);
    }
}

// numerics.md §0: "At the end of every fit() p=a"; the evaluation loss is of the weights before. A tf2 loop never
// finalises.
TEST(ReferenceEngine, MovingAveragesBecomeTheWeightsWhenAFitEnds) {
    for (const auto framework : {Framework::keras3, Framework::keras2, Framework::tf2}) {
        SCOPED_TRACE(nameOf(framework));
        const auto averaged = [&](bool useEma) {
            return exampleWith([&](auto& side) {
                side = tests::makeSide(framework, {10, 1});
                side.phases.front().epochs = 4;
                side.optimizer.config["use_ema"] = useEma;
            });
        };
        PairTraining plain(averaged(false), engine(), engines::Device::cpu, 1);
        PairTraining ema(averaged(true), engine(), engines::Device::cpu, 1);
        const SideHistory& without = train(plain).b;
        const SideHistory& with = train(ema).b;
        EXPECT_EQ(with.loss, without.loss);
        EXPECT_EQ(with.evaluationLoss, without.evaluationLoss);
        EXPECT_EQ(with.weights == without.weights, framework == Framework::tf2);
        EXPECT_EQ(with.prediction == without.prediction, framework == Framework::tf2);
        EXPECT_EQ(with.phasePredictions.back(), with.prediction);
        EXPECT_EQ(with.prediction,
                  engines::predict(ema.recorded().b, with.weights, plan::roundedTo(Floatx::float32, ema.x())));
    }
}

// Plain gradient descent with a huge rate: the error grows by a factor each update until a weight overflows.
TEST(ReferenceEngine, DivergenceEndsOneSideJustBeforeTheUpdate) {
    PairTraining training(exampleWith([](auto& side) { side.optimizer.config["learning_rate"] = 1e6; }), engine(),
                          engines::Device::cpu, 2);
    const auto history = train(training);
    ASSERT_TRUE(history.b.divergedAtStep);
    EXPECT_EQ(history.b.steps, *history.b.divergedAtStep - 1);
    EXPECT_EQ(history.b.loss.size(), static_cast<std::size_t>(history.b.steps)) << "one update an epoch";
    for (const double weight : weightsOf(history.b))
        EXPECT_TRUE(std::isfinite(weight));
    EXPECT_EQ(history.a.loss.size(), 100U) << "the other side goes on";
}

// The squared error of 1e20 overflows float32, while a tiny rate keeps the weights finite.
TEST(ReferenceEngine, ALossThatOverflowsIsNoDivergence) {
    PairTraining training(exampleWith([](auto& side) {
                              side.layers.back().biasInitializer.config["mean"] = 1e20;
                              side.optimizer.config["learning_rate"] = 1e-25;
                              side.phases.front().epochs = 3;
                          }),
                          engine(), engines::Device::cpu, 2);
    const auto history = train(training);
    EXPECT_EQ(history.b.divergedAtStep, std::nullopt);
    EXPECT_EQ(history.b.steps, 3);
    ASSERT_EQ(history.b.loss.size(), 3U);
    EXPECT_FALSE(std::isfinite(history.b.loss[2]));
}

// tf.sign, tf.sigmoid and the others are NaN of NaN: what overflows must not go on with numbers that look well.
TEST(ReferenceEngine, NotANumberIsNotHidden) {
    for (const std::string_view optimizer : {"Lion", "Ftrl", "SGD", "Adam"})
        for (const auto activation : {experiment::Activation::sigmoid, experiment::Activation::relu}) {
            SCOPED_TRACE(testing::Message() << optimizer << " " << nameOf(activation));
            PairTraining training(exampleWith([&](auto& side) {
                                      side = tests::makeSide(Framework::tf2, {2, 5, 5, 1});
                                      side.optimizer =
                                          findClass(experiment::Role::optimizer, Framework::tf2, optimizer)->make();
                                      for (auto& layer : side.layers) {
                                          layer.kernelInitializer.config["stddev"] =
                                              1e19; // inf - inf in the third layer
                                          layer.activation = experiment::Activation::linear;
                                      }
                                      side.layers[2].activation = activation;
                                  }),
                                  engine(), engines::Device::cpu, 1);
            EXPECT_EQ(train(training).b.divergedAtStep, 1);
        }
}

TEST(ReferenceEngine, SaysWhatItIs) {
    EXPECT_EQ(engine().name(), "reference");
    EXPECT_TRUE(engine().version().starts_with("libtorch "));
}

} // namespace
} // namespace twinsine::training
