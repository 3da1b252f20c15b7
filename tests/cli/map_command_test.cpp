// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// `twinsine map`, from the command line to its files.

#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <csignal>
#include <string>
#include <vector>

namespace twinsine::tests {
namespace {

std::vector<std::string> map(const std::vector<std::string>& more) {
    std::vector<std::string> arguments{
        "map", "--preset", "keras-vs-tensorflow", "--set", "a.phases.0.epochs=3", "--set", "b.phases.0.epochs=3"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

const std::string kX = "a.optimizer.config.learning_rate=0.001..0.1:log:5";
const std::string kY = "a.phases.0.batch_size=10,100";

TEST(MapCommand, WritesWhatItComputedAndSumsItUp) {
    const TemporaryFolder folder;
    const auto outcome = runProgram(map({"--x", kX, "--y", kY, "--seeds", "2", "--json", folder.path("m.json"), "--csv",
                                         folder.path("m.csv"), "--value", "a_loss"}));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("5 x 2 cells of 2 seeds"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("least a_loss "), std::string::npos) << outcome.out;
    const auto document = nlohmann::json::parse(contentOf(folder.path("m.json")));
    EXPECT_EQ(document["value"], "a_loss");
    EXPECT_EQ(document["x"]["values"].size(), 5U);
    EXPECT_EQ(document["mean_abs_difference"].size(), 2U);
    EXPECT_EQ(runProgram({"check", folder.path("m.json")}).out, folder.path("m.json") + ": ok\n");
    EXPECT_EQ(document["mean_abs_difference"][1].size(), 5U);
    EXPECT_EQ(linesOf(contentOf(folder.path("m.csv"))).size(), 11U);
}

/// The cell with the experiment's own values is what `run` gives.
TEST(MapCommand, ACellIsARun) {
    const auto mapped = runProgram(
        map({"--x", "a.optimizer.config.learning_rate=0.005", "--y", "b.phases.0.batch_size=7", "--json", "-"}));
    const auto trained = runProgram({"run", "--preset", "keras-vs-tensorflow", "--set", "a.phases.0.epochs=3", "--set",
                                     "b.phases.0.epochs=3", "--set", "a.optimizer.config.learning_rate=0.005", "--set",
                                     "b.phases.0.batch_size=7", "--json", "-"});
    ASSERT_EQ(mapped.status, 0) << mapped.err;
    const auto cell = nlohmann::json::parse(mapped.out);
    const auto run = nlohmann::json::parse(trained.out);
    EXPECT_EQ(cell["mean_abs_difference"][0][0], run["comparison"]["mean_abs_difference"]);
    EXPECT_EQ(cell["a_evaluation_loss"][0][0].get<float>(), run["a"]["evaluation_loss"].back().get<float>());
}

TEST(MapCommand, WhatIsWrongIsALineThatNamesThePlace) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> kCases{
        {{"--x", "nothing=1", "--y", kY}, "--x: nothing: there is no such setting"},
        {{"--x", kX, "--y", "a.phases.0.batch_size=1..x:log:3"}, "--y: a.phases.0.batch_size: 1..x:log:3: must be"},
        {{"--x", kX, "--y", kX}, "map: both axes change a.optimizer.config.learning_rate"},
        {{"--x", kX, "--y", "a.phases.0.batch_size=0"}, "map: y: a.phases.0.batch_size=0: a.phases.0.batch_size: must"},
        {{"--x", kX}, "twinsine: --y is required"},
        {{"--x", kX, "--y", kY, "--value", "nothing"}, "twinsine: --value: nothing not in"},
        {{"--x", kX, "--y", kY, "--seeds", "0"}, "twinsine: --seeds: must be a whole number"},
        {{"--x", kX, "--y", kY, "--out", "m.gif"}, "--out"},
        {{"--x", kX, "--y", kY, "--json", "m.json", "--csv", "./m.json"}, "twinsine: --json and --csv name"},
    };
    for (const auto& [more, message] : kCases) {
        const auto outcome = runProgram(map(more));
        EXPECT_EQ(outcome.status, 2) << outcome.err;
        EXPECT_TRUE(outcome.err.starts_with(message)) << outcome.err;
        EXPECT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
    }
}

TEST(MapCommand, InterruptedItLeavesNothing) {
    const TemporaryFolder folder;
    Process process({"map", "--preset", "keras-vs-tensorflow", "--x",
                     "a.optimizer.config.learning_rate=1e-4..1:log:100", "--y", "a.phases.0.batch_size=1..10:linear:10",
                     "--seeds", "1000", "--json", folder.path("m.json"), "--log-level", "debug"},
                    {});
    EXPECT_TRUE(process.waitForError("mapping "));
    process.signal(SIGINT);
    EXPECT_EQ(process.wait().status, 130);
    EXPECT_EQ(folder.count(), 0U);
}

#if TWINSINE_GUI
TEST(MapCommand, ThePictureBringsTheExperimentBack) {
    const TemporaryFolder folder;
    for (const std::string suffix : {"png", "svg", "pdf"}) {
        const auto path = folder.path("m." + suffix);
        const auto outcome = runProgram(map({"--x", kX, "--y", kY, "--quiet", "--out", path, "--theme", "print"}));
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_EQ(outcome.out, "");
        EXPECT_GT(contentOf(path).size(), 2000U);
        if (suffix == "pdf") // which carries none
            continue;
        EXPECT_EQ(runProgram({"check", path}).status, 0);
    }
}

TEST(MapCommand, TheScaleOfAPictureHasOnlyNumbersOfItsCells) {
    const TemporaryFolder folder;
    const auto zeros = [&](const std::string& rates, const std::string& value) {
        const auto path = folder.path("m.svg");
        const auto outcome = runProgram(map({"--x", "a.optimizer.config.learning_rate=" + rates, "--y",
                                             "a.phases.0.batch_size=8", "--value", value, "--quiet", "--out", path}));
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        const std::string picture = contentOf(path);
        int count = 0;
        for (auto at = picture.find(">0</text>"); at != picture.npos; at = picture.find(">0</text>", at + 1))
            ++count;
        return count;
    };
    EXPECT_EQ(zeros("1e30", "mean_abs_difference"), 0) << "it diverged";
    EXPECT_EQ(zeros("0.005", "diverged"), 1) << "one value, one label";
    EXPECT_EQ(zeros("0.005,1e30", "diverged"), 1) << "from 0 to 1";
}
#endif

} // namespace
} // namespace twinsine::tests
