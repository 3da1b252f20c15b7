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

/// Where false and true are among the choices they are JSON's.
Json choiceJson(const Value& value) {
    if (value == Value(std::string("false")) || value == Value(std::string("true")))
        return std::get<std::string>(value) == "true";
    return toJson(value);
}

Json scalingJson(const Scaling& scaling) {
    const std::string name(nameOf(scaling.scaler));
    if (scaling.scaler == Scaler::standard)
        return name;
    return {{"class_name", name}, {"config", {{"feature_range", {scaling.low, scaling.high}}}}};
}

template <class Owner>
void put(Json& json, std::span<const Row<Owner>> rows, const Owner& owner, Framework framework = Framework::keras3) {
    for (const auto& row : rows) {
        const Value value = row.get(owner);
        if (!row.parameter.sparse || value != row.defaultValue(framework))
            json[std::string(row.parameter.key)] =
                row.parameter.kind == Kind::choice ? choiceJson(value) : toJson(value);
    }
}

template <class Owner>
void put(Json& json, std::span<const ObjectRow<Owner>> rows, const Owner& owner) {
    for (const auto& row : rows)
        json[std::string(row.parameter.key)] = objectJson(owner.*row.member);
}

Json dataJson(const Data& data) {
    if (data.own) {
        Json json{{"x", data.own->x}, {"y", data.own->y}};
        if (!data.own->name.empty())
            json["name"] = data.own->name;
        return json;
    }
    Json json;
    put(json, dataRows(), data);
    if (data.sampling == Sampling::normal) { // which has no ends
        json.erase("start");
        json.erase("stop");
    } else {
        json.erase("loc");
        json.erase("scale");
    }
    if (data.test)
        put(json["test"], testRows(), *data.test);
    return json;
}

Json drawnJson(const Drawn& drawn) {
    Json json = Json::object();
    if (!drawn.opSeeds.empty())
        json["op_seeds"] = drawn.opSeeds;
    if (drawn.shuffle)
        json["shuffle"] = *drawn.shuffle;
    if (drawn.numpy)
        json["numpy"] = *drawn.numpy;
    return json;
}

Json sideJson(const Side& side) {
    Json json;
    put(json, sideRows(), side, side.framework);
    for (const auto& row : scalingRows())
        if (const auto& scaling = side.*row.member)
            json[std::string(row.parameter.key)] = scalingJson(*scaling);
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
        put(entry, phaseRows(), phase, side.framework);
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
    json["data"] = dataJson(experiment.data);
    json["a"] = sideJson(experiment.a);
    json["b"] = sideJson(experiment.b);
    return json;
}

std::string toJsonText(const Experiment& experiment) { return toJson(experiment).dump(2) + "\n"; }

} // namespace twinsine::experiment
