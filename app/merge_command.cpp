// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explain.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/outputs.hpp"
#include "app/parts.hpp"
#include "app/picture.hpp"
#include "core/analysis/seeds.hpp"
#include "core/io/parts.hpp"

#include <algorithm>
#include <utility>

namespace twinsine::app {
namespace {

using experiment::Json;

std::string textIn(const Json& task, const char* name) {
    const auto found = task.find(name);
    return found != task.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// 0 where it is none.
std::size_t seedsIn(const Json& task) {
    const auto found = task.find("seeds");
    const auto seeds = found != task.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
    return seeds >= 1 && seeds <= analysis::kMostSeeds ? static_cast<std::size_t>(seeds) : 0;
}

template <class Options>
Options optionsOf(const MergeOptions& merge, const Json& task) {
    Options options;
    options.json = merge.json;
    options.csv = merge.csv;
    options.quiet = merge.quiet;
    options.seeds = seedsIn(task);
    return options;
}

int mergeSeeds(const experiment::Experiment& experiment, const MergeOptions& merge, const Json& task,
               const Trainings& trainings) {
    auto options = optionsOf<RunOptions>(merge, task);
    options.varied = textIn(task, "varied");
    return seedsFrom(experiment, options, trainings);
}

int mergeExplanation(const experiment::Experiment& experiment, const MergeOptions& merge, const Json& task,
                     const Trainings& trainings) {
    auto options = optionsOf<ExplainOptions>(merge, task);
    options.open = textIn(task, "open");
    const auto computing = computingFor(
        experiment, {.engine = textIn(task, "engine"), .device = textIn(task, "device")}); // for what is left to train
    return computing ? explainFrom(experiment, options, *computing, trainings) : computing.error();
}

int mergeMap(const experiment::Experiment& experiment, const MergeOptions& merge, const Json& task,
             const Trainings& trainings) {
    auto options = optionsOf<MapOptions>(merge, task);
    options.x = textIn(task, "x");
    options.y = textIn(task, "y");
    options.value = textIn(task, "value");
    options.out = merge.out;
    options.theme = merge.theme;
    auto map = mapOf(experiment, options);
    return map ? mapFrom(experiment, std::move(*map), options, trainings) : int{kWrongInput};
}

/// Whether the words of a task are those that the commands write.
bool isFine(const Json& task) {
    const std::string command = textIn(task, "command");
    const auto isOne = [&](const auto& names, const char* field) {
        return std::ranges::any_of(names, [&](auto each) { return nameOf(each) == textIn(task, field); });
    };
    const bool isKnown = command == "explain" || (command == "run" && isOne(analysis::kVaried, "varied")) ||
                         (command == "map" && isOne(analysis::kMapValues, "value"));
    return isKnown && seedsIn(task) > 0 && task.contains("experiment");
}

} // namespace

int mergeParts(const MergeOptions& options) {
    if (!outputsAreFine({{"--json", options.json}, {"--csv", options.csv}, {"--out", options.out}}, {}, options.files))
        return kWrongInput;
    if (!options.out.empty() && !isPictureName("--out", options.out))
        return kWrongInput;
    addLogFile();
    auto parts = io::Parts::open(options.files);
    if (!parts) {
        complain(parts.error().message);
        return kWrongInput;
    }
    const auto task = experiment::parseJson(parts->task());
    if (!task || !task->is_object() || !isFine(*task)) {
        complain(options.files.front() + ": is damaged");
        return kWrongInput;
    }
    if (const std::string version = textIn(*task, "twinsine"); version != TWINSINE_VERSION) {
        complain(options.files.front() + ": was trained by TwinSine " + version + ", this is " TWINSINE_VERSION);
        return kWrongInput;
    }
    const auto experiment = experiment::fromJson((*task)["experiment"]);
    if (!experiment) {
        complain(options.files.front() + ": " + toText(experiment.error().front()));
        return kWrongInput;
    }
    const std::string command = textIn(*task, "command");
    if (!options.out.empty() && command != "map") {
        complain("--out: these are parts of " + command + ", of which there is no picture");
        return kWrongInput;
    }
    if (command != "map") // whose cells may have other numbers of points
        parts->expectPoints(static_cast<std::size_t>(experiment->data.num));
    const auto device =
        textIn(*task, "device") == nameOf(engines::Device::cuda) ? engines::Device::cuda : engines::Device::cpu;
    parts->setDevice(device);
    const Trainings trainings{
        [&](const training::Many& many, const KeepGoing& keepGoing) { return (*parts)(many, keepGoing); },
        {textIn(*task, "engine"), device},
        [&] { return parts->seconds(); }};
    const int status = command == "run"       ? mergeSeeds(*experiment, options, *task, trainings)
                       : command == "explain" ? mergeExplanation(*experiment, options, *task, trainings)
                                              : mergeMap(*experiment, options, *task, trainings);
    if (const auto fault = parts->takeFault()) {
        complain(fault->message);
        return kWrongInput;
    }
    return status;
}

} // namespace twinsine::app
