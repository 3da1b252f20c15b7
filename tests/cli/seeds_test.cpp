// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// `twinsine run --seeds`: the pair over many seeds.

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

Outcome seeds(const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"run", "--preset", "keras-vs-tensorflow", "--seeds"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runProgram(arguments);
}

// The figures were found with another program: why.md, section 5.
TEST(SeedsCommand, FirstPresetHasTheKnownDistribution) {
    const auto text = seeds({"64"});
    ASSERT_EQ(text.status, 0) << text.err;
    EXPECT_NE(text.out.find("mean |A - B| = 0.2609 (0.1404 to 0.4651); 0.3299 with seed 42"), std::string::npos)
        << text.out;
    EXPECT_NE(text.out.find("64 seeds, 128 trainings"), std::string::npos);
    std::size_t counted = 0;
    for (const auto& line : linesOf(text.out))
        if (line.find(" to ") != std::string::npos && line.find('(') == std::string::npos)
            counted += std::stoul(line.substr(line.find_last_of(' ')));
    EXPECT_EQ(counted, 64U) << "the histogram has every seed";
}

TEST(SeedsCommand, FirstSeedIsWhatRunGives) {
    const Json many = Json::parse(seeds({"3", "--json", "-"}).out);
    const Json one = Json::parse(runProgram({"run", "--preset", "keras-vs-tensorflow", "--json", "-"}).out);
    EXPECT_EQ(many["format"], "twinsine.seeds");
    EXPECT_EQ(many["version"], 1);
    EXPECT_EQ(many["experiment"], one["experiment"]);
    EXPECT_EQ(many["seeds"], Json({42, 1, 2}));
    EXPECT_EQ(many["mean_abs_difference"][0], one["comparison"]["mean_abs_difference"]);
    for (const char* side : {"a", "b"}) {
        EXPECT_EQ(many[side]["loss"][0], one[side]["loss"].back());
        EXPECT_EQ(many[side]["evaluation_loss"][0], one[side]["evaluation_loss"].back());
        EXPECT_EQ(many[side]["prediction"][0], one[side]["prediction"]);
        EXPECT_EQ(many[side]["diverged_at_step"], Json({nullptr, nullptr, nullptr}));
    }
}

TEST(SeedsCommand, ThreadsChangeNothing) {
    const auto csv = [](const char* threads) { return seeds({"9", "--threads", threads, "--csv", "-"}).out; };
    const std::string one = csv("1");
    EXPECT_EQ(linesOf(one).size(), 10U);
    EXPECT_EQ(linesOf(one)[0], "seed,a_loss,a_evaluation_loss,b_loss,b_evaluation_loss,mean_abs_difference");
    EXPECT_EQ(linesOf(one)[1].substr(0, 3), "42,");
    EXPECT_EQ(csv("3"), one);
}

TEST(SeedsCommand, DivergedSeedsAreInfinitelyFar) {
    const Json many = Json::parse(seeds({"4", "--set", "b.optimizer.config.learning_rate=30", "--json", "-"}).out);
    std::size_t diverged = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(many["b"]["diverged_at_step"][i].is_null(), !many["mean_abs_difference"][i].is_null());
        diverged += many["mean_abs_difference"][i].is_null();
    }
    EXPECT_GT(diverged, 0U);
}

TEST(SeedsCommand, WrongNumbersAreRefused) {
    for (const char* number : {"0", "-1", "1.5", "x", "10000001"}) {
        const auto refused = seeds({number});
        EXPECT_EQ(refused.status, 2) << number;
        EXPECT_EQ(linesOf(refused.err).size(), 1U) << refused.err;
    }
    const auto tooLarge = seeds({"1000000", "--set", "data.num=1000", "--json", "-"});
    EXPECT_EQ(tooLarge.status, 2);
    EXPECT_NE(tooLarge.err.find("more than 4 GiB"), std::string::npos)
        << "10^6 x (1000 x 16 + 200) bytes are 15.1 GiB, and there is the text: " << tooLarge.err;
}

TEST(Seeds, VaryOnlyWhatIsAsked) {
    const auto losses = [](const char* varied) {
        return Json::parse(seeds({"3", "--vary", varied, "--json", "-"}).out)["b"]["loss"];
    };
    const Json order = losses("order"); // side B takes all points at once, in their order
    EXPECT_EQ(order[0], order[1]);
    EXPECT_EQ(order[0], order[2]);
    EXPECT_EQ(losses("weights"), losses("all"));
    EXPECT_NE(losses("weights")[0], losses("weights")[1]);
    EXPECT_EQ(Json::parse(seeds({"3", "--vary", "order", "--json", "-"}).out)["varied"], "order");
    EXPECT_EQ(runProgram({"run", "--preset", "precision", "--vary", "order"}).status, 2) << "of how many seeds?";
}

} // namespace
} // namespace twinsine::tests
