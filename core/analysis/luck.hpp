// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How far apart two runs of one side with other seeds are, and how much of the distance between the sides that is.

#include "core/training/many.hpp"

#include <array>
#include <span>
#include <vector>

namespace twinsine::analysis {

/// All pairs of seeds, within each side and between them, so that resampled seeds cost little. Infinite distances are
/// those of trainings that diverged.
class Luck {
public:
    /// Outcomes by seed. If keepGoing says no, what there is must not be used.
    Luck(const std::vector<training::Outcome>& a, const std::vector<training::Outcome>& b, const KeepGoing& keepGoing);

    /// Of side A (0) or B (1): the distances of all pairs.
    const std::vector<double>& within(std::size_t side) const { return m_within[side]; }

    /// The probability that A with one seed and B with another are farther apart than two runs of one side; ties count
    /// half. With each seed as often as `times` says; pairs of a seed with itself are left out. NaN where there are
    /// none.
    double fartherApart(std::span<const int> times) const;

    /// (V_A + V_B) / (V_A + V_B + M): V is the mean over x of a side's variance over seeds, M the squared distance of
    /// the mean curves less what luck makes of it. NaN where a training diverged or all is 0.
    double shareOfSquaredGap(std::span<const int> times) const;

private:
    struct Pair {
        double distance;
        std::uint32_t one;
        std::uint32_t other;
        bool isWithin;
    };

    std::size_t m_seeds;
    std::array<std::vector<double>, 2> m_within;
    std::vector<Pair> m_pairs;                    ///< by ascending distance
    std::array<std::vector<double>, 3> m_squares; ///< mean squares by seed and seed: A and A, B and B, A and B
    bool m_isFinite = true;
};

} // namespace twinsine::analysis
