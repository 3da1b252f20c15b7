// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lessons in experiment files: what is read, and what is refused with its place.

#include "core/analysis/seeds.hpp"
#include "core/engines/choose_engine.hpp"
#include "core/experiment/lesson.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/validate.hpp"
#include "core/io/experiment_file.hpp"

#include <nlohmann/json.hpp>

#include <spdlog/fmt/fmt.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace twinsine::experiment {
namespace {

Json firstPreset() { return *parseJson(presets().front().text); }

Json withLesson(const std::string& lesson) {
    Json document = firstPreset();
    document["lesson"] = Json::parse(lesson);
    return document;
}

const std::string kStep = R"({"title": "t", "text": "x"})";

TEST(Lesson, IsReadWithItsSteps) {
    const Json document = withLesson(R"({"hide": ["layers", "data.num"], "lock": ["optimizer"], "without": ["why"],
        "steps": [{"title": "One", "text": "First.\n\nSecond.", "hidden": ["b", "losses"]},
                  {"title": "Two", "text": "x", "set": {"a.seed": 7, "b.optimizer.class_name": "AdamOptimizer"}}]})");
    const auto experiment = fromJson(document);
    ASSERT_TRUE(experiment);
    EXPECT_EQ(*experiment, *fromJson(firstPreset())) << "who only trains passes over it";
    const auto lesson = lessonOf(document["lesson"], *experiment);
    ASSERT_TRUE(lesson);
    EXPECT_EQ(lesson->hidden, (std::vector<std::string>{"layers", "data.num"}));
    EXPECT_TRUE(lesson->goesWithout(Part::why));
    EXPECT_FALSE(lesson->goesWithout(Part::settings));
    ASSERT_EQ(lesson->steps.size(), 2U);
    EXPECT_TRUE(lesson->steps[0].covers(Covered::b));
    EXPECT_FALSE(lesson->steps[0].covers(Covered::a));
    EXPECT_EQ(experimentOf(lesson->steps[0], *experiment), *experiment);
    const Experiment second = experimentOf(lesson->steps[1], *experiment);
    EXPECT_EQ(second.a.seed, 7);
    EXPECT_EQ(second.b.optimizer.className, "AdamOptimizer");
    EXPECT_EQ(second.b.seed, experiment->b.seed);
}

TEST(Lesson, APathMeansAllBelowIt) {
    const std::vector<std::string> paths{"optimizer", "layers.0.units"};
    EXPECT_TRUE(isWithin("optimizer", paths));
    EXPECT_TRUE(isWithin("optimizer.config.learning_rate", paths));
    EXPECT_TRUE(isWithin("layers.0.units", paths));
    EXPECT_FALSE(isWithin("layers.0", paths));
    EXPECT_FALSE(isWithin("optimizers", paths));
    EXPECT_FALSE(isWithin("seed", {}));
}

std::string problemOf(const Json& document) {
    const auto read = fromJson(document);
    return read ? "none" : toText(read.error().front());
}

TEST(Lesson, OwnPointsAreSetAsAWhole) {
    Json document = withLesson(R"({"steps": [
        {"title": "t", "text": "x", "set": {"a.seed": 7}},
        {"title": "t", "text": "x", "set": {"data": {"x": [5], "y": [6]}, "b.seed": 7}},
        {"title": "t", "text": "x", "set": {"data": {"num": 3}, "data.start": -1}}]})");
    document["data"] = {{"x", {1, 2}}, {"y", {3, 4}}, {"name", "own"}};
    const auto experiment = fromJson(document);
    ASSERT_TRUE(experiment) << toText(experiment.error().front());
    const auto lesson = lessonOf(document["lesson"], *experiment);
    ASSERT_TRUE(lesson) << toText(lesson.error().front());
    EXPECT_EQ(experimentOf(lesson->steps[0], *experiment).data, experiment->data);
    const Experiment second = experimentOf(lesson->steps[1], *experiment);
    EXPECT_EQ(second.data.own->x, std::vector<double>{5});
    EXPECT_EQ(second.b.seed, 7);
    const Experiment third = experimentOf(lesson->steps[2], *experiment);
    EXPECT_FALSE(third.data.own);
    EXPECT_EQ(third.data.start, -1);

    document["lesson"]["steps"][0]["set"] = {{"data.x.0", 3}};
    EXPECT_EQ(problemOf(document), "lesson.steps.0.set.data.x.0: own points are set as a whole, as data");
}

TEST(Lesson, TheDataOfAllStepsTakeTenMillionOperations) {
    Json document = withLesson(R"({"steps": []})");
    const auto add = [&](int operations) { // at 10,000 points
        Json& steps = document["lesson"]["steps"];
        const std::string function = "0*x+" + std::to_string(steps.size()); // two
        steps.push_back({{"title", "t"}, {"text", "x"}, {"set", {{"data.function", function}, {"a.seed", 7}}}});
        for (int i = 2; i < operations; ++i)
            steps.back()["set"]["data.function"] = steps.back()["set"]["data.function"].get<std::string>() + "+x";
    };
    document["data"]["num"] = 10'000;
    for (int i = 0; i < 5; ++i)
        add(199);
    EXPECT_EQ(problemOf(document), "none") << "995 operations";
    add(5);
    EXPECT_EQ(problemOf(document), "none") << "1000";
    add(2);
    EXPECT_EQ(problemOf(document), "lesson.steps.6.set: the data of all steps take more than 10 million operations");
}

TEST(Lesson, SaysWhereWhatIsWrong) {
    std::string fiftyOne = kStep;
    for (int i = 0; i < 50; ++i)
        fiftyOne += "," + kStep;
    const std::pair<std::string, std::string> kCases[] = {
        {"3", "lesson: must be an object, got 3"},
        {R"({"steps": [)" + kStep + R"(], "stops": 1})", "lesson.stops: unknown field"},
        {"{}", "lesson.steps: must be a list of 1 to 50 objects"},
        {R"({"steps": []})", "lesson.steps: must be a list of 1 to 50 objects"},
        {R"({"steps": [)" + fiftyOne + "]}", "lesson.steps: must be a list of 1 to 50 objects"},
        {R"({"steps": [7]})", "lesson.steps.0: must be an object, got 7"},
        {R"({"steps": [{"title": "t"}]})", "lesson.steps.0.text: must be a text of 1 to 4000 bytes"},
        {R"({"steps": [{"text": "t", "title": ")" + std::string(101, 'x') + R"("}]})",
         "lesson.steps.0.title: must be a text of 1 to 100 bytes"},
        {R"({"steps": [{"title": "t", "text": "x", "hidden": ["c"]}]})",
         "lesson.steps.0.hidden.0: must be one of a, b, gap, losses, got \"c\""},
        {R"({"steps": [{"title": "t", "text": "x", "set": {"a.seed": -1.5}}]})", "lesson.steps.0.set.a.seed: "},
        {R"({"steps": [{"title": "t", "text": "x", "set": {"a.sed": 1}}]})", "lesson.steps.0.set"},
        {R"({"steps": [{"title": "t", "text": "x", "set": {"a.optimizer.class_name": 5}}]})",
         "lesson.steps.0.set.a.optimizer.class_name: "},
        {R"({"steps": [{"title": "t", "text": "x", "set": [1]}]})",
         "lesson.steps.0.set: must be an object of at most 100 fields"},
        {R"({"lock": ["sed"], "steps": [)" + kStep + "]}",
         "lesson.lock.0: must be a setting as \"optimizer\" or \"data.num\", got \"sed\""},
        {R"({"hide": 1, "steps": [)" + kStep + "]}", "lesson.hide: must be a list of at most 100 texts"},
        {R"({"without": ["charts"], "steps": [)" + kStep + "]}",
         "lesson.without.0: must be one of settings, why, scripts, history, got \"charts\""},
    };
    for (const auto& [lesson, message] : kCases) {
        const auto read = fromJson(withLesson(lesson));
        ASSERT_FALSE(read) << lesson;
        EXPECT_TRUE(toText(read.error().front()).starts_with(message)) << toText(read.error().front());
    }
}

TEST(Lesson, HostilePathsAreRefusedLikeOthers) {
    for (const char* path :
         {"", ".", "a..b", "~", "a.~2", "layers.99999999999999999999", "layers.-1", "\\u0000", "a.drawn"}) {
        const auto locked =
            fromJson(withLesson(R"({"lock": [")" + std::string(path) + R"("], "steps": [)" + kStep + "]}"));
        EXPECT_FALSE(locked) << path;
        const auto set = fromJson(
            withLesson(R"({"steps": [{"title": "t", "text": "x", "set": {")" + std::string(path) + R"(": 1}}]})"));
        EXPECT_FALSE(set) << path;
    }
}

TEST(Lesson, TheBundledOnesAreValidInEachStep) {
    EXPECT_EQ(lessons().size(), 3U);
    for (const LessonFile& file : lessons()) {
        SCOPED_TRACE(file.name);
        const auto document = parseJson(file.text);
        ASSERT_TRUE(document);
        const auto experiment = fromJson(*document);
        ASSERT_TRUE(experiment) << toText(experiment.error().front());
        const auto lesson = lessonOf((*document)["lesson"], *experiment);
        ASSERT_TRUE(lesson);
        for (const LessonStep& step : lesson->steps) {
            EXPECT_TRUE(validate(experimentOf(step, *experiment)).empty()) << step.title;
            EXPECT_LE(step.text.size(), 450U) << "the stage has room for no more: " << step.title;
        }
    }
}

TEST(Lesson, LocksAndHidesWhatBothSidesHaveOrTheData) {
    const auto isRead = [](const std::string& path) {
        return fromJson(withLesson(R"({"lock": [")" + path + R"("], "steps": [)" + kStep + "]}")).hasValue();
    };
    for (const char* path :
         {"seed", "optimizer", "optimizer.config.learning_rate", "layers.0.units", "data", "data.num"})
        EXPECT_TRUE(isRead(path)) << path;
    for (const char* path : {"a", "a.seed", "b.optimizer", "name", "notes", "format", "data.seed.x"})
        EXPECT_FALSE(isRead(path)) << path << ": the form has no such line";
}

/// Numbers as a text says them ("0.330"), without those that are settings.
std::vector<std::string> figuresIn(const std::string& text, const std::string& settings) {
    static const std::regex kFigure(R"(\d+\.\d+)");
    std::vector<std::string> figures;
    for (std::sregex_iterator each(text.begin(), text.end(), kFigure), end; each != end; ++each)
        if (settings.find(":" + each->str() + ",") == std::string::npos &&
            settings.find(":" + each->str() + "}") == std::string::npos)
            figures.push_back(each->str());
    return figures;
}

TEST(Lesson, WhatTheBundledOnesSayIsWhatTheirStepsGive) {
    for (const LessonFile& file : lessons()) {
        const auto document = *parseJson(file.text);
        const auto experiment = *fromJson(document);
        const auto lesson = *lessonOf(document["lesson"], experiment);
        std::vector<double> results;
        std::string settings;
        std::vector<std::string> figures;
        for (const LessonStep& step : lesson.steps)
            settings += toJson(experimentOf(step, experiment)).dump();
        for (const LessonStep& step : lesson.steps) {
            std::ranges::copy(figuresIn(step.text, settings), std::back_inserter(figures));
            const auto trains = experimentOf(step, experiment);
            const auto computing =
                *engines::chooseComputing(trains, engines::EngineChoice::automatic, engines::DeviceChoice::cpu);
            const auto study = *analysis::studySeeds(trains, analysis::seedsOf(trains, 64), *computing.engine,
                                                     computing.device, 2, kAlways, [](std::size_t) {});
            const auto gaps = study.apart;
            for (const double result :
                 {gaps[0], study.a[0].evaluationLoss, study.b[0].evaluationLoss, analysis::lowerMedian(gaps),
                  analysis::quantile(gaps, 0.05), analysis::quantile(gaps, 0.95)})
                results.push_back(result);
        }
        EXPECT_GE(figures.size(), 5U) << file.name;
        for (const std::string& figure : figures) {
            const int decimals = static_cast<int>(figure.size() - figure.find('.') - 1);
            EXPECT_TRUE(std::ranges::any_of(
                results, [&](double result) { return fmt::format("{:.{}f}", result, decimals) == figure; }))
                << file.name << " says " << figure;
        }
    }
}

TEST(Lesson, GoesBackIntoTheFile) {
    const auto experiment = fromJson(firstPreset());
    const std::string lesson = R"({"steps":[)" + kStep + "]}";
    const auto again = parseJson(io::fileText(*experiment, lesson));
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)["lesson"], Json::parse(lesson));
    EXPECT_EQ(*fromJson(*again), *experiment);
    EXPECT_EQ(io::fileText(*experiment, {}), toJsonText(*experiment));
}

} // namespace
} // namespace twinsine::experiment
