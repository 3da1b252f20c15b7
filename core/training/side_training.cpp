// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/side_training.hpp"

#include "core/engines/forward.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace twinsine::training {

namespace {

class HistoryRecorder final : public engines::Recorder {
public:
    HistoryRecorder(SideHistory& history, const plan::SidePlan& plan) : m_history(history), m_plan(plan) {}

    bool record(engines::EpochView& epoch) override {
        const double evaluated = epoch.evaluationLoss();
        if (epoch.prediction().empty())
            return false; // interrupted: what there is of the history stays
        m_history.seconds = epoch.seconds();
        m_history.steps = epoch.steps;
        m_history.weights = epoch.weights();
        m_history.prediction = epoch.prediction();
        m_history.divergedAtStep = epoch.divergedAtStep;
        m_history.underWay.reset();
        if (epoch.underWay)
            m_history.underWay = {epoch.underWay.updates, epoch.underWay.of, evaluated};
        if (epoch.divergedAtStep || epoch.underWay)
            return false;
        m_history.loss.push_back(epoch.loss);
        m_history.evaluationLoss.push_back(evaluated);
        if (m_plan.points->trained < static_cast<std::int64_t>(m_plan.points->x.size()))
            m_history.validationLoss.push_back(epoch.validationLoss());
        if (epoch.isLast && !m_plan.points->testX.empty())
            m_history.testLoss = epoch.testLoss();
        if (epoch.endsPhase)
            m_history.phasePredictions.push_back(m_history.prediction);
        return true;
    }

private:
    SideHistory& m_history;
    const plan::SidePlan& m_plan;
};

/// What the network gives with its initial weights. Of a large one in pieces that take some hundredths of a second.
std::vector<double> firstOutputs(const plan::SidePlan& plan, const KeepGoing& keepGoing,
                                 const std::function<void(double)>& predicted) {
    constexpr double kWorkOfPiece = 2e8; // multiplications
    constexpr std::size_t kLeastPiece = 64;
    const std::span<const double> x = plan.points->x;
    const double pieces = std::max(engines::workOfPrediction(plan.side, x.size()) / kWorkOfPiece, 1.0);
    const auto piece =
        std::max(static_cast<std::size_t>(std::ceil(static_cast<double>(x.size()) / pieces)), kLeastPiece);
    engines::Predictor predictor(plan.side);
    std::vector<double> outputs;
    for (std::size_t begin = 0; begin < x.size(); begin += piece) {
        predicted(static_cast<double>(begin) / static_cast<double>(x.size()));
        const auto some =
            predictor.predict(plan.initialWeights, x.subspan(begin, std::min(piece, x.size() - begin)), keepGoing);
        if (some.empty())
            return {};
        outputs.insert(outputs.end(), some.begin(), some.end());
    }
    return outputs;
}

} // namespace

SideTraining::SideTraining(plan::SidePlan plan, const engines::Engine& engine, engines::Device device,
                           const KeepGoing& keepGoing, const std::function<void(double)>& predicted)
    : m_plan(std::move(plan)), m_trainings(engine.begin(std::span(&m_plan, 1), device)) {
    if (m_plan.initialWeights.empty())
        return; // nobody wants it any more: copies of large weights would only take time
    m_history.initialWeights = m_plan.initialWeights;
    m_history.weights = m_plan.initialWeights;
    m_history.prediction = m_plan.points->predictions(firstOutputs(m_plan, keepGoing, predicted));
}

bool SideTraining::advance(const KeepGoing& keepGoing) {
    HistoryRecorder recorder(m_history, m_plan);
    return m_trainings->advance(1, keepGoing, recorder);
}

bool SideTraining::advanceUpdate(const KeepGoing& keepGoing) {
    HistoryRecorder recorder(m_history, m_plan);
    return m_trainings->advanceUpdate(keepGoing, recorder);
}

} // namespace twinsine::training
