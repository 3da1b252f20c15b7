// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/seeds.hpp"

#include "core/training/history.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <utility>

namespace twinsine::analysis {

namespace {

using experiment::Experiment;
using experiment::Side;
using experiment::SideName;
using training::Outcome;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::int64_t ownSeed(const Experiment& experiment) {
    return experiment.a.seed ? *experiment.a.seed : experiment.b.seed.value_or(0);
}

/// Within least...most, around.
std::int64_t shifted(std::int64_t seed, std::int64_t by, std::int64_t least, std::int64_t most) {
    const std::int64_t count = most - least + 1;
    return least + (((seed - least + by) % count) + count) % count;
}

void shift(experiment::Configured& initializer, std::int64_t by) {
    constexpr std::int64_t kMost = std::int64_t{1} << 53; // as the file format has them
    const auto seed = initializer.config.find("seed");
    if (seed != initializer.config.end() && !experiment::isNull(seed->second))
        seed->second = shifted(std::get<std::int64_t>(seed->second), by, -kMost, kMost);
}

void shift(Side& side, std::int64_t by) {
    if (by == 0)
        return;
    if (side.seed)
        side.seed = shifted(*side.seed, by, 0, (std::int64_t{1} << 32) - 1);
    for (auto& layer : side.layers) {
        shift(layer.kernelInitializer, by);
        shift(layer.biasInitializer, by);
    }
    side.drawn.reset();
}

bool finite(const Outcome& outcome) { return !outcome.divergedAtStep; }

} // namespace

double distanceBetween(const Outcome& p, const Outcome& q) {
    return finite(p) && finite(q) ? training::distanceBetween(p.prediction, q.prediction).mean : kInfinity;
}

std::vector<std::int64_t> seedsOf(const Experiment& experiment, std::size_t count) {
    const std::int64_t own = ownSeed(experiment);
    std::vector<std::int64_t> seeds{own};
    for (std::int64_t seed = 1; seeds.size() < count; ++seed)
        if (seed != own)
            seeds.push_back(seed);
    return seeds;
}

experiment::Data dataOfAllSeeds(const Experiment& experiment) {
    experiment::Data data = experiment.data;
    if (data.isRandom() && !data.seed)
        data.seed = plan::makeNumpySeed(std::mt19937_64(static_cast<std::uint64_t>(ownSeed(experiment))));
    return data;
}

Experiment withSeed(const Experiment& experiment, std::int64_t seed) {
    Experiment replicate = experiment;
    const std::int64_t by = seed - ownSeed(experiment);
    shift(replicate.a, by);
    shift(replicate.b, by);
    if (by != 0) // loops that go on with the data's stream of random numbers get another one
        replicate.data.seed.reset();
    std::optional<std::mt19937_64> generator; // most sides leave nothing open, and making it takes its time
    replicate = plan::withEntropy(std::move(replicate), [&] {
        if (!generator)
            generator.emplace(static_cast<std::uint64_t>(seed));
        return (*generator)();
    });
    replicate.data = dataOfAllSeeds(experiment);
    return replicate;
}

std::string_view nameOf(Varied varied) {
    switch (varied) {
    case Varied::all:
        break;
    case Varied::initialWeights:
        return "weights";
    case Varied::order:
        return "order";
    }
    return "all";
}

std::optional<SeedStudy> studySeeds(const Experiment& experiment, std::vector<std::int64_t> seeds,
                                    const engines::Engine& engine, engines::Device device, unsigned threads,
                                    const KeepGoing& keepGoing, const std::function<void(std::size_t)>& progress,
                                    Varied varied) {
    return studySeeds(experiment, std::move(seeds), training::trainingBy(engine, device, threads), keepGoing, progress,
                      varied, Predictions::kept);
}

std::optional<SeedStudy> studySeeds(const Experiment& experiment, std::vector<std::int64_t> seeds,
                                    const training::DoMany& doMany, const KeepGoing& keepGoing,
                                    const std::function<void(std::size_t)>& progress, Varied varied,
                                    Predictions predictions) {
    const auto points = experiment::pointsOf(dataOfAllSeeds(experiment), keepGoing);
    const auto pointsA = plan::pointsFor(experiment.a, points);
    const auto pointsB = plan::pointsFor(experiment.b, points);
    SeedStudy study{.seeds = std::move(seeds), .x = points.x, .a = {}, .b = {}, .varied = varied, .apart = {}};
    const auto planFor = [&](std::int64_t seed, SideName which, const KeepGoing& wanted) {
        return plan::planOf(withSeed(experiment, seed), which, which == SideName::a ? pointsA : pointsB, wanted);
    };
    std::vector<plan::SidePlan> own; // of the own seed, where something stays that
    if (varied != Varied::all)
        for (const SideName which : {SideName::a, SideName::b})
            own.push_back(planFor(ownSeed(experiment), which, keepGoing));
    if (!keepGoing())
        return std::nullopt;
    std::vector<bool> isHalf; // one side is done
    std::size_t done = 0;
    const training::Many many{.count = 2 * study.seeds.size(),
                              .plan =
                                  [&](std::size_t job, const KeepGoing& wanted) {
                                      auto plan = planFor(study.seeds[job / 2],
                                                          job % 2 == 0 ? SideName::a : SideName::b, wanted);
                                      if (varied == Varied::all || !wanted())
                                          return plan;
                                      return varied == Varied::order ? withWeightsOf(std::move(plan), own[job % 2])
                                                                     : withOrderOf(std::move(plan), own[job % 2]);
                                  },
                              .done =
                                  [&](std::size_t job, Outcome outcome) {
                                      if (isHalf.empty()) { // not before: who stores outcomes takes none here
                                          isHalf.resize(study.seeds.size());
                                          study.a.resize(study.seeds.size());
                                          study.b.resize(study.seeds.size());
                                          study.apart.resize(study.seeds.size());
                                      }
                                      const std::size_t seed = job / 2;
                                      (job % 2 == 0 ? study.a : study.b)[seed] = std::move(outcome);
                                      if (isHalf[seed]) {
                                          study.apart[seed] = distanceBetween(study.a[seed], study.b[seed]);
                                          if (predictions == Predictions::dropped)
                                              for (Outcome* each : {&study.a[seed], &study.b[seed]})
                                                  each->prediction = std::vector<double>(); // with its memory
                                      }
                                      isHalf[seed] = true;
                                      progress(++done);
                                  },
                              .inGroup = 2};
    const auto trainedOn = doMany(many, keepGoing);
    if (!trainedOn)
        return std::nullopt;
    study.device = *trainedOn;
    return study;
}

double lowerMedian(std::vector<double> values) {
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

double quantile(std::vector<double> values, double part) {
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    std::ranges::sort(values);
    const double place = part * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double rest = place - static_cast<double>(below);
    if (rest == 0)
        return values[below];
    return std::isinf(values[below + 1]) ? values[below + 1]
                                         : values[below] + rest * (values[below + 1] - values[below]);
}

double luckOf(const std::vector<Outcome>& bySeed, const KeepGoing& keepGoing) {
    std::vector<double> distances;
    distances.reserve(bySeed.size() * (bySeed.size() - 1) / 2);
    for (std::size_t i = 0; i < bySeed.size() && keepGoing(); ++i)
        for (std::size_t j = i + 1; j < bySeed.size(); ++j)
            distances.push_back(distanceBetween(bySeed[i], bySeed[j]));
    return lowerMedian(std::move(distances));
}

Band bandOf(const std::vector<Outcome>& bySeed, const KeepGoing& keepGoing) {
    constexpr std::size_t kBetweenQuestions = 1000; // a few milliseconds
    Band band;
    if (bySeed.empty())
        return band;
    std::vector<double> values;
    for (std::size_t i = 0; i < bySeed.front().prediction.size(); ++i) {
        if (i % kBetweenQuestions == 0 && !keepGoing())
            break;
        values.clear();
        for (const Outcome& outcome : bySeed)
            if (finite(outcome))
                values.push_back(outcome.prediction[i]);
        band.low.push_back(quantile(values, 0.05));
        band.median.push_back(lowerMedian(values));
        band.high.push_back(quantile(values, 0.95));
    }
    return band;
}

} // namespace twinsine::analysis
