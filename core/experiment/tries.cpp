// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/tries.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <system_error>

namespace twinsine::experiment {

namespace {

constexpr std::string_view kClassName = ".class_name";

/// Of a path that a document has.
Json::json_pointer pointerTo(std::string_view path) {
    std::string text = "/" + std::string(path);
    std::ranges::replace(text, '.', '/');
    return Json::json_pointer(text);
}

/// Objects of one class with the same arguments, documents, sides.
bool haveSameFields(const Json& from, const Json& to) {
    if (from.size() != to.size() || from.value("class_name", Json()) != to.value("class_name", Json()))
        return false;
    return std::ranges::all_of(from.items(), [&](const auto& item) { return to.contains(item.key()); });
}

void collect(std::vector<Field>& fields, const std::string& path, const Json& from, const Json& to) {
    if (from == to)
        return;
    const bool isSide = path == "a" || path == "b"; // of which initial_weights_from and drawn may be absent
    if (path.empty() || isSide || (from.is_object() && to.is_object() && haveSameFields(from, to))) {
        for (const auto& [key, value] : to.items())
            collect(fields, path + (path.empty() ? "" : ".") + key, from.value(key, Json()), value);
        for (const auto& [key, value] : from.items())
            if (!to.contains(key))
                fields.push_back({path + "." + key, nullptr});
    } else if (from.is_array() && to.is_array() && from.size() == to.size()) {
        for (std::size_t i = 0; i < to.size(); ++i)
            collect(fields, path + "." + std::to_string(i), from[i], to[i]);
    } else {
        fields.push_back({path, to});
    }
}

/// Another class keeps the learning rate, which is a setting of its own, and arguments that were set by hand.
Result<Experiment, Problems> withClass(const Experiment& experiment, const std::string& path, const Json& name) {
    const std::string rate = path.substr(0, path.size() - kClassName.size()) + ".config.learning_rate";
    const auto changed = with(experiment, path, name.get<std::string>());
    if (!changed)
        return changed;
    Json document = toJson(*changed);
    const Json before = fieldAt(toJson(experiment), rate);
    if (before.is_null() || fieldAt(document, rate).is_null())
        return changed;
    document[pointerTo(rate)] = before;
    return fromJson(document);
}

Result<Experiment, Problems> withField(const Experiment& experiment, const Field& field) {
    if (experiment.data.own) {
        if (field.path.starts_with("data."))
            return Problems{{field.path, "own points are set as a whole, as data"}};
        // A million points would be written and read for each field. No rule tells apart as many others.
        Experiment lean = experiment;
        lean.data = {};
        lean.data.num = experiment.data.num;
        auto changed = withField(lean, field);
        if (changed && field.path != "data")
            changed->data = experiment.data;
        return changed;
    }
    if (field.path.ends_with(kClassName) && field.value.is_string())
        return withClass(experiment, field.path, field.value);
    Json document = toJson(experiment);
    if (field.value.is_null() && !findAt(document, field.path))
        return experiment;
    if (const auto done = setPath(document, field.path, field.value); !done)
        return Problems{{"", done.error().message}};
    auto changed = fromJson(document);
    if (changed || !field.value.is_null())
        return changed;
    // A field that a file has only where it is not at its default: there it goes.
    const auto pointer = pointerTo(field.path);
    document.at(pointer.parent_pointer()).erase(pointer.back());
    return fromJson(document);
}

} // namespace

std::vector<Try> triesOf(const Preset& preset) {
    const auto list = parseJson(preset.tries);
    assert(list);
    std::vector<Try> tries;
    for (const Json& item : *list) {
        Try& added = tries.emplace_back();
        item.at("title").get_to(added.title);
        item.at("lesson").get_to(added.lesson);
        for (const auto& [path, value] : item.at("set").items())
            added.fields.push_back({path, value});
    }
    return tries;
}

std::vector<Field> fieldsBetween(const Experiment& from, const Experiment& to) {
    std::vector<Field> fields;
    collect(fields, "", toJson(from), toJson(to));
    return fields;
}

Result<Experiment, Problems> withFields(const Experiment& experiment, const std::vector<Field>& fields) {
    Result<Experiment, Problems> result = experiment;
    for (const Field& field : fields) {
        result = withField(*result, field);
        if (!result)
            break;
    }
    return result;
}

Result<Experiment, Problems> withFieldsOf(const Experiment& source, const Experiment& experiment,
                                          const std::vector<Field>& fields) {
    const Json document = toJson(source);
    std::vector<Field> back;
    for (const Field& field : fields) {
        std::string_view path = field.path;
        if (path.ends_with(kClassName))
            path.remove_suffix(kClassName.size());
        back.push_back({std::string(path), fieldAt(document, path)});
    }
    return withFields(experiment, back);
}

const Json* findAt(const Json& document, std::string_view path) {
    const Json* place = &document;
    while (place && !path.empty()) {
        const std::string_view key = path.substr(0, path.find('.'));
        path.remove_prefix(std::min(key.size() + 1, path.size()));
        std::size_t index = 0;
        const auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), index);
        const bool isIndex = fault == std::errc() && end == key.data() + key.size();
        if (place->is_array())
            place = isIndex && index < place->size() ? &(*place)[index] : nullptr;
        else if (const auto found = place->find(std::string(key)); place->is_object() && found != place->end())
            place = &*found;
        else
            place = nullptr;
    }
    return place;
}

Json fieldAt(const Json& document, std::string_view path) {
    const Json* found = findAt(document, path);
    return found ? *found : Json();
}

} // namespace twinsine::experiment
