// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What equal settings leave of a gap, and how what they close is shared among them.

#include "core/analysis/mixtures.hpp"
#include "core/experiment/names.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace twinsine::analysis {

/// Distances by set of factors and by seed; infinite where a training diverged or can't be.
using BySet = std::vector<std::vector<double>>;

/// mean |p - q| of the real sides and the mixtures.
struct Distances {
    BySet toA; ///< of the mixture with that set as B to the real A
    BySet toB; ///< to the real B

    std::size_t factors() const;
    std::size_t seeds() const { return toA.front().size(); }
    FactorSet all() const { return static_cast<FactorSet>(toA.size()) - 1; }
    /// By seed, between both curves once the factors in E are equal: as `like` has them on both sides.
    const std::vector<double>& left(FactorSet equal, experiment::SideName like) const {
        return like == experiment::SideName::a ? toA[all() & ~equal] : toB[equal];
    }
};

/// Lower medians of what is left, [like A, like B] by set.
using Left = std::vector<std::array<double, 2>>;

/// Medians of resampled seeds, hundreds of times: what is left is sorted once.
class MedianLeft {
public:
    explicit MedianLeft(const Distances& distances);

    /// With each seed as often as `times` says.
    Left operator()(std::span<const int> times) const;

private:
    using Seeds = std::vector<std::uint32_t>;

    const Distances& m_distances;
    std::vector<std::array<Seeds, 2>> m_ascending; ///< by set
};

/// The part of the values that are less than those beside them.
double partBelow(const std::vector<double>& values, const std::vector<double>& bounds);

/// What equal factors close at best: the gap less the least that is left of it with any of them equal, either way. By
/// set, of a finite gap.
std::vector<double> closed(const Left& left);

/// Each factor's part of what all close: its Shapley value in that game, divided by the whole. Not negative, the sum is
/// 1; zeros where nothing is closed.
std::vector<double> shares(const std::vector<double>& closed);

/// A step of the staircase: of all sets with as many factors the one that leaves least.
struct Step {
    FactorSet equal = 0;
    experiment::SideName like = experiment::SideName::a;
    double gap = 0;
};
/// From nothing equal to as much as pays: each step closes at least 5 % of the gap more than the one before and is
/// below it in at least 75 % of the seeds.
std::vector<Step> stepsOf(const Distances& distances, const Left& left);

} // namespace twinsine::analysis
