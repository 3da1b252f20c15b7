// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/plan_view.hpp"

#include <cmath>

namespace twinsine::engines {

const plan::Weights& PlanView::weights() {
    if (!m_weights)
        m_weights = readWeights();
    return *m_weights;
}

const std::vector<double>& PlanView::prediction() {
    if (!m_prediction)
        m_prediction = points().predictions(outputs());
    return *m_prediction;
}

double PlanView::evaluationLoss() {
    if (!m_evaluated)
        m_evaluated =
            of([&](const KeepGoing& wanted) { return engines::evaluationLoss(side(), outputs(), points().y, wanted); });
    return *m_evaluated;
}

double PlanView::validationLoss() {
    if (!m_validated)
        m_validated = of([&](const KeepGoing& wanted) { return lossOfValidation(wanted); });
    return *m_validated;
}

double PlanView::testLoss() {
    constexpr std::int64_t kBatchOfEvaluate = 32; // whatever fit() had
    if (points().testX.empty())
        return NAN;
    const auto atTest = predict(points().testX);
    return atTest.empty() ? NAN : lossOfOthers(side(), atTest, points().testY, kBatchOfEvaluate, m_keepGoing);
}

void PlanView::evaluateNow() {
    evaluationLoss();
    validationLoss();
    m_weights.reset();
    m_outputs.reset();
}

const std::vector<double>& PlanView::outputs() {
    if (!m_outputs)
        m_outputs = readOutputs();
    if (!m_outputs)
        m_outputs = predict(points().x);
    return *m_outputs;
}

std::vector<double> PlanView::predict(std::span<const double> x) {
    if (!m_predictor)
        m_predictor = std::make_unique<Predictor>(side());
    auto outputs = m_predictor->predict(weights(), x, m_keepGoing);
    m_wasInterrupted = m_wasInterrupted || outputs.empty();
    return outputs;
}

double PlanView::lossOfValidation(const KeepGoing& wanted) {
    const auto trained = static_cast<std::size_t>(points().trained);
    if (trained == points().x.size())
        return NAN;
    const auto batchSize = side().phases[m_phase].batchSize.value_or(points().trained);
    return lossOfOthers(side(), std::span(outputs()).subspan(trained), std::span(points().y).subspan(trained),
                        batchSize, wanted);
}

/// A loss of the outputs; none if they were interrupted.
template <class Loss>
double PlanView::of(const Loss& formed) {
    if (outputs().empty())
        return NAN;
    const KeepGoing wanted = [&] {
        m_wasInterrupted = m_wasInterrupted || !m_keepGoing();
        return !m_wasInterrupted;
    };
    return formed(wanted);
}

} // namespace twinsine::engines
