// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/shares.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace twinsine::analysis {

namespace {

using experiment::SideName;

constexpr double kLeastClosed = 0.05; // of the gap, by a step
constexpr double kLeastSeeds = 0.75;

} // namespace

double partBelow(const std::vector<double>& values, const std::vector<double>& bounds) {
    std::size_t below = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        below += values[i] < bounds[i] ? 1 : 0;
    return static_cast<double>(below) / static_cast<double>(values.size());
}

std::size_t Distances::factors() const { return static_cast<std::size_t>(std::countr_zero(toA.size())); }

MedianLeft::MedianLeft(const Distances& distances) : m_distances(distances), m_ascending(distances.toA.size()) {
    for (FactorSet equal = 0; equal < m_ascending.size(); ++equal)
        for (const SideName like : {SideName::a, SideName::b}) {
            const auto& values = distances.left(equal, like);
            Seeds& ascending = m_ascending[equal][static_cast<std::size_t>(like)];
            ascending.resize(values.size());
            std::iota(ascending.begin(), ascending.end(), 0U);
            std::ranges::sort(ascending, {}, [&](std::uint32_t seed) { return values[seed]; });
        }
}

Left MedianLeft::operator()(std::span<const int> times) const {
    const int count = std::accumulate(times.begin(), times.end(), 0);
    Left left(m_ascending.size());
    for (FactorSet equal = 0; equal < left.size(); ++equal)
        for (const SideName like : {SideName::a, SideName::b}) {
            const auto way = static_cast<std::size_t>(like);
            const auto& values = m_distances.left(equal, like);
            int before = (count - 1) / 2; // the lower median has so many before it
            for (const std::uint32_t seed : m_ascending[equal][way]) {
                left[equal][way] = values[seed];
                before -= times[seed];
                if (before < 0)
                    break;
            }
        }
    return left;
}

std::vector<double> closed(const Left& left) {
    const double gap = left[0][0];
    std::vector<double> least(left.size());
    for (FactorSet equal = 0; equal < left.size(); ++equal) {
        least[equal] = std::min(left[equal][0], left[equal][1]);
        for (FactorSet rest = equal; rest != 0; rest &= rest - 1) // without one of them: those are all subsets' least
            least[equal] = std::min(least[equal], least[equal & ~(rest & -rest)]);
    }
    for (double& value : least)
        value = gap - value;
    return least;
}

std::vector<double> shares(const std::vector<double>& closed) {
    const auto factors = static_cast<std::size_t>(std::countr_zero(closed.size()));
    std::vector<double> shares(factors, 0.0);
    if (!(closed.back() > 0))
        return shares;
    std::vector<double> weights(factors); // |S|! (k - |S| - 1)! / k! of a set S without the factor
    for (std::size_t size = 0; size < factors; ++size)
        weights[size] = std::exp(std::lgamma(size + 1.0) + std::lgamma(static_cast<double>(factors - size)) -
                                 std::lgamma(factors + 1.0));
    for (std::size_t factor = 0; factor < factors; ++factor) {
        const FactorSet own = FactorSet{1} << factor;
        for (FactorSet set = 0; set < closed.size(); ++set)
            if ((set & own) == 0)
                shares[factor] +=
                    weights[static_cast<std::size_t>(std::popcount(set))] * (closed[set | own] - closed[set]);
        shares[factor] /= closed.back();
    }
    return shares;
}

std::vector<Step> stepsOf(const Distances& distances, const Left& left) {
    std::vector<Step> steps{{0, SideName::a, left[0][0]}};
    const double gap = left[0][0];
    for (std::size_t size = 1; size <= distances.factors(); ++size) {
        Step best{0, SideName::a, std::numeric_limits<double>::infinity()};
        for (FactorSet equal = 0; equal < left.size(); ++equal)
            for (const SideName like : {SideName::a, SideName::b})
                if (const double value = left[equal][static_cast<std::size_t>(like)];
                    static_cast<std::size_t>(std::popcount(equal)) == size && value < best.gap)
                    best = {equal, like, value};
        const Step& before = steps.back();
        const bool closesMore = std::isinf(gap) ? best.gap < before.gap : before.gap - best.gap >= kLeastClosed * gap;
        if (best.equal != 0 && closesMore && best.gap < before.gap &&
            partBelow(distances.left(best.equal, best.like), distances.left(before.equal, before.like)) >= kLeastSeeds)
            steps.push_back(best);
    }
    return steps;
}

} // namespace twinsine::analysis
