// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"

#include "core/experiment/catalog.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace twinsine::experiment {

namespace {

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

/// What a new class or framework makes meaningless goes back to the defaults.
void dropWhatDependsOn(const std::string& key, Json& object) {
    if (key == "class_name")
        object.erase("config");
    if (key != "framework")
        return;
    for (const char* field : {"optimizer", "phases", "seeding", "drawn"})
        object.erase(field);
    const auto layers = object.find("layers");
    if (layers == object.end() || !layers->is_array())
        return;
    for (auto& layer : *layers)
        if (layer.is_object())
            for (const char* field : {"kernel_initializer", "bias_initializer"})
                layer.erase(field);
}

/// The field a path leads to, made where it is missing.
Result<Json*> descend(Json& document, const std::vector<std::string>& parts) {
    Json* here = &document;
    std::string path;
    for (const auto& part : parts) {
        const auto index = position(part);
        if (here->is_null())
            *here = index ? Json::array() : Json::object();
        if (here->is_array()) {
            if (!index || *index > here->size())
                return Error{path + (path.empty() ? "" : ".") + part + ": no such list position, there are " + std::to_string(here->size())};
            if (*index == here->size())
                here->push_back(nullptr);
            here = &(*here)[*index];
        } else if (here->is_object() && !part.empty()) {
            here = &(*here)[part];
        } else {
            return Error{path + (path.empty() ? "" : ".") + part + ": there is no field inside " + (path.empty() ? "the document" : path)};
        }
        path += (path.empty() ? "" : ".") + part;
    }
    return here;
}

/// The side ("a", "b") that a path leads into; null for others.
Json* sideOf(Json& document, std::string_view path) {
    return path.starts_with("a.") || path.starts_with("b.") ? &document[std::string(path.substr(0, 1))] : nullptr;
}

/// A class that requires an argument gets the one the object had before, else where a form starts.
void fillRequired(Json& document, std::string_view path, const Json& configBefore) {
    auto parts = split(path);
    parts.pop_back();
    Json& object = **descend(document, parts);
    const auto framework = parseName<Framework>((*sideOf(document, path))["framework"].get<std::string>());
    const ClassInfo* info = findClass(Role::optimizer, *framework, object["class_name"].get<std::string>());
    if (!info)
        return;
    for (const auto& argument : info->arguments) {
        const std::string key(argument.key);
        if (argument.required)
            object["config"][key] = configBefore.contains(key) ? configBefore[key] : Json(std::get<double>(argument.value));
    }
}

} // namespace

Result<Done> setPath(Json& document, std::string_view path, Json value) {
    auto parts = split(path);
    const std::string key = parts.back();
    parts.pop_back();
    const auto parent = descend(document, parts);
    if (!parent)
        return parent.error();
    if ((*parent)->is_object())
        dropWhatDependsOn(key, **parent);
    const auto field = descend(**parent, {key});
    if (!field)
        return Error{std::string(path.substr(0, path.size() - key.size())) + field.error().message};
    **field = std::move(value);
    return Done{};
}

Result<Done> setPath(Json& document, std::string_view assignment) {
    const auto equals = assignment.find('=');
    if (equals == 0 || equals == std::string_view::npos)
        return Error{std::string(assignment) + ": must be PATH=VALUE"};
    const std::string_view path = assignment.substr(0, equals);
    const std::string_view text = assignment.substr(equals + 1);
    auto value = parseJson(text);
    if (!value) {
        try {
            static_cast<void>(Json(text).dump()); // throws where the word is not UTF-8
            static_cast<void>(Json(path).dump());
        } catch (const Json::exception&) {
            return Error{"a --set that is not UTF-8 text"};
        }
        value = Json(text);
    }
    return setPath(document, path, std::move(*value));
}

Result<Experiment, Problems> with(const Experiment& experiment, std::string_view path, const Value& value) {
    Json document = toJson(experiment);
    Json configBefore = Json::object();
    if (path.ends_with("optimizer.class_name"))
        configBefore = document[std::string(path.substr(0, 1))]["optimizer"]["config"];
    if (Json* side = sideOf(document, path)) {
        const Side& before = experiment.side(path.front() == 'a' ? SideName::a : SideName::b);
        const std::string_view field = path.substr(2);
        if (field == "seed" && before.seeding == defaultSeeding(before.seed))
            side->erase("seeding"); // a seeding call at its default follows the seed
        if (field == "seed" || field == "seeding" || field.starts_with("layers."))
            side->erase("drawn"); // recorded for other random ops
    }
    if (const auto done = setPath(document, path, toJson(value)); !done)
        return Problems{{"", done.error().message}};
    if (path.ends_with("optimizer.class_name"))
        fillRequired(document, path, configBefore);
    return fromJson(document);
}

} // namespace twinsine::experiment
