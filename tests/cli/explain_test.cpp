// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// `twinsine explain`: why the two sides differ.

#include "core/experiment/json.hpp"
#include "tests/cli/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace twinsine::tests {
namespace {

using experiment::Json;

Outcome explain(const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"explain", "--preset", "keras-vs-tensorflow"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runProgram(arguments);
}

// The figures were found with another program: why.md, sections 5 and 7.
TEST(ExplainCommand, FirstPresetIsExplained) {
    const auto text = explain({});
    ASSERT_EQ(text.status, 0) << text.err;
    for (const char* part :
         {"Why do they differ? Keras against TensorFlow\n64 seeds, 32 mixtures, 2048 trainings in ",
          "0.330 here, typically 0.261 (0.140 to 0.465)", "0.152 between two runs of A, 0.258 of B: luck and settings",
          "farther apart than luck in 64 of 100; 74 % of the squared gap", "0.106     59 %   smaller in 98 of 100",
          "63 % [", "helps as A, hurts as B", "other initial weights", "25.793882"})
        EXPECT_NE(text.out.find(part), std::string::npos) << part << "\nin\n" << text.out;
    for (const auto& line : linesOf(text.out))
        EXPECT_LE(line.size(), 90U) << line;
    EXPECT_TRUE(text.err.empty()) << text.err;
}

TEST(ExplainCommand, WritesTheContractsJson) {
    const auto text = explain({"--seeds", "8", "--json", "-"});
    ASSERT_EQ(text.status, 0) << text.err;
    const Json why = Json::parse(text.out);
    EXPECT_EQ(why["format"], "twinsine.explanation");
    EXPECT_EQ(why["version"], 1);
    EXPECT_EQ(why["seeds"], Json({42, 1, 2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(why["trainings"], 8 * 32);
    EXPECT_EQ(why["home"], "keras3");
    EXPECT_EQ(why["experiment"]["name"], "Keras against TensorFlow");
    ASSERT_EQ(why["factors"].size(), 5U);
    for (const Json& factor : why["factors"]) {
        for (const char* key : {"name", "rows", "share", "alone", "equal"})
            EXPECT_TRUE(factor.contains(key)) << key;
        for (const char* side : {"a", "b"})
            for (const char* key : {"gap", "low", "high", "smaller"})
                EXPECT_TRUE(factor["equal"][side].contains(key)) << key;
        EXPECT_FALSE(factor["rows"].empty()) << factor["name"];
    }
    for (const char* key : {"own", "median", "low", "high", "q05", "q95"})
        EXPECT_TRUE(why["gap"][key].is_number()) << key;
    for (const char* side : {"a", "b"})
        EXPECT_TRUE(why["luck"][side]["median"].is_number());
    EXPECT_TRUE(why["luck"]["farther_apart"]["value"].is_number());
    EXPECT_TRUE(why["luck"]["share_of_squared_gap"]["value"].is_number());
    EXPECT_EQ(why["sets"].size(), 2U * 31);
    EXPECT_EQ(why["steps"][0]["equal"], Json::array());
    for (const Json& rung : why["parting"])
        for (const char* key : {"rung", "same", "a", "b"})
            EXPECT_TRUE(rung.contains(key)) << key;
}

TEST(ExplainCommand, CsvHasARowForEachSeed) {
    const auto lines = linesOf(explain({"--seeds", "3", "--csv", "-"}).out);
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_TRUE(lines[0].starts_with("seed,gap,initial weights as A,initial weights as B,optimizer as A"));
    EXPECT_TRUE(lines[1].starts_with("42,0.3299"));
    for (const auto& line : lines)
        EXPECT_EQ(std::ranges::count(line, ','), 1 + 2 * 31);
}

TEST(ExplainCommand, ThreadsChangeNothing) {
    const auto bits = [](const char* threads) {
        Json why = Json::parse(explain({"--seeds", "6", "--threads", threads, "--json", "-"}).out);
        why.erase("seconds");
        return why;
    };
    EXPECT_EQ(bits("1"), bits("3"));
}

TEST(ExplainCommand, SetChangesAFieldFirst) {
    const Json why =
        Json::parse(explain({"--seeds", "2", "--set", "a.optimizer.config.learning_rate=0.01", "--json", "-"}).out);
    for (const Json& factor : why["factors"])
        EXPECT_NE(factor["name"], "learning rate");
}

TEST(ExplainCommand, OpensAMergedSetting) {
    std::vector<std::string> changes;
    for (const char* change : {"b.optimizer.config.beta1=0.8", "b.optimizer.config.beta2=0.99",
                               "b.optimizer.config.epsilon=0.01", "b.floatx=float64"}) {
        changes.emplace_back("--set");
        changes.emplace_back(change);
    }
    const auto with = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), changes.begin(), changes.end());
        return explain(arguments);
    };
    const std::vector<std::string> adam{
        "--seeds", "2", "--set", R"(b.optimizer={"class_name":"AdamOptimizer","config":{"learning_rate":0.01}})"};
    const auto text = with(adam);
    ASSERT_EQ(text.status, 0) << text.err;
    EXPECT_NE(text.out.find("--open \"optimizer\" splits them"), std::string::npos) << text.out;
    auto opened = adam;
    opened.insert(opened.end(), {"--open", "optimizer"});
    const auto split = with(opened);
    EXPECT_NE(split.out.find("  epsilon  "), std::string::npos) << split.out;
    opened.back() = "batches";
    const auto wrong = with(opened);
    EXPECT_EQ(wrong.status, 2);
    EXPECT_EQ(wrong.err, "--open: no setting \"batches\" stands for several; these do: optimizer\n");
}

TEST(ExplainCommand, WrongInputIsOneLineAndStatus2) {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"explain"},
          {"explain", "no such file"},
          {"explain", "--preset", "none"},
          {"explain", "--preset", "precision", "--seeds", "0"},
          {"explain", "--preset", "precision", "--seeds", "1000000"},
          {"explain", "--preset", "precision", "--set", "a.units=3"},
          {"explain", "--preset", "precision", "--json", "no such folder/x.json"}}) {
        const auto outcome = runProgram(arguments);
        EXPECT_EQ(outcome.status, 2) << arguments.back();
        EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
        EXPECT_TRUE(outcome.out.empty());
    }
}

TEST(ExplainCommand, OneSeedIsNoStatistics) {
    const auto text = explain({"--seeds", "1"});
    EXPECT_EQ(text.status, 0) << text.err;
    EXPECT_NE(text.out.find("1 seed, 32 mixtures, 32 trainings"), std::string::npos) << text.out;
    EXPECT_EQ(text.out.find("nan"), std::string::npos) << text.out;
}

} // namespace
} // namespace twinsine::tests
