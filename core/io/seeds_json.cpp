// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/seeds_json.hpp"

#include "core/io/json_numbers.hpp"

#include <nlohmann/json.hpp>

namespace twinsine::io {

using experiment::Floatx;
using experiment::Json;

namespace {

Json sideJson(const std::vector<training::Outcome>& bySeed, Floatx floatx) {
    Json loss = Json::array();
    Json evaluationLoss = Json::array();
    Json prediction = Json::array();
    Json diverged = Json::array();
    for (const auto& outcome : bySeed) {
        loss.push_back(number(outcome.loss, floatx));
        evaluationLoss.push_back(number(outcome.evaluationLoss, floatx));
        prediction.push_back(numbers(outcome.prediction, floatx));
        diverged.push_back(outcome.divergedAtStep ? Json(*outcome.divergedAtStep) : Json());
    }
    return {{"loss", std::move(loss)},
            {"evaluation_loss", std::move(evaluationLoss)},
            {"prediction", std::move(prediction)},
            {"diverged_at_step", std::move(diverged)}};
}

} // namespace

std::string seedsJson(const experiment::Experiment& experiment, const analysis::SeedStudy& study, const RunFacts& facts,
                      double seconds) {
    Json document{{"format", "twinsine.seeds"},
                  {"version", 1},
                  {"twinsine", TWINSINE_VERSION},
                  {"engine", facts.engine},
                  {"device", nameOf(facts.device)},
                  {"experiment", toJson(experiment)},
                  {"seeds", study.seeds},
                  {"a", sideJson(study.a, experiment.a.floatx)},
                  {"b", sideJson(study.b, experiment.b.floatx)},
                  {"mean_abs_difference", numbers(study.distances(), Floatx::float64)},
                  {"seconds", seconds}};
    if (study.varied != analysis::Varied::all) // beyond the contract
        document["varied"] = nameOf(study.varied);
    return document.dump() + "\n";
}

std::string seedsCsv(const experiment::Experiment& experiment, const analysis::SeedStudy& study) {
    std::string csv = "seed,a_loss,a_evaluation_loss,b_loss,b_evaluation_loss,mean_abs_difference\n";
    const auto distances = study.distances();
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
