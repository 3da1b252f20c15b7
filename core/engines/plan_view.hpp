// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a recorder can ask of a training in progress, from its plan and its weights, wherever it is trained.

#include "core/engines/forward.hpp"
#include "core/engines/trainings.hpp"
#include "core/plan/side_plan.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace twinsine::engines {

class PlanView : public EpochView {
public:
    const plan::Weights& weights() final;
    const std::vector<double>& prediction() final;
    double evaluationLoss() final;
    double validationLoss() final;
    double testLoss() final;

    /// Before the end of a phase changes the weights: the losses are those with the weights before it.
    void evaluateNow();

    /// The phase that the epoch is of.
    void setPhase(std::size_t phase) { m_phase = phase; }

    /// Whether keepGoing said no.
    bool wasInterrupted() const { return m_wasInterrupted; }

protected:
    /// The predictor is made in its place when it is needed, and serves the training's next views.
    PlanView(const plan::SidePlan& itsPlan, std::unique_ptr<Predictor>& predictor, const KeepGoing& keepGoing)
        : m_plan(itsPlan), m_predictor(predictor), m_keepGoing(keepGoing) {}

private:
    virtual plan::Weights readWeights() = 0;
    /// What the network gives at the plan's points with these weights, where somebody has it already.
    virtual std::optional<std::vector<double>> readOutputs() { return std::nullopt; }

    const experiment::Side& side() const { return m_plan.side; }
    const plan::Points& points() const { return *m_plan.points; }
    const std::vector<double>& outputs();
    std::vector<double> predict(std::span<const double> x);
    double lossOfValidation(const KeepGoing& wanted);
    template <class Loss>
    double of(const Loss& formed);

    const plan::SidePlan& m_plan;
    std::unique_ptr<Predictor>& m_predictor;
    const KeepGoing& m_keepGoing;
    std::optional<plan::Weights> m_weights;
    std::optional<std::vector<double>> m_outputs;
    std::optional<std::vector<double>> m_prediction;
    std::optional<double> m_evaluated;
    std::optional<double> m_validated;
    std::size_t m_phase = 0;
    bool m_wasInterrupted = false;
};

} // namespace twinsine::engines
