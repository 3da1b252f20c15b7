// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The experiment file: what is written reads back, what is left out gets the framework's default, what is wrong is
// named by its path.

#include "core/experiment/json.hpp"

#include "core/experiment/parameter.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/validate.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <set>
#include <utility>

namespace twinsine::experiment {
namespace {

Json::json_pointer pointer(std::string path) {
    std::ranges::replace(path, '.', '/');
    return Json::json_pointer("/" + path);
}

Json minimal(std::string_view framework) {
    const Json side{{"framework", framework}, {"layers", {{{"units", 4}}, {{"units", 1}}}}};
    return {{"format", "twinsine.experiment"}, {"version", 1}, {"a", side}, {"b", side}};
}

std::string firstProblem(const Json& document) {
    const auto result = fromJson(document);
    return result ? "no problem" : toText(result.error().front());
}

/// Another valid value than the entry's own; null if the table has none for it.
Value otherValue(const Entry& entry) {
    switch (entry.parameter->kind) {
    case Kind::flag:
        return !std::get<bool>(entry.value);
    case Kind::whole: {
        const auto* own = std::get_if<std::int64_t>(&entry.value);
        return own && *own == 3 ? std::int64_t{4} : std::int64_t{3};
    }
    case Kind::real: {
        const auto& [least, most, openBelow, openAbove] = entry.parameter->bounds;
        return most <= 0             ? -0.25
               : std::isfinite(most) ? (std::max(least, 0.0) + std::min(most, 1.0)) / 2 + 0.125
                                     : 0.625;
    }
    case Kind::choice:
        for (const auto choice : entry.choices)
            if (entry.value != Value(std::string(choice)))
                return std::string(choice);
        return Null{};
    case Kind::text:
        if (entry.parameter->key == "function")
            return std::string("2*x");
        return std::string("other text, with \"quotes\" and ümlauts");
    }
    return Null{};
}

/// The value at that path; a text that no value is if there is none.
Value valueAt(const std::vector<Entry>& entries, const std::string& path) {
    const auto found = std::ranges::find(entries, path, &Entry::path);
    return found == entries.end() ? Value(std::string("absent")) : found->value;
}

/// The experiment's entries; those of B and the data, which are alike in all of experimentsOfEveryClass(), once.
std::vector<Entry> entriesToTry(const Experiment& experiment, bool first) {
    auto entries = entriesOf(experiment);
    if (!first)
        std::erase_if(entries, [](const Entry& entry) { return !entry.path.starts_with("a."); });
    return entries;
}

/// Rows that another rule binds, or whose change changes others too: other tests have them.
const std::set<std::string_view> kBound{
    "framework", "seed",     "seeding",   "initial_weights_from", "optimizer",       "kernel_initializer",
    "shuffle",   "clipnorm", "clipvalue", "bias_initializer",     "global_clipnorm", "function",
    "minval",    "maxval"};

TEST(ExperimentJson, EveryClassOfEveryFrameworkRoundTrips) {
    for (const auto& experiment : tests::experimentsOfEveryClass()) {
        ASSERT_EQ(validate(experiment), Problems{}) << toJsonText(experiment);
        const auto document = parseJson(toJsonText(experiment));
        ASSERT_TRUE(document);
        const auto read = fromJson(*document);
        ASSERT_TRUE(read) << toText(read.error().front());
        EXPECT_EQ(*read, experiment);
    }
}

TEST(ExperimentJson, EveryParameterTakesAnotherValueAndReadsBack) {
    bool first = true;
    for (const auto& experiment : tests::experimentsOfEveryClass()) {
        const auto before = entriesOf(experiment);
        for (const auto& entry : entriesToTry(experiment, std::exchange(first, false))) {
            if (kBound.contains(entry.parameter->key) || entry.path.ends_with("layers.2.units"))
                continue;
            const Value value = otherValue(entry);
            const auto result = with(experiment, entry.path, value);
            ASSERT_TRUE(result) << toText(result.error().front());
            const auto document = parseJson(toJsonText(*result));
            ASSERT_EQ(*fromJson(*document), *result);
            for (const auto& after : entriesOf(*result)) {
                const Value expected = after.path == entry.path ? value : valueAt(before, after.path);
                EXPECT_EQ(after.value, expected) << entry.path << " changed " << after.path;
            }
        }
    }
}

TEST(ExperimentJson, EveryParameterRefusesAWrongTypeByItsPath) {
    bool first = true;
    for (const auto& experiment : tests::experimentsOfEveryClass()) {
        const Json document = toJson(experiment);
        for (const auto& entry : entriesToTry(experiment, std::exchange(first, false))) {
            if (isNull(entry.value) && !document.contains(pointer(entry.path)))
                continue; // initial_weights_from is not written when absent
            for (const Json& wrong : {Json(Json::array({1})), Json(Json::object({{"x", 1}})), Json("no such name"),
                                      Json(true), Json(1.5)}) {
                const Kind kind = entry.parameter->kind;
                if ((kind == Kind::text && wrong.is_string()) || (kind == Kind::flag && wrong.is_boolean()) ||
                    (kind == Kind::real && wrong.is_number()) ||
                    (entry.path.ends_with(".shuffle") && wrong.is_boolean()))
                    continue;
                Json broken = document;
                broken[pointer(entry.path)] = wrong;
                const auto result = fromJson(broken);
                ASSERT_FALSE(result) << entry.path << " = " << wrong;
                EXPECT_EQ(result.error().size(), 1U) << toText(result.error().back());
                EXPECT_EQ(result.error().front().path, entry.path) << wrong;
            }
        }
    }
}

TEST(ExperimentJson, NullIsRefusedWhereItMeansNothing) {
    bool first = true;
    for (const auto& experiment : tests::experimentsOfEveryClass())
        for (const auto& entry : entriesToTry(experiment, std::exchange(first, false))) {
            if (entry.nullable)
                continue;
            Json broken = toJson(experiment);
            broken[pointer(entry.path)] = nullptr;
            const auto result = fromJson(broken);
            ASSERT_FALSE(result) << entry.path;
            EXPECT_EQ(result.error().front().path, entry.path);
        }
}

TEST(ExperimentJson, UnknownFieldsAreNamedAtEveryLevel) {
    for (const std::string place :
         {"", "data", "a", "b", "a.layers.1", "a.optimizer", "a.optimizer.config", "b.phases.0",
          "a.layers.0.kernel_initializer", "b.layers.0.bias_initializer.config"}) {
        Json document = toJson(load(presets().front()));
        Json& object = place.empty() ? document : document[pointer(place)];
        object["learning_rat"] = 1;
        const auto result = fromJson(document);
        ASSERT_FALSE(result) << place;
        EXPECT_EQ(result.error().front().path, (place.empty() ? "" : place + ".") + "learning_rat");
        EXPECT_EQ(result.error().front().message.substr(0, 13), "unknown field");
    }
}

TEST(ExperimentJson, LeftOutFieldsTakeTheFrameworksDefaults) {
    struct Expected {
        const char* framework;
        const char* optimizer;
        double rate;
        const char* kernel;
        const char* bias;
        std::optional<std::int64_t> batch;
        Shuffle shuffle;
    };
    for (const auto& [framework, optimizer, rate, kernel, bias, batch, shuffle] :
         {Expected{"keras3", "Adam", 0.001, "GlorotUniform", "Zeros", 32, Shuffle::fit},
          Expected{"keras2", "Adam", 0.001, "GlorotUniform", "Zeros", 32, Shuffle::fit},
          Expected{"tf1", "GradientDescentOptimizer", 0.01, "random.normal", "random.normal", std::nullopt,
                   Shuffle::none},
          Expected{"tf2", "SGD", 0.01, "random.normal", "random.normal", std::nullopt, Shuffle::none}}) {
        const auto result = fromJson(minimal(framework));
        ASSERT_TRUE(result) << toText(result.error().front());
        const Side& side = result->b;
        EXPECT_EQ(result->data, (Data{}));
        EXPECT_EQ(side.seed, std::nullopt);
        EXPECT_EQ(side.seeding, Seeding::none);
        EXPECT_EQ(side.floatx, Floatx::float32);
        EXPECT_EQ(side.optimizer.className, optimizer);
        EXPECT_EQ(side.optimizer.config.at("learning_rate"), Value(rate));
        EXPECT_EQ(side.layers[0].activation, Activation::linear);
        EXPECT_TRUE(side.layers[0].useBias);
        EXPECT_EQ(side.layers[0].kernelInitializer.className, kernel);
        EXPECT_EQ(side.layers[0].biasInitializer.className, bias);
        EXPECT_EQ(side.phases, (std::vector<Phase>{{.epochs = 100, .batchSize = batch, .shuffle = shuffle}}));
        EXPECT_EQ(side.loss, Loss::mse);
        EXPECT_EQ(side.labels, Labels::column);
        EXPECT_EQ(side.summation, Summation::tree16);
    }
    Json seeded = minimal("keras3");
    seeded["a"]["seed"] = 1;
    EXPECT_EQ(fromJson(seeded)->a.seeding, Seeding::setRandomSeed);
}

TEST(ExperimentJson, RequiredFieldsAreAskedForByPath) {
    for (const std::string path : {"format", "version", "a", "b", "a.framework", "b.layers", "a.layers.0.units"}) {
        Json document = minimal("tf1");
        const auto dot = path.rfind('.');
        Json& parent = dot == std::string::npos ? document : document[pointer(path.substr(0, dot))];
        parent.erase(path.substr(dot + 1));
        EXPECT_EQ(firstProblem(document).substr(0, path.size() + 13), path + ": is required");
    }
    Json document = minimal("tf1");
    document["a"]["optimizer"] = {{"class_name", "MomentumOptimizer"}, {"config", {{"learning_rate", 0.1}}}};
    EXPECT_EQ(firstProblem(document), "a.optimizer.config.momentum: is required by MomentumOptimizer");
}

TEST(ExperimentJson, AWholeNumberMayBeWrittenForARealButNotTheOtherWayRound) {
    Json document = minimal("keras3");
    document["a"]["optimizer"] = {{"config", {{"learning_rate", 1}}}};
    EXPECT_EQ(fromJson(document)->a.optimizer.config.at("learning_rate"), Value(1.0));
    document["a"]["layers"][0]["units"] = 2.5;
    EXPECT_EQ(firstProblem(document), "a.layers.0.units: must be a whole number, got 2.5");
}

TEST(ExperimentJson, MalformedTextIsPlaced) {
    EXPECT_EQ(parseJson("{\"a\": 1,\n  \"b\": }").error().message, "line 2, column 8: not valid JSON");
    EXPECT_EQ(parseJson("{\"a\": [1, 2").error().message, "line 1, column 12: the JSON text ends too early");
    EXPECT_EQ(parseJson("{\"a\": {\"x\": 1, \"x\": 2}}").error().message, "a.x: duplicate key");
    EXPECT_EQ(parseJson("[{\"k\": 1}, {\"k\": 1, \"k\": 1}]").error().message, "1.k: duplicate key");
    EXPECT_EQ(parseJson("{\"a\": [{\"b\": 1}, {\"c\": 1e999}]}").error().message,
              "a.1.c: the number is too large for a double");
    EXPECT_EQ(parseJson(std::string_view("{}\n\0x", 5)).error().message, "line 2, column 1: not valid JSON");
    EXPECT_FALSE(parseJson("{\"a\": NaN}"));
    EXPECT_FALSE(parseJson("{\"a\": \"\xff\"}"));
    EXPECT_EQ(parseJson(" \r\n\t[\"\\\"\",\n\"\t\"]").error().message, "line 3, column 2: not valid JSON");
    EXPECT_EQ(parseJson("{\"\\\\\"\t:\n[\"\\\"\\n\"\r]}\n")->dump(), "{\"\\\\\":[\"\\\"\\n\"]}");
    EXPECT_EQ(parseJson("{\n\"a\":\n\"b\nc\"}").error().message, "line 3, column 3: not valid JSON");
    EXPECT_EQ(parseJson(std::string(10'000'000, '\n') + "?").error().message,
              "line 10000001, column 1: not valid JSON");
}

TEST(ExperimentJson, DeepNestingIsRefused) {
    const std::string deepest = std::string(100, '[') + std::string(100, ']');
    EXPECT_EQ(parseJson(deepest)->dump(), deepest);
    for (const std::string open : {"[", "{\"k\":"}) {
        std::string text;
        while (text.size() < 10'000'000)
            text += open;
        EXPECT_EQ(parseJson(text).error().message, "nested deeper than 100 levels");
    }
}

TEST(ExperimentJson, AHundredProblemsAreListedAndTheRestCounted) {
    Json wrongForm = minimal("tf1");
    for (std::size_t count = 1; count <= kMostProblems + 2; ++count) {
        wrongForm["a"]["x" + std::to_string(count)] = 1;
        const auto problems = fromJson(wrongForm).error();
        EXPECT_EQ(problems.size(), std::min(count, kMostProblems + 1));
        EXPECT_EQ(toText(problems.back()), count <= kMostProblems
                                               ? "a.x" + std::to_string(count) + ": unknown field"
                                               : "and " + std::to_string(count - kMostProblems) + " more");
    }
    Json wrongRange = minimal("tf1");
    for (const char* side : {"a", "b"}) {
        wrongRange[side]["layers"] = Json(kMostLayers, {{"units", 0}});
        wrongRange[side]["phases"] = Json(kMostPhases, {{"epochs", -1}, {"batch_size", -1}, {"buffer_size", 5}});
    }
    const auto problems = fromJson(wrongRange).error();
    ASSERT_EQ(problems.size(), kMostProblems + 1);
    const std::size_t all = 2 * (kMostLayers + 3 * kMostPhases);
    EXPECT_EQ(toText(problems.back()), "and " + std::to_string(all - kMostProblems) + " more");
}

TEST(ExperimentJson, AMessageStaysShortWhateverAFieldIsCalled) {
    const std::string name = std::string(39, 'k') + "\u00fc" + std::string(1000, 'k'); // cut within a character
    const std::string shown = std::string(39, 'k') + "...";
    Json document = minimal("tf1");
    document["a"][name] = 1;
    EXPECT_EQ(firstProblem(document), "a." + shown + ": unknown field");
    const std::string text = "{\"" + name.substr(0, 900) + "\": {\"x\": 1, \"x\": 1}}";
    EXPECT_EQ(parseJson(text).error().message, shown + ".x: duplicate key");
}

TEST(ExperimentJson, EveryPresetIsValidAndSeededAsItsStorySays) {
    std::vector<std::string> names;
    for (const auto& preset : presets()) {
        names.emplace_back(preset.name);
        const Experiment experiment = load(preset);
        EXPECT_EQ(validate(experiment), Problems{});
        EXPECT_GT(experiment.notes.size(), 100U) << preset.name;
        EXPECT_EQ(experiment.a.seed.has_value(), preset.name != "unseeded");
        EXPECT_EQ(experiment.a.seed == experiment.b.seed, preset.name != "luck-of-the-draw");
    }
    EXPECT_EQ(names, (std::vector<std::string>{"keras-vs-tensorflow", "unseeded", "seeded-the-wrong-way", "precision",
                                               "defaults-vs-explicit", "batch-sizes-carried-over",
                                               "labels-of-the-wrong-shape", "forgot-to-shuffle", "sum-instead-of-mean",
                                               "unscaled-inputs", "validation-takes-the-end", "fit-twice",
                                               "default-learning-rate", "reported-or-evaluated", "luck-of-the-draw"}));
}

} // namespace
} // namespace twinsine::experiment
