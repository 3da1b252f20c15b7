// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs at a pace, and those that go to their end at once.

#include "tests/support/run_reader.hpp"

#include <gtest/gtest.h>

namespace twinsine::run {
namespace {

using tests::experimentOf;
using tests::kEndless;
using tests::settled;
using RunnerPaceTest = tests::RunnerTest;

constexpr double kSnail = 1e-3; // an epoch in a thousand seconds

TEST_F(RunnerPaceTest, APacedRunCanBeLetLoose) {
    runner.setPace(kSnail);
    runner.start(experimentOf(100));
    reader.until([&] { return reader.samples.size() == 1; });
    runner.setPace(std::nullopt);
    reader.untilState(State::finished);
    EXPECT_EQ(reader.samples.size(), 100U);
}

TEST_F(RunnerPaceTest, SaysThePaceThatItKeeps) {
    runner.setPace(20);
    runner.start(experimentOf(kEndless));
    reader.until([&] { return reader.last.kept.has_value(); });
    EXPECT_GT(*reader.last.kept, 1);
    EXPECT_LT(*reader.last.kept, 21);
    EXPECT_LT(reader.last.sinceEpoch, 5);
    runner.pause();
    reader.pull();
    EXPECT_FALSE(reader.last.kept) << "of one that is paused nobody knows";
}

TEST_F(RunnerPaceTest, AtOnceGoesToTheEndWhateverThePace) {
    runner.setPace(kSnail);
    runner.start(experimentOf(100), {.atOnce = true});
    reader.untilState(State::finished);
    EXPECT_EQ(reader.samples.size(), 100U);
    runner.start(experimentOf(100));
    reader.until([&] { return reader.last.frame && reader.last.frame->epoch == 1; });
    EXPECT_EQ(settled(engine), 505) << "the pace is back for the next one";
}

TEST_F(RunnerPaceTest, APauseOrAnotherPaceEndsAtOnce) {
    runner.setPace(kSnail);
    runner.start(experimentOf(kEndless), {.atOnce = true});
    reader.until([&] { return reader.samples.size() > 10; });
    runner.pause();
    runner.resume();
    settled(engine);
    reader.pull();
    EXPECT_EQ(reader.last.state, State::running);

    runner.start(experimentOf(kEndless), {.atOnce = true});
    reader.until([&] { return reader.last.frame && reader.last.frame->epoch > 10; });
    runner.setPace(2 * kSnail);
    settled(engine);
    reader.pull();
    EXPECT_EQ(reader.last.state, State::running);
}

TEST_F(RunnerPaceTest, SaysHowLongBothSidesTookTogetherIfNothingHeldThemUp) {
    runner.start(experimentOf(100));
    reader.until([&] {
        EXPECT_EQ(reader.last.seconds.has_value(), reader.last.state == State::finished);
        return reader.last.state == State::finished;
    });
    EXPECT_GE(*reader.last.seconds, std::max(reader.last.secondsA, reader.last.secondsB));
    EXPECT_GT(*reader.last.seconds, 0);

    runner.start(experimentOf(3), {.paused = true});
    reader.untilState(State::paused);
    runner.resume();
    reader.untilState(State::finished);
    EXPECT_EQ(reader.last.seconds, std::nullopt) << "it has waited";

    runner.setPace(1e5);
    runner.start(experimentOf(30), {.atOnce = true});
    reader.untilState(State::finished);
    EXPECT_NE(reader.last.seconds, std::nullopt);

    runner.setPace(kSnail);
    runner.start(experimentOf(2));
    reader.until([&] { return reader.last.frame && reader.last.frame->epoch == 1; });
    settled(engine);
    runner.setPace(std::nullopt);
    reader.untilState(State::finished);
    EXPECT_EQ(reader.last.seconds, std::nullopt) << "the pace held it up";
}

} // namespace
} // namespace twinsine::run
