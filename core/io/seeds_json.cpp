// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/seeds_json.hpp"

#include "core/io/json_numbers.hpp"

#include <nlohmann/json.hpp>

namespace twinsine::io {

using experiment::Floatx;
using experiment::Json;

namespace {

void appendSide(std::string& text, const std::vector<training::Outcome>& bySeed, Floatx floatx) {
    std::vector<double> loss;
    std::vector<double> evaluationLoss;
    Json diverged = Json::array();
    for (const auto& outcome : bySeed) {
        loss.push_back(outcome.loss);
        evaluationLoss.push_back(outcome.evaluationLoss);
        diverged.push_back(outcome.divergedAtStep ? Json(*outcome.divergedAtStep) : Json());
    }
    text += "{\"loss\":";
    appendNumbers(text, loss, floatx);
    text += ",\"evaluation_loss\":";
    appendNumbers(text, evaluationLoss, floatx);
    text += ",\"prediction\":[";
    for (const auto& outcome : bySeed) {
        text += &outcome == &bySeed.front() ? "" : ",";
        appendNumbers(text, outcome.prediction, floatx);
    }
    text += "],\"diverged_at_step\":" + diverged.dump() + "}";
}

} // namespace

std::string seedsJson(const experiment::Experiment& experiment, const analysis::SeedStudy& study, const RunFacts& facts,
                      double seconds) {
    const Json head{{"format", "twinsine.seeds"},
                    {"version", 1},
                    {"twinsine", TWINSINE_VERSION},
                    {"engine", facts.engine},
                    {"device", nameOf(facts.device)},
                    {"experiment", toJson(experiment)},
                    {"seeds", study.seeds}};
    std::string text = head.dump();
    text.pop_back(); // and on
    text += ",\"a\":";
    appendSide(text, study.a, experiment.a.floatx);
    text += ",\"b\":";
    appendSide(text, study.b, experiment.b.floatx);
    text += ",\"mean_abs_difference\":";
    appendNumbers(text, study.apart, Floatx::float64);
    Json end{{"seconds", seconds}};
    if (study.varied != analysis::Varied::all) // beyond the contract
        end["varied"] = nameOf(study.varied);
    std::string rest = end.dump();
    rest.front() = ',';
    text.append(rest).append("\n");
    return text;
}

std::string seedsCsv(const experiment::Experiment& experiment, const analysis::SeedStudy& study) {
    std::string csv = "seed,a_loss,a_evaluation_loss,b_loss,b_evaluation_loss,mean_abs_difference\n";
    const auto distances = study.apart;
    for (std::size_t i = 0; i < study.seeds.size(); ++i) {
        csv += std::to_string(study.seeds[i]);
        for (const auto which : {experiment::SideName::a, experiment::SideName::b}) {
            const auto& outcome = study.side(which)[i];
            const Floatx floatx = experiment.side(which).floatx;
            csv += "," + csvField(outcome.loss, floatx) + "," + csvField(outcome.evaluationLoss, floatx);
        }
        csv += "," + csvField(distances[i], Floatx::float64) + "\n";
    }
    return csv;
}

} // namespace twinsine::io
