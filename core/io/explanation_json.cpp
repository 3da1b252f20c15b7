// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/explanation_json.hpp"

#include "core/analysis/seeds.hpp"
#include "core/io/json_numbers.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace twinsine::io {

using analysis::Explanation;
using analysis::FactorSet;
using experiment::Json;
using experiment::SideName;

namespace {

Json realNumber(double value) { return number(value, experiment::Floatx::float64); }

Json estimateJson(const analysis::Estimate& estimate) {
    return {
        {"value", realNumber(estimate.value)}, {"low", realNumber(estimate.low)}, {"high", realNumber(estimate.high)}};
}

Json namesOf(const Explanation& why, FactorSet set) {
    Json names = Json::array();
    for (std::size_t i = 0; i < why.factors.size(); ++i)
        if ((set >> i & 1U) != 0)
            names.push_back(why.factors[i].factor.name);
    return names;
}

Json equalJson(const analysis::GapLeft& left) {
    return {{"gap", realNumber(left.gap.value)},
            {"low", realNumber(left.gap.low)},
            {"high", realNumber(left.gap.high)},
            {"smaller", left.smaller},
            {"diverged", left.diverged}};
}

Json factorJson(const analysis::FactorAnswer& answer) {
    Json json{{"name", answer.factor.name},
              {"rows", answer.factor.rows},
              {"share", estimateJson(answer.share)},
              {"alone", realNumber(answer.alone)},
              {"equal", {{"a", equalJson(answer.equal[0])}, {"b", equalJson(answer.equal[1])}}}};
    if (!answer.factor.note.empty())
        json["note"] = answer.factor.note;
    if (!std::isnan(answer.ownNumbers[0]))
        json["own_numbers"] = {{"a", realNumber(answer.ownNumbers[0])}, {"b", realNumber(answer.ownNumbers[1])}};
    if (answer.factor.isMerged)
        json["merged"] = true;
    return json;
}

Json luckJson(const std::vector<double>& distances) {
    return {{"median", realNumber(analysis::lowerMedian(distances))},
            {"q05", realNumber(analysis::quantile(distances, 0.05))},
            {"q95", realNumber(analysis::quantile(distances, 0.95))}};
}

Json stepJson(const Explanation& why, const analysis::Step& step) {
    const double gap = why.gap.value;
    return {{"equal", namesOf(why, step.equal)},
            {"like", nameOf(step.like)},
            {"gap", realNumber(step.gap)},
            {"closed", realNumber(gap > 0 ? (gap - step.gap) / gap : 0)}};
}

std::string columnOf(const Explanation& why, FactorSet set, SideName like) {
    std::string name;
    for (std::size_t i = 0; i < why.factors.size(); ++i)
        if ((set >> i & 1U) != 0)
            name += (name.empty() ? "" : " + ") + why.factors[i].factor.name;
    return name + (like == SideName::a ? " as A" : " as B");
}

} // namespace

std::string explanationJson(const experiment::Experiment& experiment, const Explanation& why, double seconds) {
    Json factors = Json::array();
    for (const auto& answer : why.factors)
        factors.push_back(factorJson(answer));
    Json sets = Json::array();
    for (FactorSet set = 1; set < why.sets.size(); ++set)
        for (const SideName like : {SideName::a, SideName::b}) {
            const auto& left = why.sets[set][static_cast<std::size_t>(like)];
            sets.push_back({{"equal", namesOf(why, set)},
                            {"like", nameOf(like)},
                            {"gap", realNumber(left.gap.value)},
                            {"smaller", left.smaller},
                            {"diverged", left.diverged}});
        }
    Json steps = Json::array();
    for (const auto& step : why.steps)
        steps.push_back(stepJson(why, step));
    Json parting = Json::array();
    for (const auto& rung : why.parting)
        parting.push_back(
            {{"rung", rung.name}, {"same", rung.same}, {"a", realNumber(rung.a)}, {"b", realNumber(rung.b)}});
    Json impossible = Json::array();
    for (const auto& [set, problem] : why.impossible)
        impossible.push_back({{"as_b", namesOf(why, set)}, {"problem", problem}});
    const auto gapJson = [&] {
        Json json = estimateJson(why.gap);
        json["own"] = realNumber(why.gaps.front());
        json["median"] = json["value"];
        json.erase("value");
        json["q05"] = realNumber(analysis::quantile(why.gaps, 0.05));
        json["q95"] = realNumber(analysis::quantile(why.gaps, 0.95));
        return json;
    };
    const Json document{{"format", "twinsine.explanation"},
                        {"version", 1},
                        {"twinsine", TWINSINE_VERSION},
                        {"experiment", toJson(experiment)},
                        {"seeds", why.seeds},
                        {"factors", std::move(factors)},
                        {"gap", gapJson()},
                        {"luck",
                         {{"a", luckJson(why.luck[0])},
                          {"b", luckJson(why.luck[1])},
                          {"farther_apart", estimateJson(why.fartherApart)},
                          {"share_of_squared_gap", estimateJson(why.luckOfSquaredGap)}}},
                        {"rounding", {{"a", realNumber(why.rounding[0])}, {"b", realNumber(why.rounding[1])}}},
                        {"sets", std::move(sets)},
                        {"steps", std::move(steps)},
                        {"identical", why.identical ? stepJson(why, *why.identical) : Json()},
                        {"impossible", std::move(impossible)},
                        {"parting", std::move(parting)},
                        {"home", nameOf(why.home)},
                        {"residue", realNumber(why.residue)},
                        {"trainings", why.trainings},
                        {"device", nameOf(why.device)},
                        {"seconds", seconds}};
    return document.dump() + "\n";
}

std::string explanationCsv(const Explanation& why) {
    std::string csv = "seed,gap";
    std::vector<const std::vector<double>*> columns;
    for (FactorSet set = 1; set < why.sets.size(); ++set)
        for (const SideName like : {SideName::a, SideName::b}) {
            csv += "," + columnOf(why, set, like);
            columns.push_back(&why.distances.left(set, like));
        }
    csv += "\n";
    for (std::size_t seed = 0; seed < why.seeds.size(); ++seed) {
        csv += std::to_string(why.seeds[seed]) + "," + csvField(why.gaps[seed], experiment::Floatx::float64);
        for (const auto* column : columns)
            csv += "," + csvField((*column)[seed], experiment::Floatx::float64);
        csv += "\n";
    }
    return csv;
}

} // namespace twinsine::io
