// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map.hpp"
#include "core/experiment/expression.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/lesson.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/tries.hpp"
#include "core/io/experiment_file.hpp"
#include "core/script/script_pair.hpp"
#include "core/script/side_script.hpp"
#include "tests/fuzz/target.hpp"

#include <bit>
#include <cmath>
#include <optional>

namespace twinsine::fuzz {
namespace {

using experiment::Experiment;
using experiment::Json;

constexpr std::size_t kMostLines = 40; // of --set in one input

const Experiment& firstPreset() {
    static const Experiment experiment = load(experiment::presets().front());
    return experiment;
}

void promiseProblems(const experiment::Problems& problems) {
    promise(!problems.empty() && problems.size() <= experiment::kMostProblems + 1, "problems are listed, but not all");
    for (const auto& problem : problems)
        promiseMessage(toText(problem));
}

/// What a document holds, if that is an experiment.
std::optional<Experiment> experimentOf(const Json& document) {
    auto experiment = experiment::fromJson(document);
    if (experiment)
        return std::move(*experiment);
    promiseProblems(experiment.error());
    return std::nullopt;
}

std::optional<Json> documentOf(std::string_view input) {
    auto document = io::documentFrom(input);
    if (document)
        return std::move(*document);
    promiseMessage(document.error().message);
    return std::nullopt;
}

/// A preset after these lines of --set.
Json withLines(std::string_view input) {
    Json document = toJson(firstPreset());
    for (std::size_t lines = 0; !input.empty() && lines < kMostLines; ++lines) {
        const std::size_t length = std::min(input.find('\n'), input.size());
        const Json before = document;
        if (const auto set = experiment::setPath(document, input.substr(0, length)); !set) {
            promiseMessage(set.error().message);
            promise(document == before, "what cannot be set changes nothing");
        }
        input.remove_prefix(std::min(length + 1, input.size()));
    }
    return document;
}

void promiseToReadBack(const Experiment& experiment) {
    const auto again = io::experimentFrom(io::fileText(experiment, ""));
    promise(again && *again == experiment, "what was written reads back the same");
}

} // namespace

void readFiles(std::string_view input) {
    const auto document = documentOf(input);
    const auto experiment = document ? experimentOf(*document) : std::nullopt;
    if (!experiment)
        return;
    promiseToReadBack(*experiment);
    const auto fromPicture = io::experimentFrom(io::svgWithExperiment("<svg></svg>", *experiment));
    promise(fromPicture && fromPicture->trainsLike(*experiment), "a picture carries its experiment");
}

void setFields(std::string_view input) {
    if (const auto experiment = experimentOf(withLines(input)))
        promiseToReadBack(*experiment);
}

void readAxes(std::string_view input) {
    constexpr std::size_t kMostChecked = 20; // each is an experiment
    const auto axis = analysis::axisOf(firstPreset(), input);
    if (!axis)
        return promiseMessage(axis.error().message);
    promise(!axis->values.empty() && axis->values.size() <= analysis::kMostAxisValues, "an axis has values");
    if (axis->values.size() > kMostChecked)
        return;
    const auto other = analysis::axisOf(firstPreset(), "b.phases.0.epochs=1,2");
    const auto map = analysis::emptyMap(firstPreset(), *axis, *other, 1);
    if (!map)
        return promiseMessage(map.error().message);
    for (std::size_t cell = 0; cell < map->cells.size(); ++cell)
        if (const auto changed = cellOf(firstPreset(), *map, cell))
            promiseToReadBack(*changed);
}

void readExpressions(std::string_view input) {
    const auto expression = experiment::Expression::parse(std::string(input));
    if (!expression)
        return promiseMessage(expression.error());
    static constexpr double kX[] = {-1e300, -3.5, -1, -0.0, 0, 0.25, 1, 2, 700, 1e300};
    const auto values = expression->at(kX, kAlways);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double alone = expression->at(kX[i]);
        promise(std::bit_cast<std::uint64_t>(alone) == std::bit_cast<std::uint64_t>(values[i]) ||
                    (std::isnan(alone) && std::isnan(values[i])),
                "a value does not depend on its neighbours");
    }
}

void applyTries(std::string_view input) {
    const auto tries = experiment::parseJson(input);
    if (!tries)
        return promiseMessage(tries.error().message);
    if (!tries->is_array())
        return;
    for (const Json& each : *tries) {
        const auto set = each.is_object() ? each.find("set") : each.end();
        if (!each.is_object() || set == each.end() || !set->is_object())
            continue;
        std::vector<experiment::Field> fields;
        for (const auto& [path, value] : set->items())
            fields.push_back({path, value});
        const auto changed = withFields(firstPreset(), fields);
        if (!changed) {
            promiseProblems(changed.error());
            continue;
        }
        promiseToReadBack(*changed);
        if (const auto back = withFieldsOf(firstPreset(), *changed, fields); !back)
            promiseProblems(back.error());
    }
}

void readLessons(std::string_view input) {
    const auto json = experiment::parseJson(input);
    if (!json)
        return promiseMessage(json.error().message);
    const auto lesson = experiment::lessonOf(*json, firstPreset());
    if (!lesson)
        return promiseProblems(lesson.error());
    for (const auto& step : lesson->steps)
        promiseToReadBack(experimentOf(step, firstPreset()));
}

void writeScripts(std::string_view input) {
    const auto document = input.starts_with('{') ? documentOf(input) : std::optional<Json>(withLines(input));
    const auto experiment = document ? experimentOf(*document) : std::nullopt;
    if (!experiment)
        return;
    for (const auto side : {experiment::SideName::a, experiment::SideName::b})
        for (const auto& line : script::scriptOf(*experiment, side))
            promise(line.text.find_first_of("\n\r\f") == line.text.npos,
                    "no text begins a line of its own in a script");
    promise(!script::pairOf(*experiment, 60).empty(), "scripts have lines");
}

} // namespace twinsine::fuzz
