// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source.hpp"

#include "app/messages.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/points_file.hpp"

#include <nlohmann/json.hpp>

namespace twinsine::app {
namespace {

Result<experiment::Json> documentOf(const Source& source) {
    if (!source.file.empty())
        return io::readDocument(source.file);
    const auto* preset = experiment::findPreset(source.preset);
    if (!preset)
        return Error{noSuchPreset(source.preset)};
    return experiment::parseJson(preset->text);
}

void complainOf(const std::string& name, const experiment::Problems& problems) {
    for (const auto& problem : problems)
        complain(name + ": " + toText(problem));
}

} // namespace

std::string noSuchPreset(const std::string& name) {
    std::string message = "there is no preset \"" + name + "\"; there are";
    std::string_view separator = " ";
    for (const auto& preset : experiment::presets()) {
        message.append(separator).append(preset.name);
        separator = ", ";
    }
    return message;
}

std::optional<experiment::Experiment> readSource(const Source& source) {
    if (source.file.empty() == source.preset.empty()) {
        complain("twinsine: give either FILE or --preset NAME");
        return std::nullopt;
    }
    auto document = documentOf(source);
    if (!document) {
        complain(document.error().message);
        return std::nullopt;
    }
    if (!source.data.empty()) {
        const auto points = io::readPoints(source.data);
        if (!points) {
            complain("--data: " + points.error());
            return std::nullopt;
        }
        (*document)["data"] = {{"x", points->x}, {"y", points->y}, {"name", points->name}};
    }
    for (const auto& assignment : source.assignments)
        if (const auto set = experiment::setPath(*document, assignment); !set) {
            complain("--set: " + set.error().message);
            return std::nullopt;
        }
    const std::string name = source.file.empty() ? source.preset : io::displayName(source.file);
    auto experiment = experiment::fromJson(*document);
    if (!experiment) {
        complainOf(name, experiment.error());
        return std::nullopt;
    }
    return std::move(*experiment);
}

} // namespace twinsine::app
