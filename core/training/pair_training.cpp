// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/pair_training.hpp"

#include "core/engines/forward.hpp"
#include "core/plan/entropy.hpp"
#include "core/plan/initial_weights.hpp"
#include "core/training/companion_thread.hpp"
#include "core/training/side_training.hpp"

#include <algorithm>
#include <chrono>
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

/// Through long double, which makes it the nearest double but for one in a thousand or so: of sin(double) the C library
/// has more than one version, and the last bit depends on the processor.
std::vector<double> sine(const std::vector<double>& x, const KeepGoing& keepGoing) {
    constexpr std::size_t kBetweenQuestions = 10'000; // some milliseconds
    std::vector<double> y(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (i % kBetweenQuestions == 0 && !keepGoing())
            break;
        y[i] = static_cast<double>(std::sin(static_cast<long double>(x[i])));
    }
    return y;
}

Experiment withEntropy(Experiment experiment) {
    const plan::EntropySource source = plan::systemEntropy();
    experiment.a = plan::drawEntropy(std::move(experiment.a), source);
    experiment.b = plan::drawEntropy(std::move(experiment.b), source);
    return experiment;
}

/// The initial weights of a side: its own, or the other's cast to its floatx.
plan::Weights startOf(const Experiment& experiment, SideName which) {
    const experiment::Side& side = experiment.side(which);
    plan::Weights weights = plan::initialWeights(experiment.side(side.initialWeightsFrom.value_or(which)));
    if (side.initialWeightsFrom)
        for (auto& variable : weights)
            variable = engines::roundedTo(side.floatx, variable);
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
    Impl(const Experiment& experiment, const engines::Engine& engine, engines::Device device, unsigned threads,
         const KeepGoing& keepGoing)
        : recorded(withEntropy(experiment)), x(linspace(recorded.data)), y(sine(x, keepGoing)),
          a(recorded.a, startOf(recorded, SideName::a), engine, device, x, y, keepGoing),
          b(recorded.b, startOf(recorded, SideName::b), engine, device, x, y, keepGoing),
          epochs(std::max(epochsOf(recorded.a), epochsOf(recorded.b))) {
        if (threads > 1)
            companion.emplace();
    }

    /// A side on its way through some epochs.
    struct Way {
        /// After an epoch.
        struct Stop {
            plan::Weights weights;
            std::vector<double> prediction;
            std::int64_t steps;
            std::size_t epochs;
        };
        SideTraining& side;
        Stop start{stopOf(side)};
        std::vector<Stop> stops{};
        bool wentOn = true;

        static Stop stopOf(const SideTraining& side) {
            const SideHistory& history = side.history();
            return {history.weights, history.prediction, history.steps, history.loss.size()};
        }

        template <class Enough>
        void go(std::int64_t epochs, const KeepGoing& keepGoing, const Enough& enough) {
            for (; epochs > 0 && !side.finished(); --epochs) {
                wentOn = side.advance(keepGoing);
                if (!wentOn)
                    return;
                stops.push_back(stopOf(side));
                if (enough())
                    return;
            }
        }

        const Stop& after(std::size_t epochs) const {
            return stops.empty() ? start : stops[std::min(epochs, stops.size()) - 1];
        }
    };

    template <class Enough>
    bool advance(std::int64_t atMost, const KeepGoing& keepGoing, const Enough& enough) {
        const auto begun = std::chrono::steady_clock::now();
        records.clear();
        Way wayA{a};
        Way wayB{b};
        const auto goA = [&] { wayA.go(atMost, keepGoing, enough); };
        const auto goB = [&] { wayB.go(atMost, keepGoing, enough); };
        if (companion && !a.finished() && !b.finished()) {
            companion->runBoth(goB, goA);
        } else {
            goA();
            goB();
        }
        // One may have heard later than the other that it is enough.
        const std::size_t done = std::max(wayA.stops.size(), wayB.stops.size());
        for (Way* way : {&wayA, &wayB})
            if (way->wentOn)
                way->go(static_cast<std::int64_t>(done - way->stops.size()), keepGoing, [] { return false; });
        if (!wayA.wentOn || !wayB.wentOn)
            return false;
        for (std::size_t i = 1; i <= done; ++i)
            join(wayA.after(i), wayB.after(i));
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
        secondsOfAnEpoch = taken.count() / static_cast<double>(std::max<std::size_t>(done, 1));
        return true;
    }

    /// An epoch of both sides.
    void join(const Way::Stop& stopA, const Way::Stop& stopB) {
        if (std::max(stopA.epochs, stopB.epochs) <= meanAbsDifference.size())
            return;
        meanAbsDifference.push_back(distanceBetween(stopA.prediction, stopB.prediction).mean);
        records.push_back({static_cast<std::int64_t>(meanAbsDifference.size()), stopA.weights, stopB.weights,
                           stopA.steps, stopB.steps});
    }

    /// How many epochs take about a millisecond, as far as is known.
    std::int64_t someEpochs() const {
        constexpr double kSeconds = 1e-3;
        constexpr double kMost = 1000;
        return secondsOfAnEpoch ? static_cast<std::int64_t>(std::clamp(kSeconds / *secondsOfAnEpoch, 1.0, kMost)) : 1;
    }

    Experiment recorded;
    std::vector<double> x;
    std::vector<double> y;
    SideTraining a;
    SideTraining b;
    std::int64_t epochs;
    std::vector<double> meanAbsDifference;
    std::vector<EpochRecord> records;
    std::optional<double> secondsOfAnEpoch;
    std::optional<CompanionThread> companion;
};

PairTraining::PairTraining(const Experiment& experiment, const engines::Engine& engine, engines::Device device,
                           unsigned threads, const KeepGoing& keepGoing)
    : m(std::make_unique<Impl>(experiment, engine, device, threads, keepGoing)) {}

PairTraining::~PairTraining() = default;

std::int64_t PairTraining::epochs() const { return m->epochs; }
std::int64_t PairTraining::epoch() const { return static_cast<std::int64_t>(m->meanAbsDifference.size()); }
bool PairTraining::finished() const { return m->a.finished() && m->b.finished(); }
std::int64_t PairTraining::someEpochs() const { return m->someEpochs(); }
bool PairTraining::advance(const KeepGoing& keepGoing, std::int64_t epochs,
                           const std::function<bool()>& enough) {
    return m->advance(epochs, keepGoing, enough);
}
const std::vector<EpochRecord>& PairTraining::records() const { return m->records; }
PairHistory PairTraining::history() const { return {m->a.history(), m->b.history(), m->meanAbsDifference}; }
const Experiment& PairTraining::recorded() const { return m->recorded; }
std::span<const double> PairTraining::x() const { return m->x; }
std::span<const double> PairTraining::y() const { return m->y; }

} // namespace twinsine::training
