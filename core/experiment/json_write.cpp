// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"

#include "core/experiment/parameter_rows.hpp"

#include <nlohmann/json.hpp>

namespace twinsine::experiment {

namespace {

Json objectJson(const Configured& object) {
    Json config = Json::object();
    for (const auto& [key, value] : object.config)
        config[key] = toJson(value);
    return {{"class_name", object.className}, {"config", std::move(config)}};
}

template <class Owner>
void put(Json& json, std::span<const Row<Owner>> rows, const Owner& owner) {
    for (const auto& row : rows)
        json[std::string(row.parameter.key)] = toJson(row.get(owner));
}

template <class Owner>
void put(Json& json, std::span<const ObjectRow<Owner>> rows, const Owner& owner) {
    for (const auto& row : rows)
        json[std::string(row.parameter.key)] = objectJson(owner.*row.member);
}

Json drawnJson(const Drawn& drawn) {
    Json json = Json::object();
    if (!drawn.opSeeds.empty())
        json["op_seeds"] = drawn.opSeeds;
    if (drawn.shuffle)
        json["shuffle"] = *drawn.shuffle;
    return json;
}

Json sideJson(const Side& side) {
    Json json;
    put(json, sideRows(), side);
    if (!side.initialWeightsFrom)
        json.erase("initial_weights_from");
    Json layers = Json::array();
    for (const auto& layer : side.layers) {
        Json entry;
        put(entry, layerRows(), layer);
        put(entry, layerObjects(), layer);
        layers.push_back(std::move(entry));
    }
    json["layers"] = std::move(layers);
    put(json, sideObjects(), side);
    Json phases = Json::array();
    for (const auto& phase : side.phases) {
        Json entry;
        put(entry, phaseRows(), phase);
        phases.push_back(std::move(entry));
    }
    json["phases"] = std::move(phases);
    if (side.drawn)
        json["drawn"] = drawnJson(*side.drawn);
    return json;
}

} // namespace

Json toJson(const Value& value) {
    return std::visit(
        [](const auto& held) -> Json {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, Null>)
                return nullptr;
            else
                return held;
        },
        value);
}

Json toJson(const Experiment& experiment) {
    Json json{{"format", kFormat}, {"version", kVersion}};
    put(json, experimentRows(), experiment);
    put(json["data"], dataRows(), experiment.data);
    json["a"] = sideJson(experiment.a);
    json["b"] = sideJson(experiment.b);
    return json;
}

std::string toJsonText(const Experiment& experiment) { return toJson(experiment).dump(2) + "\n"; }

} // namespace twinsine::experiment
