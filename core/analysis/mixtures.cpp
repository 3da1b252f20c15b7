// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/mixtures.hpp"

#include "core/experiment/carry_over.hpp"
#include "core/experiment/validate.hpp"

#include <algorithm>
#include <tuple>
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

/// An argument that is to be as one side has it, in the framework of the other one, which does not have it.
std::optional<std::string> lostArgument(const std::vector<Factor>& factors, FactorSet set, const Home& ofA,
                                        const Home& ofB) {
    const bool isInB = hasPart(factors, set, {What::framework});
    const experiment::Side& there = isInB ? ofA.a : ofB.b; // in its own framework
    const experiment::Side& here = isInB ? ofB.a : ofA.b;
    for (std::size_t i = 0; i < factors.size(); ++i)
        for (const Part& part : factors[i].parts) {
            const auto has = [&](const experiment::Side& side) {
                const auto& config = side.optimizer.config;
                return config.contains(part.argument) || config.contains(experiment::synonymOf(part.argument));
            };
            const bool isAsB = (set >> i & 1U) != 0;
            if (part.what == What::argument && isAsB != isInB && has(there) && !has(here))
                return "optimizer.config." + part.argument + ": " + here.optimizer.className + " of " +
                       std::string(nameOf(here.framework)) + " has none";
        }
    return std::nullopt;
}

SidePlan planOf(experiment::Side side, std::vector<experiment::PhaseSchedule> phases,
                std::shared_ptr<const plan::Points> points, const SidePlan& order, const SidePlan& weights) {
    auto ofOther = order.order.over(points->trained, phases);
    return withWeightsOf({std::move(side), std::move(points), std::move(phases), std::move(ofOther), {}}, weights);
}

/// The side with the kinds of batches that another one draws: how many points an epoch has hangs on them.
experiment::Side inOrderOf(experiment::Side side, const experiment::Side& other) {
    for (std::size_t i = 0; i < side.phases.size() && i < other.phases.size(); ++i)
        side.phases[i].shuffle = other.phases[i].shuffle;
    return side;
}

/// The points as sides see them, each once.
class PointsBySide {
public:
    explicit PointsBySide(const experiment::DataPoints& data) : m_data(data) {}

    std::shared_ptr<const plan::Points> of(const experiment::Side& side) {
        const auto sees = [](const experiment::Side& each) {
            return std::tie(each.floatx, each.inputScaling, each.targetScaling, each.validationSplit);
        };
        for (const auto& [known, points] : m_known)
            if (sees(known) == sees(side))
                return points;
        return m_known.emplace_back(side, plan::pointsFor(side, m_data)).second;
    }

private:
    const experiment::DataPoints& m_data;
    std::vector<std::pair<experiment::Side, std::shared_ptr<const plan::Points>>> m_known;
};

} // namespace

FactorSet weightsAlone(const std::vector<Factor>& factors) {
    const auto found = std::ranges::find(factors, std::vector<Part>{{What::initialWeights}}, &Factor::parts);
    return found == factors.end() ? 0 : FactorSet{1} << (found - factors.begin());
}

Mixtures::Mixtures(const Experiment& experiment, const experiment::DataPoints& data, const std::vector<Factor>& factors,
                   Framework framework, Framework other) {
    const Home home = homeIn(experiment, framework);
    const Home away = framework == other ? home : homeIn(experiment, other);
    PointsBySide points(data);
    const bool weightsAreOne = !hasPart(factors, allOf(factors.size()), {What::initialWeights}); // but for rounding
    for (FactorSet set = 0; set <= allOf(factors.size()); ++set) {
        // What is no factor goes with the framework: it may be one in the other framework.
        const auto asB = [&](const Part& part) {
            const bool isFactor = hasPart(factors, allOf(factors.size()), part);
            return hasPart(factors, set, isFactor ? part : Part{What::framework});
        };
        Mixture mixture;
        mixture.side = blended(asB({What::framework}) ? away : home, asB);
        const auto problems = validate(Experiment{{}, {}, experiment.data, mixture.side, mixture.side});
        if (!problems.empty())
            mixture.problem = problems.front().path.substr(2) + ": " + problems.front().message; // it is no side's
        else if (framework != other)
            mixture.problem = lostArgument(factors, set, home, away);
        if (mixture.problem)
            mixture.phases.clear();
        else
            mixture.phases = scheduleOf(inOrderOf(mixture.side, asB({What::order}) ? experiment.b : experiment.a),
                                        experiment.data.num);
        mixture.points = points.of(mixture.side);
        mixture.weightsOfB = asB(weightsAreOne ? Part{What::floatx} : Part{What::initialWeights});
        mixture.orderOfB = asB({What::order});
        m_mixtures.push_back(std::move(mixture));
    }
}

SidePlan Mixtures::plan(FactorSet asB, const RealPlans& real) const {
    const Mixture& mixture = m_mixtures[asB];
    return planOf(mixture.side, mixture.phases, mixture.points, mixture.orderOfB ? real.b : real.a,
                  mixture.weightsOfB ? real.b : real.a);
}

SidePlan fullMixture(const Experiment& experiment, Framework framework, const RealPlans& real,
                     const experiment::DataPoints& data) {
    const Home home = homeIn(experiment, framework);
    const bool isOfB = framework == experiment.a.framework;
    const SidePlan& full = isOfB ? real.b : real.a;
    const experiment::Side& side = isOfB ? home.b : home.a;
    auto points = full.points;
    if (side.floatx != full.side.floatx) // which the framework does not have
        points = plan::pointsFor(side, data);
    return planOf(side, scheduleOf(inOrderOf(side, full.side), experiment.data.num), std::move(points), full, full);
}

} // namespace twinsine::analysis
