// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"

#include "core/experiment/carry_over.hpp"
#include "core/experiment/catalog.hpp"
#include "core/experiment/parameter_rows.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>

namespace twinsine::experiment {

namespace {

constexpr std::size_t kMaxParts = 100;

std::vector<std::string> split(std::string_view path) {
    std::vector<std::string> parts;
    while (true) {
        const auto dot = path.find('.');
        parts.emplace_back(path.substr(0, dot));
        if (dot == std::string_view::npos)
            return parts;
        path.remove_prefix(dot + 1);
    }
}

std::optional<std::size_t> position(const std::string& part) {
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), index);
    return fault == std::errc() && end == part.data() + part.size() ? std::optional(index) : std::nullopt;
}

/// What a new framework has defaults of its own for, and choices that it lacks, go back to its defaults.
void dropWhatDependsOnFramework(Json& side, const Json& framework) {
    for (const char* field : {"optimizer", "phases", "seeding"})
        side.erase(field);
    if (const auto layers = side.find("layers"); layers != side.end() && layers->is_array())
        for (auto& layer : *layers)
            if (layer.is_object())
                for (const char* field : {"kernel_initializer", "bias_initializer"})
                    layer.erase(field);
    const auto known = framework.is_string() ? parseName<Framework>(framework.get<std::string>()) : std::nullopt;
    if (!known)
        return;
    for (const auto& row : sideRows()) {
        const auto field = side.find(std::string(row.parameter.key));
        if (field == side.end() || !field->is_string() || !row.choices)
            continue;
        const auto choices = row.choices(*known);
        if (std::ranges::find(choices, field->get<std::string>()) == choices.end())
            side.erase(field);
    }
}

/// Without a seed nothing can be seeded; a first seed is there to be used. Either way the default seeding call is
/// meant.
void dropSeedingThatFollows(Json& side, const Json& seed) {
    const bool wasSeeded = side.contains("seed") && !side["seed"].is_null();
    if (wasSeeded == seed.is_null())
        side.erase("seeding");
}

/// In a loop a layer's variables are both Keras' or both random ops: the bias follows its kernel.
void dropBiasOfOtherKind(Json& document, const std::vector<std::string>& parts, const Json& kernelClass) {
    Json& layer = document[parts[0]]["layers"][position(parts[2]).value_or(0)];
    const Json bias = layer.value("bias_initializer", Json::object());
    const auto isOfKeras = [](const Json& name) {
        return name.is_string() && isKerasInitializer({name.get<std::string>(), {}});
    };
    if (bias.is_object() && document[parts[0]].value("framework", "") == nameOf(Framework::tf2) &&
        isOfKeras(bias.value("class_name", Json())) != isOfKeras(kernelClass))
        layer.erase("bias_initializer");
}

/// Other fields that a change makes meaningless go back to their defaults.
void dropWhatDependsOn(Json& document, const std::vector<std::string>& parts, Json& parent, const Json& value) {
    const std::string& key = parts.back();
    if (key == "class_name")
        parent.erase("config");
    if (key == "class_name" && parts.size() > 4 && parts[parts.size() - 2] == "kernel_initializer")
        dropBiasOfOtherKind(document, parts, value);
    if (parts.size() == 2 && parts[0] == "data" && key == "sampling") {
        const bool isNormal = value == nameOf(Sampling::normal);
        for (const char* field : {"start", "stop"})
            if (isNormal)
                parent.erase(field);
        for (const char* field : {"loc", "scale"})
            if (!isNormal)
                parent.erase(field);
    }
    if (key == "shuffle" && value != nameOf(Shuffle::tfData))
        parent.erase("buffer_size");
    const bool inSide = parts.size() > 1 && (parts[0] == "a" || parts[0] == "b") && document[parts[0]].is_object();
    if (!inSide)
        return;
    Json& side = document[parts[0]];
    if (parts.size() == 2 && key == "framework")
        dropWhatDependsOnFramework(side, value);
    if (parts.size() == 2 && key == "seed")
        dropSeedingThatFollows(side, value);
    static constexpr std::string_view kChangesRandomOps[] = {
        "framework",          "seeding", "seed",    "layers",          "use_bias", "config", "class_name",
        "kernel_initializer", "phases",  "shuffle", "bias_initializer"};
    const bool changesRandomOps =
        std::ranges::find(kChangesRandomOps, key) != std::end(kChangesRandomOps) || position(key);
    if (changesRandomOps && parts[1] != "optimizer" && parts[1] != "drawn")
        side.erase("drawn");
}

/// Why a path leads nowhere, if so. Where the document ends, what is missing can be made.
std::optional<Error> faultOf(const Json& document, const std::vector<std::string>& parts) {
    const Json* here = &document;
    static const Json kMissing;
    std::string path;
    for (const auto& part : parts) {
        const auto index = position(part);
        const std::string before = path;
        path += (path.empty() ? "" : ".") + part;
        const bool isList = here->is_array() || (here->is_null() && index);
        if (isList && (!index || *index > here->size()))
            return Error{path + ": no such list position, there are " + std::to_string(here->size())};
        if (!isList && ((!here->is_object() && !here->is_null()) || part.empty()))
            return Error{path + ": there is no field inside " + (before.empty() ? "the document" : before)};
        if (isList)
            here = *index < here->size() ? &(*here)[*index] : &kMissing;
        else if (const auto found = here->find(part); here->is_object() && found != here->end())
            here = &*found;
        else
            here = &kMissing;
    }
    return std::nullopt;
}

/// The field a path leads to, made where it is missing.
Json& descend(Json& document, std::span<const std::string> parts) {
    Json* here = &document;
    for (const auto& part : parts) {
        const auto index = position(part);
        if (here->is_null())
            *here = index ? Json::array() : Json::object();
        if (here->is_array() && *index == here->size())
            here->push_back(nullptr);
        here = here->is_array() ? &(*here)[*index] : &(*here)[part];
    }
    return *here;
}

/// An optimizer of another class keeps the arguments that were set by hand and that it has too.
void keepArguments(Json& document, std::string_view path, const Experiment& before) {
    const auto which = parseName<SideName>(path.substr(0, 1));
    const Side& side = before.side(*which);
    Json& object = document[std::string(nameOf(*which))]["optimizer"];
    const ClassInfo* from = findClass(Role::optimizer, side.framework, side.optimizer.className);
    const ClassInfo* to = findClass(Role::optimizer, side.framework, object["class_name"].get<std::string>());
    if (!from || !to)
        return;
    for (const auto& [key, value] : carryOver(*from, side.optimizer, *to, Carry::setByHand).config)
        object["config"][key] = toJson(value);
}

} // namespace

bool isUtf8(std::string_view text) {
    try {
        static_cast<void>(Json(text).dump()); // throws where it is not
    } catch (const Json::exception&) {
        return false;
    }
    return true;
}

Result<Done> setPath(Json& document, std::string_view path, Json value) {
    const auto parts = split(path);
    if (parts.size() > kMaxParts)
        return Error{"a path of more than " + std::to_string(kMaxParts) + " parts"};
    if (auto fault = faultOf(document, parts)) // first, not on the way: what a wrong path would make must not stay
        return std::move(*fault);
    if (Json& parent = descend(document, std::span(parts).first(parts.size() - 1)); parent.is_object())
        dropWhatDependsOn(document, parts, parent, value);
    descend(document, parts) = std::move(value);
    return Done{};
}

Result<Done> setPath(Json& document, std::string_view assignment) {
    if (!isUtf8(assignment)) // which no document may have
        return Error{kNotUtf8};
    const auto equals = assignment.find('=');
    if (equals == 0 || equals == std::string_view::npos)
        return Error{std::string(assignment) + ": must be PATH=VALUE"};
    const std::string_view path = assignment.substr(0, equals);
    const std::string_view text = assignment.substr(equals + 1);
    auto value = parseJson(text);
    if (!value && text.find_first_of("{[\"") == 0)
        return Error{std::string(path) + ": " + value.error().message};
    if (!value)
        value = Json(text);
    return setPath(document, path, std::move(*value));
}

Result<Experiment, Problems> with(const Experiment& experiment, std::string_view path, const Value& value) {
    Json document = toJson(experiment);
    if (const auto done = setPath(document, path, toJson(value)); !done)
        return Problems{{"", done.error().message}};
    if (path.ends_with("optimizer.class_name"))
        keepArguments(document, path, experiment);
    return fromJson(document);
}

} // namespace twinsine::experiment
