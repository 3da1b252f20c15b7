// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/explanation.hpp"

#include "core/analysis/rounding.hpp"
#include "core/analysis/seeds.hpp"
#include "core/experiment/parameter.hpp"
#include "core/training/many.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>

namespace twinsine::analysis {

namespace {

using experiment::Experiment;
using experiment::Framework;
using experiment::SideName;
using training::Outcome;

/// The plans of both real sides by seed, made when they are first asked for and dropped after the last job of the seed.
class PlansBySeed {
public:
    explicit PlansBySeed(std::size_t seeds) : m_entries(seeds) {}

    void expect(std::size_t seed) { ++m_entries[seed].uses; }

    template <class Make>
    std::shared_ptr<const RealPlans> take(std::size_t seed, const Make& make) {
        Entry& entry = m_entries[seed];
        const std::lock_guard lock(entry.mutex);
        if (!entry.plans)
            entry.plans = std::make_shared<const RealPlans>(make());
        auto plans = entry.plans;
        if (--entry.uses == 0)
            entry.plans.reset();
        return plans;
    }

private:
    struct Entry {
        std::mutex mutex;
        std::size_t uses = 0;
        std::shared_ptr<const RealPlans> plans;
    };

    std::vector<Entry> m_entries;
};

/// How far a mixture is from the side that it should be; where both diverge, it is that side.
double residueOf(const Outcome& mixture, const Outcome& real) {
    return mixture.divergedAtStep && real.divergedAtStep ? 0 : distanceBetween(mixture, real);
}

/// The differing settings that no factor has: they go with the framework.
std::vector<std::string> rowsOfNone(const Experiment& experiment, const std::vector<Factor>& factors) {
    std::vector<std::string> rows;
    for (const auto& difference : differencesBetween(experiment.a, experiment.b))
        if (difference.path == "framework" || std::ranges::none_of(factors, [&](const Factor& factor) {
                return std::ranges::find(factor.rows, difference.path) != factor.rows.end();
            }))
            rows.push_back(difference.path);
    return rows;
}

/// Another one for each move of each seed, the same in every run.
std::uint64_t generatorSeed(std::size_t seed, std::size_t side, std::size_t move) {
    return (seed * 2 + side) * kMovesOfASeed + move + 1;
}

} // namespace

Explainer::Explainer(const Experiment& experiment, const engines::Engine& engine, engines::Device device,
                     training::DoMany doMany, std::string opened)
    : m_experiment(experiment), m_engine(engine), m_device(device), m_trainedOn(device), m_doMany(std::move(doMany)),
      m_opened(std::move(opened)),
      m_data(experiment::pointsOf(dataOfAllSeeds(experiment))), m_points{plan::pointsFor(experiment.a, m_data),
                                                                         plan::pointsFor(experiment.b, m_data)} {}

Explainer::Explainer(const Experiment& experiment, const engines::Engine& engine, engines::Device device,
                     unsigned threads, std::string opened)
    : Explainer(experiment, engine, device, training::trainingBy(engine, device, threads), std::move(opened)) {}

RealPlans Explainer::plansOf(std::int64_t seed, const KeepGoing& keepGoing) const {
    const Experiment replicate = withSeed(m_experiment, seed);
    return {planOf(replicate, SideName::a, m_points[0], keepGoing),
            planOf(replicate, SideName::b, m_points[1], keepGoing)};
}

bool Explainer::train(std::vector<Job> jobs, bool isForAll, Count& count, const KeepGoing& keepGoing,
                      const std::function<void(std::size_t, std::size_t)>& progress) {
    PlansBySeed plans(m_seeds.size());
    for (const Job& job : jobs)
        plans.expect(job.seed);
    std::size_t inGroup = 0; // of each seed there are as many, one after the other
    while (inGroup < jobs.size() && jobs[inGroup].seed == jobs.front().seed)
        ++inGroup;
    const training::Many many{.count = jobs.size(),
                              .plan =
                                  [&](std::size_t job, const KeepGoing& wanted) {
                                      const std::size_t seed = jobs[job].seed;
                                      return jobs[job].plan(
                                          *plans.take(seed, [&] { return plansOf(m_seeds[seed], wanted); }));
                                  },
                              .done =
                                  [&](std::size_t job, Outcome outcome) {
                                      jobs[job].done(std::move(outcome));
                                      progress(++count.done, count.all);
                                  },
                              .inGroup = std::max<std::size_t>(inGroup, 1),
                              .isForAll = isForAll};
    const auto trainedOn = m_doMany(many, keepGoing);
    m_trainedOn = trainedOn.value_or(m_device);
    return trainedOn.has_value();
}

bool Explainer::add(std::span<const std::int64_t> seeds, const KeepGoing& keepGoing,
                    const std::function<void(std::size_t, std::size_t)>& progress) {
    const std::size_t before = m_seeds.size();
    m_seeds.insert(m_seeds.end(), seeds.begin(), seeds.end());
    const bool isFirst = !m_mixtures;
    const bool sameFramework = m_experiment.a.framework == m_experiment.b.framework;
    const std::array<Framework, 2> frameworks{m_experiment.a.framework, m_experiment.b.framework};

    // Both sides, and of the first seeds what is left of them in the other's framework, and what rounding makes of
    // them.
    std::vector<Job> deciding;
    std::vector<Job> rest;
    std::array<std::vector<Outcome>, 2> full;
    std::array<std::vector<std::vector<Outcome>>, 2> moved;
    for (std::size_t side = 0; side < 2; ++side) {
        m_real[side].resize(m_seeds.size());
        full[side].resize(m_seeds.size());
        moved[side].resize(m_seeds.size());
    }
    for (std::size_t seed = before; seed < m_seeds.size(); ++seed)
        for (std::size_t side = 0; side < 2; ++side) {
            const auto ofSide = [side](const RealPlans& real) -> const plan::SidePlan& {
                return side == 0 ? real.a : real.b;
            };
            (seed < kDecidingSeeds ? deciding : rest).push_back({seed, ofSide, [&, seed, side](Outcome outcome) {
                                                                     m_real[side][seed] = std::move(outcome);
                                                                 }});
            if (isFirst && !sameFramework && seed < kDecidingSeeds)
                deciding.push_back({seed,
                                    [&, side](const RealPlans& real) {
                                        return fullMixture(m_experiment, frameworks[side], real, m_data);
                                    },
                                    [&, seed, side](Outcome outcome) { full[side][seed] = std::move(outcome); }});
            moved[side][seed].resize(seed < kMovedSeeds ? kMovesOfASeed : 0);
            for (std::size_t move = 0; move < moved[side][seed].size(); ++move)
                deciding.push_back(
                    {seed,
                     [ofSide, seed, side, move](const RealPlans& real) {
                         return withMovedWeights(ofSide(real), generatorSeed(seed, side, move));
                     },
                     [&, seed, side, move](Outcome outcome) { moved[side][seed][move] = std::move(outcome); }});
        }
    // How many mixtures there will be is known for sure only afterwards.
    const RealPlans own = plansOf(m_seeds.front(), keepGoing);
    if (!keepGoing())
        return false;
    const std::size_t factors =
        isFirst ? factorsOf(m_experiment, homeIn(m_experiment, frameworks[0]), own.a, own.b, 0, m_opened).size()
                : m_factors.size();
    const std::size_t ofMixtures = ((std::size_t{1} << factors) - 1) * seeds.size();
    const std::size_t first = deciding.size() + rest.size();
    Count count{0, first + ofMixtures};
    if (!train(std::move(deciding), true, count, keepGoing, progress) ||
        !train(std::move(rest), false, count, keepGoing, progress))
        return false;
    for (std::size_t side = 0; side < 2; ++side)
        for (std::size_t seed = before; seed < m_seeds.size(); ++seed)
            for (const Outcome& outcome : moved[side][seed])
                if (!m_real[side][seed].divergedAtStep) // of one that did, a rounding teaches nothing
                    m_moved[side].push_back(distanceBetween(outcome, m_real[side][seed]));
    for (std::size_t side = 0; side < 2; ++side)
        m_rounding[side] =
            m_moved[side].empty() ? std::numeric_limits<double>::infinity() : quantile(m_moved[side], 0.95);
    if (isFirst) {
        for (std::size_t framework = 0; framework < 2 && !sameFramework; ++framework)
            for (std::size_t seed = 0; seed < std::min(m_seeds.size(), kDecidingSeeds);
                 ++seed) // B's settings in A's framework against the real B
                m_residues[framework].push_back(residueOf(full[framework][seed], m_real[1 - framework][seed]));
        decide(own);
    }

    const FactorSet all = allOf(m_factors.size());
    for (BySet* distances : {&m_distances.toA, &m_distances.toB}) {
        distances->resize(std::size_t{all} + 1);
        for (auto& bySeed : *distances)
            bySeed.resize(m_seeds.size(), std::numeric_limits<double>::infinity());
    }
    const FactorSet weights = weightsAlone(m_factors);
    const std::array<FactorSet, 2> withWeights{all & ~weights, weights};
    for (auto& outcomes : m_withWeights)
        outcomes.resize(weights == 0 ? 0 : m_seeds.size(), Outcome{.divergedAtStep = 0}); // as what can't be trained
    std::vector<Job> mixed;
    for (std::size_t seed = before; seed < m_seeds.size(); ++seed) {
        const double gap = distanceBetween(m_real[0][seed], m_real[1][seed]);
        m_distances.toA[0][seed] = distanceBetween(m_real[0][seed], m_real[0][seed]); // infinite if it diverges
        m_distances.toB[all][seed] = distanceBetween(m_real[1][seed], m_real[1][seed]);
        m_distances.toA[all][seed] = m_distances.toB[0][seed] = gap;
        for (FactorSet set = 1; set < all; ++set)
            if (!m_mixtures->problem(set))
                mixed.push_back({seed, [&, set](const RealPlans& real) { return m_mixtures->plan(set, real); },
                                 [&, seed, set](Outcome outcome) {
                                     m_distances.toA[set][seed] = distanceBetween(m_real[0][seed], outcome);
                                     m_distances.toB[set][seed] = distanceBetween(outcome, m_real[1][seed]);
                                     for (std::size_t way = 0; weights != 0 && way < 2; ++way)
                                         if (set == withWeights[way])
                                             m_withWeights[way][seed] = std::move(outcome);
                                 }});
    }
    count.all = first + mixed.size();
    return train(std::move(mixed), false, count, keepGoing, progress);
}

/// Which framework is home, and what the factors are.
void Explainer::decide(const RealPlans& own) {
    const Framework ofA = m_experiment.a.framework;
    const Framework ofB = m_experiment.b.framework;
    m_home = ofA;
    if (ofA != ofB) {
        const double inA = lowerMedian(m_residues[0]);
        const double inB = lowerMedian(m_residues[1]);
        m_home = inB < inA ? ofB : ofA;
        m_residue = std::min(inA, inB);
    }
    const bool isFactor = m_residue > Explanation::floorOf(m_rounding);
    const Home home = homeIn(m_experiment, m_home);
    const auto merged = factorsOf(m_experiment, home, own.a, own.b, isFactor ? 1 : 0);
    if (std::ranges::none_of(merged, [&](const Factor& factor) { return factor.isMerged && factor.name == m_opened; }))
        m_opened.clear();
    m_factors = factorsOf(m_experiment, home, own.a, own.b, isFactor ? 1 : 0, m_opened);
    Framework without = m_home;
    Framework with = m_home;
    if (isFactor) { // without it a mixture is as A, with it as B
        without = ofA;
        with = ofB;
        std::string note;
        for (const auto& differs : home.differs)
            note += (note.empty() ? "" : "; ") + std::string(differs);
        m_factors.push_back(
            {"the framework itself", {{Part::What::framework}}, rowsOfNone(m_experiment, m_factors), note});
    }
    m_mixtures.emplace(m_experiment, m_data, m_factors, without, with);
}

} // namespace twinsine::analysis
