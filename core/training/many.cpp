// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/many.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>
#include <span>
#include <utility>

namespace twinsine::training {

namespace {

/// Keeps how trainings end, and evaluates each after a certain epoch, with which it ends.
class EndRecorder final : public engines::Recorder {
public:
    EndRecorder(std::vector<Outcome>& outcomes, std::vector<std::int64_t> evaluated)
        : m_outcomes(outcomes), m_evaluated(std::move(evaluated)), m_epochs(m_evaluated.size()) {}

    bool record(engines::EpochView& epoch) override {
        Outcome& outcome = m_outcomes[epoch.plan];
        m_epochs[epoch.plan] = epoch.epochs;
        const bool isEvaluated = !epoch.divergedAtStep && epoch.epochs == m_evaluated[epoch.plan];
        if (epoch.divergedAtStep)
            outcome.divergedAtStep = epoch.divergedAtStep;
        if (isEvaluated) {
            outcome.loss = epoch.loss;
            outcome.evaluationLoss = epoch.evaluationLoss();
        }
        if (epoch.isLast)
            outcome.prediction = epoch.prediction();
        return !isEvaluated;
    }

    std::int64_t next(std::size_t plan, std::int64_t) const override { return m_evaluated[plan]; }

    /// Whole ones that a training has done.
    std::int64_t epochs(std::size_t plan) const { return m_epochs[plan]; }

private:
    std::vector<Outcome>& m_outcomes;
    std::vector<std::int64_t> m_evaluated;
    std::vector<std::int64_t> m_epochs;
};

/// Trains until each plan has done its number of epochs, or has diverged. The recorder has what came of it.
bool trainUntil(std::span<const plan::SidePlan> plans, EndRecorder& recorder, const engines::Engine& engine,
                engines::Device device, const KeepGoing& keepGoing) {
    return engine.begin(plans, device)->advance(std::numeric_limits<std::int64_t>::max(), keepGoing, recorder);
}

Outcome nothingYet() {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    return {kNone, kNone, {}, {}};
}

} // namespace

std::optional<std::vector<Outcome>> trainToEnd(std::span<const plan::SidePlan> plans, const engines::Engine& engine,
                                               engines::Device device, const KeepGoing& keepGoing) {
    std::vector<Outcome> outcomes(plans.size(), nothingYet());
    std::vector<std::int64_t> epochs(plans.size());
    std::ranges::transform(plans, epochs.begin(), &plan::SidePlan::epochs);
    EndRecorder recorder(outcomes, std::move(epochs));
    if (!trainUntil(plans, recorder, engine, device, keepGoing))
        return std::nullopt;

    // Which epoch would be the last whole one of those that diverged nobody knew: they are trained again up to there.
    std::vector<std::size_t> indices;
    std::vector<plan::SidePlan> again;
    std::vector<std::int64_t> whole;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (outcomes[i].divergedAtStep && recorder.epochs(i) > 0) {
            indices.push_back(i);
            again.push_back(plans[i]);
            whole.push_back(recorder.epochs(i));
        }
    }
    std::vector<Outcome> before(again.size(), nothingYet());
    EndRecorder until(before, std::move(whole));
    if (!again.empty() && !trainUntil(again, until, engine, device, keepGoing))
        return std::nullopt;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        outcomes[indices[i]].loss = before[i].loss;
        outcomes[indices[i]].evaluationLoss = before[i].evaluationLoss;
    }
    return outcomes;
}

std::optional<Outcome> trainToEnd(const plan::SidePlan& plan, const engines::Engine& engine, engines::Device device,
                                  const KeepGoing& keepGoing) {
    auto outcomes = trainToEnd(std::span(&plan, 1), engine, device, keepGoing);
    if (!outcomes)
        return std::nullopt;
    return std::move(outcomes->front());
}

namespace {

/// A job by itself. False if it was stopped.
bool trainAlone(const Many& many, std::size_t job, const plan::SidePlan& plan, const engines::Engine& engine,
                engines::Device device, std::mutex& ofDone, const KeepGoing& wanted) {
    auto outcome = trainToEnd(plan, engine, device, wanted);
    if (!outcome)
        return false;
    const std::lock_guard lock(ofDone);
    many.done(job, std::move(*outcome));
    return true;
}

/// Jobs of trainMany(), some at the same time. All of them until the device has a fault.
class Together {
public:
    Together(const Many& many, const engines::Engine& engine, engines::Device device, unsigned threads)
        : m_many(many), m_engine(engine), m_device(device), m_threads(threads) {}

    /// False if they were stopped.
    bool train(std::atomic<bool>& stopped, const KeepGoing& wanted) {
        while (m_done < m_many.count && !m_hasFault) {
            const auto plans = somePlans(stopped, wanted);
            if (!plans || !train(*plans, stopped, wanted))
                return false;
        }
        return true;
    }

    /// The first so many jobs.
    std::size_t done() const { return m_done; }
    bool hasFault() const { return m_hasFault; }

private:
    /// Those of the next jobs, as many as the device takes and memory has room for, each made once; none if they were
    /// stopped. The next ones may be larger than all before them, so no round makes more than there are.
    std::optional<std::vector<plan::SidePlan>> somePlans(std::atomic<bool>& stopped, const KeepGoing& wanted) const {
        constexpr std::size_t kMostBytes = std::size_t{1} << 30;
        const std::size_t most = std::min(m_engine.trainingsAtOnce(), m_many.count - m_done);
        std::vector<plan::SidePlan> plans;
        std::size_t bytes = 0;
        std::size_t largest = 1;
        while (plans.size() < most && (plans.empty() || bytes + largest <= kMostBytes)) {
            const std::size_t room = std::min((kMostBytes - bytes) / largest, most - plans.size());
            std::vector<std::optional<plan::SidePlan>> made(std::min(room, std::max<std::size_t>(plans.size(), 1)));
            const bool areMade = wanted() && doAll(made.size(), m_threads, stopped, [&](std::size_t i) {
                                     made[i] = m_many.plan(m_done + plans.size() + i, wanted);
                                     return wanted();
                                 });
            if (!areMade)
                return std::nullopt;
            for (auto& plan : made) {
                const std::size_t ofPlan = bytesOf(*plan);
                bytes += ofPlan;
                largest = std::max(largest, ofPlan);
                plans.push_back(std::move(*plan));
            }
        }
        return plans;
    }

    /// Of weights and of points, which it may share with others.
    static std::size_t bytesOf(const plan::SidePlan& plan) {
        std::size_t numbers = plan.points->x.size();
        for (const auto& variable : plan.initialWeights)
            numbers += variable.size();
        return numbers * sizeof(double);
    }

    bool train(const std::vector<plan::SidePlan>& plans, std::atomic<bool>& stopped, const KeepGoing& wanted) {
        const std::size_t first = std::exchange(m_done, m_done + plans.size());
        try {
            auto outcomes = trainToEnd(plans, m_engine, m_device, wanted);
            for (std::size_t i = 0; outcomes && i < plans.size(); ++i)
                m_many.done(first + i, std::move((*outcomes)[i]));
            return outcomes.has_value();
        } catch (const engines::DeviceFault& fault) {
            if (m_many.staysOnDevice)
                throw;
            spdlog::warn("the device can't go on, the CPU trains the rest: {}", fault.what());
        }
        m_hasFault = true;
        std::mutex ofDone;
        return doAll(plans.size(), m_threads, stopped, [&](std::size_t i) {
            return trainAlone(m_many, first + i, plans[i], m_engine.instead(), engines::Device::cpu, ofDone, wanted);
        });
    }

    const Many& m_many;
    const engines::Engine& m_engine;
    engines::Device m_device;
    unsigned m_threads;
    std::size_t m_done = 0;
    bool m_hasFault = false;
};

} // namespace

std::optional<engines::Device> trainMany(const Many& many, const engines::Engine& engine, engines::Device device,
                                         unsigned threads, const KeepGoing& keepGoing) {
    std::atomic<bool> stopped = false;
    const KeepGoing wanted = [&] {
        if (!keepGoing())
            stopped = true; // for good: a plan may be half made
        return !stopped.load(std::memory_order_relaxed);
    };
    std::size_t done = 0;
    const engines::Engine* each = &engine;
    if (engine.trainingsAtOnce() > 1) {
        Together together(many, engine, device, threads);
        if (!together.train(stopped, wanted))
            return std::nullopt;
        if (!together.hasFault())
            return device;
        done = together.done();
        each = &engine.instead();
        device = engines::Device::cpu;
    }
    std::mutex ofDone;
    const bool areDone = doAll(many.count - done, threads, stopped, [&](std::size_t job) {
        return wanted() && trainAlone(many, done + job, many.plan(done + job, wanted), *each, device, ofDone, wanted);
    });
    return areDone ? std::optional(device) : std::nullopt;
}

DoMany trainingBy(const engines::Engine& engine, engines::Device device, unsigned threads) {
    return [&engine, device, threads](const Many& many, const KeepGoing& keepGoing) {
        return trainMany(many, engine, device, threads, keepGoing);
    };
}

} // namespace twinsine::training
