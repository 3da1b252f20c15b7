// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/result_json.hpp"

#include "core/experiment/json.hpp"
#include "core/io/json_numbers.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>

namespace twinsine::io {
namespace {

using experiment::Floatx;
using experiment::Json;

Json weightsJson(const plan::Weights& weights, const experiment::Side& side) {
    Json list = Json::array();
    const auto shapes = plan::shapesOf(side.layers);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::span<const double> values = weights[i];
        if (!shapes[i].isKernel) {
            list.push_back(numbers(values, side.floatx));
            continue;
        }
        Json rows = Json::array();
        const auto columns = static_cast<std::size_t>(shapes[i].columns);
        for (std::size_t start = 0; start < values.size(); start += columns)
            rows.push_back(numbers(values.subspan(start, columns), side.floatx));
        list.push_back(std::move(rows));
    }
    return list;
}

Json sideJson(const training::SideHistory& history, const experiment::Side& side) {
    Json phases = Json::array();
    for (const auto& prediction : history.phasePredictions)
        phases.push_back(numbers(prediction, side.floatx));
    Json json{{"initial_weights", weightsJson(history.initialWeights, side)},
              {"loss", numbers(history.loss, side.floatx)},
              {"evaluation_loss", numbers(history.evaluationLoss, side.floatx)},
              {"weights", weightsJson(history.weights, side)},
              {"prediction", numbers(history.prediction, side.floatx)},
              {"phase_predictions", std::move(phases)},
              {"steps", history.steps},
              {"seconds", history.seconds},
              {"diverged_at_step", history.divergedAtStep ? Json(*history.divergedAtStep) : Json()}};
    if (side.validationSplit > 0)
        json["validation_loss"] = numbers(history.validationLoss, side.floatx);
    if (history.testLoss)
        json["test_loss"] = number(*history.testLoss, side.floatx);
    return json;
}

/// Of the epoch at that position; empty if there is none or the value is not finite.
std::string field(const std::vector<double>& byEpoch, std::size_t position, Floatx floatx) {
    return position < byEpoch.size() ? csvField(byEpoch[position], floatx) : "";
}

} // namespace

std::string resultJson(const training::PairTraining& training, const RunFacts& facts) {
    const auto& history = training.history();
    const auto& experiment = training.recorded();
    const auto distance = training::distanceBetween(history.a.prediction, history.b.prediction);
    const Json result{{"format", "twinsine.result"},
                      {"version", 1},
                      {"twinsine", TWINSINE_VERSION},
                      {"engine", facts.engine},
                      {"device", nameOf(facts.device)},
                      {"experiment", toJson(experiment)},
                      {"a", sideJson(history.a, experiment.a)},
                      {"b", sideJson(history.b, experiment.b)},
                      {"comparison",
                       {{"mean_abs_difference", number(distance.mean, Floatx::float64)},
                        {"max_abs_difference", number(distance.max, Floatx::float64)},
                        {"rms_difference", number(distance.rms, Floatx::float64)},
                        {"mean_abs_difference_by_epoch", numbers(history.meanAbsDifference, Floatx::float64)}}}};
    return result.dump() + "\n";
}

std::string resultCsv(const training::PairTraining& training) {
    const auto& [a, b, meanAbsDifference] = training.history();
    const Floatx floatxA = training.recorded().a.floatx;
    const Floatx floatxB = training.recorded().b.floatx;
    std::string csv = "epoch,a_loss,a_evaluation_loss,b_loss,b_evaluation_loss,mean_abs_difference\n";
    const std::size_t epochs = std::max({a.loss.size(), b.loss.size(), meanAbsDifference.size()});
    for (std::size_t i = 0; i < epochs; ++i)
        csv += std::to_string(i + 1) + "," + field(a.loss, i, floatxA) + "," + field(a.evaluationLoss, i, floatxA) +
               "," + field(b.loss, i, floatxB) + "," + field(b.evaluationLoss, i, floatxB) + "," +
               field(meanAbsDifference, i, Floatx::float64) + "\n";
    return csv;
}

} // namespace twinsine::io
