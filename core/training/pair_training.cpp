// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/pair_training.hpp"

#include "core/training/companion_thread.hpp"
#include "core/training/entropy.hpp"
#include "core/training/forward.hpp"
#include "core/training/initial_weights.hpp"
#include "core/training/side_training.hpp"

#include <algorithm>
#include <cmath>

namespace twinsine::training {

namespace {

using experiment::Experiment;
using experiment::SideName;

/// np.linspace(start, stop, num) in float64 (numerics.md, 0).
std::vector<double> linspace(const experiment::Data& data) {
    std::vector<double> x(static_cast<std::size_t>(data.num));
    const double step = data.num > 1 ? (data.stop - data.start) / static_cast<double>(data.num - 1) : 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = static_cast<double>(i) * step + data.start;
    if (data.num > 1)
        x.back() = data.stop;
    return x;
}

std::vector<double> sine(const std::vector<double>& x) {
    std::vector<double> y(x.size());
    std::ranges::transform(x, y.begin(), [](double value) { return std::sin(value); });
    return y;
}

Experiment withEntropy(Experiment experiment) {
    const EntropySource source = systemEntropy();
    experiment.a = drawEntropy(std::move(experiment.a), source);
    experiment.b = drawEntropy(std::move(experiment.b), source);
    return experiment;
}

/// The initial weights of a side: its own, or the other's cast to its floatx.
Weights startOf(const Experiment& experiment, SideName which) {
    const experiment::Side& side = experiment.side(which);
    Weights weights = initialWeights(experiment.side(side.initialWeightsFrom.value_or(which)));
    if (side.initialWeightsFrom)
        for (auto& variable : weights)
            variable = roundedTo(side.floatx, variable);
    return weights;
}

} // namespace

Distance distanceBetween(std::span<const double> a, std::span<const double> b) {
    Distance distance;
    double squares = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double gap = std::abs(a[i] - b[i]);
        distance.mean += gap;
        squares += gap * gap;
        distance.max = std::isnan(gap) || std::isnan(distance.max) ? NAN : std::max(distance.max, gap);
    }
    const auto count = static_cast<double>(a.size());
    distance.mean /= count;
    distance.rms = std::sqrt(squares / count);
    return distance;
}

struct PairTraining::Impl {
    Impl(const Experiment& experiment, const Engine& engine, Device device, unsigned threads,
         const KeepGoing& keepGoing)
        : recorded(withEntropy(experiment)), x(linspace(recorded.data)), y(sine(x)),
          a(recorded.a, startOf(recorded, SideName::a), engine, device, x, y, keepGoing),
          b(recorded.b, startOf(recorded, SideName::b), engine, device, x, y, keepGoing),
          epochs(std::max(epochsOf(recorded.a), epochsOf(recorded.b))) {
        if (threads > 1)
            companion.emplace();
    }

    bool advance(const KeepGoing& keepGoing) {
        bool wentOnA = true;
        bool wentOnB = true;
        const auto advanceA = [&] { wentOnA = a.advance(keepGoing); };
        const auto advanceB = [&] { wentOnB = b.advance(keepGoing); };
        if (companion && !a.finished() && !b.finished()) {
            companion->runBoth(advanceB, advanceA);
        } else {
            advanceA();
            advanceB();
        }
        if (!wentOnA || !wentOnB)
            return false;
        const auto epochsDone = std::max(a.history().loss.size(), b.history().loss.size());
        if (epochsDone > meanAbsDifference.size())
            meanAbsDifference.push_back(distanceBetween(a.history().prediction, b.history().prediction).mean);
        return true;
    }

    Experiment recorded;
    std::vector<double> x;
    std::vector<double> y;
    SideTraining a;
    SideTraining b;
    std::int64_t epochs;
    std::vector<double> meanAbsDifference;
    std::optional<CompanionThread> companion;
};

PairTraining::PairTraining(const Experiment& experiment, const Engine& engine, Device device, unsigned threads,
                           const KeepGoing& keepGoing)
    : m(std::make_unique<Impl>(experiment, engine, device, threads, keepGoing)) {}

PairTraining::~PairTraining() = default;

std::int64_t PairTraining::epochs() const { return m->epochs; }
std::int64_t PairTraining::epoch() const { return static_cast<std::int64_t>(m->meanAbsDifference.size()); }
bool PairTraining::finished() const { return m->a.finished() && m->b.finished(); }
bool PairTraining::advance(const KeepGoing& keepGoing) { return m->advance(keepGoing); }
PairHistory PairTraining::history() const { return {m->a.history(), m->b.history(), m->meanAbsDifference}; }
const Experiment& PairTraining::recorded() const { return m->recorded; }
std::span<const double> PairTraining::x() const { return m->x; }
std::span<const double> PairTraining::y() const { return m->y; }

} // namespace twinsine::training
