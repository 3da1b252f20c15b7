// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/result_json.hpp"

#include "core/experiment/json.hpp"
#include "core/experiment/schedule.hpp"
#include "core/io/json_numbers.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>

namespace twinsine::io {
namespace {

using experiment::Floatx;
using experiment::Json;

void appendWeights(std::string& text, const plan::Weights& weights, const experiment::Side& side) {
    const auto shapes = plan::shapesOf(side.layers);
    text += '[';
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::span<const double> values = weights[i];
        text += i > 0 ? "," : "";
        if (!shapes[i].isKernel) {
            appendNumbers(text, values, side.floatx);
            continue;
        }
        const auto columns = static_cast<std::size_t>(shapes[i].columns);
        for (std::size_t start = 0; start < values.size(); start += columns) {
            text += start > 0 ? ',' : '[';
            appendNumbers(text, values.subspan(start, columns), side.floatx);
        }
        text += ']';
    }
    text += ']';
}

/// A key and what comes before its value.
void appendKey(std::string& text, std::string_view key) {
    text.append(text.back() == '{' ? "\"" : ",\"").append(key).append("\":");
}

void appendSide(std::string& text, const training::SideHistory& history, const experiment::Side& side) {
    const auto appendList = [&](std::string_view key, const std::vector<double>& values) {
        appendKey(text, key);
        appendNumbers(text, values, side.floatx);
    };
    const auto append = [&](std::string_view key, const Json& value) {
        appendKey(text, key);
        text += value.dump();
    };
    text += '{';
    appendKey(text, "initial_weights");
    appendWeights(text, history.initialWeights, side);
    appendList("loss", history.loss);
    appendList("evaluation_loss", history.evaluationLoss);
    appendKey(text, "weights");
    appendWeights(text, history.weights, side);
    appendList("prediction", history.prediction);
    appendKey(text, "phase_predictions");
    text += '[';
    for (const auto& prediction : history.phasePredictions) {
        text += &prediction == &history.phasePredictions.front() ? "" : ",";
        appendNumbers(text, prediction, side.floatx);
    }
    text += ']';
    append("steps", history.steps);
    append("seconds", history.seconds);
    append("diverged_at_step", history.divergedAtStep ? Json(*history.divergedAtStep) : Json());
    if (side.validationSplit > 0)
        appendList("validation_loss", history.validationLoss);
    if (history.testLoss)
        append("test_loss", number(*history.testLoss, side.floatx));
    text += '}';
}

double mostBytesOfSide(const experiment::Side& side, double points) {
    const auto epochs = static_cast<double>(epochsOf(side));
    double bytes = 0;
    for (const auto& shape : plan::shapesOf(side.layers))
        bytes += 2 * static_cast<double>(shape.rows) * static_cast<double>(shape.columns) * mostBytesOf(side.floatx);
    // A float32 side has losses and predictions that are none: means of batches, what is scaled back.
    const double numbers =
        epochs * (side.validationSplit > 0 ? 3 : 2) + points * (1 + static_cast<double>(side.phases.size()));
    return bytes + numbers * mostBytesOf(Floatx::float64);
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
    const Json head{{"format", "twinsine.result"},    {"version", 1},
                    {"twinsine", TWINSINE_VERSION},   {"engine", facts.engine},
                    {"device", nameOf(facts.device)}, {"experiment", toJson(experiment)}};
    std::string text;
    text.reserve(static_cast<std::size_t>(mostBytesOfResult(experiment))); // growing would take twice of it
    text += head.dump();
    text.pop_back(); // and on
    appendKey(text, "a");
    appendSide(text, history.a, experiment.a);
    appendKey(text, "b");
    appendSide(text, history.b, experiment.b);
    appendKey(text, "comparison");
    text += Json{{"mean_abs_difference", number(distance.mean, Floatx::float64)},
                 {"max_abs_difference", number(distance.max, Floatx::float64)},
                 {"rms_difference", number(distance.rms, Floatx::float64)}}
                .dump();
    text.pop_back();
    appendKey(text, "mean_abs_difference_by_epoch");
    appendNumbers(text, history.meanAbsDifference, Floatx::float64);
    text += "}}\n";
    return text;
}

double mostBytesOfResult(const experiment::Experiment& experiment) {
    const auto points = static_cast<double>(experiment.data.num);
    const double ownPoints = experiment.data.own ? 2 * points * mostBytesOf(Floatx::float64) : 0;
    const auto epochs = static_cast<double>(std::max(epochsOf(experiment.a), epochsOf(experiment.b)));
    return ownPoints + mostBytesOfSide(experiment.a, points) + mostBytesOfSide(experiment.b, points) +
           epochs * mostBytesOf(Floatx::float64);
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
