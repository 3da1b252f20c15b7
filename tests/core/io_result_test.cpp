// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"
#include "core/io/result_json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

namespace twinsine::tests {
namespace {

using experiment::Json;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Stands in for an engine: each epoch adds 0.1 (of the floatx) to every weight; the batch losses are 0.1, 0.2 ... of
/// the floatx, that of the second epoch is not a number; where the seed is 9 the third epoch's second update diverges.
class FakeNetwork : public engines::Network {
public:
    explicit FakeNetwork(const engines::NetworkSetup& setup)
        : m_isSingle(setup.side.floatx == experiment::Floatx::float32), m_diverges(setup.side.seed == 9),
          m_weights(setup.initialWeights) {}

    void compile() override {}

    engines::Epoch trainEpoch(std::span<const std::int64_t> order, std::int64_t batchSize, const KeepGoing&) override {
        engines::Epoch epoch;
        ++m_epoch;
        const auto batches = (static_cast<std::int64_t>(order.size()) + batchSize - 1) / batchSize;
        for (std::int64_t batch = 0; batch < batches; ++batch)
            epoch.batchLosses.push_back(m_epoch == 2 ? kNan : rounded(0.1 * static_cast<double>(batch + 1)));
        epoch.diverged = m_diverges && m_epoch == 3;
        epoch.steps = epoch.diverged ? 1 : batches;
        for (auto& variable : m_weights)
            for (double& weight : variable)
                weight = rounded(weight + rounded(0.1));
        return epoch;
    }

    bool finishPhase() override { return false; }
    plan::Weights weights() const override { return m_weights; }
    engines::OptimizerState optimizerState() const override { return {}; }
    void resume(const plan::Weights& weights, const engines::OptimizerState&) override { m_weights = weights; }

private:
    double rounded(double value) const { return m_isSingle ? static_cast<double>(static_cast<float>(value)) : value; }

    bool m_isSingle;
    bool m_diverges;
    int m_epoch = 0;
    plan::Weights m_weights;
};

class FakeEngine : public engines::Engine {
public:
    std::string name() const override { return "fake"; }
    std::string version() const override { return "fake 1"; }
    std::optional<std::string> cudaProblem() const override { return "none here"; }
    std::unique_ptr<engines::Network> makeNetwork(const engines::NetworkSetup& setup) const override {
        return std::make_unique<FakeNetwork>(setup);
    }
};

/// A: float32 in three epochs of two batches; B: float64 without biases, two epochs of one batch.
experiment::Experiment smallExperiment() {
    const auto document = experiment::parseJson(R"({
        "format": "twinsine.experiment", "version": 1, "name": "fake", "data": {"num": 5},
        "a": {"framework": "tf1", "seed": 1, "layers": [{"units": 3}, {"units": 1}],
              "phases": [{"epochs": 1, "batch_size": 3}, {"epochs": 2, "batch_size": 3}]},
        "b": {"framework": "keras3", "seed": 2, "floatx": "float64",
              "layers": [{"units": 2, "use_bias": false}, {"units": 1, "use_bias": false}],
              "phases": [{"epochs": 2, "batch_size": null}]}})");
    return *experiment::fromJson(*document);
}

class IoResult : public ::testing::Test {
protected:
    void train(const experiment::Experiment& experiment) {
        training = std::make_unique<training::PairTraining>(experiment, engine, engines::Device::cpu, 1);
        while (!training->finished())
            ASSERT_TRUE(training->advance([] { return true; }));
        text = io::resultJson(*training, {"fake", engines::Device::cpu});
        json = Json::parse(text);
    }

    std::vector<std::vector<std::string>> csv() const {
        std::vector<std::vector<std::string>> rows;
        std::istringstream lines(io::resultCsv(*training));
        for (std::string line; std::getline(lines, line);) {
            rows.emplace_back();
            std::istringstream fields(line + ",");
            for (std::string field; std::getline(fields, field, ',');)
                rows.back().push_back(field);
        }
        return rows;
    }

    FakeEngine engine;
    std::unique_ptr<training::PairTraining> training;
    std::string text;
    Json json;
};

std::vector<std::string> keysOf(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& item : object.items())
        keys.push_back(item.key());
    return keys;
}

/// Whether the list holds exactly these values, null standing for what is not finite.
void expectNumbers(const Json& list, const std::vector<double>& values) {
    ASSERT_EQ(list.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i]))
            EXPECT_EQ(list[i].get<double>(), values[i]) << i;
        else
            EXPECT_TRUE(list[i].is_null()) << i;
}

/// As expectNumbers, where a float32 side's decimals are to be read as float32.
void expectSingles(const Json& list, const std::vector<double>& values) {
    ASSERT_EQ(list.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_EQ(list[i].get<float>(), static_cast<float>(values[i])) << i;
}

TEST_F(IoResult, HasTheFieldsOfTheFormatInItsOrder) {
    train(smallExperiment());
    EXPECT_EQ(keysOf(json), (std::vector<std::string>{"format", "version", "twinsine", "engine", "device", "experiment",
                                                      "a", "b", "comparison"}));
    const std::vector<std::string> sideKeys{"initial_weights", "loss",       "evaluation_loss",
                                            "weights",         "prediction", "phase_predictions",
                                            "steps",           "seconds",    "diverged_at_step"};
    EXPECT_EQ(keysOf(json["a"]), sideKeys);
    EXPECT_EQ(keysOf(json["b"]), sideKeys);
    EXPECT_EQ(keysOf(json["comparison"]), (std::vector<std::string>{"mean_abs_difference", "max_abs_difference",
                                                                    "rms_difference", "mean_abs_difference_by_epoch"}));
    EXPECT_EQ(json["format"], "twinsine.result");
    EXPECT_EQ(json["version"], 1);
    EXPECT_EQ(json["engine"], "fake");
    EXPECT_EQ(json["device"], "cpu");
    EXPECT_EQ(json["experiment"], toJson(smallExperiment()));
    EXPECT_TRUE(text.ends_with("}\n"));
}

TEST_F(IoResult, KernelsAreRowsAndBiasesLists) {
    train(smallExperiment());
    const auto& a = training->history().a.weights;
    const auto& written = json["a"]["weights"];
    ASSERT_EQ(written.size(), 4U);
    ASSERT_EQ(written[0].size(), 1U); // 1 input x 3 units
    expectSingles(written[0][0], a[0]);
    expectSingles(written[1], a[1]);
    ASSERT_EQ(written[2].size(), 3U); // 3 inputs x 1 unit
    for (std::size_t row = 0; row < 3; ++row)
        expectSingles(written[2][row], {a[2][row]});
    expectSingles(written[3], a[3]);

    const auto& b = training->history().b.initialWeights;
    ASSERT_EQ(json["b"]["initial_weights"].size(), 2U);
    expectNumbers(json["b"]["initial_weights"][0][0], b[0]);
    expectNumbers(json["b"]["initial_weights"][1][0], {b[1][0]});
    expectNumbers(json["b"]["initial_weights"][1][1], {b[1][1]});
}

TEST_F(IoResult, NumbersReadBackInTheirFloatx) {
    train(smallExperiment());
    const auto history = training->history();
    expectSingles(json["a"]["prediction"], history.a.prediction);
    expectNumbers(json["b"]["prediction"], history.b.prediction);
    expectNumbers(json["b"]["evaluation_loss"], history.b.evaluationLoss);
    ASSERT_EQ(json["a"]["phase_predictions"].size(), 2U);
    expectSingles(json["a"]["phase_predictions"][0], history.a.phasePredictions[0]);
    expectSingles(json["a"]["phase_predictions"][1], history.a.prediction);
}

TEST_F(IoResult, ALossComputedInDoubleIsWrittenInDouble) {
    train(smallExperiment());
    // Batches of 3 and 2 points; the loop's mean is taken in double from float32 losses.
    const double loss = (3 * static_cast<double>(0.1F) + 2 * static_cast<double>(0.2F)) / 5;
    expectNumbers(json["a"]["loss"], {loss, kNan, loss});
}

TEST_F(IoResult, Float32IsWrittenInItsFewDigits) {
    auto experiment = smallExperiment();
    experiment.a.phases = {{.epochs = 1, .batchSize = std::nullopt}};
    experiment.b.floatx = experiment::Floatx::float32;
    train(experiment);
    EXPECT_EQ(json["a"]["loss"].dump(),
              "[0.1]"); // one batch: the float32 nearest to 0.1, as double 0.10000000149011612
    EXPECT_EQ(csv()[1][1], "0.1");
}

TEST_F(IoResult, ComparesTheLastPredictions) {
    train(smallExperiment());
    const auto history = training->history();
    double sum = 0;
    double squares = 0;
    double most = 0;
    for (std::size_t i = 0; i < 5; ++i) {
        const double gap = std::abs(history.a.prediction[i] - history.b.prediction[i]);
        sum += gap;
        squares += gap * gap;
        most = std::max(most, gap);
    }
    const auto& comparison = json["comparison"];
    EXPECT_DOUBLE_EQ(comparison["mean_abs_difference"].get<double>(), sum / 5);
    EXPECT_DOUBLE_EQ(comparison["rms_difference"].get<double>(), std::sqrt(squares / 5));
    EXPECT_EQ(comparison["max_abs_difference"].get<double>(), most);
    ASSERT_EQ(comparison["mean_abs_difference_by_epoch"].size(), 3U);
    EXPECT_EQ(comparison["mean_abs_difference_by_epoch"][2], comparison["mean_abs_difference"]);
    EXPECT_EQ(json["a"]["steps"], 6);
    EXPECT_EQ(json["b"]["steps"], 2);
    EXPECT_TRUE(json["a"]["diverged_at_step"].is_null());
}

TEST_F(IoResult, TellsOfDivergence) {
    auto experiment = smallExperiment();
    experiment.a.seed = 9;
    train(experiment);
    EXPECT_EQ(json["a"]["diverged_at_step"], 6); // two epochs of two updates and one more are fine
    EXPECT_EQ(json["a"]["steps"], 5);
    EXPECT_EQ(json["a"]["loss"].size(), 2U);
    EXPECT_EQ(json["a"]["evaluation_loss"].size(), 2U);
    EXPECT_TRUE(json["b"]["diverged_at_step"].is_null());
}

TEST_F(IoResult, CsvLeavesEmptyWhatThereIsNot) {
    train(smallExperiment());
    const auto rows = csv();
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0], (std::vector<std::string>{"epoch", "a_loss", "a_evaluation_loss", "b_loss", "b_evaluation_loss",
                                                 "mean_abs_difference"}));
    for (std::size_t epoch = 1; epoch <= 3; ++epoch) {
        const auto& row = rows[epoch];
        ASSERT_EQ(row.size(), 6U);
        EXPECT_EQ(row[0], std::to_string(epoch));
        EXPECT_EQ(row[1].empty(), epoch == 2) << "its loss is not a number";
        EXPECT_EQ(row[2], json["a"]["evaluation_loss"][epoch - 1].dump());
        EXPECT_EQ(row[3].empty(), epoch >= 2) << "not a number, then no such epoch";
        EXPECT_EQ(row[4].empty(), epoch == 3) << "B has two epochs";
        EXPECT_EQ(row[5], json["comparison"]["mean_abs_difference_by_epoch"][epoch - 1].dump());
    }
}

} // namespace
} // namespace twinsine::tests
