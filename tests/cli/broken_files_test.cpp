// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Wrong files, each given to every command that reads one: one line for a person, exit status 2, nothing written.

#include "tests/cli/program.hpp"
#include "tests/support/png.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace twinsine::tests {
namespace {

using namespace std::string_literals;

const std::string kRight = R"({"format": "twinsine.experiment", "version": 1, "name": "x", "data": {"num": 20},
 "a": {"framework": "keras3", "seed": 42, "layers": [{"units": 4, "activation": "relu"}, {"units": 1}],
       "optimizer": {"class_name": "Adam", "config": {"learning_rate": 0.001}}, "phases": [{"epochs": 2}]},
 "b": {"framework": "tf1", "seed": 42, "layers": [{"units": 4}, {"units": 1}], "phases": [{"epochs": 2}]}}
)";

std::string changed(const std::string& from, const std::string& to) {
    const auto at = kRight.find(from);
    if (at == kRight.npos)
        throw std::logic_error("the right file has no " + from);
    return std::string(kRight).replace(at, from.size(), to);
}

std::string repeated(const std::string& part, int times, const std::string& end) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += part;
    return text + end;
}

struct Broken {
    std::string name;
    std::string content;
    std::string place; ///< what must follow the file's name: the field's path, the line, or the reason
};

const std::vector<Broken> kBroken{
    {"empty", "", "is empty"},
    {"blank", " \n \n", "is empty"},
    {"truncated", kRight.substr(0, kRight.size() / 2), "line 3, column "},
    {"binary",
     "\x7f"
     "ELF\x02\x01\x01\0\0\xff\xfe"s,
     "line 1, column 1"},
    {"after_the_end", kRight + "\0garbage"s, "line 5, column 1"},
    {"text", "Dear reader,\nhello\n", "line 1, column "},
    {"trailing", kRight + "}", "line 5, column 1"},
    {"nan_literal", changed("0.001", "NaN"), "line 3, column "},
    {"infinity", changed("0.001", "1e999"), ""},
    {"invalid_utf8", changed("\"x\"", "\"\xff\""), "line 1, column "},
    {"duplicate_key", changed("\"seed\": 42", "\"seed\": 42, \"seed\": 43"), "a.seed: "},
    {"deep", std::string(200000, '['), "nested deeper than 100 levels"},
    {"deep_closed", std::string(100000, '[') + std::string(100000, ']'), "nested deeper than 100 levels"},
    {"large", std::string(std::size_t{17} << 20, ' ') + kRight, "is larger than 16 MiB"},
    {"many_values",
     changed("\"num\"", "\"q\": " + repeated("[", 2, "") + repeated("{},", 100000, "{}]]") + ", \"num\""),
     "has more than 100000 values"},
    {"long_name", changed("\"x\"", "\"" + std::string(1001, 'n') + "\""), "name: "},
    {"long_notes", changed("\"name\"", "\"notes\": \"" + std::string(65537, 'n') + "\", \"name\""), "notes: "},
    {"long_number", changed("0.001", "0." + std::string(2000, '1')), "line 3, column "},
    {"long_work", changed("\"num\": 20", R"("num": 1000000, "function": "x+x+x+x+x+x+x+x+x+x+x+x")"),
     "data.function: "},
    {"long_field", changed("\"num\"", "\"" + std::string(100000, 'k') + "\""), "data.kkkkkkkk"},
    {"array", "[1, 2]", "must be a JSON object"},
    {"no_format", changed("\"format\": \"twinsine.experiment\", ", ""), "format: "},
    {"other_format", changed("twinsine.experiment", "other.experiment"), "format: "},
    {"later_version", changed("\"version\": 1", "\"version\": 2"), "version: "},
    {"no_side",
     R"({"format": "twinsine.experiment", "version": 1, "a": {"framework": "tf1", "layers": [{"units": 1}]}})", "b: "},
    {"no_layers", changed("\"layers\": [{\"units\": 4}, {\"units\": 1}], ", ""), "b.layers: "},
    {"text_for_number", changed("\"units\": 4,", "\"units\": \"four\","), "a.layers.0.units: "},
    {"half_units", changed("\"units\": 4,", "\"units\": 4.5,"), "a.layers.0.units: "},
    {"no_units", changed("\"units\": 4,", "\"units\": 0,"), "a.layers.0.units: "},
    {"huge_units", changed("\"units\": 4,", "\"units\": 100000000000000000000,"), "a.layers.0.units: "},
    {"wide_end", changed("{\"units\": 1}", "{\"units\": 2}"), "a.layers.1.units: "},
    {"negative_rate", changed("0.001", "-1"), "a.optimizer.config.learning_rate: "},
    {"negative_seed", changed("\"seed\": 42", "\"seed\": -1"), "a.seed: "},
    {"huge_epochs", changed("\"epochs\": 2", "\"epochs\": 1000000000000"), "a.phases.0.epochs: "},
    {"huge_start", changed("\"num\": 20", "\"start\": -1e300"), "data.start: "},
    {"unknown_field", changed("\"num\": 20", "\"points\": 20"), "data.points: "},
    {"unknown_optimizer", changed("\"Adam\"", "\"Adamm\""), "a.optimizer.class_name: "},
    {"unknown_framework", changed("\"tf1\"", "\"pytorch\""), "b.framework: "},
    {"unknown_activation", changed("\"relu\"", "\"rellu\""), "a.layers.0.activation: "},
    {"null_side", changed("\"framework\": \"tf1\"", "\"framework\": null"), "b.framework: "},
    {"list_for_object", changed("{\"num\": 20}", "[20]"), "data: "},
    {"no_picture_text", png::picture(png::tEXt("Comment", "hello")), "is a picture without an experiment in it"},
    {"half_picture", png::picture("").substr(0, 40), "is a damaged PNG picture"},
    {"web_page", "<!DOCTYPE html><html></html>", "is a picture without an experiment in it"},
    {"empty_result", R"({"format": "twinsine.result", "version": 1})", "experiment: "},
};

/// Runs the program on a file that must be refused with one line that starts with its name.
void expectRefused(const std::vector<std::string>& command, const std::string& name, const std::string& place) {
    auto arguments = command;
    arguments.push_back(name);
    const TemporaryFolder data;
    const auto outcome = runProgram(arguments, {.dataFolder = data.path("")});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    const auto lines = linesOf(outcome.err);
    ASSERT_EQ(lines.size(), 1U) << outcome.err;
    EXPECT_EQ(lines[0].find(name + ": " + place), 0U) << lines[0];
    if (place.empty() || place.ends_with(' ')) {
        EXPECT_GT(lines[0].size(), name.size() + place.size() + 4) << "says no reason: " << lines[0];
    }
    EXPECT_LT(lines[0].size(), name.size() + 300) << "says too much: " << lines[0];
    EXPECT_EQ(data.count(), 0U) << "something was written to the data folder";
}

class BrokenFile : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenFile, IsRefusedWithOneLine) {
    const TemporaryFolder folder;
    const auto& [name, content, place] = GetParam();
    const auto file = folder.add(name + ".json", content);
    expectRefused({"run", "--json", folder.path("out.json")}, file, place);
    expectRefused({"check"}, file, place);
    expectRefused({}, file, place);
    EXPECT_EQ(folder.count(), 1U) << "something was written";
    EXPECT_EQ(contentOf(file), content);
}

INSTANTIATE_TEST_SUITE_P(Every, BrokenFile, ::testing::ValuesIn(kBroken),
                         [](const auto& one) { return one.param.name; });

TEST(BrokenFiles, TheRightFileIsRight) {
    const TemporaryFolder folder;
    const auto file = folder.add("right.json", kRight);
    const auto outcome = runProgram({"check", file});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, file + ": ok\n");
    EXPECT_EQ(outcome.err, "");
}

TEST(BrokenFiles, AFileThatIsNoneIsRefused) {
    const TemporaryFolder folder;
    for (const std::vector<std::string>& command : {std::vector<std::string>{"run"}, {"check"}, {}}) {
        expectRefused(command, folder.path("missing.json"), "no such file");
        expectRefused(command, folder.path(""), "is a directory");
    }
    std::filesystem::create_symlink("itself", folder.path("itself"));
    expectRefused({"check"}, folder.path("itself"), "too many levels of symbolic links");
}

TEST(BrokenFiles, EveryProblemIsALine) {
    const TemporaryFolder folder;
    auto content = changed("\"num\": 20", "\"num\": 0");
    content.replace(content.find("0.001"), 5, "0");
    const auto first = folder.add("first.json", content);
    const auto second = folder.add("second.json", "{");
    const auto outcome = runProgram({"check", first, folder.add("right.json", kRight), second});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, folder.path("right.json") + ": ok\n");
    const auto lines = linesOf(outcome.err);
    ASSERT_EQ(lines.size(), 3U) << outcome.err;
    EXPECT_EQ(lines[0].find(first + ": data.num: "), 0U);
    EXPECT_EQ(lines[1].find(first + ": a.optimizer.config.learning_rate: "), 0U);
    EXPECT_EQ(lines[2].find(second + ": line 1, column "), 0U);
}

TEST(BrokenFiles, AHundredProblemsAreLinesAndOneCountsTheOthers) {
    const TemporaryFolder folder;
    std::string fields;
    for (int i = 0; i < 150; ++i)
        fields += "\"x" + std::to_string(i) + "\": 1, ";
    const auto file = folder.add("many.json", changed("\"num\"", fields + "\"num\""));
    for (const std::vector<std::string>& command : {std::vector<std::string>{"run", file}, {"check", file}, {file}}) {
        const auto outcome = runProgram(command);
        EXPECT_EQ(outcome.status, 2);
        const auto lines = linesOf(outcome.err);
        ASSERT_EQ(lines.size(), 101U);
        EXPECT_EQ(lines[99], file + ": data.x99: unknown field");
        EXPECT_EQ(lines[100], file + ": and 50 more");
    }
}

TEST(BrokenFiles, ALineStaysOneLineWhateverTheFileIsCalled) {
    const TemporaryFolder folder;
    const auto outcome = runProgram({"check", folder.add("two\nlines.json", "{")});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
}

} // namespace
} // namespace twinsine::tests
