// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/run_history_text.hpp"

#include "core/experiment/json.hpp"
#include "core/experiment/json_line.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

#include <gtest/gtest.h>

namespace twinsine::tests {
namespace {

using experiment::Json;

io::RunHistory::Kept someRun() {
    const auto experiment = load(experiment::presets().front());
    return {{.origin = "keras-vs-tensorflow",
             .title = "Keras, TensorFlow",
             .name = "=1+1",
             .changes = "function \"sin\"\nand more",
             .seedA = 42,
             .lossA = 0.1F,
             .gap = 0.33,
             .epochs = 100,
             .stepsA = 400,
             .stepsB = 100,
             .seconds = 0.5,
             .engine = "fused",
             .time = 1'795'886'632'000},
            toJson(experiment).dump()};
}

TEST(RunHistoryText, CsvQuotesAndDisarmsTexts) {
    const std::vector runs{someRun()};
    EXPECT_EQ(io::runsCsv(runs),
              "name,experiment_name,origin,changes,a_seed,b_seed,a_evaluation_loss,b_evaluation_loss,"
              "mean_abs_difference,epochs,a_steps,b_steps,a_diverged_at_step,b_diverged_at_step,stopped,seconds,engine,"
              "time,times,pinned\n"
              "'=1+1,\"Keras, TensorFlow\",keras-vs-tensorflow,\"function \"\"sin\"\" and more\",42,,0.1,,0.33,100,400,"
              "100,,,false,0.5,fused,2026-11-28T17:23:52Z,1,false\n");
}

TEST(RunHistoryText, ARowOfCsvIsALineAndTurnsNoDirection) {
    auto run = someRun();
    run.run.name = "\t=1+1\r\n\u202egnp.exe\x1b[2J";
    const std::string csv = io::runsCsv(std::vector{run});
    EXPECT_EQ(std::ranges::count(csv, '\n'), 2);
    EXPECT_EQ(csv.substr(csv.find('\n') + 1).find(" =1+1   gnp.exe [2J,"), 0U);
}

TEST(RunHistoryText, JsonHasTheExperimentOfEachRun) {
    auto without = someRun();
    without.experiment.clear();
    const std::vector runs{someRun(), without};
    const Json document = Json::parse(io::runsJson(runs));
    EXPECT_EQ(document["format"], "twinsine.runs");
    EXPECT_EQ(document["runs"].size(), 2U);
    EXPECT_EQ(document["runs"][0]["name"], "=1+1") << "as it is";
    EXPECT_EQ(document["runs"][0]["b_seed"], nullptr);
    EXPECT_EQ(document["runs"][0]["experiment"], Json::parse(someRun().experiment));
    EXPECT_EQ(document["runs"][1]["experiment"], nullptr);
    EXPECT_EQ(Json::parse(io::runsJson({}))["runs"].size(), 0U);
}

TEST(RunHistoryText, OneDamagedExperimentLeavesTheOthersReadable) {
    auto damaged = someRun();
    damaged.experiment.resize(damaged.experiment.size() / 2);
    const std::vector runs{damaged, someRun()};
    const auto document = Json::parse(io::runsJson(runs));
    EXPECT_EQ(document["runs"][0]["experiment"], nullptr);
    EXPECT_EQ(document["runs"][0]["name"], someRun().run.name);
    EXPECT_EQ(document["runs"][1]["experiment"], Json::parse(someRun().experiment));
}

TEST(RunHistoryText, AFileOfOneRunIsAnExperiment) {
    const std::vector one{someRun()};
    const auto read = io::experimentFrom(io::runsJson(one));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(*read, load(experiment::presets().front()));
    const std::vector two{someRun(), someRun()};
    EXPECT_EQ(io::experimentFrom(io::runsJson(two)).error().message,
              "holds 2 runs: only the experiment of a single one can be read");
    for (const char* broken :
         {R"({"format": "twinsine.runs", "version": 2, "runs": []})", R"({"format": "twinsine.runs", "version": 1})",
          R"({"format": "twinsine.runs", "version": 1, "runs": [3]})",
          R"({"format": "twinsine.runs", "version": 1, "runs": [{"experiment": null}]})"})
        EXPECT_FALSE(io::experimentFrom(broken)) << broken;
}

TEST(JsonLine, EveryPresetComesBackFromAShortLine) {
    for (const auto& preset : experiment::presets()) {
        auto experiment = load(preset);
        const std::string line = toJsonLine(experiment);
        EXPECT_EQ(line.find('\n'), std::string::npos);
        EXPECT_LT(line.size(), toJson(experiment).dump().size() / 2) << preset.name;
        const auto read = io::experimentFrom(line);
        ASSERT_TRUE(read) << preset.name << ": " << read.error().message;
        experiment.notes.clear();
        EXPECT_EQ(*read, experiment) << preset.name;
    }
}

TEST(JsonLine, OwnPointsGoAlong) {
    auto experiment = load(experiment::presets().front());
    experiment.data = {};
    experiment.data.num = 3;
    experiment.data.own =
        std::make_shared<const experiment::OwnPoints>(experiment::OwnPoints{{1, 2, 3}, {0.5, 0.25, 0}, "mine"});
    experiment.notes.clear();
    const auto read = io::experimentFrom(toJsonLine(experiment));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(*read, experiment);
}

TEST(JsonLine, WhatIsAtItsDefaultIsLeftOut) {
    const Json line = Json::parse(toJsonLine(load(experiment::presets().front())));
    EXPECT_FALSE(line.contains("data"));
    EXPECT_FALSE(line["a"].contains("optimizer")) << "it is Keras' default";
    EXPECT_EQ(line.items().begin().key(), "format");
}

} // namespace
} // namespace twinsine::tests
