// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A pair over many seeds: what is luck, and what is typical.

#include "core/engines/engine.hpp"
#include "core/experiment/experiment.hpp"
#include "core/training/many.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace twinsine::analysis {

inline constexpr std::int64_t kMostSeeds = 10'000'000;

/// The experiment's own seed first (A's, or B's where A has none, or 0 where neither has one), then 1, 2, 3 ... without
/// it.
std::vector<std::int64_t> seedsOf(const experiment::Experiment& experiment, std::size_t count);

/// The data that all seeds have in common: another seed draws no other points. What it leaves open comes from a
/// generator that starts with the experiment's own seed.
experiment::Data dataOfAllSeeds(const experiment::Experiment& experiment);

/// The experiment with that seed in place of its own: all seeds (both sides', and those that initializers have
/// themselves) are shifted by the difference, so sides with different seeds stay different. What unseeded sides draw
/// comes from a generator that starts with the seed, so that the whole is reproducible; with its own seed the
/// experiment keeps what it has drawn. Nothing is left open.
experiment::Experiment withSeed(const experiment::Experiment& experiment, std::int64_t seed);

/// What another seed changes. A real script does the last two by setting the seeds of its initializers.
enum class Varied {
    all,
    initialWeights, ///< the order of the points stays that of the own seed
    order           ///< the initial weights do
};

inline constexpr std::array kVaried{Varied::all, Varied::initialWeights, Varied::order};
/// "all", "weights", "order".
std::string_view nameOf(Varied varied);

struct SeedStudy {
    std::vector<std::int64_t> seeds;
    std::vector<double> x; ///< the data's, in float64
    std::vector<training::Outcome> a;
    std::vector<training::Outcome> b;
    Varied varied = Varied::all;
    engines::Device device = engines::Device::cpu; ///< what trained them, the last of them after a fault
    std::vector<double> apart; ///< mean |A - B| by seed, as the pair gives it; infinite where a side diverged

    const std::vector<training::Outcome>& side(experiment::SideName which) const {
        return which == experiment::SideName::a ? a : b;
    }
};

/// Whether a study keeps what each seed predicts.
enum class Predictions { kept, dropped };

/// Trains the pair with each of the seeds, all of them in one list of jobs. None if keepGoing said no. `progress`
/// hears, from one thread at a time, how many trainings are done.
std::optional<SeedStudy> studySeeds(const experiment::Experiment& experiment, std::vector<std::int64_t> seeds,
                                    const engines::Engine& engine, engines::Device device, unsigned threads,
                                    const KeepGoing& keepGoing, const std::function<void(std::size_t)>& progress,
                                    Varied varied = Varied::all);

/// The same by what does many trainings.
std::optional<SeedStudy> studySeeds(const experiment::Experiment& experiment, std::vector<std::int64_t> seeds,
                                    const training::DoMany& doMany, const KeepGoing& keepGoing,
                                    const std::function<void(std::size_t)>& progress, Varied varied,
                                    Predictions predictions);

/// mean |p - q| of two predictions; infinite where a training diverged.
double distanceBetween(const training::Outcome& p, const training::Outcome& q);

/// The lower median: of an even number of values the smaller one in the middle. Infinite values count; NaN is none.
double lowerMedian(std::vector<double> values);

/// The value below which that part of the values lies, between neighbours in a straight line (numpy.quantile's
/// default). Infinite where a neighbour is.
double quantile(std::vector<double> values, double part);

/// The median over all pairs of seeds of the distance between one side's predictions: what another seed makes.
/// A training that diverged is infinitely far from any other. NaN of fewer than two seeds. If keepGoing
/// says no, it must not be used.
double luckOf(const std::vector<training::Outcome>& bySeed, const KeepGoing& keepGoing = kAlways);

/// Of the side's predictions at each x: 5 %, median, 95 % over the seeds that did not diverge; NaN where all did. If
/// keepGoing says no, it ends early.
struct Band {
    std::vector<double> low;
    std::vector<double> median;
    std::vector<double> high;
};
Band bandOf(const std::vector<training::Outcome>& bySeed, const KeepGoing& keepGoing = kAlways);

} // namespace twinsine::analysis
