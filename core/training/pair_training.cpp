// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/pair_training.hpp"

#include "core/engines/forward.hpp"
#include "core/plan/side_plan.hpp"
#include "core/training/companion_thread.hpp"
#include "core/training/side_training.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace twinsine::training {

using experiment::Experiment;
using experiment::SideName;

Distance distanceBetween(std::span<const double> a, std::span<const double> b) {
    Distance distance;
    double squares = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) { // a file may hold what no training gives
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
         const KeepGoing& keepGoing, Progress& progress)
        : recorded(plan::withEntropy(experiment, plan::systemEntropy())), points(pointsOf(keepGoing, progress)),
          a(planOf(SideName::a, keepGoing, progress), engine, device, keepGoing, predictionOf(SideName::a, progress)),
          b(planOf(SideName::b, keepGoing, progress), engine, device, keepGoing, predictionOf(SideName::b, progress)),
          epochs(std::max(a.epochs(), b.epochs())) {
        if (threads > 1)
            companion.emplace();
    }

    experiment::DataPoints pointsOf(const KeepGoing& keepGoing, Progress& progress) const {
        progress.begin(Progress::Stage::points);
        return experiment::pointsOf(recorded.data, keepGoing);
    }

    plan::SidePlan planOf(SideName which, const KeepGoing& keepGoing, Progress& progress) const {
        progress.begin(Progress::Stage::weights, which);
        return plan::planOf(recorded, which, plan::pointsFor(recorded.side(which), points), keepGoing);
    }

    /// Tells how much of both sides' first predictions is done, given that part of one of them.
    std::function<void(double)> predictionOf(SideName which, Progress& progress) const {
        const auto workOf = [&](SideName side) {
            return engines::workOfPrediction(recorded.side(side), points.x.size());
        };
        const double ofA = workOf(SideName::a) / (workOf(SideName::a) + workOf(SideName::b));
        return [which, ofA, &progress](double part) {
            progress.begin(Progress::Stage::prediction, which);
            progress.setPart(which == SideName::a ? part * ofA : ofA + part * (1 - ofA));
        };
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
        bool isAhead; ///< it has done the first epoch already
        Stop start{stopOf(side)};
        std::vector<Stop> stops{};
        bool wentOn = true;

        static Stop stopOf(const SideTraining& side) {
            const SideHistory& history = side.history();
            return {history.weights, history.prediction, history.steps, history.loss.size()};
        }

        template <class Enough>
        void go(std::int64_t epochs, const KeepGoing& keepGoing, const Enough& enough) {
            if (epochs > 0 && std::exchange(isAhead, false)) {
                stops.push_back(start);
                --epochs;
            }
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
        Way wayA{a, isAhead(a)};
        Way wayB{b, isAhead(b)};
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

    bool advanceUpdate(const KeepGoing& keepGoing) {
        records.clear();
        for (SideTraining* side : {&a, &b})
            if (!isAhead(*side) && !side->advanceUpdate(keepGoing))
                return false;
        if ((a.finished() || isAhead(a)) && (b.finished() || isAhead(b)))
            join(Way::stopOf(a), Way::stopOf(b));
        return true;
    }

    /// Whether it waits for the other side at the end of an epoch.
    bool isAhead(const SideTraining& side) const { return side.history().loss.size() > meanAbsDifference.size(); }

    EpochRecord now() const {
        EpochRecord record = recordOf(Way::stopOf(a), Way::stopOf(b));
        for (const SideTraining* side : {&a, &b})
            if (const auto& underWay = side->history().underWay; underWay && underWay->of > record.ofUpdates) {
                record.updates = underWay->updates;
                record.ofUpdates = underWay->of;
            }
        return record;
    }

    /// An epoch of both sides.
    void join(const Way::Stop& stopA, const Way::Stop& stopB) {
        if (std::max(stopA.epochs, stopB.epochs) <= meanAbsDifference.size())
            return;
        meanAbsDifference.push_back(distanceBetween(stopA.prediction, stopB.prediction).mean);
        records.push_back(recordOf(stopA, stopB));
    }

    EpochRecord recordOf(const Way::Stop& stopA, const Way::Stop& stopB) const {
        return {static_cast<std::int64_t>(meanAbsDifference.size()),
                stopA.weights,
                stopB.weights,
                stopA.steps,
                stopB.steps,
                lossesOf(a, stopA.epochs),
                lossesOf(b, stopB.epochs),
                0,
                0};
    }

    EpochLosses lossesOf(const SideTraining& side, std::size_t done) const {
        if (const auto& underWay = side.history().underWay)
            return {.evaluation = underWay->evaluationLoss};
        const bool divergedBefore = done < std::min(meanAbsDifference.size(), static_cast<std::size_t>(side.epochs()));
        if (done == 0 || divergedBefore)
            return {};
        const SideHistory& history = side.history();
        return {history.loss[done - 1], history.evaluationLoss[done - 1],
                history.validationLoss.empty() ? EpochLosses().validation : history.validationLoss[done - 1]};
    }

    /// How many epochs take about a millisecond, as far as is known.
    std::int64_t someEpochs() const {
        constexpr double kSeconds = 1e-3;
        constexpr double kMost = 1000;
        return secondsOfAnEpoch ? static_cast<std::int64_t>(std::clamp(kSeconds / *secondsOfAnEpoch, 1.0, kMost)) : 1;
    }

    Experiment recorded;
    experiment::DataPoints points;
    SideTraining a;
    SideTraining b;
    std::int64_t epochs;
    std::vector<double> meanAbsDifference;
    std::vector<EpochRecord> records;
    std::optional<double> secondsOfAnEpoch;
    std::optional<CompanionThread> companion;
};

PairTraining::PairTraining(const Experiment& experiment, const engines::Engine& engine, engines::Device device,
                           unsigned threads, const KeepGoing& keepGoing, Progress* progress) {
    Progress unheard;
    m = std::make_unique<Impl>(experiment, engine, device, threads, keepGoing, progress ? *progress : unheard);
}

PairTraining::~PairTraining() = default;

std::int64_t PairTraining::epochs() const { return m->epochs; }
std::int64_t PairTraining::epoch() const { return static_cast<std::int64_t>(m->meanAbsDifference.size()); }
bool PairTraining::finished() const { return m->a.finished() && m->b.finished(); }
std::int64_t PairTraining::someEpochs() const { return m->someEpochs(); }
bool PairTraining::advance(const KeepGoing& keepGoing, std::int64_t epochs, const std::function<bool()>& enough) {
    return m->advance(epochs, keepGoing, enough);
}
bool PairTraining::advanceUpdate(const KeepGoing& keepGoing) { return m->advanceUpdate(keepGoing); }
const std::vector<EpochRecord>& PairTraining::records() const { return m->records; }
EpochRecord PairTraining::now() const { return m->now(); }
PairHistory PairTraining::history() const { return {m->a.history(), m->b.history(), m->meanAbsDifference}; }
const Experiment& PairTraining::recorded() const { return m->recorded; }
const experiment::DataPoints& PairTraining::points() const { return m->points; }
std::shared_ptr<const plan::Points> PairTraining::pointsOf(SideName side) const {
    return (side == SideName::a ? m->a : m->b).points();
}

} // namespace twinsine::training
