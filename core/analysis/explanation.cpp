// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/explanation.hpp"

#include "core/analysis/seeds.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>

namespace twinsine::analysis {

namespace {

using experiment::SideName;

constexpr std::size_t kResamples = 400;

Estimate estimate(double value, std::vector<double> resampled) {
    std::erase_if(resampled, [](double each) { return std::isnan(each); });
    return {value, quantile(resampled, 0.025), quantile(resampled, 0.975)};
}

/// How often each seed is in each resample, the same in every run.
std::vector<std::vector<int>> resamples(std::size_t seeds) {
    std::mt19937_64 generator(1);
    std::vector<std::vector<int>> all(kResamples, std::vector<int>(seeds, 0));
    for (auto& times : all)
        for (std::size_t i = 0; i < seeds; ++i)
            ++times[generator() % seeds];
    return all;
}

/// The numbers that each resample has anew.
struct Resampled {
    std::vector<double> gap;
    std::vector<double> fartherApart;
    std::vector<double> luckOfSquaredGap;
    std::vector<std::vector<double>> shares;              ///< by factor
    std::vector<std::array<std::vector<double>, 2>> left; ///< of each factor alone
};

GapLeft gapLeft(const Distances& distances, const Left& left, FactorSet equal, SideName like) {
    const auto& values = distances.left(equal, like);
    const auto& asTheyAre = distances.left(0, like);
    return {.gap = {left[equal][static_cast<std::size_t>(like)], NAN, NAN},
            .smaller = partBelow(values, asTheyAre),
            .larger = partBelow(asTheyAre, values),
            .diverged = static_cast<std::size_t>(
                std::ranges::count_if(values, [](double value) { return std::isinf(value); }))};
}

/// None of a training that diverged: it has no end.
std::vector<double> predictionOf(const training::Outcome& outcome) {
    return outcome.divergedAtStep ? std::vector<double>() : outcome.prediction;
}

} // namespace

double Explanation::floorOf(const std::array<double, 2>& rounding) {
    const double floor = std::max(rounding[0], rounding[1]);
    return std::isfinite(floor) ? floor : 0;
}

std::optional<Step> fewestThatLeave(const Explanation& why, double most) {
    std::optional<Step> fewest;
    for (FactorSet equal = 0; equal < why.sets.size(); ++equal)
        for (const SideName like : {SideName::a, SideName::b}) {
            const Step step{equal, like, why.sets[equal][static_cast<std::size_t>(like)].gap.value};
            const auto rank = [](const Step& each) { return std::pair(std::popcount(each.equal), each.gap); };
            if (step.gap <= most && (!fewest || rank(step) < rank(*fewest)))
                fewest = step;
        }
    return fewest;
}

std::vector<Step> shownSteps(const Explanation& why) {
    std::vector<Step> steps = why.steps;
    const auto isIdentical = [&](const Step& step) { return step.equal == why.identical->equal; };
    if (why.identical && why.identical->equal != 0 && std::ranges::none_of(steps, isIdentical))
        steps.push_back(*why.identical);
    return steps;
}

std::array<std::vector<double>, 2> Explainer::fitsOf(const Step& step, const RealPlans& own,
                                                     const KeepGoing& keepGoing) const {
    std::array fits{predictionOf(m_real[0].front()), predictionOf(m_real[1].front())};
    const FactorSet all = allOf(m_factors.size());
    const std::size_t real = step.like == SideName::a ? 0 : 1; // the other curve is a mixture's
    const FactorSet mixture = real == 0 ? all & ~step.equal : step.equal;
    if (step.equal == all)
        fits[1 - real] = fits[real];
    else if (m_mixtures->problem(mixture))
        fits[1 - real].clear();
    else if (step.equal != 0) {
        const auto outcome = training::trainToEnd(m_mixtures->plan(mixture, own), m_engine, m_device, keepGoing);
        fits[1 - real] = outcome ? predictionOf(*outcome) : std::vector<double>();
    }
    return fits;
}

double Explainer::ownNumbers(SideName like, const KeepGoing& keepGoing) const {
    const std::size_t way = like == SideName::a ? 0 : 1;
    const FactorSet weights = weightsAlone(m_factors);
    const bool isReal = weights == allOf(m_factors.size()); // nothing else differs
    const auto& others = isReal ? m_real[way] : m_withWeights[way];
    std::vector<double> distances;
    for (std::size_t i = 0; i < m_seeds.size() && keepGoing(); ++i)
        for (std::size_t j = 0; j < others.size(); ++j)
            if (i != j)
                distances.push_back(distanceBetween(m_real[way][i], others[j]));
    return distances.empty() ? FactorAnswer::kNone : lowerMedian(std::move(distances));
}

std::optional<Explanation> Explainer::explanation(const KeepGoing& keepGoing) const {
    Explanation why;
    why.seeds = m_seeds;
    why.opened = m_opened;
    why.gaps = m_distances.toB.front();
    why.rounding = m_rounding;
    why.home = m_home;
    why.residue = m_residue;
    why.distances = m_distances;
    why.device = m_trainedOn;
    why.trainings = m_distances.toA.size() * m_seeds.size();

    const Luck luck(m_real[0], m_real[1], keepGoing);
    const MedianLeft medians(m_distances);
    const std::vector<int> once(m_seeds.size(), 1);
    const Left left = medians(once);
    const std::size_t factors = m_factors.size();

    Resampled resampled;
    resampled.shares.resize(factors);
    resampled.left.resize(factors);
    for (const auto& times : resamples(m_seeds.size())) {
        if (!keepGoing())
            return std::nullopt;
        const Left each = medians(times);
        resampled.gap.push_back(each[0][0]);
        resampled.fartherApart.push_back(luck.fartherApart(times));
        resampled.luckOfSquaredGap.push_back(luck.shareOfSquaredGap(times));
        const auto parts = std::isfinite(each[0][0]) ? shares(closed(each)) : std::vector<double>(factors, NAN);
        for (std::size_t i = 0; i < factors; ++i) {
            resampled.shares[i].push_back(parts[i]);
            for (std::size_t way = 0; way < 2; ++way)
                resampled.left[i][way].push_back(each[std::size_t{1} << i][way]);
        }
    }

    why.gap = estimate(left[0][0], resampled.gap);
    why.luck = {luck.within(0), luck.within(1)};
    why.fartherApart = estimate(luck.fartherApart(once), resampled.fartherApart);
    why.luckOfSquaredGap = estimate(luck.shareOfSquaredGap(once), resampled.luckOfSquaredGap);
    for (FactorSet equal = 0; equal < left.size(); ++equal) {
        why.sets.push_back(
            {gapLeft(m_distances, left, equal, SideName::a), gapLeft(m_distances, left, equal, SideName::b)});
        if (equal != 0 && m_mixtures->problem(equal))
            why.impossible.emplace_back(equal, *m_mixtures->problem(equal));
    }
    const bool isFinite = std::isfinite(left[0][0]);
    const auto ofAll = isFinite ? closed(left) : std::vector<double>(left.size(), NAN);
    const auto parts = isFinite ? shares(ofAll) : std::vector<double>(factors, NAN);
    for (std::size_t i = 0; i < factors; ++i) {
        const std::size_t alone = std::size_t{1} << i;
        FactorAnswer answer{.factor = m_factors[i],
                            .share = estimate(parts[i], resampled.shares[i]),
                            .alone = left[0][0] > 0 ? ofAll[alone] / left[0][0] : 0,
                            .equal = why.sets[alone]};
        for (std::size_t way = 0; way < 2; ++way)
            answer.equal[way].gap = estimate(answer.equal[way].gap.value, resampled.left[i][way]);
        if (alone == weightsAlone(m_factors))
            answer.ownNumbers = {ownNumbers(SideName::a, keepGoing), ownNumbers(SideName::b, keepGoing)};
        why.factors.push_back(std::move(answer));
    }
    why.steps = stepsOf(m_distances, left);
    why.identical = fewestThatLeave(why, why.floor());
    const RealPlans own = plansOf(m_seeds.front(), keepGoing);
    if (!keepGoing())
        return std::nullopt;
    why.parting = partingOf(own, m_engine, keepGoing);
    const auto order = experiment::curveOrder(m_data.x);
    why.x = experiment::inOrder(m_data.x, order);
    why.y = experiment::inOrder(truthAt(m_experiment.data, m_data), order);
    for (const Step& step : shownSteps(why))
        for (auto& curve : why.fits.emplace_back(fitsOf(step, own, keepGoing)))
            curve = experiment::inOrder(std::move(curve), order);
    return keepGoing() ? std::optional(std::move(why)) : std::nullopt;
}

} // namespace twinsine::analysis
