// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/interrupt.hpp"
#include "app/messages.hpp"
#include "app/outputs.hpp"
#include "app/parts.hpp"
#include "app/progress.hpp"
#include "app/train.hpp"
#include "core/analysis/seeds.hpp"
#include "core/io/file.hpp"
#include "core/io/json_numbers.hpp"
#include "core/io/seeds_json.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <cmath>

namespace twinsine::app {
namespace {

using experiment::SideName;

std::string brief(double value) { return std::isfinite(value) ? fmt::format("{:.4g}", value) : "not finite"; }

/// "0.2609 (0.1404 to 0.4651)"
std::string typical(const std::vector<double>& values) {
    return fmt::format("{} ({} to {})", brief(analysis::lowerMedian(values)), brief(analysis::quantile(values, 0.05)),
                       brief(analysis::quantile(values, 0.95)));
}

/// A line for each of a few equal ranges between the least and the most: its bounds, a bar, how many there are.
std::string histogram(const std::vector<double>& values) {
    constexpr std::size_t kBars = 10;
    constexpr std::size_t kLongest = 40;
    std::vector<double> finite;
    std::ranges::copy_if(values, std::back_inserter(finite), [](double value) { return std::isfinite(value); });
    if (finite.empty())
        return {};
    const auto [least, most] = std::ranges::minmax(finite);
    if (least == most)
        return fmt::format("  {}: all {}\n", brief(least), finite.size());
    std::vector<std::size_t> counts(kBars);
    for (const double value : finite)
        ++counts[std::min(kBars - 1, static_cast<std::size_t>((value - least) / (most - least) * kBars))];
    const std::size_t highest = std::ranges::max(counts);
    std::string text;
    for (std::size_t i = 0; i < kBars; ++i) {
        const auto bound = [&](std::size_t bar) { return least + (most - least) * static_cast<double>(bar) / kBars; };
        text += fmt::format("  {:>9} to {:<9}  {:<{}} {}\n", brief(bound(i)), brief(bound(i + 1)),
                            std::string((counts[i] * kLongest + highest - 1) / highest, '#'), kLongest, counts[i]);
    }
    return text;
}

std::string summaryOf(const experiment::Experiment& experiment, const analysis::SeedStudy& study, double seconds) {
    const auto ofSide = [&](SideName which, double training::Outcome::*value) {
        std::vector<double> values;
        for (const auto& outcome : study.side(which))
            values.push_back(std::isnan(outcome.*value) ? INFINITY : outcome.*value);
        return typical(values);
    };
    const auto diverged = [&](SideName which) {
        return fmt::format(
            "{} of {}",
            std::ranges::count_if(study.side(which), [](const auto& o) { return o.divergedAtStep.has_value(); }),
            study.seeds.size());
    };
    const auto row = [](std::string_view label, const std::string& a, const std::string& b) {
        return fmt::format("  {:<16}  {:<32}  {}\n", label, a, b);
    };
    const auto loss = &training::Outcome::loss;
    const auto evaluated = &training::Outcome::evaluationLoss;
    std::string text = fmt::format("{}\n{} seeds, {} trainings in {:.2f} s; median (5 to 95 %)\n\n",
                                   printable(experiment.name), study.seeds.size(), 2 * study.seeds.size(), seconds);
    if (study.varied != analysis::Varied::all)
        text += fmt::format("Only the {} vary\n\n",
                            study.varied == analysis::Varied::order ? "orders of the points" : "initial weights");
    text += row("", fmt::format("A ({})", nameOf(experiment.a.framework)),
                fmt::format("B ({})", nameOf(experiment.b.framework)));
    text += row("Loss, reported", ofSide(SideName::a, loss), ofSide(SideName::b, loss));
    text += row("Loss, evaluated", ofSide(SideName::a, evaluated), ofSide(SideName::b, evaluated));
    text += row("Diverged", diverged(SideName::a), diverged(SideName::b));
    const auto distances = study.apart;
    text += fmt::format("\n  mean |A - B| = {}; {} with seed {}\n\n", typical(distances), brief(distances.front()),
                        study.seeds.front());
    return text + histogram(distances);
}

/// A seed keeps both predictions only for JSON, which has them as text.
bool fitsMemory(const experiment::Experiment& experiment, std::size_t seeds, bool writesJson) {
    constexpr double kGiB = 1024.0 * 1024 * 1024;
    const auto ofPoint =
        writesJson ? 16.0 + io::mostBytesOf(experiment.a.floatx) + io::mostBytesOf(experiment.b.floatx) : 0.0;
    const double bytes = static_cast<double>(seeds) * (static_cast<double>(experiment.data.num) * ofPoint + 200);
    if (bytes <= 4 * kGiB)
        return true;
    complain(fmt::format("--seeds {}: the predictions in --json would need about {:.1f} GiB of memory, more than 4 GiB",
                         seeds, bytes / kGiB));
    return false;
}

analysis::Varied variedOf(const RunOptions& options) {
    return *std::ranges::find_if(analysis::kVaried, [&](auto each) {
        return nameOf(each) == (options.varied.empty() ? "all" : options.varied);
    });
}

} // namespace

int seedsFrom(const experiment::Experiment& experiment, const RunOptions& options, const Trainings& trainings) {
    if (!fitsMemory(experiment, options.seeds, !options.json.empty()))
        return kWrongInput;
    std::optional<analysis::SeedStudy> study;
    {
        ProgressBar bar("training", static_cast<std::int64_t>(2 * options.seeds), !options.quiet);
        study = analysis::studySeeds(
            experiment, analysis::seedsOf(experiment, options.seeds), trainings.doMany, untilInterrupted(),
            [&](std::size_t done) { bar.show(static_cast<std::int64_t>(done)); }, variedOf(options),
            options.json.empty() ? analysis::Predictions::dropped : analysis::Predictions::kept);
    }
    if (!study)
        return kInterrupted;
    const double seconds = trainings.seconds();

    int status = kDone;
    if (!options.json.empty())
        status =
            write(options.json, io::seedsJson(experiment, *study, {trainings.facts.engine, study->device}, seconds));
    if (!options.csv.empty() && status == kDone)
        status = write(options.csv, io::seedsCsv(experiment, *study));
    const bool outputIsTaken = io::isStandardOutput(options.json) || io::isStandardOutput(options.csv);
    if (status == kDone && !options.quiet && !outputIsTaken)
        status = print(summaryOf(experiment, *study, seconds));
    return status;
}

int runSeeds(const experiment::Experiment& experiment, const RunOptions& options) {
    const unsigned threads = options.threads.value_or(allCores());
    const TrainOptions training{options.engine, options.device, threads, !options.quiet};
    if (!options.shard.empty())
        return trainPart({experiment,
                          {{"command", "run"}, {"seeds", options.seeds}, {"varied", nameOf(variedOf(options))}},
                          experiment,
                          options.shard,
                          options.out},
                         training, [&](const engines::Computing&, const training::DoMany& doMany) {
                             studySeeds(
                                 experiment, analysis::seedsOf(experiment, options.seeds), doMany, untilInterrupted(),
                                 [](std::size_t) {}, variedOf(options), analysis::Predictions::dropped);
                             return int{kDone};
                         });
    if (!fitsMemory(experiment, options.seeds, !options.json.empty()))
        return kWrongInput;
    const auto computing = computingForMany(experiment, options.seeds, training);
    if (!computing)
        return computing.error();
    return seedsFrom(experiment, options, trainedHere(*computing, threads));
}

} // namespace twinsine::app
