// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Trainings that are watched update by update: they give the bits of any other.

#include "core/engines/choose_engine.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/validate.hpp"
#include "core/training/pair_training.hpp"
#include "tests/support/experiments.hpp"
#include "tests/support/run_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace twinsine::training {
namespace {

using experiment::Experiment;
using experiment::SideName;

/// A training with what it has after each of its epochs.
struct Trained {
    Trained(const Experiment& experiment, const engines::Engine& engine)
        : pair(experiment, engine, engines::Device::cpu, 1) {}

    void keep() { records.insert(records.end(), pair.records().begin(), pair.records().end()); }

    PairTraining pair;
    std::vector<EpochRecord> records;
};

void inEpochs(Trained& training) {
    while (!training.pair.finished()) {
        ASSERT_TRUE(training.pair.advance(kAlways));
        training.keep();
    }
}

/// NaN is what it is.
bool haveSameBits(const std::vector<double>& a, const std::vector<double>& b) {
    return std::ranges::equal(
        a, b, {}, [](double value) { return std::bit_cast<std::uint64_t>(value); },
        [](double value) { return std::bit_cast<std::uint64_t>(value); });
}

bool haveSameBits(const std::vector<std::vector<double>>& a, const std::vector<std::vector<double>>& b) {
    return std::ranges::equal(a, b, [](const auto& one, const auto& other) { return haveSameBits(one, other); });
}

void expectSame(double a, double b) { EXPECT_TRUE(std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b)); }

void expectSame(const EpochLosses& a, const EpochLosses& b) {
    expectSame(a.reported, b.reported);
    expectSame(a.evaluation, b.evaluation);
    expectSame(a.validation, b.validation);
}

void expectSame(const Trained& a, const Trained& b) {
    ASSERT_EQ(a.records.size(), b.records.size());
    for (std::size_t i = 0; i < a.records.size(); ++i) {
        const EpochRecord& one = a.records[i];
        const EpochRecord& other = b.records[i];
        SCOPED_TRACE(one.epoch);
        EXPECT_EQ(one.epoch, other.epoch);
        EXPECT_TRUE(haveSameBits(one.a, other.a));
        EXPECT_TRUE(haveSameBits(one.b, other.b));
        EXPECT_EQ(one.stepsA, other.stepsA);
        EXPECT_EQ(one.stepsB, other.stepsB);
        expectSame(one.lossesA, other.lossesA);
        expectSame(one.lossesB, other.lossesB);
    }
    for (const SideName which : {SideName::a, SideName::b}) {
        const SideHistory& one = a.pair.history().side(which);
        const SideHistory& other = b.pair.history().side(which);
        EXPECT_TRUE(haveSameBits(one.prediction, other.prediction));
        EXPECT_TRUE(haveSameBits(one.phasePredictions, other.phasePredictions));
        expectSame(one.testLoss.value_or(-1), other.testLoss.value_or(-1));
        EXPECT_EQ(one.divergedAtStep, other.divergedAtStep);
    }
    EXPECT_TRUE(haveSameBits(a.pair.history().meanAbsDifference, b.pair.history().meanAbsDifference));
}

/// Some updates, then the rest of that epoch and the next, and so on: a person who changes the pace.
void byTurns(Trained& training, int updates) {
    while (!training.pair.finished()) {
        for (int i = 0; i < updates && !training.pair.finished(); ++i) {
            ASSERT_TRUE(training.pair.advanceUpdate(kAlways));
            training.keep();
        }
        if (training.pair.finished())
            return;
        ASSERT_TRUE(training.pair.advance(kAlways, 2));
        training.keep();
    }
}

void byUpdates(Trained& training) {
    while (!training.pair.finished()) {
        ASSERT_TRUE(training.pair.advanceUpdate(kAlways));
        training.keep();
    }
}

/// Short ones, whose epochs have several batches, the last a small one, and end in the middle of each other.
Experiment unevenly(Experiment experiment) {
    experiment.data.num = 23;
    std::int64_t batch = 5;
    for (auto* side : {&experiment.a, &experiment.b}) {
        for (auto& phase : side->phases) {
            phase.epochs = batch == 5 ? 5 : 3;
            phase.batchSize = batch;
        }
        batch = 9;
    }
    return experiment;
}

void expectTheSameBits(const Experiment& experiment, const engines::Engine& engine) {
    SCOPED_TRACE(experiment.a.optimizer.className + " " + experiment.a.layers.front().kernelInitializer.className +
                 " " + std::string(nameOf(experiment.a.framework)) + " " + engine.name());
    Trained epochs(experiment, engine);
    const Experiment& drawn = epochs.pair.recorded();
    Trained updates(drawn, engine);
    Trained turns(drawn, engine);
    inEpochs(epochs);
    byUpdates(updates);
    byTurns(turns, 7);
    expectSame(epochs, updates);
    expectSame(epochs, turns);
}

TEST(SlowMotion, GivesTheBitsOfATrainingInEpochsForEveryClass) {
    for (Experiment experiment : tests::experimentsOfEveryClass()) {
        experiment = unevenly(std::move(experiment));
        ASSERT_TRUE(validate(experiment).empty());
        const auto computing =
            engines::chooseComputing(experiment, engines::EngineChoice::automatic, engines::DeviceChoice::cpu);
        ASSERT_TRUE(computing);
        expectTheSameBits(experiment, *computing->engine);
    }
}

TEST(SlowMotion, GivesTheBitsOfATrainingInEpochsInEveryPrecisionAndEngine) {
    for (const auto floatx : {experiment::Floatx::float16, experiment::Floatx::bfloat16, experiment::Floatx::float32,
                              experiment::Floatx::float64}) {
        Experiment experiment = unevenly(load(experiment::presets().front()));
        experiment.a.floatx = floatx;
        experiment.a.optimizer.config["use_ema"] = true;
        ASSERT_TRUE(validate(experiment).empty());
        for (const auto choice : {engines::EngineChoice::automatic, engines::EngineChoice::reference}) {
            const auto computing = engines::chooseComputing(experiment, choice, engines::DeviceChoice::cpu);
            ASSERT_TRUE(computing);
            expectTheSameBits(experiment, *computing->engine);
        }
    }
}

TEST(SlowMotion, GivesTheBitsOfATrainingInEpochsWhereASideDiverges) {
    for (const std::int64_t at : {1, 2, 5, 13}) {
        tests::FakeEngine engine;
        engine.divergesAt = at;
        expectTheSameBits(unevenly(load(experiment::presets().front())), engine);
    }
}

TEST(SlowMotion, TheSideWithFewerUpdatesWaitsAtTheEndOfAnEpoch) {
    const tests::FakeEngine engine;
    PairTraining training(tests::experimentOf(2), engine, engines::Device::cpu, 1);
    for (const std::int64_t epoch : {0, 1})
        for (const std::int64_t update : {1, 2, 3, 4}) {
            ASSERT_TRUE(training.advanceUpdate(kAlways));
            const EpochRecord now = training.now();
            EXPECT_EQ(now.stepsA, 4 * epoch + update);
            EXPECT_EQ(now.stepsB, epoch + 1);
            const bool isWhole = update == 4;
            EXPECT_EQ(now.epoch, isWhole ? epoch + 1 : epoch);
            EXPECT_EQ(now.updates, isWhole ? 0 : update);
            EXPECT_EQ(now.ofUpdates, isWhole ? 0 : 4);
            EXPECT_EQ(training.records().size(), isWhole ? 1U : 0U);
            EXPECT_TRUE(std::isfinite(now.lossesA.evaluation)) << "of the weights as they are";
            EXPECT_EQ(std::isfinite(now.lossesA.reported), isWhole) << "no framework reports it before";
        }
    EXPECT_TRUE(training.finished());
}

} // namespace
} // namespace twinsine::training

namespace twinsine::run {
namespace {

using tests::experimentOf;
using tests::settled;
using SlowMotionRunnerTest = tests::RunnerTest;

TEST_F(SlowMotionRunnerTest, ShowsEachUpdateAndKeepsWholeEpochs) {
    runner.setPace(1e-3, PaceUnit::updates);
    runner.start(experimentOf(2), {.paused = true});
    reader.untilState(State::paused);
    for (const std::int64_t update : {1, 2, 3, 4, 5}) {
        runner.step();
        reader.until([&] { return reader.last.state == State::paused && reader.last.frame->stepsA == update; });
        EXPECT_EQ(reader.last.frame->epoch, update / 4);
        EXPECT_EQ(reader.last.frame->weights->updates, update % 4);
        EXPECT_EQ(reader.samples.size(), static_cast<std::size_t>(update / 4));
        EXPECT_EQ(runner.frameAt(1)->weights->ofUpdates, 0) << "the timeline has whole ones";
    }
    runner.setPace(std::nullopt);
    runner.resume();
    reader.untilState(State::finished);
    EXPECT_EQ(reader.samples.size(), 2U);
    EXPECT_EQ(settled(engine), 10) << "none was made twice";
}

TEST_F(SlowMotionRunnerTest, AStepAtAPaceOfEpochsEndsTheEpochUnderWay) {
    runner.setPace(1e-3, PaceUnit::updates);
    runner.start(experimentOf(3));
    reader.until([&] { return reader.last.frame && reader.last.frame->stepsA == 1; });
    runner.pause();
    runner.setPace(1e-3);
    runner.step();
    reader.until([&] { return reader.samples.size() == 1; });
    EXPECT_EQ(reader.last.frame->stepsA, 4);
    EXPECT_EQ(reader.last.frame->stepsB, 1);
    EXPECT_EQ(reader.last.frame->weights->ofUpdates, 0);
}

} // namespace
} // namespace twinsine::run
