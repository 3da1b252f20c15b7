// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/side_plan.hpp"

#include "core/plan/initial_weights.hpp"

#include <cassert>
#include <utility>

namespace twinsine::plan {

namespace {

Weights castTo(experiment::Floatx floatx, Weights weights) {
    for (auto& variable : weights)
        variable = roundedTo(floatx, variable);
    return weights;
}

/// A side's own initial weights, or the other's in its floatx.
Weights startOf(const experiment::Experiment& experiment, experiment::SideName which, const KeepGoing& keepGoing) {
    const experiment::Side& side = experiment.side(which);
    Weights weights = initialWeights(experiment.side(side.initialWeightsFrom.value_or(which)), keepGoing);
    return side.initialWeightsFrom ? castTo(side.floatx, std::move(weights)) : weights;
}

} // namespace

experiment::Experiment withEntropy(experiment::Experiment experiment, const EntropySource& source) {
    const bool seedsNumpy = experiment.data.seed.has_value();
    experiment.a = drawEntropy(std::move(experiment.a), source, seedsNumpy);
    experiment.b = drawEntropy(std::move(experiment.b), source, seedsNumpy);
    if (experiment.data.isRandom() && !seedsNumpy)
        experiment.data.seed = makeNumpySeed(source);
    return experiment;
}

SidePlan planOf(const experiment::Experiment& experiment, experiment::SideName which,
                std::shared_ptr<const Points> points, const KeepGoing& keepGoing) {
    const experiment::Side& side = experiment.side(which);
    auto phases = scheduleOf(side, static_cast<std::int64_t>(points->x.size()));
    BatchOrder order(side, points->trained, points->numpy);
    return {side, std::move(points), std::move(phases), std::move(order), startOf(experiment, which, keepGoing)};
}

SidePlan withWeightsOf(SidePlan plan, const SidePlan& other) {
    assert(plan.initialWeights.size() == other.initialWeights.size() || plan.initialWeights.empty() ||
           other.initialWeights.empty());
    plan.initialWeights = castTo(plan.side.floatx, other.initialWeights);
    return plan;
}

SidePlan withOrderOf(SidePlan plan, const SidePlan& other) {
    assert(plan.points->x.size() == other.points->x.size() && plan.phases.size() == other.phases.size());
    plan.order = other.order.over(plan.points->trained, plan.phases);
    return plan;
}

} // namespace twinsine::plan
