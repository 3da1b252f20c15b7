// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// `twinsine run`, from the command line to the numbers that it writes.

#include "core/experiment/json.hpp"
#include "core/experiment/json_line.hpp"
#include "core/experiment/presets.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <csignal>
#include <string>
#include <vector>

#include <sys/stat.h>

namespace twinsine::tests {
namespace {

using experiment::Json;

std::vector<std::string> runArguments(const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"run", "--preset", "keras-vs-tensorflow"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

std::vector<std::string> shortRun(const std::vector<std::string>& more) {
    auto arguments = runArguments({"--set", "a.phases.0.epochs=3", "--set", "b.phases.0.epochs=2"});
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

/// Every number of both, by path, to a tolerance of relative + absolute.
void expectNear(const Json& actual, const Json& expected, double relative, double absolute, const std::string& path) {
    if (!expected.is_array()) {
        ASSERT_TRUE(actual.is_number()) << path;
        const auto value = expected.get<double>();
        EXPECT_NEAR(actual.get<double>(), value, relative * std::abs(value) + absolute) << path;
        return;
    }
    ASSERT_EQ(actual.size(), expected.size()) << path;
    for (std::size_t i = 0; i < expected.size(); ++i)
        expectNear(actual[i], expected[i], relative, absolute, path + "." + std::to_string(i));
}

/// Float32 values are equal if their decimals read back as the same float32.
void expectSameSingles(const Json& actual, const Json& expected, const std::string& path) {
    if (!expected.is_array()) {
        EXPECT_EQ(actual.get<float>(), expected.get<float>()) << path;
        return;
    }
    ASSERT_EQ(actual.size(), expected.size()) << path;
    for (std::size_t i = 0; i < expected.size(); ++i)
        expectSameSingles(actual[i], expected[i], path + "." + std::to_string(i));
}

/// That standard output is the real frameworks' result and nothing else.
void expectGolden(const std::string& golden, const std::vector<std::string>& assignments) {
    auto arguments = runArguments({"--json", "-"});
    for (const auto& assignment : assignments) {
        arguments.push_back("--set");
        arguments.push_back(assignment);
    }
    const auto outcome = runProgram(arguments);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.err, "");
    const auto result = Json::parse(outcome.out);
    const auto expected = Json::parse(contentOf(TWINSINE_GOLDEN_DIR "/expected/" + golden + ".json"))["expect"];
    for (const std::string side : {"a", "b"}) {
        expectSameSingles(result[side]["initial_weights"], expected[side]["initial_weights"],
                          side + ".initial_weights");
        expectNear(result[side]["loss"], expected[side]["loss"], 5e-6, 0, side + ".loss");
        expectNear(result[side]["prediction"], expected[side]["prediction"], 1e-5, 2e-5, side + ".prediction");
    }
    EXPECT_NEAR(result["comparison"]["mean_abs_difference"].get<double>(),
                expected["mean_abs_difference"].get<double>(), 4e-5);
    EXPECT_EQ(result["a"]["steps"], 400);
    EXPECT_EQ(result["b"]["steps"], 100);
}

TEST(Run, AgreesWithKerasAndTensorFlow) { expectGolden("example_optimizer_difference", {}); }

TEST(Run, AgreesWithKerasAndTensorFlowForAnotherSeed) { expectGolden("example_seed_7", {"a.seed=7", "b.seed=7"}); }

TEST(Run, WritesWholeFilesAndTheSummary) {
    const TemporaryFolder folder;
    folder.add("result.json", std::string(1000000, 'x'));
    const auto outcome =
        runProgram(shortRun({"--json", folder.path("result.json"), "--csv", folder.path("losses.csv")}));
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(folder.count(), 2U);

    const auto result = Json::parse(contentOf(folder.path("result.json")));
    EXPECT_EQ(result["a"]["loss"].size(), 3U);
    EXPECT_EQ(result["b"]["loss"].size(), 2U);
    const auto csv = linesOf(contentOf(folder.path("losses.csv")));
    ASSERT_EQ(csv.size(), 4U);
    EXPECT_EQ(csv[1].find("1," + result["a"]["loss"][0].dump() + ","), 0U) << csv[1];

    // The summary has a line for each setting that differs and for each number a person wants.
    for (const std::string word :
         {"keras3", "tf1", "Adam", "GradientDescentOptimizer", "GlorotUniform", "random.normal", "Loss, reported",
          "Loss, evaluated", "Updates", "Seconds", "mean |A - B|"})
        EXPECT_NE(outcome.out.find(word), outcome.out.npos) << word << " is missing from\n" << outcome.out;
    EXPECT_EQ(outcome.out.find("Seed"), outcome.out.npos) << "both seeds are 42";
}

TEST(Run, StandardOutputHasOnlyWhatItIsAskedFor) {
    EXPECT_EQ(runProgram(shortRun({"--quiet"})).out, "");
    EXPECT_EQ(linesOf(runProgram(shortRun({"--csv", "-"})).out).size(), 4U);
    EXPECT_TRUE(Json::accept(runProgram(shortRun({"--json", "/dev/stdout"})).out));
}

TEST(Run, AResultIsAnExperimentToo) {
    const TemporaryFolder folder;
    const auto path = folder.path("result.json");
    ASSERT_EQ(runProgram(shortRun({"--json", path})).status, 0);
    const auto again = runProgram({"run", path, "--json", "-"});
    ASSERT_EQ(again.status, 0) << again.err;
    const auto first = Json::parse(contentOf(path));
    const auto second = Json::parse(again.out);
    EXPECT_EQ(second["experiment"], first["experiment"]);
    EXPECT_EQ(second["a"]["weights"], first["a"]["weights"]);
    EXPECT_EQ(second["b"]["weights"], first["b"]["weights"]);
}

TEST(Run, AnUnseededResultRunsAgainToTheSameBits) {
    const TemporaryFolder folder;
    const auto path = folder.path("result.json");
    const auto unseeded = [](const std::string& file) {
        return runProgram({"run", "--preset", "unseeded", "--set", "a.phases.0.epochs=3", "--json", file});
    };
    ASSERT_EQ(unseeded(path).status, 0);
    const auto first = Json::parse(contentOf(path));
    const auto again = Json::parse(runProgram({"run", path, "--json", "-"}).out);
    const auto other = Json::parse(unseeded("-").out);
    for (const std::string side : {"a", "b"}) {
        EXPECT_EQ(again[side]["weights"], first[side]["weights"]);
        EXPECT_NE(other[side]["initial_weights"], first[side]["initial_weights"]) << "another run drew the same";
    }
}

TEST(Run, OneThreadGivesTheSameNumbers) {
    auto one = Json::parse(runProgram(shortRun({"--threads", "1", "--json", "-"})).out);
    auto two = Json::parse(runProgram(shortRun({"--threads", "2", "--json", "-"})).out);
    for (auto* result : {&one, &two})
        for (const std::string side : {"a", "b"})
            (*result)[side].erase("seconds");
    EXPECT_EQ(one, two);
}

TEST(Run, CudaIsUsedOrItIsSaidWhyNot) {
    const auto onDevice = [](const std::string& device) {
        return runProgram(
            shortRun({"--engine", "reference", "--device", device, "--json", "-", "--log-level", "info"}));
    };
    const auto cpu = Json::parse(onDevice("cpu").out);
    EXPECT_EQ(cpu["device"], "cpu");
    const auto cuda = onDevice("cuda");
    const auto automatic = onDevice("auto");
    ASSERT_EQ(automatic.status, 0) << automatic.err;
    const auto chosen = Json::parse(automatic.out);
    EXPECT_EQ(chosen["device"], cuda.status == 0 ? "cuda" : "cpu");
    for (const std::string side : {"a", "b"})
        EXPECT_EQ(chosen[side]["initial_weights"], cpu[side]["initial_weights"]);
    if (cuda.status == 0) {
        EXPECT_EQ(Json::parse(cuda.out)["device"], "cuda");
        return;
    }
    EXPECT_EQ(cuda.status, 2);
    EXPECT_EQ(cuda.out, "");
    const std::string refusal = "--device cuda: CUDA can't be used: ";
    ASSERT_EQ(linesOf(cuda.err).size(), 1U) << cuda.err;
    ASSERT_TRUE(cuda.err.starts_with(refusal)) << cuda.err;
    const auto reason = cuda.err.substr(refusal.size());
    EXPECT_GT(reason.size(), 1U);
    EXPECT_NE(automatic.err.find("device: " + reason), std::string::npos) << automatic.err;
}

TEST(Run, TheResultNamesTheEngine) {
    const auto engineOf = [](const std::vector<std::string>& more) {
        auto arguments = shortRun({"--json", "-"});
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto outcome = runProgram(arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return Json::parse(outcome.out)["engine"].get<std::string>();
    };
    EXPECT_EQ(engineOf({}), "fused");
    EXPECT_EQ(engineOf({"--engine", "auto", "--device", "cpu"}), "fused");
    EXPECT_EQ(engineOf({"--engine", "fused"}), "fused");
    EXPECT_EQ(engineOf({"--engine", "reference"}), "reference");
    EXPECT_EQ(engineOf({"--set", "b.floatx=bfloat16"}), "reference");
    EXPECT_EQ(engineOf({"--set", "a.layers.0.units=513"}), "reference");
}

TEST(Run, AutoSaysWhyItDoesNotTakeTheFusedEngine) {
    const auto outcome = runProgram(shortRun({"--set", "a.floatx=float16", "--log-level", "info"}));
    EXPECT_EQ(outcome.status, 0);
    EXPECT_NE(outcome.err.find("engine: the fused engine can't: a.floatx is float16"), std::string::npos)
        << outcome.err;
}

TEST(Run, TheFusedEngineIsRefusedWhereItCannotTrain) {
    for (const auto& [wish, reason] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"--set", "a.floatx=float16"}, "a.floatx is float16"},
             {{"--set", "b.floatx=bfloat16"}, "b.floatx is bfloat16"},
             {{"--set", "b.summation=reversed"}, "b.summation is reversed"},
             {{"--set", "a.layers.0.units=513"}, "a.layers"},
             {{"--device", "cuda"}, "it runs on the CPU"}}) {
        auto arguments = shortRun({"--engine", "fused", "--json", "-"});
        arguments.insert(arguments.end(), wish.begin(), wish.end());
        const auto outcome = runProgram(arguments);
        EXPECT_EQ(outcome.status, 2);
        EXPECT_EQ(outcome.out, "");
        ASSERT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
        EXPECT_TRUE(outcome.err.starts_with("--engine fused: ")) << outcome.err;
        EXPECT_NE(outcome.err.find(reason), std::string::npos) << outcome.err;
    }
}

TEST(Run, WhatIsWrongInTheExperimentComesBeforeTheEngine) {
    const auto outcome = runProgram(shortRun({"--engine", "fused", "--device", "cuda", "--set", "a.seed=-1"}));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("a.seed: "), std::string::npos) << outcome.err;
    EXPECT_EQ(outcome.err.find("--engine"), std::string::npos) << outcome.err;
}

// Opening libtorch would take most of the time of such a run.
TEST(Run, TheFusedEngineLeavesLibtorchAlone) {
    const auto opens = [](const std::string& engine) {
        const auto outcome = runProgram(shortRun({"--engine", engine}), {.environment = {"LD_DEBUG=files"}});
        EXPECT_EQ(outcome.status, 0);
        return outcome.err.find("libtwinsine_torch") != std::string::npos;
    };
    EXPECT_FALSE(opens("fused"));
    EXPECT_FALSE(opens("auto"));
    EXPECT_TRUE(opens("reference"));
}

TEST(Run, AssignmentsApplyInOrder) {
    const auto outcome =
        runProgram(shortRun({"--set", "a.seed=1", "--set", "a.seed=2", "--set", "name=two words", "--json", "-"}));
    const auto experiment = Json::parse(outcome.out)["experiment"];
    EXPECT_EQ(experiment["a"]["seed"], 2);
    EXPECT_EQ(experiment["name"], "two words");
}

TEST(Run, AnOutputThatCannotBeIsFoundBeforeTraining) {
    const TemporaryFolder folder;
    for (const auto& [path, reason] :
         {std::pair{folder.path("missing/out"), "no such folder"}, std::pair{folder.path(""), "is a directory"}})
        for (const std::string option : {"--json", "--csv"}) {
            const auto outcome = runProgram(runArguments({option, path, "--set", "a.phases.0.epochs=1000000"}));
            EXPECT_EQ(outcome.status, 2);
            EXPECT_EQ(outcome.out, "");
            EXPECT_EQ(outcome.err, path + ": " + reason + "\n");
        }
    EXPECT_EQ(folder.count(), 0U);
}

TEST(Run, AFullDiskIsAFailure) {
    const auto device = runProgram(shortRun({"--json", "/dev/full"}));
    EXPECT_EQ(device.status, 1);
    EXPECT_EQ(device.out, "");
    EXPECT_EQ(device.err, "/dev/full: no space left on device\n");
    for (const std::vector<std::string>& arguments :
         {shortRun({"--json", "-"}), shortRun({}), {"presets"}, {"--help"}}) {
        const auto outcome = runProgram(arguments, {.output = "/dev/full"});
        EXPECT_EQ(outcome.status, 1);
        EXPECT_EQ(outcome.err, "standard output: no space left on device\n");
    }
}

TEST(Run, CtrlCEndsItWithNothingWritten) {
    const TemporaryFolder folder;
    Process process(
        runArguments({"--set", "a.phases.0.epochs=1000000", "--json", folder.path("out.json"), "--log-level", "info"}));
    ASSERT_TRUE(process.waitForError("training"));
    process.signal(SIGINT);
    const auto outcome = process.wait();
    EXPECT_EQ(outcome.status, 130);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(folder.count(), 0U);
}

TEST(Run, DivergenceIsAResult) {
    const auto outcome = runProgram(runArguments({"--set", "b.optimizer.config.learning_rate=1e30", "--json", "-"}));
    EXPECT_EQ(outcome.status, 0);
    const auto result = Json::parse(outcome.out);
    EXPECT_TRUE(result["b"]["diverged_at_step"].is_number_integer());
    EXPECT_LT(result["b"]["loss"].size(), 100U);
    EXPECT_TRUE(result["a"]["diverged_at_step"].is_null());
    EXPECT_EQ(result["a"]["loss"].size(), 100U);
}

TEST(Run, LogsToTheDataFolder) {
    const TemporaryFolder data;
    ASSERT_EQ(runProgram(shortRun({}), {.dataFolder = data.path("")}).status, 0);
    EXPECT_NE(contentOf(data.path("twinsine/log/twinsine.log")).find("trained: 12 and 2 updates"), std::string::npos);
}

TEST(Run, ALogThatCannotBeWrittenIsAWarning) {
    const TemporaryFolder folder;
    const auto file = folder.add("file", "");
    const auto outcome = runProgram(shortRun({"--json", "-"}), {.dataFolder = file});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(Json::accept(outcome.out));
    ASSERT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
    EXPECT_EQ(outcome.err.find("twinsine: warning: no log file: "), 0U) << outcome.err;
    EXPECT_EQ(runProgram(shortRun({"--json", "-", "--log-level", "error"}), {.dataFolder = file}).err, "");
}

TEST(Run, TakesTheTextOfAnExperiment) {
    auto experiment = load(experiment::presets().front());
    experiment.a.phases.front().epochs = experiment.b.phases.front().epochs = 2;
    const std::string line = toJsonLine(experiment);
    const auto trained = runProgram({"run", line, "--json", "-"});
    ASSERT_EQ(trained.status, 0) << trained.err;
    EXPECT_EQ(Json::parse(trained.out)["a"]["steps"], 8);
    EXPECT_EQ(runProgram({"check", line}).out, "the text: ok\n");
    const auto wrong = runProgram({"check", R"({"format": "twinsine.experiment", "version": 1, "a": 3})"});
    EXPECT_EQ(wrong.status, 2);
    EXPECT_TRUE(wrong.err.starts_with("the text: a: ")) << wrong.err;
}

} // namespace
} // namespace twinsine::tests
