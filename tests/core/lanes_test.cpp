// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What CUDA devices run (core/engines/lanes), on a device of the tests: all bits against the fused engine.

#include "core/engines/fused/fused_engine.hpp"
#include "core/engines/lanes/lane_trainings.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/validate.hpp"
#include "tests/support/combinations.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/simulated_machine.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace twinsine::tests {
namespace {

using namespace experiment;
using plan::SidePlan;

auto inLanes(std::span<const SidePlan> plans, const SimulatedMachine& machine = SimulatedMachine()) {
    SeeingRecorder recorder;
    const auto trainings = engines::lanes::begin(plans, machine);
    EXPECT_TRUE(trainings->advance(1'000'000, kAlways, recorder));
    EXPECT_TRUE(trainings->finished());
    return std::move(recorder.seen);
}

void expectSame(std::span<const SidePlan> plans, const SimulatedMachine& machine = SimulatedMachine()) {
    const auto expected = sequentially(plans);
    const auto actual = inLanes(plans, machine);
    ASSERT_EQ(actual.size(), plans.size());
    for (const auto& [plan, epochs] : expected) {
        SCOPED_TRACE(testing::Message() << "plan " << plan);
        ASSERT_EQ(actual.at(plan).size(), epochs.size());
        for (std::size_t i = 0; i < epochs.size(); ++i)
            ASSERT_TRUE(actual.at(plan)[i] == epochs[i]) << "after epoch " << i + 1;
    }
}

void expectSame(const SidePlan& plan, const SimulatedMachine& machine = SimulatedMachine()) {
    expectSame(std::span(&plan, 1), machine);
}

class LanesOfEveryRule : public testing::TestWithParam<Combination> {};

// Variants have clipping, decay, moving averages, flags of the rule, stacks from none to three hidden layers, all
// activations and losses, flat labels, no biases.
TEST_P(LanesOfEveryRule, HasTheBitsOfTheFusedEngine) {
    std::vector<SidePlan> plans;
    for (int variant = 0; variant < kVariants; ++variant) {
        Side side = variantOf(GetParam(), variant);
        side.phases.front().epochs = 2;
        side.phases.front().batchSize = variant % 2 == 0 ? 40 : 33; // more than one block, the second not full
        plans.push_back(planOf(side, 45));
    }
    expectSame(plans);
}

INSTANTIATE_TEST_SUITE_P(Lanes, LanesOfEveryRule, testing::ValuesIn(combinations()),
                         [](const auto& each) { return std::to_string(each.index); });

class LanesIn : public testing::TestWithParam<Floatx> {
protected:
    static Side sideOf(std::initializer_list<std::int64_t> units, Activation activation = Activation::relu) {
        Side side = makeSide(Framework::keras3, units, 5);
        side.floatx = GetParam();
        side.phases.front().epochs = 2;
        for (Layer& layer : side.layers)
            layer.activation = activation;
        side.layers.back().activation = Activation::linear;
        return side;
    }
};

TEST_P(LanesIn, OneHiddenLayerOfAnySize) {
    std::vector<SidePlan> plans;
    for (std::int64_t units = 1; units <= 130; ++units) {
        const auto activation = static_cast<Activation>(static_cast<std::size_t>(units) % kNames<Activation>.size());
        Side side = sideOf({units, 1}, activation);
        side.phases.front().epochs = 1;
        plans.push_back(planOf(side, 40));
    }
    expectSame(plans);
}

TEST_P(LanesIn, TwoHiddenLayersOfAnySize) {
    std::vector<SidePlan> plans;
    for (std::int64_t units = 1; units <= 130; units += units < 36 ? 1 : 7) {
        Side side = sideOf({units, 131 - units, 1}, units % 2 == 0 ? Activation::relu : Activation::silu);
        side.phases.front().epochs = 1;
        plans.push_back(planOf(side, 35));
    }
    expectSame(plans);
}

TEST_P(LanesIn, BatchesOfAnySize) {
    std::vector<SidePlan> plans;
    for (const std::int64_t batch : {1, 2, 15, 16, 17, 31, 32, 33, 63, 64, 65, 96, 97, 128, 129, 256, 300, 301}) {
        Side side = sideOf({10, 1});
        side.phases.front().batchSize = batch;
        side.phases.front().epochs = batch < 15 ? 1 : 3;
        plans.push_back(planOf(side, batch < 15 ? 70 : 301));
    }
    expectSame(plans);
}

TEST_P(LanesIn, PhasesWithAndWithoutCompilingAnew) {
    for (const bool compile : {true, false})
        for (const bool averages : {true, false}) {
            Side side = sideOf({12, 1}, Activation::tanh);
            set(side.optimizer, "use_ema", averages);
            side.validationSplit = 0.2;
            side.phases.push_back({.epochs = 3, .batchSize = 7, .compile = compile});
            side.phases.push_back({.epochs = 1, .batchSize = std::nullopt, .compile = false});
            expectSame(planOf(side, 60));
        }
}

TEST_P(LanesIn, EveryOrderOfBatches) {
    for (const Framework framework : kFrameworks)
        for (std::size_t shuffle = 0; shuffle < kNames<Shuffle>.size(); ++shuffle) {
            Side side = makeSide(framework, {9, 1});
            side.floatx = GetParam();
            side.phases.front().shuffle = static_cast<Shuffle>(shuffle);
            side.phases.front().epochs = 4;
            side.phases.front().batchSize = 16;
            const Experiment experiment = experimentOf(side, 50);
            if (validate(experiment).empty())
                expectSame(planOf(experiment));
        }
}

TEST_P(LanesIn, ATrainingThatDivergesKeepsTheWeightsBefore) {
    std::vector<SidePlan> plans;
    for (const double rate : {0.01, 1e3, 1e20, 1e38}) {
        Side side = makeSide(Framework::tf1, {10, 1});
        side.floatx = GetParam();
        side.optimizer.config["learning_rate"] = rate;
        side.phases.front().epochs = 40;
        plans.push_back(planOf(side, 40));
    }
    const auto expected = sequentially(plans);
    EXPECT_FALSE(expected.at(0).back().divergedAtStep);
    EXPECT_TRUE(expected.at(3).back().divergedAtStep);
    expectSame(plans);
}

// Wherever a slice ends, in the middle of a batch too, the next goes on.
TEST_P(LanesIn, SlicesChangeNothing) {
    Side side = sideOf({20, 7, 1}, Activation::tanh);
    side.phases.front().batchSize = 170; // six blocks, of which sums wait for each other
    const SidePlan plan = planOf(side, 200);
    for (const double work : {1.0, 10'000.0, 100'000.0}) {
        SimulatedMachine machine;
        machine.mostWork = work;
        expectSame(plan, machine);
        EXPECT_GT(machine.slices, 3);
        machine.fastMemory = 1 << 20;
        expectSame(plan, machine);
    }
}

// Whoever of the group's threads comes first.
TEST_P(LanesIn, NoThreadIsAheadOfWhatItNeeds) {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        SimulatedMachine machine;
        machine.seed = seed * 1000;
        Side side = sideOf({20, 35, 18, 1}, Activation::elu);
        set(side.optimizer, "clipnorm", 0.05);
        expectSame(planOf(side, 50), machine);
        expectSame(planOf(sideOf({1}), 50), machine);
    }
}

TEST_P(LanesIn, RealThreadsAgree) {
    const SimulatedMachine machine(SimulatedMachine::Threads::real);
    Side deep = sideOf({18, 5, 1}, Activation::sigmoid);
    set(deep.optimizer, "global_clipnorm", 0.05);
    set(deep.optimizer, "use_ema", true);
    Side flat = makeSide(Framework::tf2, {6, 1});
    flat.floatx = GetParam();
    flat.labels = Labels::flat;
    Side plain = sideOf({1});
    for (Side* side : {&deep, &flat, &plain}) {
        side->phases.front().epochs = 1;
        expectSame(planOf(*side, 34), machine);
    }
}

// A slice may end before all is predicted.
TEST_P(LanesIn, SingleUpdatesAreThoseOfEpochs) {
    const SidePlan plan = planOf(sideOf({10, 1}), 130);
    SimulatedMachine machine;
    machine.mostWork = 1;
    const auto ones = engines::lanes::begin(std::span(&plan, 1), machine);
    const auto expected = engines::fused::fusedEngine().begin(std::span(&plan, 1), engines::Device::cpu);
    SeeingRecorder recorder;
    SeeingRecorder expectedRecorder;
    for (int update = 0; update < 2; ++update) {
        ASSERT_TRUE(ones->advanceUpdate(kAlways, recorder));
        ASSERT_TRUE(expected->advanceUpdate(kAlways, expectedRecorder));
    }
    ASSERT_TRUE(ones->advance(2, kAlways, recorder));
    ASSERT_TRUE(expected->advance(2, kAlways, expectedRecorder));
    EXPECT_TRUE(ones->finished());
    EXPECT_EQ(recorder.seen.at(0).size(), 4U);
    EXPECT_TRUE(recorder.seen == expectedRecorder.seen);
}

INSTANTIATE_TEST_SUITE_P(Lanes, LanesIn, testing::Values(Floatx::float32, Floatx::float64),
                         [](const auto& each) { return std::string(nameOf(each.param)); });

// Unlike ones side by side, in parts that fit into the memory there is.
TEST(Lanes, PresetsTogetherAreAsAlone) {
    std::vector<SidePlan> plans;
    for (const auto& preset : presets()) {
        Experiment experiment = load(preset);
        experiment.data.num = std::min<std::int64_t>(experiment.data.num, 50);
        for (const SideName which : kSides) {
            for (Phase& phase : experiment.side(which).phases)
                phase.epochs = std::min<std::int64_t>(phase.epochs, 2);
        }
        for (const SideName which : kSides)
            if (!engines::fused::problemOf(experiment.side(which)) && validate(experiment).empty())
                plans.push_back(planOf(experiment, which));
    }
    ASSERT_GT(plans.size(), 20U);
    expectSame(plans);
    SimulatedMachine machine;
    machine.mostMemory = 200'000;
    expectSame(plans, machine);
}

/// Wants to be shown every third epoch.
class ThirdRecorder final : public engines::Recorder {
public:
    bool record(engines::EpochView& epoch) override {
        shown.push_back(epoch.epochs);
        return epoch.epochs != 6;
    }
    std::int64_t next(std::size_t, std::int64_t epochs) const override { return epochs / 3 * 3 + 3; }
    std::vector<std::int64_t> shown;
};

TEST(Lanes, ShowsTheEpochsThatAreWanted) {
    Side side = makeSide(Framework::keras3, {5, 1});
    side.phases = {{.epochs = 4, .batchSize = 32}, {.epochs = 6, .batchSize = 32}};
    const SidePlan plan = planOf(side, 40);
    const SimulatedMachine machine;
    const auto trainings = engines::lanes::begin(std::span(&plan, 1), machine);
    ThirdRecorder recorder;
    ASSERT_TRUE(trainings->advance(100, kAlways, recorder));
    EXPECT_EQ(recorder.shown, (std::vector<std::int64_t>{3, 4, 6})); // the first phase ends at 4
    EXPECT_FALSE(trainings->finished());
    ASSERT_TRUE(trainings->advance(100, kAlways, recorder));
    EXPECT_EQ(recorder.shown, (std::vector<std::int64_t>{3, 4, 6, 9, 10}));
    EXPECT_TRUE(trainings->finished());
}

TEST(Lanes, StopsBetweenSlices) {
    const SidePlan plan = planOf(makeSide(Framework::keras3, {10, 1}), 1000);
    SimulatedMachine machine;
    machine.mostWork = 5'000;
    const auto trainings = engines::lanes::begin(std::span(&plan, 1), machine);
    SeeingRecorder recorder;
    EXPECT_FALSE(trainings->advance(
        100, [&] { return machine.slices < 5; }, recorder));
    EXPECT_EQ(machine.slices, 5);
    EXPECT_TRUE(recorder.seen.empty());
}

TEST(Lanes, AFaultOfTheDeviceIsAnException) {
    const SidePlan plan = planOf(makeSide(Framework::keras3, {10, 1}), 100);
    SimulatedMachine machine;
    machine.faultAt = 1;
    SeeingRecorder recorder;
    EXPECT_THROW(engines::lanes::begin(std::span(&plan, 1), machine)->advance(1, kAlways, recorder),
                 engines::DeviceFault);
    machine.faultAt = 0;
    machine.mostMemory = 1000;
    EXPECT_THROW(engines::lanes::begin(std::span(&plan, 1), machine)->advance(1, kAlways, recorder),
                 engines::DeviceFault);
}

} // namespace
} // namespace twinsine::tests
