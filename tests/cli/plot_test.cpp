// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// `twinsine plot` where there is no display.

#include "core/experiment/json.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace twinsine::tests {
namespace {

std::vector<std::string> plotArguments(const std::string& out, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"plot",
                                       "--preset",
                                       "keras-vs-tensorflow",
                                       "--set",
                                       "a.phases.0.epochs=2",
                                       "--set",
                                       "a.seed=3",
                                       "--chart",
                                       "fit",
                                       "--out",
                                       out};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

std::uint32_t bigEndianAt(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

TEST(Plot, DrawsEachChart) {
    for (const std::string chart : {"fit", "loss", "difference", "distance", "hidden-units", "all", "why"}) {
        const TemporaryFolder folder;
        auto arguments = plotArguments(folder.path("picture.png"));
        arguments[8] = chart;
        const auto outcome = runProgram(arguments);
        EXPECT_EQ(outcome.status, 0);
        EXPECT_EQ(outcome.out, "");
        EXPECT_EQ(outcome.err, "");
        EXPECT_TRUE(contentOf(folder.path("picture.png")).starts_with("\x89PNG"));
        EXPECT_EQ(folder.count(), 1U);
    }
}

TEST(Plot, APngHasSizeTimesScalePixels) {
    const TemporaryFolder folder;
    const auto path = folder.path("picture.PNG");
    ASSERT_EQ(runProgram(plotArguments(path, {"--size", "300x200", "--scale", "1.5", "--theme", "dark"})).status, 0);
    const auto bytes = contentOf(path);
    EXPECT_EQ(bigEndianAt(bytes, 16), 450U);
    EXPECT_EQ(bigEndianAt(bytes, 20), 300U);
}

TEST(Plot, SizeInCentimetresIsThatOnPaper) {
    const TemporaryFolder folder;
    const auto path = folder.path("picture.png");
    const auto outcome = runProgram(plotArguments(path, {"--size", "8.5x6cm", "--scale", "3.125", "--theme", "print"}));
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto bytes = contentOf(path);
    EXPECT_EQ(bigEndianAt(bytes, 16), 1004U); // 8.5 / 2.54 * 300
    EXPECT_EQ(bigEndianAt(bytes, 20), 709U);
}

TEST(Plot, SaysWhatTheCommandLineChanged) {
    const TemporaryFolder folder;
    const auto path = folder.path("picture.svg");
    auto arguments = plotArguments(path, {"--caption", "--name-a", "<mine>", "--size", "1200x600"});
    ASSERT_EQ(runProgram(arguments).status, 0);
    const auto svg = contentOf(path);
    EXPECT_NE(svg.find("(changed: epochs, seed), epoch"), std::string::npos) << svg.substr(0, 4000);
    EXPECT_NE(svg.find("seed 42 → 3 (&lt;mine&gt;)"), std::string::npos);
    arguments.insert(arguments.end(), {"--title", "Any & all"});
    ASSERT_EQ(runProgram(arguments).status, 0);
    EXPECT_NE(contentOf(path).find(">Any &amp; all<"), std::string::npos);
    EXPECT_EQ(contentOf(path).find("(changed"), std::string::npos);
}

TEST(Plot, DrawsSvgAndPdf) {
    const TemporaryFolder folder;
    for (const auto& [name, start] : {std::pair{"picture.svg", "<?xml"}, {"picture.pdf", "%PDF"}}) {
        const auto outcome = runProgram(plotArguments(folder.path(name)));
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_TRUE(contentOf(folder.path(name)).starts_with(start)) << name;
    }
}

TEST(Plot, APictureCarriesItsExperiment) {
    const TemporaryFolder folder;
    for (const std::string name : {"picture.png", "picture.svg"}) {
        const auto path = folder.path(name);
        ASSERT_EQ(runProgram(plotArguments(path)).status, 0);
        const auto result = experiment::Json::parse(runProgram({"run", path, "--json", "-"}).out);
        EXPECT_EQ(result["experiment"]["a"]["seed"], 3);
        EXPECT_EQ(result["a"]["loss"].size(), 2U);
    }
}

TEST(Plot, WhyCarriesItsExperimentToo) {
    const TemporaryFolder folder;
    for (const std::string name : {"picture.png", "picture.svg", "picture.pdf"}) {
        const auto path = folder.path(name);
        auto arguments = plotArguments(path, {"--theme", "dark", "--size", "500x400"});
        arguments[8] = "why";
        const auto outcome = runProgram(arguments);
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        if (name == "picture.pdf")
            continue;
        const auto result = experiment::Json::parse(runProgram({"run", path, "--json", "-"}).out);
        EXPECT_EQ(result["experiment"]["a"]["seed"], 3);
    }
}

TEST(Plot, AWrongWishIsOneLineBeforeTraining) {
    const TemporaryFolder folder;
    const auto png = folder.path("picture.png");
    const std::vector<std::string> endless{"--set", "a.phases.0.epochs=1000000"};
    for (auto [out, more, named] : std::vector<std::tuple<std::string, std::vector<std::string>, std::string>>{
             {folder.path("picture.gif"), {}, "picture.gif"},
             {folder.path("picture"), {}, "picture"},
             {folder.path("missing/picture.png"), {}, "no such folder"},
             {png, {"--size", "300"}, "--size"},
             {png, {"--size", "300x"}, "--size"},
             {png, {"--size", "-300x200"}, "--size"},
             {png, {"--size", "0x0"}, "--size"},
             {png, {"--size", "99999x200"}, "--size"},
             {png, {"--size", "10000x10000", "--scale", "2"}, "--size"},
             {png, {"--scale", "0"}, "--scale"},
             {png, {"--scale", "nan"}, "--scale"},
             {png, {"--scale", "big"}, "--scale"},
             {png, {"--theme", "pink"}, "pink"}}) {
        more.insert(more.end(), endless.begin(), endless.end());
        const auto outcome = runProgram(plotArguments(out, more));
        EXPECT_EQ(outcome.status, 2) << outcome.err;
        EXPECT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
        EXPECT_NE(outcome.err.find(named), outcome.err.npos) << outcome.err;
    }
    EXPECT_EQ(folder.count(), 0U);
}

} // namespace
} // namespace twinsine::tests
