// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every golden result of the real frameworks, end to end through the real engine (numerics.md as a whole).

#include "core/experiment/json.hpp"
#include "core/training/engine_library.hpp"
#include "core/training/pair_training.hpp"
#include "core/training/support.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>

namespace twinsine::training {
namespace {

using experiment::Floatx;
using experiment::Json;

std::vector<std::string> goldenNames() {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(TWINSINE_GOLDEN_DIR "/expected"))
        names.push_back(file.path().stem());
    std::ranges::sort(names);
    return names;
}

Json golden(const std::string& name) {
    return Json::parse(std::ifstream(TWINSINE_GOLDEN_DIR "/expected/" + name + ".json"));
}

/// All numbers of nested lists, in order, rounded to the floatx; null is NaN.
void flatten(const Json& json, Floatx floatx, std::vector<double>& numbers) {
    if (json.is_array())
        for (const auto& item : json)
            flatten(item, floatx, numbers);
    else if (json.is_null())
        numbers.push_back(NAN);
    else
        numbers.push_back(floatx == Floatx::float32 ? static_cast<double>(json.get<float>()) : json.get<double>());
}

std::vector<double> flat(const Json& json, Floatx floatx) {
    std::vector<double> numbers;
    flatten(json, floatx, numbers);
    return numbers;
}

std::vector<double> flat(const Weights& weights) {
    std::vector<double> numbers;
    for (const auto& variable : weights)
        numbers.insert(numbers.end(), variable.begin(), variable.end());
    return numbers;
}

/// Both within absolute + relative*|expected|.
void expectNear(const std::vector<double>& actual, const std::vector<double>& expected, double absolute,
                double relative, const char* what) {
    ASSERT_EQ(actual.size(), expected.size()) << what;
    for (std::size_t i = 0; i < actual.size(); ++i)
        ASSERT_NEAR(actual[i], expected[i], absolute + relative * std::abs(expected[i])) << what << ", position " << i;
}

void expectSide(const experiment::Side& side, const SideHistory& history, const Json& expected) {
    const bool is64 = side.floatx == Floatx::float64;
    EXPECT_EQ(flat(history.initialWeights), flat(expected["initial_weights"], side.floatx)) << "bit for bit";
    expectNear(history.loss, flat(expected["loss"], Floatx::float64), 0, is64 ? 1e-12 : 5e-6, "loss");
    const double absolute = is64 ? 1e-11 : 2e-5;
    const double relative = is64 ? 0 : 1e-5;
    expectNear(flat(history.weights), flat(expected["weights"], side.floatx), absolute, relative, "weights");
    expectNear(history.prediction, flat(expected["prediction"], side.floatx), absolute, relative, "prediction");
}

/// Goldens that this version trains; of the others it may refuse what it does not support yet.
bool mustBeTrained(const std::string& name) {
    static constexpr std::string_view kStarts[] = {
        "example_",           "float64_both", "full_batch_with_fit", "init_Glorot",       "init_He",
        "init_Lecun",         "init_Random",  "linear_model",        "tf1_adam",          "init_TruncatedNormal",
        "init_explicit_seed", "keras_adam_",  "keras_sgd_",          "partial_last_batch"};
    return std::ranges::any_of(kStarts, [&](std::string_view start) { return name.starts_with(start); });
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, IsReproducedOrRefused) {
    const Json file = golden(GetParam());
    const auto read = experiment::fromJson(file["experiment"]);
    ASSERT_TRUE(read) << toText(read.error().front());
    if (const auto problems = unsupported(*read); !problems.empty()) {
        EXPECT_FALSE(mustBeTrained(GetParam())) << toText(problems.front());
        EXPECT_NE(problems.front().message.find("not supported yet"), std::string::npos);
        return;
    }
    const auto engine = referenceEngine();
    ASSERT_TRUE(engine) << engine.error().message;
    PairTraining training(*read, **engine, Device::cpu, 2);
    while (!training.finished())
        ASSERT_TRUE(training.advance([] { return true; }));
    const auto history = training.history();
    const Json& expected = file["expect"];
    expectSide(read->a, history.a, expected["a"]);
    expectSide(read->b, history.b, expected["b"]);
    const double distance = expected["mean_abs_difference"];
    EXPECT_NEAR(distanceBetween(history.a.prediction, history.b.prediction).mean, distance, 2e-5 + 1e-5 * distance);
}

INSTANTIATE_TEST_SUITE_P(Frameworks, Golden, testing::ValuesIn(goldenNames()),
                         [](const auto& test) { return test.param; });

/// The first preset on the real engine.
experiment::Experiment exampleWith(const std::function<void(experiment::Side&)>& change) {
    auto experiment = *experiment::fromJson(golden("example_optimizer_difference")["experiment"]);
    change(experiment.b);
    return experiment;
}

PairHistory train(PairTraining& training) {
    while (!training.finished())
        training.advance([] { return true; });
    return training.history();
}

TEST(ReferenceEngine, RepeatsItsBitsWithOneAndTwoThreads) {
    const auto engine = referenceEngine();
    ASSERT_TRUE(engine) << engine.error().message;
    const auto experiment = exampleWith([](auto&) {});
    PairTraining first(experiment, **engine, Device::cpu, 1);
    PairTraining second(experiment, **engine, Device::cpu, 2);
    EXPECT_EQ(train(first).a.weights, train(second).a.weights);
    EXPECT_EQ(train(first).b.weights, train(second).b.weights);
}

TEST(ReferenceEngine, ARecordedUnseededRunRepeatsItsBits) {
    const auto engine = referenceEngine();
    ASSERT_TRUE(engine) << engine.error().message;
    auto experiment = exampleWith([](auto&) {});
    for (auto* side : {&experiment.a, &experiment.b}) {
        side->seed.reset();
        side->seeding = experiment::Seeding::none;
        side->phases.front().epochs = 5;
    }
    PairTraining first(experiment, **engine, Device::cpu, 1);
    PairTraining again(first.recorded(), **engine, Device::cpu, 1);
    EXPECT_EQ(train(first).a.weights, train(again).a.weights);
    EXPECT_EQ(train(first).b.weights, train(again).b.weights);
}

// Plain gradient descent with a huge rate: the error grows by a factor each update until a weight overflows.
TEST(ReferenceEngine, DivergenceEndsOneSideJustBeforeTheUpdate) {
    const auto engine = referenceEngine();
    ASSERT_TRUE(engine) << engine.error().message;
    PairTraining training(exampleWith([](auto& side) { side.optimizer.config["learning_rate"] = 1e6; }), **engine,
                          Device::cpu, 2);
    const auto history = train(training);
    ASSERT_TRUE(history.b.divergedAtStep);
    EXPECT_EQ(history.b.steps, *history.b.divergedAtStep - 1);
    EXPECT_EQ(history.b.loss.size(), static_cast<std::size_t>(history.b.steps)) << "one update an epoch";
    for (const double weight : flat(history.b.weights))
        EXPECT_TRUE(std::isfinite(weight));
    EXPECT_EQ(history.a.loss.size(), 100U) << "the other side goes on";
}

// The squared error of 1e20 overflows float32, while a tiny rate keeps the weights finite.
TEST(ReferenceEngine, ALossThatOverflowsIsNoDivergence) {
    const auto engine = referenceEngine();
    ASSERT_TRUE(engine) << engine.error().message;
    PairTraining training(exampleWith([](auto& side) {
                              side.layers.back().biasInitializer.config["mean"] = 1e20;
                              side.optimizer.config["learning_rate"] = 1e-25;
                              side.phases.front().epochs = 3;
                          }),
                          **engine, Device::cpu, 2);
    const auto history = train(training);
    EXPECT_EQ(history.b.divergedAtStep, std::nullopt);
    EXPECT_EQ(history.b.steps, 3);
    ASSERT_EQ(history.b.loss.size(), 3U);
    EXPECT_FALSE(std::isfinite(history.b.loss[2]));
}

TEST(ReferenceEngine, SaysWhatItIs) {
    const auto engine = referenceEngine();
    ASSERT_TRUE(engine) << engine.error().message;
    EXPECT_EQ((*engine)->name(), "reference");
    EXPECT_TRUE((*engine)->version().starts_with("libtorch "));
}

} // namespace
} // namespace twinsine::training
