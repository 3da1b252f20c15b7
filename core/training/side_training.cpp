// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/side_training.hpp"

#include "core/numbers/floatx.hpp"
#include "core/numbers/flush_denormals.hpp"

#include <algorithm>
#include <chrono>

namespace twinsine::training {

namespace {

using Clock = std::chrono::steady_clock;

double secondsBetween(Clock::time_point from, Clock::time_point to) {
    return std::chrono::duration<double>(to - from).count();
}

/// Keras' Mean metric: total and count in the floatx (numerics.md, B).
template <class Real>
double kerasMean(const std::vector<double>& losses, std::int64_t batchSize, std::int64_t points) {
    Real total{};
    Real count{};
    for (const double loss : losses) {
        const auto size = static_cast<Real>(std::min(batchSize, points));
        total = total + static_cast<Real>(loss) * size;
        count = count + size;
        points -= batchSize;
    }
    return static_cast<double>(total / count);
}

/// A hand-written loop's mean: in double, weighted by batch size (numerics.md, 0).
double loopMean(const std::vector<double>& losses, std::int64_t batchSize, std::int64_t points) {
    const auto count = static_cast<double>(points);
    double total = 0;
    for (const double loss : losses) {
        total += loss * static_cast<double>(std::min(batchSize, points));
        points -= batchSize;
    }
    return total / count;
}

} // namespace

std::int64_t epochsOf(const experiment::Side& side) {
    std::int64_t epochs = 0;
    for (const auto& phase : side.phases)
        epochs += phase.epochs;
    return epochs;
}

SideTraining::SideTraining(const experiment::Side& side, plan::Weights initialWeights, const engines::Engine& engine,
                           engines::Device device, std::span<const double> x, std::span<const double> y,
                           const KeepGoing& keepGoing)
    : m_side(side), m_x(engines::roundedTo(side.floatx, x)), m_y(engines::roundedTo(side.floatx, y)),
      m_order(side, static_cast<std::int64_t>(x.size())), m_predictor(side) {
    m_history.initialWeights = std::move(initialWeights);
    m_history.weights = m_history.initialWeights;
    m_history.prediction = m_predictor.predict(m_history.weights, m_x, keepGoing);
    m_network = engine.makeNetwork({m_side, m_history.initialWeights, m_x, m_y, device});
}

double SideTraining::reportedLoss(const std::vector<double>& batchLosses, std::int64_t batchSize) const {
    const auto points = static_cast<std::int64_t>(m_x.size());
    if (!isKeras(m_side.framework))
        return loopMean(batchLosses, batchSize, points);
    return numbers::withReal(m_side.floatx,
                             [&]<class Real>() { return kerasMean<Real>(batchLosses, batchSize, points); });
}

bool SideTraining::advance(const KeepGoing& keepGoing) {
    if (finished())
        return true;
    const numbers::FlushDenormals flush;
    const auto points = static_cast<std::int64_t>(m_x.size());
    const experiment::Phase& phase = m_side.phases[m_phase];
    const std::int64_t batchSize = std::min(points, phase.batchSize.value_or(points));
    const auto order = m_order.forEpoch(m_phase, m_epochInPhase);

    // A pause blocks inside keepGoing; it is not training time.
    double waited = 0;
    const KeepGoing timed = [&] {
        const auto asked = Clock::now();
        const bool answer = keepGoing();
        waited += secondsBetween(asked, Clock::now());
        return answer;
    };
    const auto begun = Clock::now();
    if (m_epochInPhase == 0)
        m_network->startPhase();
    const engines::Epoch epoch = m_network->trainEpoch(order, batchSize, timed);
    const double trained = secondsBetween(begun, Clock::now()) - waited;
    if (epoch.interrupted)
        return false;

    plan::Weights weights = m_network->weights();
    std::vector<double> prediction = m_predictor.predict(weights, m_x, keepGoing);
    if (prediction.size() != m_x.size())
        return false;
    const double evaluated = engines::evaluationLoss(m_side, prediction, m_y);
    const bool endsPhase = !epoch.diverged && m_epochInPhase + 1 == phase.epochs;
    if (endsPhase && m_network->finishPhase()) {
        weights = m_network->weights();
        prediction = m_predictor.predict(weights, m_x, keepGoing);
        if (prediction.size() != m_x.size())
            return false;
    }
    m_history.seconds += trained;
    m_history.steps += epoch.steps;
    m_history.weights = std::move(weights);
    m_history.prediction = std::move(prediction);
    if (epoch.diverged) {
        m_history.divergedAtStep = m_history.steps + 1;
        return true;
    }
    m_history.loss.push_back(reportedLoss(epoch.batchLosses, batchSize));
    m_history.evaluationLoss.push_back(evaluated);
    ++m_epochInPhase;
    if (endsPhase) {
        m_history.phasePredictions.push_back(m_history.prediction);
        m_epochInPhase = 0;
        ++m_phase;
    }
    return true;
}

} // namespace twinsine::training
