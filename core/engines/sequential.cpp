// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The trainings of an engine that has one network after the other: batches, phases and reported losses around each.

#include "core/engines/engine.hpp"
#include "core/engines/forward.hpp"
#include "core/engines/plan_view.hpp"
#include "core/numbers/flush_denormals.hpp"
#include "core/rules/config.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace twinsine::engines {

namespace {

/// Reading the time takes longer than a small batch: it is read where something else begins or ends, not every epoch.
class Stopwatch {
public:
    void start() {
        if (!m_begun)
            m_begun = Clock::now();
    }

    void stop() {
        m_seconds = seconds();
        m_begun.reset();
    }

    double seconds() const {
        return m_begun ? m_seconds + std::chrono::duration<double>(Clock::now() - *m_begun).count() : m_seconds;
    }

private:
    using Clock = std::chrono::steady_clock;
    double m_seconds = 0;
    std::optional<Clock::time_point> m_begun; ///< while it runs
};

class OneTraining {
public:
    OneTraining(const Engine& engine, const plan::SidePlan& plan, Device device, std::size_t index)
        : m_engine(engine), m_plan(plan), m_device(device), m_index(index), m_walk(plan.order) {}

    bool finished() const { return m_phase == m_plan.phases.size() || m_hasDiverged; }

    /// What is trained between two views.
    enum class Stride { epoch, update };

    bool advance(std::int64_t strides, Stride stride, const KeepGoing& keepGoing, Recorder& recorder) {
        const numbers::FlushDenormals flush;
        if (!m_network && !keepGoing())
            return false;
        if (!m_network) {
            const auto trained = static_cast<std::size_t>(m_plan.points->trained);
            m_network =
                m_engine.makeNetwork({m_plan.side, m_plan.initialWeights, std::span(m_plan.points->x).first(trained),
                                      std::span(m_plan.points->y).first(trained), m_device});
        }
        // A pause blocks inside keepGoing; it is not training time.
        const KeepGoing timed = [&] {
            m_watch.stop();
            const bool answer = keepGoing();
            m_watch.start();
            return answer;
        };
        for (; strides > 0 && !finished(); --strides) {
            View view(*this, keepGoing);
            if (!train(view, stride, timed))
                return false;
            const bool more = recorder.record(view);
            if (view.wasInterrupted())
                return false;
            if (!more)
                break;
        }
        m_watch.stop();
        return true;
    }

private:
    class View final : public PlanView {
    public:
        View(OneTraining& training, const KeepGoing& keepGoing)
            : PlanView(training.m_plan, training.m_predictor, keepGoing), m_training(training) {}

        double seconds() const override { return m_training.m_watch.seconds(); }

    private:
        plan::Weights readWeights() override {
            m_training.m_watch.stop();
            return m_training.m_network->weights();
        }

        OneTraining& m_training;
    };

    /// Fills the view. False if keepGoing said no.
    bool train(View& view, Stride stride, const KeepGoing& keepGoing) {
        const experiment::PhaseSchedule& phase = m_plan.phases[m_phase];
        view.setPhase(m_phase);
        if (m_batchLosses.empty())
            beginEpoch();
        m_watch.start();
        const auto done = static_cast<std::int64_t>(m_batchLosses.size());
        const auto rest = std::span(m_order).subspan(static_cast<std::size_t>(done * phase.batchSize));
        const auto size = std::min(rest.size(), static_cast<std::size_t>(phase.batchSize));
        Epoch epoch =
            m_network->trainEpoch(stride == Stride::update ? rest.first(size) : rest, phase.batchSize, keepGoing);
        if (epoch.interrupted)
            return false;
        m_steps += epoch.steps;
        m_hasDiverged = epoch.diverged;
        if (m_batchLosses.empty())
            m_batchLosses = std::move(epoch.batchLosses);
        else
            m_batchLosses.insert(m_batchLosses.end(), epoch.batchLosses.begin(), epoch.batchLosses.end());
        if (epoch.diverged) {
            view.divergedAtStep = m_steps + 1;
            view.loss = NAN;
        } else if (stride == Stride::update && size < rest.size()) {
            view.underWay = {done + 1, phase.batches};
        } else {
            endEpoch(view, phase, std::exchange(m_batchLosses, {}));
        }
        view.plan = m_index;
        view.epochs = m_epochs;
        view.steps = m_steps;
        view.isLast = finished();
        return !view.wasInterrupted();
    }

    void beginEpoch() {
        if (m_epochInPhase == 0 || !m_plan.order.isSameInAllEpochs(m_phase)) {
            m_watch.stop();
            m_order = m_walk.next();
        } else {
            m_walk.skip();
        }
        m_watch.start();
        if (m_epochInPhase == 0 && (m_phase == 0 || m_plan.side.phases[m_phase].compile))
            m_network->compile();
    }

    void endEpoch(View& view, const experiment::PhaseSchedule& phase, const std::vector<double>& batchLosses) {
        view.loss = reportedLoss(m_plan.side, batchLosses, phase.batchSize, phase.points);
        ++m_epochs;
        ++m_epochInPhase;
        if (m_epochs < phase.epochs)
            return;
        view.endsPhase = true;
        if (rules::optional<bool>(m_plan.side.optimizer, "use_ema").value_or(false))
            view.evaluateNow();
        m_network->finishPhase();
        m_epochInPhase = 0;
        ++m_phase;
    }

    const Engine& m_engine;
    const plan::SidePlan& m_plan;
    Device m_device;
    std::size_t m_index;
    std::unique_ptr<Network> m_network;     ///< made when it trains, if it does: a large one takes its time
    std::unique_ptr<Predictor> m_predictor; ///< made when somebody wants to know
    plan::BatchOrder::Walk m_walk;
    std::vector<std::int64_t> m_order;
    std::vector<double> m_batchLosses; ///< of the epoch under way
    std::size_t m_phase = 0;
    std::int64_t m_epochInPhase = 0;
    std::int64_t m_epochs = 0;
    std::int64_t m_steps = 0;
    Stopwatch m_watch;
    bool m_hasDiverged = false;
};

class OneAfterTheOther final : public Trainings {
public:
    OneAfterTheOther(const Engine& engine, std::span<const plan::SidePlan> plans, Device device) {
        m_trainings.reserve(plans.size());
        for (const plan::SidePlan& plan : plans)
            m_trainings.emplace_back(engine, plan, device, m_trainings.size());
    }

    bool finished() const override { return std::ranges::all_of(m_trainings, &OneTraining::finished); }

    bool advance(std::int64_t epochs, const KeepGoing& keepGoing, Recorder& recorder) override {
        return advance(epochs, OneTraining::Stride::epoch, keepGoing, recorder);
    }

    bool advanceUpdate(const KeepGoing& keepGoing, Recorder& recorder) override {
        return advance(1, OneTraining::Stride::update, keepGoing, recorder);
    }

private:
    bool advance(std::int64_t strides, OneTraining::Stride stride, const KeepGoing& keepGoing, Recorder& recorder) {
        return std::ranges::all_of(
            m_trainings, [&](OneTraining& training) { return training.advance(strides, stride, keepGoing, recorder); });
    }

    std::vector<OneTraining> m_trainings;
};

} // namespace

std::unique_ptr<Trainings> Engine::begin(std::span<const plan::SidePlan> plans, Device device) const {
    return std::make_unique<OneAfterTheOther>(*this, plans, device);
}

} // namespace twinsine::engines
