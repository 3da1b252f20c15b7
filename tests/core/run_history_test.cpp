// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/run_history.hpp"

#include "core/experiment/presets.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <limits>

#include <sys/stat.h>
#include <unistd.h>

namespace twinsine::tests {
namespace {

using io::PastRun;
using io::RunHistory;

class RunHistoryTest : public testing::Test {
protected:
    static experiment::Experiment withRate(double rate) {
        auto experiment = load(experiment::presets().front());
        experiment.a.optimizer.config["learning_rate"] = rate;
        return experiment;
    }
    /// A run whose numbers all differ.
    static PastRun someRun(std::int64_t time) {
        return {.origin = "keras-vs-tensorflow",
                .title = "Keras vs. TensorFlow",
                .changes = "learning rate 0.01",
                .seedA = 42,
                .seedB = std::nullopt,
                .lossA = 0.25,
                .lossB = std::nullopt,
                .gap = 0.33,
                .divergedA = std::nullopt,
                .divergedB = 17,
                .stopped = true,
                .epochs = 99,
                .stepsA = 396,
                .stepsB = 16,
                .seconds = 0.002,
                .engine = "fused",
                .time = time};
    }
    std::string path() const { return folder.path("data/history.sqlite"); }
    static std::vector<std::int64_t> timesOf(std::vector<PastRun> runs) {
        std::vector<std::int64_t> times;
        std::ranges::transform(runs, std::back_inserter(times), &PastRun::time);
        return times;
    }

    TemporaryFolder folder;
};

TEST_F(RunHistoryTest, KeepsEveryFieldAndTheSettingsForTheNextStart) {
    const auto experiment = withRate(0.01);
    PastRun added;
    {
        RunHistory history(path());
        added = history.add(someRun(5), experiment).run;
        history.setName(added.id, "best 'one'; -- ☺");
        history.setPinned(added.id, true);
        EXPECT_EQ(history.takeProblem(), std::nullopt);
    }
    RunHistory history(path());
    const auto runs = history.runs();
    ASSERT_EQ(runs.size(), 1U);
    added.name = "best 'one'; -- ☺";
    added.pinned = true;
    EXPECT_EQ(runs.front(), added);
    const auto again = history.experimentOf(added.id);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, experiment);
}

TEST_F(RunHistoryTest, TheSameSettingsAreTheSameRowAndOtherValuesAreNot) {
    RunHistory history(path());
    const auto first = history.add(someRun(1), withRate(0.01)).run;
    history.setName(first.id, "mine");
    history.add(someRun(2), withRate(0.02));
    auto renamed = withRate(0.01);
    renamed.name = "Another name";
    renamed.notes = "Other notes";
    PastRun later = someRun(3);
    later.gap = 0.5;
    const auto again = history.add(later, renamed).run;
    EXPECT_EQ(again.id, first.id);
    EXPECT_EQ(again.times, 2);
    EXPECT_EQ(again.name, "mine");
    EXPECT_EQ(again.gap, 0.5);
    EXPECT_EQ(timesOf(history.runs()), (std::vector<std::int64_t>{3, 2}));
    PastRun elsewhere = someRun(4);
    elsewhere.origin = "precision";
    EXPECT_NE(history.add(elsewhere, renamed).run.id, first.id) << "reached from another experiment";
}

TEST_F(RunHistoryTest, AFamilyDiffersInSeedsAlone) {
    const auto one = withRate(0.01);
    auto otherSeed = one;
    otherSeed.a.seed = otherSeed.b.seed = 7;
    otherSeed.a.layers.front().kernelInitializer.config["seed"] = std::int64_t{3};
    EXPECT_EQ(io::familyKey(one), io::familyKey(otherSeed));
    EXPECT_NE(io::settingsKey(one), io::settingsKey(otherSeed));
    EXPECT_NE(io::familyKey(one), io::familyKey(withRate(0.02)));
}

TEST_F(RunHistoryTest, TheOldestThatIsNotPinnedMakesRoom) {
    RunHistory history(path(), 3);
    const auto pinned = history.add(someRun(1), withRate(0.1)).run;
    history.setPinned(pinned.id, true);
    const auto oldest = history.add(someRun(2), withRate(0.2)).run;
    history.add(someRun(3), withRate(0.3));
    const auto added = history.add(someRun(4), withRate(0.4));
    EXPECT_EQ(added.gone, std::vector{oldest.id});
    EXPECT_EQ(timesOf(history.runs()), (std::vector<std::int64_t>{1, 3, 4}));
}

TEST_F(RunHistoryTest, SettingsTogetherHaveABoundToo) {
    RunHistory history(path(), 100, 8000); // of some 3 kB each
    for (int i = 1; i <= 5; ++i)
        history.add(someRun(i), withRate(0.1 * i));
    EXPECT_EQ(timesOf(history.runs()), (std::vector<std::int64_t>{4, 5}));
}

TEST_F(RunHistoryTest, SettingsOfTooManyPointsAreNotKept) {
    auto large = withRate(0.01);
    const std::vector<double> points(50000, 0.123456789);
    large.data = {};
    large.data.num = 50000;
    large.data.own = std::make_shared<const experiment::OwnPoints>(experiment::OwnPoints{points, points, "many"});
    RunHistory history(path());
    const auto added = history.add(someRun(1), large).run;
    EXPECT_FALSE(added.isWhole);
    EXPECT_FALSE(history.runs().front().isWhole);
    EXPECT_EQ(history.experimentOf(added.id).error().message, "its settings take too much room to be kept");
}

TEST_F(RunHistoryTest, WhatWasRemovedCanComeBack) {
    RunHistory history(path());
    std::vector<std::int64_t> ids;
    for (int i = 1; i <= 3; ++i)
        ids.push_back(history.add(someRun(i), withRate(0.1 * i)).run.id);
    const auto before = history.runs();
    const std::vector gone{ids[0], ids[2]};
    const auto kept = history.kept(gone);
    history.remove(gone);
    EXPECT_EQ(timesOf(history.runs()), std::vector<std::int64_t>{2});
    history.add(someRun(9), withRate(0.1 * 3)); // trained anew meanwhile
    history.putBack(kept);
    EXPECT_EQ(history.runs().front(), before.front());
    EXPECT_EQ(timesOf(history.runs()), (std::vector<std::int64_t>{1, 2, 9}));
    EXPECT_EQ(*history.experimentOf(ids[0]), withRate(0.1));
}

TEST_F(RunHistoryTest, TwoProgramsShareTheFile) {
    RunHistory one(path());
    RunHistory other(path());
    EXPECT_FALSE(other.changedElsewhere());
    one.add(someRun(1), withRate(0.1));
    EXPECT_TRUE(other.changedElsewhere());
    EXPECT_FALSE(other.changedElsewhere());
    other.add(someRun(2), withRate(0.1));
    EXPECT_TRUE(one.changedElsewhere());
    ASSERT_EQ(one.runs().size(), 1U);
    EXPECT_EQ(one.runs().front().times, 2);
    EXPECT_EQ(one.takeProblem(), std::nullopt);
    EXPECT_EQ(other.takeProblem(), std::nullopt);
}

TEST_F(RunHistoryTest, ADamagedFileIsLeftAloneAndTheHistoryIsInMemory) {
    std::filesystem::create_directory(folder.path("data"));
    const std::string garbage(10000, 'x');
    folder.add("data/history.sqlite", garbage);
    RunHistory history(path());
    const auto problem = history.takeProblem();
    ASSERT_TRUE(problem);
    EXPECT_TRUE(problem->message.starts_with(path() + ": file is not a database")) << problem->message;
    EXPECT_EQ(history.takeProblem(), std::nullopt) << "once is enough";
    history.add(someRun(1), withRate(0.1));
    EXPECT_EQ(history.runs().size(), 1U);
    EXPECT_EQ(contentOf(path()), garbage);
}

TEST_F(RunHistoryTest, AFileDamagedInItsMiddleDoesNotStopIt) {
    {
        RunHistory history(path());
        for (int i = 1; i <= 60; ++i)
            history.add(someRun(i), withRate(0.01 * i));
    }
    std::string bytes = contentOf(path());
    ASSERT_GT(bytes.size(), 40000U);
    std::fill(bytes.begin() + 12288, bytes.end() - 4096, '\xff');
    folder.add("data/history.sqlite", bytes);
    RunHistory history(path());
    history.runs();
    EXPECT_TRUE(history.takeProblem());
    const auto added = history.add(someRun(99), withRate(0.99)).run;
    EXPECT_TRUE(std::ranges::any_of(history.runs(), [&](const PastRun& run) { return run == added; }));
}

TEST_F(RunHistoryTest, ALaterVersionsFileIsLeftAlone) {
    {
        RunHistory history(path());
        history.add(someRun(1), withRate(0.1));
        io::Database(path()).run("PRAGMA user_version = 2");
    }
    const std::string before = contentOf(path());
    RunHistory history(path());
    EXPECT_TRUE(history.takeProblem()->message.ends_with(
        "history.sqlite: a later version of TwinSine wrote it. The history is kept until TwinSine is closed."));
    EXPECT_TRUE(history.runs().empty());
    history.add(someRun(2), withRate(0.2));
    EXPECT_EQ(history.runs().size(), 1U);
    EXPECT_EQ(contentOf(path()), before);
}

TEST_F(RunHistoryTest, AFolderThatCannotBeMadeIsSaid) {
    const std::string blocked = folder.add("blocked", "") + "/data/history.sqlite";
    RunHistory history(blocked);
    EXPECT_TRUE(history.takeProblem()->message.starts_with(blocked + ": "));
    history.add(someRun(1), withRate(0.1));
    EXPECT_EQ(history.runs().size(), 1U);
}

TEST_F(RunHistoryTest, WhatCannotBeWrittenGoesOnInMemoryWithAllThatThereWas) {
    RunHistory history(path());
    history.add(someRun(1), withRate(0.1));
    io::Database(path()).run("CREATE TRIGGER full BEFORE INSERT ON runs BEGIN SELECT RAISE(FAIL, 'disk full'); END");
    const auto added = history.add(someRun(2), withRate(0.2)).run;
    EXPECT_GT(added.id, 0);
    EXPECT_EQ(history.takeProblem()->message, path() + ": disk full. The history is kept until TwinSine is closed.");
    EXPECT_EQ(timesOf(history.runs()), (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(*history.experimentOf(added.id), withRate(0.2));
    RunHistory file(path());
    EXPECT_EQ(timesOf(file.runs()), std::vector<std::int64_t>{1}) << "whole or not at all";
}

TEST_F(RunHistoryTest, NumbersThatAreNotFiniteAreNone) {
    RunHistory history("");
    PastRun run = someRun(1);
    run.gap = std::numeric_limits<double>::quiet_NaN();
    history.add(run, withRate(0.1));
    EXPECT_EQ(history.runs().front().gap, std::nullopt);
}

} // namespace
} // namespace twinsine::tests
