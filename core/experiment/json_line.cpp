// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json_line.hpp"

#include "core/experiment/json.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <utility>
#include <vector>

namespace twinsine::experiment {
namespace {

/// Leaves out every member without which the whole still says the same. What that is only reading it knows: a default
/// follows from the framework, the class, the seed. What stays keeps its order.
void leaveOut(Json& part, const std::function<bool()>& saysTheSame) {
    if (part.is_array()) {
        for (Json& item : part)
            leaveOut(item, saysTheSame);
        return;
    }
    if (!part.is_object())
        return;
    std::vector<std::string> keys;
    for (const auto& [key, value] : part.items())
        keys.push_back(key);
    for (const auto& key : keys) {
        Json value = std::move(part[key]);
        part.erase(key);
        if (saysTheSame())
            continue;
        part[key] = std::move(value);
        leaveOut(part[key], saysTheSame);
    }
}

} // namespace

std::string toJsonLine(const Experiment& experiment) {
    Experiment rest = experiment;
    rest.notes.clear();
    if (rest.data.own)
        rest.data = {}; // reading a million points over and over would take minutes
    Json document = toJson(rest);
    leaveOut(document, [&] {
        const auto read = fromJson(document);
        return read && *read == rest;
    });
    if (experiment.data.own)
        document["data"] = toJson(experiment)["data"];
    return document.dump();
}

} // namespace twinsine::experiment
