// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/explain.hpp"
#include "app/explanation_text.hpp"
#include "app/interrupt.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/outputs.hpp"
#include "app/parts.hpp"
#include "app/progress.hpp"
#include "app/source.hpp"
#include "app/train.hpp"
#include "core/analysis/seeds.hpp"
#include "core/io/explanation_json.hpp"
#include "core/io/file.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace twinsine::app {
namespace {

/// Both sides' predictions of each seed, at first those of the full mixtures and of some seeds with moved weights too,
/// and the distances of all pairs of seeds.
bool fitsMemory(const experiment::Experiment& experiment, std::size_t seeds) {
    constexpr double kGiB = 1024.0 * 1024 * 1024;
    const auto count = static_cast<double>(seeds);
    const double predictions = 4 * count + 8 * std::min(count, 16.0);
    const double bytes = predictions * static_cast<double>(experiment.data.num) * 8 + count * 5000 + count * count * 80;
    if (bytes <= 4 * kGiB)
        return true;
    complain(fmt::format("{} seeds would need about {:.1f} GiB of memory, more than 4 GiB", seeds, bytes / kGiB));
    return false;
}

/// Why the merged setting that was to be split is none.
void complainOfOpened(const std::string& opened, const std::string& others) {
    complain("--open: no setting \"" + printable(opened) + "\" stands for several" +
             (others.empty() ? "" : "; these do: " + others));
}

} // namespace

Result<analysis::Explanation, int> explain(const experiment::Experiment& experiment, std::size_t seeds,
                                           const engines::Computing& computing, const training::DoMany& doMany,
                                           bool quiet, const std::string& opened) {
    if (!fitsMemory(experiment, seeds))
        return int{kWrongInput};
    const KeepGoing keepGoing = untilInterrupted();
    analysis::Explainer explainer(experiment, *computing.engine, computing.device, doMany, opened);
    bool wentOn = false;
    {
        ProgressBar bar("training", 100, !quiet);
        wentOn = explainer.add(analysis::seedsOf(experiment, seeds), keepGoing, [&](std::size_t done, std::size_t all) {
            bar.show(static_cast<std::int64_t>(100 * done / all));
        });
    }
    auto why = wentOn ? explainer.explanation(keepGoing) : std::nullopt;
    if (!why)
        return int{kInterrupted};
    if (why->opened != opened) {
        std::string merged;
        for (const auto& answer : why->factors)
            if (answer.factor.isMerged)
                merged += (merged.empty() ? "" : ", ") + answer.factor.name;
        complainOfOpened(opened, merged);
        return int{kWrongInput};
    }
    return std::move(*why);
}

Result<engines::Computing, int> computingForExplanation(const experiment::Experiment& experiment, std::size_t seeds,
                                                        const TrainOptions& options) {
    return computingForMany(experiment, seeds * analysis::Explainer::kPairsOfSeed, options);
}

int explainFrom(const experiment::Experiment& experiment, const ExplainOptions& options,
                const engines::Computing& computing, const Trainings& trainings) {
    const auto why = explain(experiment, options.seeds, computing, trainings.doMany, options.quiet, options.open);
    if (!why)
        return why.error();
    const double seconds = trainings.seconds();

    int status = kDone;
    if (!options.json.empty())
        status = write(options.json, io::explanationJson(experiment, *why, seconds));
    if (!options.csv.empty() && status == kDone)
        status = write(options.csv, io::explanationCsv(*why));
    const bool outputIsTaken = io::isStandardOutput(options.json) || io::isStandardOutput(options.csv);
    if (status == kDone && !options.quiet && !outputIsTaken)
        status = print(textOf(experiment, *why, seconds));
    return status;
}

int explainExperiment(const ExplainOptions& options) {
    const auto experiment = readSource(options.source);
    if (!experiment ||
        !outputsAreFine({{"--json", options.json}, {"--csv", options.csv}, {"--out", options.out}}, options.source) ||
        !fitsMemory(*experiment, options.seeds))
        return kWrongInput;
    addLogFile();
    const unsigned threads = options.threads.value_or(allCores());
    const TrainOptions training{options.engine, options.device, threads, !options.quiet};
    if (!options.shard.empty())
        return trainPart({*experiment,
                          {{"command", "explain"}, {"seeds", options.seeds}, {"open", options.open}},
                          *experiment,
                          options.shard,
                          options.out},
                         training, [&](const engines::Computing& computing, const training::DoMany& doMany) {
                             std::optional<analysis::Explainer> explainer;
                             bool isOpened = true;
                             const auto untilKnown = [&](const training::Many& many, const KeepGoing& keepGoing) {
                                 isOpened = many.isForAll || explainer->opened() == options.open;
                                 return isOpened ? doMany(many, keepGoing) : std::nullopt;
                             };
                             explainer.emplace(*experiment, *computing.engine, computing.device, untilKnown,
                                               options.open);
                             explainer->add(analysis::seedsOf(*experiment, options.seeds), untilInterrupted(),
                                            [](std::size_t, std::size_t) {});
                             if (!isOpened)
                                 complainOfOpened(options.open, "");
                             return int{isOpened ? kDone : kWrongInput};
                         });
    const auto computing = computingForExplanation(*experiment, options.seeds, training);
    if (!computing)
        return computing.error();
    return explainFrom(*experiment, options, *computing, trainedHere(*computing, threads));
}

} // namespace twinsine::app
