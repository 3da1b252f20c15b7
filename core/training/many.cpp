// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/many.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <limits>
#include <mutex>
#include <span>
#include <thread>
#include <utility>

namespace twinsine::training {

namespace {

/// Keeps how a training ends, and evaluates after `evaluated` epochs alone.
class EndRecorder final : public engines::Recorder {
public:
    EndRecorder(Outcome& outcome, std::int64_t evaluated) : m_outcome(outcome), m_evaluated(evaluated) {}

    bool record(engines::EpochView& epoch) override {
        m_epochs = epoch.epochs;
        if (epoch.divergedAtStep)
            m_outcome.divergedAtStep = epoch.divergedAtStep;
        else
            m_outcome.loss = epoch.loss;
        if (!epoch.divergedAtStep && epoch.epochs == m_evaluated)
            m_outcome.evaluationLoss = epoch.evaluationLoss();
        if (epoch.isLast)
            m_outcome.prediction = epoch.prediction();
        return true;
    }

    std::int64_t epochs() const { return m_epochs; }

private:
    Outcome& m_outcome;
    std::int64_t m_evaluated;
    std::int64_t m_epochs = 0;
};

} // namespace

std::optional<Outcome> trainToEnd(const plan::SidePlan& plan, const engines::Engine& engine, engines::Device device,
                                  const KeepGoing& keepGoing) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    Outcome outcome{kNone, kNone, {}, {}};
    EndRecorder recorder(outcome, plan.epochs());
    if (!engine.begin(std::span(&plan, 1), device)->advance(plan.epochs(), keepGoing, recorder))
        return std::nullopt;
    if (const std::int64_t whole = recorder.epochs(); outcome.divergedAtStep && whole > 0) {
        // Which epoch would be the last whole one nobody knew: it is trained again up to there.
        Outcome until = outcome;
        EndRecorder again(until, whole);
        if (!engine.begin(std::span(&plan, 1), device)->advance(whole, keepGoing, again))
            return std::nullopt;
        outcome.evaluationLoss = until.evaluationLoss;
    }
    return outcome;
}

unsigned allCores() { return std::max(1U, std::thread::hardware_concurrency()); }

bool trainMany(const Many& many, const engines::Engine& engine, engines::Device device, unsigned threads,
               const KeepGoing& keepGoing) {
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stopped = false;
    std::mutex mutex; // guards done() and the fault
    std::exception_ptr fault;
    const KeepGoing wanted = [&] {
        if (!keepGoing())
            stopped = true; // for good: a plan may be half made
        return !stopped.load(std::memory_order_relaxed);
    };
    const auto work = [&] {
        try {
            for (std::size_t job = next++; job < many.count; job = next++) {
                auto outcome = wanted() ? trainToEnd(many.plan(job, wanted), engine, device, wanted) : std::nullopt;
                if (!outcome) {
                    stopped = true;
                    return;
                }
                const std::lock_guard lock(mutex);
                many.done(job, std::move(*outcome));
            }
        } catch (...) {
            stopped = true;
            const std::lock_guard lock(mutex);
            fault = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        const std::size_t helpers = std::min<std::size_t>({threads, kMostThreads, many.count});
        for (std::size_t i = 1; i < helpers; ++i)
            others.emplace_back(work);
        work();
    }
    if (fault)
        std::rethrow_exception(fault);
    return !stopped;
}

} // namespace twinsine::training
