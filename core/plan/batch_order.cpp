// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/batch_order.hpp"

#include "core/random/distributions.hpp"
#include "core/random/tensorflow_ops.hpp"

#include <algorithm>
#include <numeric>

namespace twinsine::plan {

using experiment::Framework;
using experiment::Phase;
using experiment::Seeding;

BatchOrder::BatchOrder(const experiment::Side& side, std::int64_t points) : m_side(side), m_points(points) {
    const bool shuffles = std::ranges::any_of(side.phases, &Phase::shuffle);
    if (shuffles && side.framework == Framework::keras3 && side.seeding != Seeding::none) {
        random::Philox kernel = shuffleKernel(0, 0);
        m_sameForAll = random::shuffle(kernel, points);
    }
}

std::vector<std::int64_t> BatchOrder::forEpoch(std::size_t phase, std::int64_t epoch) const {
    if (!m_side.phases.at(phase).shuffle) {
        std::vector<std::int64_t> order(static_cast<std::size_t>(m_points));
        std::iota(order.begin(), order.end(), 0);
        return order;
    }
    if (!m_sameForAll.empty())
        return m_sameForAll;
    random::Philox kernel = shuffleKernel(phase, epoch);
    return random::shuffle(kernel, m_points);
}

random::Philox BatchOrder::shuffleKernel(std::size_t phase, std::int64_t epoch) const {
    if (m_side.seeding == Seeding::none) {
        random::SeedPair pair = m_side.drawn->shuffle.value();
        pair[1] += epoch;
        for (std::size_t earlier = 0; earlier < phase; ++earlier)
            pair[1] += m_side.phases[earlier].epochs;
        return random::statefulGenerator(pair);
    }
    // tf.random.shuffle without a seed of its own is the first such op of the function that fit() traces.
    random::Philox kernel = random::statefulGenerator(random::opSeeds(*m_side.seed, 0));
    if (m_side.framework == Framework::keras2) {
        const std::int64_t blocksOfAnEpoch = (m_points + 2) / 4; // of n - 1 words
        kernel.skip(static_cast<std::uint64_t>(epoch * blocksOfAnEpoch));
    }
    return kernel;
}

} // namespace twinsine::plan
