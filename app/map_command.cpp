// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/interrupt.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/outputs.hpp"
#include "app/parts.hpp"
#include "app/picture.hpp"
#include "app/progress.hpp"
#include "app/source.hpp"
#include "app/train.hpp"
#include "core/analysis/map.hpp"
#include "core/io/file.hpp"
#include "core/io/map_json.hpp"
#include "core/training/many.hpp"

#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::app {
namespace {

using analysis::Map;
using analysis::MapValue;

std::optional<analysis::MapAxis> axisOf(const experiment::Experiment& experiment, const char* option,
                                        const std::string& text) {
    auto axis = analysis::axisOf(experiment, text);
    if (axis)
        return std::move(*axis);
    complain(std::string(option) + ": " + axis.error().message);
    return std::nullopt;
}

std::string brief(double value) { return std::isfinite(value) ? fmt::format("{:.4g}", value) : "diverged"; }

/// A character a cell, from little to much, the first y below as in a picture.
std::string sketchOf(const Map& map, MapValue value) {
    constexpr std::string_view kShades = " .:-=+*#%@";
    constexpr std::size_t kMostColumns = 100;
    const analysis::MapScale scale(map, value);
    const std::size_t columns = map.x.values.size();
    if (columns > kMostColumns)
        return {};
    std::string text = fmt::format("  {}, upwards; to the right {}\n", map.y.label, map.x.label);
    for (std::size_t iy = map.y.values.size(); iy-- > 0;) {
        std::string line;
        for (std::size_t ix = 0; ix < columns; ++ix) {
            const auto place = scale.place(map.at(ix, iy)[value]);
            line +=
                place ? kShades[std::min(kShades.size() - 1, static_cast<std::size_t>(*place * kShades.size()))] : 'x';
        }
        text += fmt::format("  |{}|\n", line);
    }
    return text + fmt::format("  ' ' {} to '@' {}; x: diverged\n", brief(scale.least()), brief(scale.most()));
}

std::string summaryOf(const experiment::Experiment& experiment, const Map& map, MapValue value, double seconds) {
    const std::size_t columns = map.x.values.size();
    const auto place = [&](std::size_t cell) {
        return fmt::format("{}={}, {}={}", map.x.path, map.x.textOf(cell % columns), map.y.path,
                           map.y.textOf(cell / columns));
    };
    const auto [least, most] = std::ranges::minmax_element(
        map.cells, {}, [&](const auto& cell) { return std::isnan(cell[value]) ? INFINITY : cell[value]; });
    std::string text =
        fmt::format("{}\n{} x {} cells of {} in {:.2f} s\n\n", printable(experiment.name), columns, map.y.values.size(),
                    map.seeds.size() == 1 ? "one seed" : fmt::format("{} seeds", map.seeds.size()), seconds);
    for (const auto& [name, found] : {std::pair{"least", least}, std::pair{"most", most}})
        text += fmt::format("  {:<5} {} {} at {}\n", name, nameOf(value), brief((*found)[value]),
                            place(static_cast<std::size_t>(found - map.cells.begin())));
    const auto lost = std::ranges::count_if(map.cells, [](const auto& cell) { return cell[MapValue::diverged] > 0; });
    text += fmt::format("  diverged in {} of {} cells\n\n", lost, map.cells.size());
    return text + sketchOf(map, value);
}

} // namespace

int mapFrom(const experiment::Experiment& experiment, Map map, const MapOptions& options, const Trainings& trainings) {
    const auto value = *std::ranges::find(analysis::kMapValues, options.value,
                                          [](MapValue each) { return nameOf(each); }); // who asks checked it
    const KeepGoing keepGoing = untilInterrupted();
    spdlog::debug("mapping {} cells with {} seeds on the {} engine", map.cells.size(), map.seeds.size(),
                  trainings.facts.engine);
    {
        ProgressBar bar("cell", static_cast<std::int64_t>(map.cells.size()), !options.quiet);
        std::int64_t done = 0;
        const auto filled =
            analysis::fill(map, experiment, trainings.doMany, keepGoing, [&](std::size_t) { bar.show(++done); });
        if (!filled) {
            complain("map: " + filled.error().message);
            return kWrongInput;
        }
    }
    if (!map.isDone())
        return kInterrupted;
    const double seconds = trainings.seconds();

    int status = kDone;
    if (!options.json.empty())
        status =
            write(options.json, io::mapJson(experiment, map, value, {trainings.facts.engine, map.device}, seconds));
    if (!options.csv.empty() && status == kDone)
        status = write(options.csv, io::mapCsv(map));
    if (!options.out.empty() && status == kDone)
        status = drawMap(experiment, map, value, options);
    const bool outputIsTaken = io::isStandardOutput(options.json) || io::isStandardOutput(options.csv);
    if (status == kDone && !options.quiet && !outputIsTaken)
        status = print(summaryOf(experiment, map, value, seconds));
    return status;
}

std::optional<Map> mapOf(const experiment::Experiment& experiment, const MapOptions& options) {
    auto x = axisOf(experiment, "--x", options.x);
    auto y = axisOf(experiment, "--y", options.y);
    if (!x || !y)
        return std::nullopt;
    auto map = analysis::emptyMap(experiment, std::move(*x), std::move(*y), options.seeds);
    if (map)
        return std::move(*map);
    complain("map: " + map.error().message);
    return std::nullopt;
}

int mapExperiment(const MapOptions& options) {
    const auto experiment = readSource(options.source);
    if (!experiment ||
        !outputsAreFine({{"--json", options.json}, {"--csv", options.csv}, {"--out", options.out}}, options.source))
        return kWrongInput;
    if (!options.out.empty() && options.shard.empty() && !isPictureName("--out", options.out))
        return kWrongInput;
    auto map = mapOf(*experiment, options);
    if (!map)
        return kWrongInput;
    addLogFile();
    const unsigned threads = options.threads.value_or(allCores());
    const TrainOptions training{options.engine, options.device, threads, !options.quiet};
    const auto hardest = analysis::hardestOf(*experiment, *map);
    if (!options.shard.empty())
        return trainPart({*experiment,
                          {{"command", "map"},
                           {"seeds", options.seeds},
                           {"x", options.x},
                           {"y", options.y},
                           {"value", options.value}},
                          hardest,
                          options.shard,
                          options.out},
                         training, [&](const engines::Computing&, const training::DoMany& doMany) {
                             const auto filled =
                                 analysis::fill(*map, *experiment, doMany, untilInterrupted(), [](std::size_t) {});
                             if (!filled)
                                 complain("map: " + filled.error().message);
                             return int{filled ? kDone : kWrongInput};
                         });
    const auto computing = computingForMany(hardest, map->cells.size() * map->seeds.size(), training);
    if (!computing)
        return computing.error();
    return mapFrom(*experiment, std::move(*map), options, trainedHere(*computing, threads));
}

} // namespace twinsine::app
