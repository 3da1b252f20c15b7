// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fused engine against the reference engine: every optimizer of every framework, in both precisions, over
// activations, losses, depths and options; each update from the same state, 300 states each.

#include "core/engines/choose_engine.hpp"
#include "core/engines/forward.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/numbers/flush_denormals.hpp"
#include "core/plan/initial_weights.hpp"
#include "core/training/pair_training.hpp"
#include "tests/support/combinations.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace twinsine::tests {
namespace {

using namespace experiment;
using plan::Weights;

constexpr int kUpdates = 10;         ///< of each variant
constexpr std::int64_t kPoints = 40; // more than one block of 32, the second not full

/// Compares the numbers of whole updates.
struct Comparison {
    double tolerance; ///< relative to what there is of the number's size
    double least;     ///< that size is at least this
    std::int64_t numbers = 0;
    std::int64_t outside = 0;

    void add(const Weights& actual, const Weights& expected) {
        ASSERT_EQ(actual.size(), expected.size());
        for (std::size_t i = 0; i < actual.size(); ++i) {
            ASSERT_EQ(actual[i].size(), expected[i].size());
            double size = least;
            for (const double number : expected[i])
                size = std::max(size, std::abs(number));
            for (std::size_t j = 0; j < actual[i].size(); ++j) {
                ++numbers;
                outside += !(std::abs(actual[i][j] - expected[i][j]) <= tolerance * size);
            }
        }
    }
};

class FusedUpdates : public testing::TestWithParam<Combination> {
protected:
    /// kUpdates updates of the reference engine, each also made by the fused engine from the same state.
    static void compare(const Side& side, Comparison& weights, Comparison& slots) {
        const numbers::FlushDenormals flush;
        std::vector<double> x;
        std::vector<double> y;
        for (int i = 0; i < kPoints; ++i) {
            x.push_back(-3.1 + 0.157 * i);
            y.push_back(2.5 * std::sin(x.back()) + 0.7);
        }
        x = plan::roundedTo(side.floatx, x);
        y = plan::roundedTo(side.floatx, y);
        const Weights initialWeights = plan::initialWeights(side);
        const engines::NetworkSetup setup{side, initialWeights, x, y, engines::Device::cpu};
        const auto engine = engines::referenceEngine();
        ASSERT_TRUE(engine) << engine.error().message;
        const auto reference = (*engine)->makeNetwork(setup);
        const auto fused = engines::fused::fusedEngine().makeNetwork(setup);
        reference->compile();
        std::vector<std::int64_t> order(kPoints);
        std::iota(order.begin(), order.end(), 0);
        for (int update = 0; update < kUpdates; ++update) {
            SCOPED_TRACE(testing::Message() << "update " << update);
            std::ranges::rotate(order, order.begin() + 7);
            fused->resume(reference->weights(), reference->optimizerState());
            const auto expected = reference->trainEpoch(order, kPoints, kAlways);
            const auto actual = fused->trainEpoch(order, kPoints, kAlways);
            ASSERT_EQ(actual.diverged, expected.diverged);
            ASSERT_NEAR(actual.batchLosses.at(0), expected.batchLosses.at(0),
                        weights.tolerance * std::max(1.0, expected.batchLosses.at(0)));
            weights.add(fused->weights(), reference->weights());
            const auto state = fused->optimizerState();
            const auto expectedState = reference->optimizerState();
            ASSERT_EQ(state.steps, expectedState.steps);
            ASSERT_EQ(state.slots.size(), expectedState.slots.size());
            for (std::size_t slot = 0; slot < state.slots.size(); ++slot)
                slots.add(state.slots[slot], expectedState.slots[slot]);
            if (HasFatalFailure())
                return;
        }
    }
};

TEST_P(FusedUpdates, StepsAsTheReferenceEngineDoes) {
    const bool isWide = GetParam().floatx == Floatx::float64;
    Comparison weights{isWide ? 1e-12 : 1e-5, 1};
    Comparison slots{isWide ? 1e-12 : 1e-5, 0}; // squares of gradients may be very small
    for (int variant = 0; variant < kVariants && !HasFatalFailure(); ++variant) {
        SCOPED_TRACE(testing::Message() << "variant " << variant);
        compare(variantOf(GetParam(), variant), weights, slots);
        if (isWide) {
            ASSERT_EQ(weights.outside + slots.outside, 0);
        }
    }
    // In float32 a few gradients cancel to their rounding, and there the order of the terms counts; Adam and its kin
    // divide them by their own size then.
    EXPECT_LE(weights.outside, weights.numbers / 1000);
    EXPECT_LE(slots.outside, slots.numbers / 1000);
}

INSTANTIATE_TEST_SUITE_P(Property, FusedUpdates, testing::ValuesIn(combinations()), [](const auto& tested) {
    const Combination& combination = tested.param;
    return std::string(nameOf(combination.framework)) + "_" + std::string(combination.optimizer->name) + "_" +
           std::string(nameOf(combination.floatx));
});

/// 300 updates of each engine on its own, from the same weights.
TEST(FusedEngine, TrainsFreelyAsTheReferenceEngineDoes) {
    for (const std::string_view optimizer : {"SGD", "Adam"})
        for (const Floatx floatx : {Floatx::float32, Floatx::float64}) {
            SCOPED_TRACE(testing::Message() << optimizer << ' ' << nameOf(floatx));
            Side side = makeSide(Framework::keras3, {20, 7, 1});
            side.floatx = floatx;
            side.optimizer = findClass(Role::optimizer, side.framework, optimizer)->make();
            for (Layer& layer : side.layers)
                layer.activation = Activation::tanh;
            side.phases.front() = {.epochs = 75, .batchSize = 32, .shuffle = Shuffle::fit};
            const Experiment experiment{.data = {.num = 100}, .a = side, .b = side};
            std::vector<training::SideHistory> histories;
            for (const auto choice : {engines::EngineChoice::reference, engines::EngineChoice::fused}) {
                const auto computing = chooseComputing(experiment, choice, engines::DeviceChoice::cpu);
                ASSERT_TRUE(computing) << computing.error().message;
                training::PairTraining training(experiment, *computing->engine, computing->device, 1);
                while (!training.finished())
                    training.advance(kAlways);
                histories.push_back(training.history().a);
            }
            EXPECT_EQ(histories[1].steps, 300);
            Comparison weights{floatx == Floatx::float64 ? 1e-12 : 2e-5, 1};
            weights.add(histories[1].weights, histories[0].weights);
            EXPECT_EQ(weights.outside, 0);
            Comparison losses{floatx == Floatx::float64 ? 1e-12 : 5e-6, 1};
            losses.add({histories[1].loss}, {histories[0].loss});
            EXPECT_EQ(losses.outside, 0);
        }
}

training::SideHistory trainedWith(engines::EngineChoice choice, const Side& side) {
    const Experiment experiment{.data = {.num = 40}, .a = side, .b = side};
    const auto computing = chooseComputing(experiment, choice, engines::DeviceChoice::cpu);
    if (!computing)
        throw std::runtime_error(computing.error().message);
    training::PairTraining training(experiment, *computing->engine, computing->device, 1);
    while (!training.finished())
        training.advance(kAlways);
    return training.history().a;
}

/// Vectors have 16 lanes and these layers 10 units: where 0/0 stands in the lanes beyond, it must stay there.
TEST(FusedEngine, NothingOfThePaddingComesIn) {
    for (const Framework framework : {Framework::keras3, Framework::keras2})
        for (const ClassInfo& info : classesOf(Role::optimizer)) {
            if (!info.in(framework))
                continue;
            SCOPED_TRACE(testing::Message() << nameOf(framework) << ' ' << info.name);
            Side side = makeSide(framework, {10, 10, 1});
            side.floatx = Floatx::float64;
            for (Layer& layer : side.layers)
                layer.activation = Activation::tanh;
            side.optimizer = info.make();
            for (const std::string_view key : {"epsilon", "initial_accumulator_value"})
                set(side.optimizer, key, 0.0);
            set(side.optimizer, "use_ema", true);
            set(side.optimizer, "ema_overwrite_frequency", std::int64_t{2});
            side.phases = {{.epochs = 6, .batchSize = 32}, {.epochs = 3, .batchSize = 7}};
            const auto expected = trainedWith(engines::EngineChoice::reference, side);
            const auto actual = trainedWith(engines::EngineChoice::fused, side);
            EXPECT_EQ(actual.divergedAtStep, expected.divergedAtStep);
            EXPECT_EQ(actual.loss.size(), expected.loss.size());
        }
}

/// The same with a layer's infinity, which times 0 is NaN: the first layer's output overflows, the second one's is 1.
TEST(FusedEngine, AnInfinityStaysInItsLane) {
    for (std::int64_t units = 1; units <= 40; ++units)
        for (const Floatx floatx : {Floatx::float32, Floatx::float64}) {
            Side side = makeSide(Framework::keras3, {1, units, 1});
            side.floatx = floatx;
            side.layers[0].activation = Activation::relu;
            side.layers[1].activation = Activation::tanh;
            const auto count = static_cast<std::size_t>(units);
            const double huge = floatx == Floatx::float32 ? 3e38 : 1e308;
            const Weights weights{{huge},
                                  {0},
                                  std::vector<double>(count, 1),
                                  std::vector<double>(count, 0),
                                  std::vector<double>(count, 1),
                                  {0}};
            const std::vector<double> x{2};
            for (const auto set : engines::fused::availableInstructionSets()) {
                const numbers::FlushDenormals flush;
                const engines::NetworkSetup setup{side, weights, x, x, engines::Device::cpu};
                const auto network = engines::fused::fusedEngine(set).makeNetwork(setup);
                network->compile();
                const std::vector<std::int64_t> order{0};
                const double error = static_cast<double>(units) - 2;
                EXPECT_EQ(network->trainEpoch(order, 1, kAlways).batchLosses.at(0), error * error)
                    << units << " units, " << nameOf(floatx) << ", " << nameOf(set);
            }
        }
}

} // namespace
} // namespace twinsine::tests
