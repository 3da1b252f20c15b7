// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/luck.hpp"

#include "core/training/history.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace twinsine::analysis {

namespace {

using training::Outcome;

struct Apart {
    double distance = std::numeric_limits<double>::infinity();
    double square = std::numeric_limits<double>::infinity();
};

Apart between(const Outcome& p, const Outcome& q) {
    if (p.divergedAtStep || q.divergedAtStep)
        return {};
    const auto distance = training::distanceBetween(p.prediction, q.prediction);
    return {distance.mean, distance.rms * distance.rms};
}

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

} // namespace

Luck::Luck(const std::vector<Outcome>& a, const std::vector<Outcome>& b, const KeepGoing& keepGoing)
    : m_seeds(a.size()) {
    const auto diverged = [](const Outcome& outcome) { return outcome.divergedAtStep.has_value(); };
    m_isFinite = std::ranges::none_of(a, diverged) && std::ranges::none_of(b, diverged);
    for (auto& squares : m_squares)
        squares.assign(m_seeds * m_seeds, 0.0);
    m_pairs.reserve(m_seeds * (m_seeds - 1) * 2);
    for (std::uint32_t i = 0; i < m_seeds && keepGoing(); ++i)
        for (std::uint32_t j = 0; j < m_seeds; ++j) {
            const Apart sides = between(a[i], b[j]);
            m_squares[2][i * m_seeds + j] = sides.square;
            if (i != j)
                m_pairs.push_back({sides.distance, i, j, false});
            for (std::size_t side = 0; side < 2 && i < j; ++side) {
                const auto& outcomes = side == 0 ? a : b;
                const Apart runs = between(outcomes[i], outcomes[j]);
                m_squares[side][i * m_seeds + j] = m_squares[side][j * m_seeds + i] = runs.square;
                m_within[side].push_back(runs.distance);
                m_pairs.push_back({runs.distance, i, j, true});
            }
        }
    std::ranges::sort(m_pairs, {}, &Pair::distance);
}

double Luck::fartherApart(std::span<const int> times) const {
    double within = 0; // pairs so far, which are less far apart
    double between = 0;
    double farther = 0;
    for (std::size_t i = 0; i < m_pairs.size();) {
        double tiedWithin = 0;
        double tiedBetween = 0;
        const double distance = m_pairs[i].distance;
        for (; i < m_pairs.size() && m_pairs[i].distance == distance; ++i)
            (m_pairs[i].isWithin ? tiedWithin : tiedBetween) += times[m_pairs[i].one] * times[m_pairs[i].other];
        farther += tiedBetween * (within + tiedWithin / 2);
        within += tiedWithin;
        between += tiedBetween;
    }
    return within * between > 0 ? farther / (within * between) : kNone;
}

double Luck::shareOfSquaredGap(std::span<const int> times) const {
    if (!m_isFinite || m_seeds < 2)
        return kNone;
    const double count = std::accumulate(times.begin(), times.end(), 0.0);
    std::array<double, 3> sums{};
    for (std::size_t kind = 0; kind < 3; ++kind)
        for (std::size_t i = 0; i < m_seeds; ++i)
            for (std::size_t j = 0; j < m_seeds; ++j)
                sums[kind] += times[i] * times[j] * m_squares[kind][i * m_seeds + j];
    double ofOne = 0; // pairs of a seed with itself
    for (const int each : times)
        ofOne += each * each;
    if (ofOne == count * count)
        return kNone;
    // Half the mean square between two runs is their variance; between sides there is the distance of the means beside
    // it.
    const double around = (sums[0] + sums[1]) / 2 / (count * count); // the mean curves of these seeds
    const double variances = (sums[0] + sums[1]) / 2 / (count * count - ofOne);
    const double ofMeans = std::max(sums[2] / (count * count) - around - variances / count, 0.0);
    return variances + ofMeans > 0 ? variances / (variances + ofMeans) : kNone;
}

} // namespace twinsine::analysis
