// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the documents state of a preset is the program's own, to the digits with which it is stated: decimals,
/// percentages, counts of seeds and of updates.
/// PresetsNumbers trains each preset and each of its tries with 64 seeds, which takes half a minute (label slow).

#include "core/analysis/seeds.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/tries.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace twinsine::tests {
namespace {

using experiment::Json;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kRounding = 1e-5; ///< "rounding" in the tables is less

/// What docs/presets.md says of a preset.
struct Chapter {
    std::map<std::string, std::pair<std::string, std::string>> gaps; ///< by try: here, typical
    std::string answer;                                              ///< of Why they differ
    std::string prose;                                               ///< all other text
};

void append(std::string& text, const std::string& line) { text += (text.empty() ? "" : " ") + line; }

std::map<std::string, Chapter> chapters() {
    static const std::regex name("`([a-z-]+)`");
    static const std::regex row(R"(\| (.*) \| (.*) \| (.*) \|)");
    std::map<std::string, Chapter> found;
    Chapter* chapter = nullptr;
    for (const auto& line : linesOf(documentOf("docs/presets.md"))) {
        std::smatch parts;
        if (std::regex_match(line, parts, name))
            chapter = &found[parts[1]];
        else if (line.starts_with("## "))
            chapter = nullptr; // its text begins with the preset's name
        else if (!chapter || line.empty() || line.starts_with("|--"))
            continue;
        else if (std::regex_match(line, parts, row)) {
            if (parts[1] != "try")
                chapter->gaps[parts[1]] = {parts[2], parts[3]};
        } else if (line.starts_with("> "))
            append(chapter->answer, line.substr(2));
        else
            append(chapter->prose, line);
    }
    return found;
}

/// Whether a stated number is that one, rounded to its digits.
bool isRounded(const std::string& stated, double value) {
    const auto point = stated.find('.');
    const auto digits = point == std::string::npos ? 0 : static_cast<int>(stated.size() - point - 1);
    return std::abs(std::stod(stated) - value) <= 0.5 * std::pow(10, -digits) * (1 + 1e-9);
}

::testing::AssertionResult says(const std::string& cell, double value) {
    const bool holds = cell == "0"          ? value == 0
                       : cell == "rounding" ? value > 0 && value < kRounding
                       : cell == "diverges" ? std::isinf(value)
                                            : isRounded(cell, value);
    return (holds ? ::testing::AssertionSuccess() : ::testing::AssertionFailure()) << cell << " is said of " << value;
}

/// A preset as it is and with each of its tries: what the row is called, its experiment.
std::vector<std::pair<std::string, experiment::Experiment>> rowsOf(const experiment::Preset& preset) {
    std::vector<std::pair<std::string, experiment::Experiment>> rows{{"Original scripts", load(preset)}};
    for (const auto& each : triesOf(preset))
        rows.emplace_back(each.title, withFields(load(preset), each.fields).value());
    return rows;
}

std::string outputOf(const std::vector<std::string>& arguments) {
    const auto outcome = runProgram(arguments);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return outcome.out;
}

double gapOf(const experiment::Experiment& experiment) {
    const TemporaryFolder folder;
    const auto result =
        Json::parse(outputOf({"run", folder.add("try.json", toJson(experiment).dump()), "--json", "-"}));
    const bool diverged = !result["a"]["diverged_at_step"].is_null() || !result["b"]["diverged_at_step"].is_null();
    return diverged ? kInfinity : result["comparison"]["mean_abs_difference"].get<double>();
}

TEST(PresetsDocument, GapsOfAllTriesAreTheProgramsOwn) {
    auto said = chapters();
    EXPECT_EQ(said.size(), experiment::presets().size());
    for (const auto& preset : experiment::presets()) {
        auto& gaps = said[std::string(preset.name)].gaps;
        const auto rows = rowsOf(preset);
        EXPECT_EQ(gaps.size(), rows.size()) << preset.name;
        for (const auto& [title, experiment] : rows) {
            const auto& here = gaps[title].first;
            if (here != "each time another") {
                EXPECT_TRUE(says(here, gapOf(experiment))) << preset.name << ": " << title;
            }
        }
    }
}

/// A row's trainings, as the program gives them.
struct Trained {
    std::string one;          ///< what `run` prints
    std::string many;         ///< with 64 seeds, without the histogram
    std::vector<double> gaps; ///< of these; the preset's own seed is the first
};

Trained train(const experiment::Experiment& experiment) {
    const TemporaryFolder folder;
    const auto file = folder.add("try.json", toJson(experiment).dump());
    const auto table = folder.path("seeds.csv");
    Trained trained{outputOf({"run", file}), outputOf({"run", file, "--seeds", "64", "--csv", table}), {}};
    trained.many.resize(trained.many.find('\n', trained.many.find("mean |A - B|")));
    for (const auto& line : linesOf(contentOf(table))) {
        const auto gap = line.substr(line.rfind(',') + 1);
        if (gap != "mean_abs_difference")
            trained.gaps.push_back(gap.empty() ? kInfinity : std::stod(gap));
    }
    return trained;
}

/// What `explain` prints of a preset, computed once for all tests.
const std::string& explained(const std::string& preset) {
    static std::map<std::string, std::string> found;
    auto& text = found[preset];
    if (text.empty())
        text = outputOf({"explain", "--preset", preset});
    return text;
}

/// Of each preset's rows, by their titles; trained once for all tests.
const std::map<std::string, std::map<std::string, Trained>>& trainings() {
    static const auto all = [] {
        std::map<std::string, std::map<std::string, Trained>> found;
        for (const auto& preset : experiment::presets())
            for (const auto& [title, experiment] : rowsOf(preset))
                found[std::string(preset.name)].emplace(title, train(experiment));
        return found;
    }();
    return all;
}

TEST(PresetsNumbers, TypicalGapsOfAllTriesAreTheProgramsOwn) {
    static const std::regex withRange(R"((\S+) \((\S+) to (\S+)\))");
    auto said = chapters();
    for (const auto& [name, rows] : trainings()) {
        auto& gaps = said[name].gaps;
        for (const auto& [title, trained] : rows) {
            SCOPED_TRACE(name + ": " + title);
            ASSERT_EQ(trained.gaps.size(), 64U);
            const auto& typical = gaps[title].second;
            std::smatch parts;
            const bool ranged = std::regex_match(typical, parts, withRange);
            EXPECT_TRUE(says(ranged ? parts[1].str() : typical, analysis::lowerMedian(trained.gaps)));
            if (ranged) {
                EXPECT_TRUE(says(parts[2], analysis::quantile(trained.gaps, 0.05)));
                EXPECT_TRUE(says(parts[3], analysis::quantile(trained.gaps, 0.95)));
            }
        }
    }
}

/// All on one line, one space between words.
std::string inOneLine(const std::string& text) {
    std::istringstream words(text);
    std::string line;
    for (std::string word; words >> word;)
        append(line, word);
    return line;
}

TEST(PresetsDocument, AnswersAreTheProgramsOwn) {
    for (const auto& [name, chapter] : chapters()) {
        const auto& given = explained(name);
        const auto start = given.find("\n\n"); // after the heading and the count
        ASSERT_NE(start, std::string::npos);
        EXPECT_EQ(chapter.answer, inOneLine(given.substr(start, given.find("\n\n", start + 2) - start))) << name;
    }
}

std::vector<std::string> allOf(const std::string& text, const std::regex& pattern) {
    std::vector<std::string> found;
    for (auto each = std::sregex_iterator(text.begin(), text.end(), pattern); each != std::sregex_iterator(); ++each)
        found.push_back((*each)[1]);
    return found;
}

/// The numbers in a text that nothing in `source` bears out: those with a point, rounded or as they are, percentages,
/// counts of seeds and of updates.
std::vector<std::string> unfounded(const std::string& text, const std::string& source) {
    static const std::regex decimal(R"(([0-9]+\.[0-9]+(?:e-[0-9]+)?))");
    static const std::regex count("(?:^|[^0-9.])([0-9]+ (?:%|of [0-9]+|updates))");
    const auto given = allOf(source, decimal);
    const auto counts = allOf(source, count);
    std::vector<std::string> left;
    for (const auto& number : allOf(text, decimal))
        if (std::ranges::none_of(given, [&](const auto& each) { return isRounded(number, std::stod(each)); }))
            left.push_back(number);
    for (const auto& number : allOf(text, count))
        if (std::ranges::find(counts, number) == counts.end() && number != "90 of 100") // what a range is of
            left.push_back(number);
    return left;
}

/// What the program says of a preset: why its sides differ, its training and those of its tries.
std::string allSaidOf(const std::string& preset) {
    std::string said = explained(preset);
    for (const auto& [title, trained] : trainings().at(preset))
        said += title + "\n" + trained.one + trained.many;
    static const std::regex updates("Updates +([0-9]+) +([0-9]+)");
    return std::regex_replace(said, updates, "$1 updates, $2 updates"); // as a text says it
}

TEST(PresetsNumbers, NumbersOfTheTextAreTheProgramsOwn) {
    // What the program does not print; the tests below compute these.
    const std::map<std::string, std::vector<std::string>> computed{{"validation-takes-the-end", {"2.4"}},
                                                                   {"luck-of-the-draw", {"19 of 64"}}};
    for (const auto& [name, chapter] : chapters()) {
        const auto left = unfounded(chapter.prose, allSaidOf(name));
        EXPECT_EQ(left, computed.contains(name) ? computed.at(name) : std::vector<std::string>{}) << name;
    }
}

TEST(PresetsDocument, QuestionsAreTheWindowsOwn) {
    auto said = chapters();
    for (const auto& preset : experiment::presets()) {
        const std::string notes = load(preset).notes;
        const std::string question = "**Question.** " + notes.substr(0, notes.find("\n\n")) + " **";
        EXPECT_EQ(said[std::string(preset.name)].prose.substr(0, question.size()), question) << preset.name;
    }
}

/// The gap of some of a preset's tries together, with its own seed.
double combinedGap(const char* preset, const std::vector<const char*>& titles) {
    auto experiment = load(*experiment::findPreset(preset));
    for (const auto& each : triesOf(*experiment::findPreset(preset)))
        if (std::ranges::find(titles, each.title) != titles.end())
            experiment = withFields(experiment, each.fields).value();
    return gapOf(experiment);
}

TEST(PresetsDocument, CombinedTriesLeaveWhatIsSaid) {
    const double four =
        combinedGap("keras-vs-tensorflow", {"Learning rate: 0.001 on both", "Batch size: all points on both",
                                            "Optimizer: Adam on both", "Initial weights: Keras' on both"});
    EXPECT_TRUE(says("rounding", four));
    EXPECT_TRUE(says("0", combinedGap("defaults-vs-explicit",
                                      {"Learning rate: 0.001 on both", "Initial weights: GlorotUniform on both"})));
    EXPECT_TRUE(says(
        "0.404", combinedGap("precision", {"Initial weights: TensorFlow's on both", "Precision: float32 on both"})));
}

TEST(PresetsDocument, WhatIsClickedIsThere) {
    static const std::regex aTry(R"(\*([^* ][^*]*: [^*]*[^* ])\*)");
    for (const auto& [name, chapter] : chapters())
        for (const auto& title : allOf(chapter.prose, aTry))
            EXPECT_TRUE(chapter.gaps.contains(title)) << name << ": " << title;
}

TEST(PresetsNumbers, AsManySeedsEndFlatAsIsSaidAndStaySo) {
    const auto rows = rowsOf(*experiment::findPreset("luck-of-the-draw"));
    const auto longer = std::ranges::find(rows, "Epochs: 2000 on both", [](const auto& row) { return row.first; });
    ASSERT_NE(longer, rows.end());
    for (const auto& experiment : {rows.front().second, longer->second}) {
        const TemporaryFolder folder;
        const auto file = folder.add("try.json", toJson(experiment).dump());
        const auto result = Json::parse(outputOf({"run", file, "--seeds", "64", "--json", "-"}));
        EXPECT_EQ(std::ranges::count_if(result["a"]["prediction"],
                                        [](const Json& prediction) {
                                            const auto [low, high] = std::ranges::minmax_element(prediction);
                                            return high->get<double>() - low->get<double>() < 1e-3;
                                        }),
                  19);
    }
}

TEST(PresetsDocument, CurvesPartWhereTheValidationSplitBegins) {
    const auto preset = load(*experiment::findPreset("validation-takes-the-end"));
    const auto num = static_cast<std::size_t>(preset.data.num);
    const double step = (preset.data.stop - preset.data.start) / static_cast<double>(num - 1);
    const auto result = Json::parse(outputOf({"run", "--preset", "validation-takes-the-end", "--json", "-"}));
    std::array<double, 2> gaps{}; // left and right of 2.4
    std::array<int, 2> points{};
    for (std::size_t i = 0; i < num; ++i) {
        const std::size_t right = preset.data.start + static_cast<double>(i) * step > 2.4 ? 1 : 0;
        gaps.at(right) +=
            std::abs(result["a"]["prediction"][i].get<double>() - result["b"]["prediction"][i].get<double>());
        ++points.at(right);
    }
    EXPECT_EQ(points[1] * 4, points[0]) << "a fifth is kept for validation";
    EXPECT_GT(gaps[1] / points[1], 10 * gaps[0] / points[0]);
}

TEST(PresetsDocument, GuideAndReadmeSayTheFirstPresetsNumbers) {
    const std::string& said = explained("keras-vs-tensorflow");
    for (const char* name : {"README.md", "docs/guide.md"}) {
        const auto text = documentOf(name);
        const auto place = text.find("first preset, whose curves are");
        ASSERT_NE(place, std::string::npos) << name;
        const auto paragraph = text.substr(place, text.find("\n\n", place) - place);
        EXPECT_EQ(unfounded(paragraph, said), std::vector<std::string>{}) << name;
    }
}

} // namespace
} // namespace twinsine::tests
