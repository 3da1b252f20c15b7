// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/forward.hpp"
#include "tests/support/run_reader.hpp"
#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

namespace twinsine::run {
namespace {

using tests::experimentOf;
using tests::FakeEngine;
using tests::kEndless;
using tests::settled;
using Reader = tests::RunReader;

class RunnerTest : public tests::RunnerTest {
protected:
    /// Setting it up takes longer than the reader waits.
    void expectReplacedWhileItIsSetUp(const experiment::Experiment& huge) {
        runner.start(huge);
        reader.until([&] { return engine.choices == 1; });
        runner.start(experimentOf(3));
        reader.untilState(State::finished);
        EXPECT_EQ(reader.samples.size(), 3U);
    }
};

TEST_F(RunnerTest, TrainsToTheEndAndHandsOverEveryEpoch) {
    runner.start(experimentOf(50));
    reader.untilState(State::finished);
    reader.pull();
    ASSERT_EQ(reader.samples.size(), 50U);
    for (std::size_t i = 0; i < 50; ++i) {
        EXPECT_EQ(reader.samples[i].epoch, static_cast<std::int64_t>(i) + 1);
        EXPECT_EQ(reader.samples[i].a.steps, 4 * reader.samples[i].epoch);
        EXPECT_EQ(reader.samples[i].b.steps, reader.samples[i].epoch);
    }
    EXPECT_EQ(reader.last.frame->epoch, 50);
    EXPECT_EQ(reader.last.info->epochs, 50);
    EXPECT_EQ(reader.last.info->engine, "fake");
    EXPECT_EQ(reader.last.info->cudaProblem, "a fake has no CUDA");
    EXPECT_EQ(reader.last.info->deviceNote, "a fake has no CUDA");
    EXPECT_EQ(reader.last.info->engineNote, "a fake is not fused");
}

TEST_F(RunnerTest, TimelineGivesThePredictionsOfAnyEpoch) {
    runner.start(experimentOf(20));
    reader.untilState(State::finished);
    const auto start = runner.frameAt(0);
    const auto middle = runner.frameAt(10);
    ASSERT_TRUE(start && middle);
    EXPECT_EQ(middle->epoch, 10);
    EXPECT_EQ(middle->stepsA, 40);
    for (std::size_t i = 0; i < start->predictionA.size(); ++i) // each update adds kStep to the output's bias
        EXPECT_NEAR(middle->predictionA[i] - start->predictionA[i], 40 * FakeEngine::kStep, 1e-6);
    EXPECT_EQ(runner.frameAt(20)->predictionB, reader.last.frame->predictionB);
}

TEST(Runner, FramesHaveTheWeightsThatGaveThem) {
    FakeEngine engine;
    for (const std::int64_t divergesAt : {engine.divergesAt, std::int64_t{31}}) { // A makes 4 updates an epoch, B one
        engine.divergesAt = divergesAt;
        Runner runner(engine.chooser());
        Reader reader(runner);
        runner.start(experimentOf(20));
        reader.untilState(State::finished);
        const auto& info = *reader.last.info;
        for (const auto& frame : {runner.frameAt(0), runner.frameAt(7), reader.last.frame}) {
            EXPECT_EQ(frame->weights->epoch, frame->epoch);
            EXPECT_EQ(engines::predict(info.experiment.a, frame->weights->a, info.x), frame->predictionA);
            EXPECT_EQ(engines::predict(info.experiment.b, frame->weights->b, info.x), frame->predictionB);
        }
    }
}

TEST_F(RunnerTest, SaysWhatItPreparesAndCanBeStoppedThere) {
    auto large = experimentOf(3);
    for (auto* side : {&large.a, &large.b}) {
        side->layers.insert(side->layers.begin(), 3, side->layers.front());
        for (std::size_t i = 0; i + 1 < side->layers.size(); ++i)
            side->layers[i].units = 400;
        side->phases.front().batchSize = 32;
    }
    large.data.num = 1'000'000; // takes minutes
    runner.start(large);
    using Stage = training::Progress::Stage;
    reader.until([&] { return reader.last.preparing.stage == Stage::prediction && reader.last.preparing.part > 0; });
    const double part = reader.last.preparing.part;
    EXPECT_LT(part, 0.5) << "B's are to come";
    reader.until([&] { return reader.last.preparing.part > part; });
    EXPECT_EQ(reader.last.preparing.side, experiment::SideName::a);
    runner.stop();
    reader.pull();
    EXPECT_EQ(reader.last.state, State::stopped);
    runner.start(experimentOf(3));
    reader.untilState(State::finished);
    EXPECT_EQ(reader.samples.size(), 3U);
}

TEST_F(RunnerTest, NoUpdateComesAfterStopReturns) {
    runner.start(experimentOf(kEndless));
    reader.until([&] { return reader.samples.size() > 10; });
    runner.stop();
    reader.pull(); // what was there before
    const auto samples = reader.samples.size();
    const auto frame = reader.last.frame;
    EXPECT_EQ(reader.last.state, State::stopped);
    for (int i = 0; i < 2000; ++i) {
        std::this_thread::yield();
        reader.pull();
    }
    EXPECT_EQ(reader.samples.size(), samples);
    EXPECT_EQ(reader.last.frame, frame);
    EXPECT_EQ(frame->epoch, reader.samples.back().epoch) << "the last whole epoch";
}

TEST_F(RunnerTest, TwoHundredRestartsInARow) {
    std::uint64_t generation = 0;
    for (int i = 0; i < 200; ++i) {
        generation = runner.start(experimentOf(kEndless));
        if (i % 3 == 0)
            reader.until([&] { return reader.last.generation == generation && !reader.last.samples.empty(); });
        if (i % 7 == 0)
            runner.stop();
    }
    generation = runner.start(experimentOf(5));
    reader.samples.clear();
    reader.until([&] { return reader.last.generation == generation && reader.last.state == State::finished; });
    ASSERT_EQ(reader.samples.size(), 5U) << "no sample of an older run";
    EXPECT_EQ(reader.samples.front().epoch, 1);
    EXPECT_EQ(reader.samples.back().epoch, 5);
}

TEST_F(RunnerTest, AReaderThatNeverReadsKeepsMemoryBounded) {
    constexpr std::int64_t kEpochs = 20'000;
    runner.start(experimentOf(kEpochs));
    while (engine.updates < 5 * kEpochs) // not by pulling
        std::this_thread::yield();
    reader.pull();
    EXPECT_LE(reader.samples.size(), 4U * Samples::kFirst);
    reader.untilState(State::finished);
    EXPECT_EQ(reader.samples.back().epoch, kEpochs);
}

TEST_F(RunnerTest, StepsOneEpochAtATimeAndResumes) {
    runner.start(experimentOf(30), {.paused = true});
    reader.untilState(State::paused);
    EXPECT_EQ(reader.last.frame->epoch, 0);
    EXPECT_EQ(engine.updates, 0);
    for (std::int64_t epoch = 1; epoch <= 3; ++epoch) {
        runner.step();
        reader.until([&] { return reader.last.state == State::paused && reader.last.frame->epoch == epoch; });
        EXPECT_EQ(engine.updates, 5 * epoch);
    }
    runner.resume();
    reader.untilState(State::finished);
    EXPECT_EQ(reader.samples.size(), 30U);
    runner.step(); // nothing is left
    reader.pull();
    EXPECT_EQ(reader.last.state, State::finished);
}

/// One epoch of a million updates on both sides.
experiment::Experiment longEpochs() {
    auto experiment = experimentOf(1);
    experiment.data.num = 1'000'000;
    experiment.a.phases.front().batchSize = 1;
    experiment.b.phases.front().batchSize = 1;
    return experiment;
}

TEST_F(RunnerTest, APauseAtFullSpeedShowsAllThatWasTrained) {
    runner.start(experimentOf(tests::kEndless));
    for (int round = 0; round < 3; ++round) {
        const auto before = reader.last.frame ? reader.last.frame->epoch : 0;
        reader.until([&] { return reader.last.frame && reader.last.frame->epoch > before + 100; });
        runner.pause();
        // When the epochs under way have come to their end; of one that takes long the end is not waited for.
        const auto showsAll = [&] { return settled(engine) / 5 == reader.last.frame->epoch; };
        reader.until(showsAll);
        const auto epoch = reader.last.frame->epoch;
        EXPECT_EQ(reader.last.state, State::paused);
        EXPECT_EQ(runner.frameAt(epoch)->epoch, epoch);
        runner.step();
        reader.until([&] { return reader.last.frame->epoch > epoch && showsAll(); });
        EXPECT_EQ(reader.last.state, State::paused);
        EXPECT_LE(reader.last.frame->epoch, epoch + 2) << "one may have been under way unseen";
        runner.resume();
    }
}

TEST_F(RunnerTest, StopEndsALongEpochAndKeepsTheWholeEpochsBefore) {
    runner.start(longEpochs());
    while (engine.updates < 100)
        std::this_thread::yield();
    runner.stop();
    EXPECT_LT(tests::settled(engine), 2'000'000);
    reader.pull();
    EXPECT_EQ(reader.last.state, State::stopped);
    EXPECT_EQ(reader.last.frame->epoch, 0);
    EXPECT_TRUE(reader.samples.empty());
}

TEST_F(RunnerTest, PauseHoldsInsideALongEpoch) {
    runner.start(longEpochs());
    while (engine.updates < 100)
        std::this_thread::yield();
    runner.pause();
    reader.pull();
    EXPECT_EQ(reader.last.state, State::paused);
    EXPECT_LT(tests::settled(engine), 2'000'000);
    runner.resume();
    reader.untilState(State::finished);
    EXPECT_EQ(engine.updates, 2'000'000);
}

TEST_F(RunnerTest, ResetGoesBackToTheInitialWeights) {
    runner.start(experimentOf(10), {.paused = true});
    reader.untilState(State::paused);
    const auto initial = reader.last.frame->predictionA;
    runner.resume();
    reader.untilState(State::finished);
    EXPECT_NE(reader.last.frame->predictionA, initial);
    const auto generation = runner.reset();
    reader.until([&] { return reader.last.generation == generation && reader.last.state == State::paused; });
    EXPECT_EQ(reader.last.frame->epoch, 0);
    EXPECT_EQ(reader.last.frame->predictionA, initial);
}

TEST_F(RunnerTest, AFaultOfTheEngineIsAStateNotACrash) {
    engine.throwsAt = 5;
    runner.start(experimentOf(100));
    reader.untilState(State::failed);
    EXPECT_EQ(reader.last.message, "the fake engine broke");
    engine.throwsAt = kEndless;
    runner.start(experimentOf(2));
    reader.untilState(State::finished);
}

TEST(Runner, SaysWhyTheEngineCannotBeHad) {
    Runner runner([](const auto&, auto, auto) {
        return engines::ComputingProblem{engines::ComputingProblem::Cause::library, "no such library"};
    });
    Reader reader(runner);
    runner.start(experimentOf(1));
    reader.untilState(State::failed);
    EXPECT_EQ(reader.last.message, "no such library");
}

TEST_F(RunnerTest, RefusesWhatIsWrongOrNotSupported) {
    auto experiment = experimentOf(1);
    experiment.a.layers.back().units = 2;
    runner.start(experiment);
    reader.untilState(State::failed);
    EXPECT_EQ(reader.last.message, "a.layers.1.units: the last layer must have 1 unit, got 2");
    runner.start(experimentOf(1), {.device = engines::DeviceChoice::cuda});
    reader.until([&] { return reader.last.message == "CUDA can't be used: a fake has no CUDA"; });
    runner.start(experimentOf(1), {.engine = engines::EngineChoice::fused});
    reader.until([&] { return reader.last.message == "a fake has no fused engine"; });
    EXPECT_EQ(engine.updates, 0);
}

TEST_F(RunnerTest, ADivergedSideEndsAndTheOtherGoesOn) {
    engine.divergesAt = 15; // side A: in its fourth epoch; side B: in its fifteenth
    runner.start(experimentOf(10));
    reader.untilState(State::finished);
    EXPECT_EQ(reader.last.divergedA, 15);
    EXPECT_EQ(reader.last.divergedB, std::nullopt);
    ASSERT_EQ(reader.samples.size(), 10U);
    EXPECT_FALSE(std::isnan(reader.samples[2].a.loss));
    EXPECT_TRUE(std::isnan(reader.samples[3].a.loss));
    EXPECT_FALSE(std::isnan(reader.samples[9].b.loss));
}

// The first prediction alone would take minutes.
TEST_F(RunnerTest, AHugeRunIsReplacedWhileItIsSetUp) {
    auto huge = experimentOf(1);
    huge.data.num = 1'000'000;
    huge.a.layers.insert(huge.a.layers.begin(), 3, huge.a.layers.front());
    for (auto& layer : huge.a.layers)
        layer.units = 1024;
    huge.a.layers.back().units = 1;
    expectReplacedWhileItIsSetUp(huge);
}

TEST_F(RunnerTest, StopsDrawingWeightsOfARunThatIsReplaced) {
    auto slow = experimentOf(1);
    slow.a.layers.insert(slow.a.layers.begin(), 7, slow.a.layers.front());
    for (auto& layer : slow.a.layers) { // longer than the reader waits
        layer.units = 1024;
        layer.kernelInitializer = tests::initializer(slow.a.framework, "Orthogonal");
    }
    slow.a.layers.back().units = 1;
    expectReplacedWhileItIsSetUp(slow);
}

TEST_F(RunnerTest, GivesNoFrameToWhomeverDoesNotWantItAnyMore) {
    runner.start(experimentOf(3));
    reader.untilState(State::finished);
    EXPECT_EQ(runner.frameAt(1, [] { return false; }), nullptr);
    ASSERT_NE(runner.frameAt(1), nullptr) << "and remembers nothing of it";
    EXPECT_EQ(runner.frameAt(1)->epoch, 1);
}

TEST(Runner, CanBeDestroyedWhileItTrains) {
    const FakeEngine engine;
    for (int i = 0; i < 20; ++i) {
        Runner runner(engine.chooser());
        runner.start(experimentOf(kEndless), {.paused = i % 2 == 0});
        if (i % 3 == 0)
            Reader(runner).until([&] { return runner.frameAt(0) != nullptr; });
    }
    SUCCEED();
}

} // namespace
} // namespace twinsine::run
