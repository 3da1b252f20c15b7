// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The order in which an epoch goes through the points, in fit() and in hand-written loops (numerics.md §0, A10, A11,
/// G1, G6).

#include "core/experiment/schedule.hpp"
#include "core/plan/points.hpp"
#include "core/random/philox.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace twinsine::plan {

class BatchOrder {
public:
    using Points = std::vector<std::int64_t>;

    /// Of a side from which nothing is left open (drawEntropy()), over that many points, those for validation not
    /// counted. `numpy` goes on where the side does not seed NumPy itself.
    BatchOrder(const experiment::Side& side, std::int64_t points,
               const std::optional<random::NumpyRandom>& numpy = std::nullopt);

    /// The points of an epoch, one batch after the other; both arguments count from 0. In order where the phase does
    /// not shuffle. Otherwise
    /// - Keras 3, seeded: the same in all epochs of all phases, because each epoch makes its shuffle kernel anew;
    /// - Keras 2, seeded: one kernel runs through the epochs of a phase and starts over in the next;
    /// - either, unseeded: a kernel with the drawn pair (s0, s1 + e), e the epochs of the whole training before it;
    /// - a loop: by what NumPy or the phase's tf.data Dataset draws. It takes all epochs before it: see Walk.
    Points forEpoch(std::size_t phase, std::int64_t epoch) const;

    /// Whether all epochs of that phase go through the points alike.
    bool isSameInAllEpochs(std::size_t phase) const;

    /// The same order over another number of points in batches of other sizes.
    BatchOrder over(std::int64_t points, const std::vector<experiment::PhaseSchedule>& phases) const;

    /// From the first epoch to the last.
    class Walk {
    public:
        explicit Walk(const BatchOrder& order) : m_order(order), m_numpy(order.m_numpy) {}

        /// The next epoch's; the order is to outlive it.
        Points next();
        /// Leaves out an epoch of a phase whose epochs are all the same.
        void skip() { advance(); }

    private:
        Points shuffled();
        void advance();
        void beginPhase();

        const BatchOrder& m_order;
        std::size_t m_phase = 0;
        std::int64_t m_epoch = 0; ///< within the phase
        std::int64_t m_done = 0;  ///< epochs of all phases
        std::optional<random::NumpyRandom> m_numpy;
        Points m_index;                          ///< the array that np.random.shuffle keeps
        std::optional<random::Philox> m_dataset; ///< gives each epoch of a Dataset its seeds
        std::size_t m_datasets = 0;              ///< made so far
    };

private:
    std::int64_t epochsBefore(std::size_t phase) const { return phase == 0 ? 0 : m_phases.at(phase - 1).epochs; }
    random::Philox shuffleKernel(std::size_t phase, std::int64_t epoch) const;
    Points fromBuffer(std::size_t phase, random::Philox generator) const;

    experiment::Side m_side;
    std::int64_t m_points;
    std::vector<experiment::PhaseSchedule> m_phases;
    std::optional<random::NumpyRandom> m_numpy;
    Points m_sameForAll; ///< Keras 3, seeded; else empty
};

} // namespace twinsine::plan
