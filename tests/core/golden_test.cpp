// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every golden result of the real frameworks, end to end through the real engines (numerics.md as a whole).

#include "core/engines/choose_engine.hpp"
#include "core/engines/forward.hpp"
#include "core/experiment/catalog.hpp"
#include "core/experiment/json.hpp"
#include "core/io/kept_pace.hpp"
#include "core/training/pair_training.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>

namespace twinsine::training {
namespace {

using experiment::Floatx;
using experiment::Json;

/// Results by experiments' names; those of plain scripts lie beside the scripts.
std::map<std::string, std::filesystem::path> goldenFiles() {
    std::map<std::string, std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator(TWINSINE_GOLDEN_DIR "/expected"))
        files.emplace(file.path().stem(), file.path());
    for (const auto& folder : std::filesystem::directory_iterator(TWINSINE_GOLDEN_DIR "/plain"))
        files.emplace("plain_" + folder.path().filename().string(), folder.path() / "expected.json");
    return files;
}

std::vector<std::string> goldenNames() {
    std::vector<std::string> names;
    for (const auto& [name, file] : goldenFiles())
        names.push_back(name);
    return names;
}

Json golden(const std::string& name) { return Json::parse(std::ifstream(goldenFiles().at(name))); }

/// All numbers of nested lists, in order, rounded to the floatx; null is NaN.
void flatten(const Json& json, std::vector<double>& numbers) {
    if (json.is_array())
        for (const auto& item : json)
            flatten(item, numbers);
    else
        numbers.push_back(json.is_null() ? NAN : json.get<double>());
}

std::vector<double> flat(const Json& json, Floatx floatx) {
    std::vector<double> numbers;
    flatten(json, numbers);
    return plan::roundedTo(floatx, numbers);
}

std::vector<double> flat(const plan::Weights& weights) {
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

/// What the frameworks' results are met within: the rounding of sums, whose order depends on the machine.
struct Tolerance {
    double loss; ///< relative
    double absolute;
    double relative;
};

Tolerance toleranceOf(Floatx floatx) {
    switch (floatx) {
    case Floatx::float64:
        return {1e-12, 1e-11, 0};
    case Floatx::float16:
        return {4 * 0x1p-10, 8 * 0x1p-10, 8 * 0x1p-10};
    case Floatx::bfloat16:
        return {4 * 0x1p-7, 8 * 0x1p-7, 8 * 0x1p-7};
    case Floatx::float32:
        break;
    }
    return {5e-6, 2e-5, 1e-5};
}

bool isNarrow(const experiment::Side& side) {
    return side.floatx == Floatx::float16 || side.floatx == Floatx::bfloat16;
}

/// Of a narrow floatx: a float32 sum in another order seldom rounds to another number, a rule in another order does.
void expectTheSameBits(const std::vector<double>& actual, const std::vector<double>& expected) {
    double same = 0;
    for (std::size_t i = 0; i < actual.size(); ++i)
        same += actual[i] == expected[i];
    EXPECT_GE(same, 0.95 * static_cast<double>(expected.size())) << "weights with the same bits";
}

void expectSide(const experiment::Side& side, const SideHistory& history, const Json& expected,
                const std::pair<std::vector<double>, std::vector<double>>& points) {
    const bool isOrthogonal = std::ranges::any_of(
        initializersOf(side.layers), [](const auto* initializer) { return initializer->className == "Orthogonal"; });
    const auto initialWeights = flat(expected["initial_weights"], side.floatx);
    if (isOrthogonal && !isNarrow(side)) // numerics.md, A5: up to the rounding of the QR factorization
        expectNear(flat(history.initialWeights), initialWeights, 1e-6, 0, "initial weights");
    else
        EXPECT_EQ(flat(history.initialWeights), initialWeights) << "bit for bit";
    const auto [loss, absolute, relative] = toleranceOf(side.floatx);
    expectNear(history.loss, flat(expected["loss"], Floatx::float64), 0, loss, "loss");
    if (expected.contains("validation_loss"))
        expectNear(history.validationLoss, flat(expected["validation_loss"], Floatx::float64), 0, loss,
                   "validation loss");
    else
        EXPECT_TRUE(history.validationLoss.empty());
    ASSERT_EQ(history.testLoss.has_value(), expected.contains("test_loss"));
    if (history.testLoss)
        expectNear({*history.testLoss}, {expected["test_loss"].get<double>()}, 0, loss, "test loss");
    expectNear(flat(history.weights), flat(expected["weights"], side.floatx), absolute, relative, "weights");
    if (isNarrow(side))
        expectTheSameBits(flat(history.weights), flat(expected["weights"], side.floatx));
    // Scaled back they are as much larger as the labels.
    const auto& [x, y] = points;
    const double range = side.targetScaling ? std::max(1.0, std::ranges::max(y) - std::ranges::min(y)) : 1;
    const auto predicted =
        side.targetScaling ? flat(expected["prediction"], Floatx::float64) : flat(expected["prediction"], side.floatx);
    expectNear(history.prediction, predicted, absolute * range, relative, "prediction");
}

#ifdef TWINSINE_CUDA_TESTS
constexpr auto kDevice = engines::DeviceChoice::cuda;
#else
constexpr auto kDevice = engines::DeviceChoice::cpu;
#endif

/// On CUDA the fused engine is that of many trainings, which trains a pair no worse.
engines::ComputingResult computingFor(const experiment::Experiment& experiment, engines::EngineChoice choice) {
    if (kDevice == engines::DeviceChoice::cpu)
        return engines::chooseComputing(experiment, choice, kDevice);
    auto computing = engines::chooseComputing(experiment, engines::EngineChoice::reference, kDevice);
    if (computing && choice == engines::EngineChoice::fused)
        return engines::forMany(*computing, experiment, 2, 1, choice, kDevice, io::keptPace);
    return computing;
}

class Golden : public testing::TestWithParam<std::tuple<engines::EngineChoice, std::string>> {};

TEST_P(Golden, IsReproduced) {
    const auto& [choice, name] = GetParam();
    const Json file = golden(name);
    const auto read = experiment::fromJson(file["experiment"]);
    ASSERT_TRUE(read) << toText(read.error().front());
    const auto computing = computingFor(*read, choice);
    if (choice == engines::EngineChoice::fused && (isNarrow(read->a) || isNarrow(read->b))) {
        EXPECT_TRUE(!computing || (kDevice == engines::DeviceChoice::cuda && computing->engine->name() == "reference"));
        return;
    }
    ASSERT_TRUE(computing) << computing.error().message;
    EXPECT_EQ(computing->engine->name(), choice == engines::EngineChoice::fused ? "fused" : "reference");
    PairTraining training(*read, *computing->engine, computing->device, 2);
    while (!training.finished())
        ASSERT_TRUE(training.advance([] { return true; }));
    const auto history = training.history();
    const Json& expected = file["expect"];
    const std::pair points(training.x(), training.y());
    if (file.contains("x")) {
        EXPECT_EQ(training.x(), flat(file["x"], Floatx::float64));
        expectNear(training.y(), flat(file["y"], Floatx::float64), 4e-16, 4 * 0x1p-52, "y: of functions, 4 units");
    }
    expectSide(read->a, history.a, expected["a"], points);
    expectSide(read->b, history.b, expected["b"], points);
    const double distance = expected["mean_abs_difference"];
    const auto a = toleranceOf(read->a.floatx);
    const auto b = toleranceOf(read->b.floatx);
    EXPECT_NEAR(distanceBetween(history.a.prediction, history.b.prediction).mean, distance,
                std::max({a.absolute, b.absolute, 2e-5}) + std::max({a.relative, b.relative, 1e-5}) * distance);
}

INSTANTIATE_TEST_SUITE_P(Frameworks, Golden,
                         testing::Combine(testing::Values(engines::EngineChoice::reference,
                                                          engines::EngineChoice::fused),
                                          testing::ValuesIn(goldenNames())),
                         [](const auto& test) {
                             const bool isFused = std::get<0>(test.param) == engines::EngineChoice::fused;
                             return (isFused ? "fused_" : "reference_") + std::get<1>(test.param);
                         });

} // namespace
} // namespace twinsine::training
