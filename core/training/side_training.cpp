// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/side_training.hpp"

#include "core/engines/forward.hpp"

#include <span>
#include <utility>

namespace twinsine::training {

namespace {

class HistoryRecorder final : public engines::Recorder {
public:
    explicit HistoryRecorder(SideHistory& history) : m_history(history) {}

    bool record(engines::EpochView& epoch) override {
        const double evaluated = epoch.evaluationLoss();
        if (epoch.prediction().empty())
            return false; // interrupted: what there is of the history stays
        m_history.seconds = epoch.seconds();
        m_history.steps = epoch.steps;
        m_history.weights = epoch.weights();
        m_history.prediction = epoch.prediction();
        m_history.divergedAtStep = epoch.divergedAtStep;
        if (epoch.divergedAtStep)
            return false;
        m_history.loss.push_back(epoch.loss);
        m_history.evaluationLoss.push_back(evaluated);
        if (epoch.endsPhase)
            m_history.phasePredictions.push_back(m_history.prediction);
        return true;
    }

private:
    SideHistory& m_history;
};

} // namespace

SideTraining::SideTraining(plan::SidePlan plan, const engines::Engine& engine, engines::Device device,
                           const KeepGoing& keepGoing)
    : m_plan(std::move(plan)), m_trainings(engine.begin(std::span(&m_plan, 1), device)) {
    if (m_plan.initialWeights.empty())
        return; // nobody wants it any more: copies of large weights would only take time
    m_history.initialWeights = m_plan.initialWeights;
    m_history.weights = m_plan.initialWeights;
    m_history.prediction = engines::predict(m_plan.side, m_history.weights, m_plan.points->x, keepGoing);
}

bool SideTraining::advance(const KeepGoing& keepGoing) {
    HistoryRecorder recorder(m_history);
    return m_trainings->advance(1, keepGoing, recorder);
}

} // namespace twinsine::training
