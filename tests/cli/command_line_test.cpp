// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What may be written on the command line, and what the commands that don't train say.

#include "core/experiment/json.hpp"
#include "core/experiment/parameter.hpp"
#include "core/experiment/presets.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

namespace twinsine::tests {
namespace {

/// Runs the program on what it must refuse with one line.
std::string refusalOf(const std::vector<std::string>& arguments) {
    const auto outcome = runProgram(arguments);
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
    return outcome.err;
}

bool mentions(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

TEST(CommandLine, NamesDoNotSteerTheTerminal) {
    const TemporaryFolder folder;
    // ESC and, as one character, CSI (U+009B): both begin commands of a terminal. ü shares its first byte with U+0080.
    auto experiment = load(*experiment::findPreset("keras-vs-tensorflow"));
    experiment.name = "f\x1b[31mr\xc2\x9b\x33\x31m \xc3\xbc \xc2\xa0";
    experiment.a.phases[0].epochs = experiment.b.phases[0].epochs = 1;
    const auto file = folder.add("\x1b[2Jname.json", toJson(experiment).dump());
    const auto outcome = runProgram({"run", file, "--log-level", "info"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    for (const std::string& text : {outcome.out, outcome.err, runProgram({"run", file + "x"}).err}) {
        EXPECT_FALSE(mentions(text, "\x1b[3")) << text;
        EXPECT_FALSE(mentions(text, "\x1b[2")) << text;
        EXPECT_FALSE(mentions(text, "\xc2\x9b")) << text;
    }
    EXPECT_TRUE(mentions(outcome.err, "f?[31mr?31m \xc3\xbc \xc2\xa0")) << outcome.err;
}

TEST(CommandLine, AWrongUseIsOneLineThatNamesIt) {
    const std::vector<std::string> preset{"run", "--preset", "keras-vs-tensorflow"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), preset.begin(), preset.end());
        return more;
    };
    for (const auto& [arguments, named] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"--nonsense"}, "--nonsense"},
             {{"run"}, "FILE"},
             {{"run", "--nonsense"}, "--nonsense"},
             {{"run", "a.json", "b.json"}, "b.json"},
             {{"a.json", "b.json"}, "b.json"},
             {{"a.json", "presets"}, "a.json"},
             {with({"a.json"}), "--preset"},
             {{"run", "--preset", "nothing"}, "nothing"},
             {{"presets", "nothing"}, "nothing"},
             {{"check"}, "FILE"},
             {{"plot", "a.json", "--out", "a.png"}, "--chart"},
             {{"plot", "a.json", "--chart", "fit"}, "--out"},
             {{"plot", "a.json", "--chart", "pie", "--out", "a.png"}, "pie"},
             {with({"--threads", "0"}), "--threads"},
             {with({"--threads", "1.5"}), "--threads"},
             {with({"--threads", "-1"}), "--threads"},
             {with({"--threads", "many"}), "--threads"},
             {with({"--device", "abacus"}), "abacus"},
             {with({"--engine", "steam"}), "steam"},
             {with({"--json"}), "--json"},
             {with({"--json", "a", "--json", "b"}), "--json"},
             {with({"--json", "-", "--csv", "-"}), "--csv"},
             {with({"--log-level", "loud"}), "loud"}})
        EXPECT_TRUE(mentions(refusalOf(arguments), named)) << named;
}

TEST(CommandLine, AnUnknownPresetIsToldWhatThereIs) {
    const auto message = refusalOf({"presets", "nothing"});
    for (const auto& preset : experiment::presets())
        EXPECT_TRUE(mentions(message, std::string(preset.name)));
}

TEST(CommandLine, AWrongAssignmentIsOneLineThatNamesItsField) {
    for (const auto& [assignment, place] : std::vector<std::pair<std::string, std::string>>{
             {"a.seed", "a.seed"},
             {"=1", "=1"},
             {"", "--set"},
             {"a.seed=-1", "a.seed: "},
             {"a.seed=seven", "a.seed: "},
             {"a.sed=7", "a.sed: "},
             {"nothing.at.all=7", "nothing"},
             {"a.layers.5.units=7", "a.layers.5"},
             {"a.layers.x.units=7", "a.layers.x"},
             {"a.seed.deeper=7", "a.seed.deeper"},
             {"a.optimizer.config.learning_rate=0", "a.optimizer.config.learning_rate: "},
             {"a.optimizer.class_name=Adamm", "a.optimizer.class_name: "},
             {"a.phases.0.epochs=[1, 2]", "a.phases.0.epochs: "},
             {"data.num=1e99", "data.num: "},
             {"name=\xff", "UTF-8"},
             {"a.layers.0.bias_initializer.class_name=Orthogonal", "a.layers.0.bias_initializer.class_name: "}}) {
        const auto message = refusalOf({"run", "--preset", "keras-vs-tensorflow", "--set", assignment});
        EXPECT_TRUE(mentions(message, place)) << assignment << " gives " << message;
    }
}

TEST(CommandLine, HelpIsThereForTheProgramAndEachCommand) {
    const auto general = runProgram({"--help"});
    EXPECT_EQ(general.status, 0);
    EXPECT_EQ(general.err, "");
    for (const std::string command : {"run", "plot", "presets", "check"}) {
        EXPECT_TRUE(mentions(general.out, command));
        const auto help = runProgram({command, "--help"});
        EXPECT_EQ(help.status, 0);
        EXPECT_EQ(help.err, "");
        EXPECT_TRUE(mentions(help.out, "--log-level")) << help.out;
    }
    const auto run = runProgram({"run", "--help"});
    for (const std::string option :
         {"--preset", "--set", "--json", "--csv", "--engine", "--device", "--threads", "--quiet"})
        EXPECT_TRUE(mentions(run.out, option)) << option;
}

TEST(CommandLine, VersionNamesTheLibraryAndTheInstructionSet) {
    const auto outcome = runProgram({"--version"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.err, "");
    const auto lines = linesOf(outcome.out);
    ASSERT_GE(lines.size(), 4U);
    EXPECT_EQ(lines[0], std::string("twinsine ") + TWINSINE_VERSION);
    EXPECT_TRUE(mentions(lines[1], "libtorch ")) << lines[1];
    EXPECT_EQ(lines[2].find("instruction set: "), 0U) << lines[2];
    EXPECT_TRUE(std::regex_match(lines[3], std::regex("libsleef 3(\\.\\d+){2}"))) << lines[3];
    if (lines.size() > 4) { // where it was built from a checkout
        EXPECT_TRUE(std::regex_match(lines[4], std::regex("commit [0-9a-f]{12}(-dirty)?"))) << lines[4];
    }
    EXPECT_LE(lines.size(), 5U);
}

TEST(CommandLine, ListsThePresetsAndPrintsEachWhole) {
    const auto list = runProgram({"presets"});
    EXPECT_EQ(list.status, 0);
    const auto lines = linesOf(list.out);
    ASSERT_EQ(lines.size(), experiment::presets().size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& preset = experiment::presets()[i];
        EXPECT_EQ(lines[i].find(std::string(preset.name) + " "), 0U) << lines[i];
        EXPECT_TRUE(lines[i].ends_with(load(preset).name)) << lines[i];

        const auto one = runProgram({"presets", std::string(preset.name)});
        EXPECT_EQ(one.status, 0);
        const auto document = experiment::parseJson(one.out);
        ASSERT_TRUE(document);
        EXPECT_EQ(*document, toJson(load(preset)));
    }
}

TEST(CommandLine, SettingsAreWhatSetTakes) {
    const std::regex columns("(\\S+) +(.*\\S)  +(\\S+)");
    for (const auto& preset : experiment::presets()) {
        const std::vector<std::string> command{"settings", "--preset", std::string(preset.name)};
        const auto list = runProgram(command);
        EXPECT_EQ(list.status, 0) << list.err;
        const auto lines = linesOf(list.out);
        const auto entries = entriesOf(load(preset));
        ASSERT_EQ(lines.size(), entries.size());
        auto asListed = command;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto& entry = entries[i];
            std::smatch parts;
            ASSERT_TRUE(std::regex_match(lines[i], parts, columns)) << lines[i];
            EXPECT_EQ(parts[1], entry.path);
            for (const auto choice : entry.choices)
                EXPECT_TRUE(mentions("|" + parts[3].str() + "|", "|" + std::string(choice) + "|")) << lines[i];
            EXPECT_EQ(mentions(parts[3], "null"), entry.nullable) << lines[i];
            if (parts[2].str().ends_with("..."))
                continue; // cut
            EXPECT_EQ(parts[2], experiment::toText(entry.value));
            asListed.insert(asListed.end(), {"--set", parts[1].str() + "=" + parts[2].str()});
        }
        EXPECT_EQ(runProgram(asListed).out, list.out);
    }
    EXPECT_TRUE(mentions(refusalOf({"settings"}), "--preset"));
    EXPECT_TRUE(mentions(runProgram({"settings", "--preset", "precision", "--set", "a.optimizer.class_name=SGD"}).out,
                         "config.nesterov"));
}

TEST(CommandLine, StandardInputIsAFileToo) {
    const TemporaryFolder folder;
    const auto file = folder.add("preset.json", experiment::presets().front().text);
    const auto right = runProgram({"check", "-"}, {.input = file});
    EXPECT_EQ(right.status, 0);
    EXPECT_EQ(right.out, "standard input: ok\n");
    const auto empty = runProgram({"check", "-"});
    EXPECT_EQ(empty.status, 2);
    EXPECT_EQ(empty.err, "standard input: is empty\n");
}

TEST(CommandLine, WithoutADisplayThereIsNoWindowButALine) {
    for (const auto& [variable, value] : {std::pair{"DISPLAY", ":7654321"}, {"UNUSED", ""}}) {
        const auto outcome = runProgram({}, {.environment = {std::string(variable) + "=" + value}});
        EXPECT_EQ(outcome.status, TWINSINE_GUI ? 1 : 2);
        EXPECT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
        EXPECT_TRUE(mentions(outcome.err, "twinsine run")) << outcome.err;
    }
}

TEST(CommandLine, WhatOnlyTellsWritesNoLog) {
    const TemporaryFolder data;
    for (const std::string argument : {"--help", "--version", "presets"})
        EXPECT_EQ(runProgram({argument}, {.dataFolder = data.path("")}).status, 0);
    EXPECT_EQ(data.count(), 0U);
}

} // namespace
} // namespace twinsine::tests
