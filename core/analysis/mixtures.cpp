// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/mixtures.hpp"

#include "core/experiment/validate.hpp"

#include <algorithm>
#include <utility>

namespace twinsine::analysis {

namespace {

using experiment::Experiment;
using experiment::Framework;
using plan::SidePlan;
using What = Part::What;

bool hasPart(const std::vector<Factor>& factors, FactorSet set, const Part& part) {
    for (std::size_t i = 0; i < factors.size(); ++i)
        if ((set >> i & 1U) != 0 && analysis::hasPart(factors[i], part))
            return true;
    return false;
}

SidePlan planOf(experiment::Side side, std::vector<experiment::PhaseSchedule> phases,
                std::shared_ptr<const plan::Points> points, const SidePlan& order, const SidePlan& weights) {
    return withWeightsOf({std::move(side), std::move(points), std::move(phases), order.order, {}}, weights);
}

} // namespace

Mixtures::Mixtures(const Experiment& experiment, const std::vector<Factor>& factors, Framework framework,
                   Framework other) {
    const Home home = homeIn(experiment, framework);
    const Home away = framework == other ? home : homeIn(experiment, other);
    const auto points = std::make_shared<const plan::Points>(plan::pointsOf(experiment.data, kAlways));
    const auto ofA = plan::roundedTo(home.a.floatx, points);
    const auto ofB = home.b.floatx == home.a.floatx ? ofA : plan::roundedTo(home.b.floatx, points);
    for (FactorSet set = 0; set <= allOf(factors.size()); ++set) {
        const auto asB = [&](const Part& part) { return hasPart(factors, set, part); };
        Mixture mixture;
        mixture.side = blended(asB({What::framework}) ? away : home, asB);
        const auto problems = validate(Experiment{{}, {}, experiment.data, mixture.side, mixture.side});
        if (!problems.empty())
            mixture.problem = toText(problems.front());
        else
            mixture.phases = scheduleOf(mixture.side, experiment.data.num);
        mixture.points = mixture.side.floatx == home.a.floatx ? ofA : ofB;
        mixture.weightsOfB = asB({What::initialWeights});
        mixture.orderOfB = asB({What::order});
        m_mixtures.push_back(std::move(mixture));
    }
}

SidePlan Mixtures::plan(FactorSet asB, const RealPlans& real) const {
    const Mixture& mixture = m_mixtures[asB];
    return planOf(mixture.side, mixture.phases, mixture.points, mixture.orderOfB ? real.b : real.a,
                  mixture.weightsOfB ? real.b : real.a);
}

SidePlan fullMixture(const Experiment& experiment, Framework framework, const RealPlans& real) {
    const Home home = homeIn(experiment, framework);
    const bool isOfB = framework == experiment.a.framework;
    const SidePlan& full = isOfB ? real.b : real.a;
    const experiment::Side& side = isOfB ? home.b : home.a;
    return planOf(side, scheduleOf(side, experiment.data.num), full.points, full, full);
}

} // namespace twinsine::analysis
