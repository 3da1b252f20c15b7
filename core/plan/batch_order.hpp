// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The order in which an epoch goes through the points, in fit() and in hand-written loops (numerics.md §0, A10, A11).

#include "core/experiment/experiment.hpp"
#include "core/random/philox.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace twinsine::plan {

class BatchOrder {
public:
    /// Of a side from which nothing is left open (drawEntropy()), over that many points.
    BatchOrder(const experiment::Side& side, std::int64_t points);

    /// A permutation of 0...points-1; both arguments count from 0. In order where the phase does not shuffle. Otherwise
    /// - Keras 3, seeded: the same in all epochs of all phases, because each epoch makes its shuffle kernel anew;
    /// - Keras 2, seeded: one kernel runs through the epochs of a phase and starts over in the next;
    /// - either, unseeded: a kernel with the drawn pair (s0, s1 + e), e the epochs of the whole training before it.
    std::vector<std::int64_t> forEpoch(std::size_t phase, std::int64_t epoch) const;

    /// Whether all epochs of that phase go through the points alike.
    bool isSameInAllEpochs(std::size_t phase) const {
        return !m_side.phases.at(phase).shuffle || !m_sameForAll.empty();
    }

private:
    random::Philox shuffleKernel(std::size_t phase, std::int64_t epoch) const;

    experiment::Side m_side;
    std::int64_t m_points;
    std::vector<std::int64_t> m_sameForAll; ///< Keras 3, seeded; else empty
};

} // namespace twinsine::plan
