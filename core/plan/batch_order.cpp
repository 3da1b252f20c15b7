// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/batch_order.hpp"

#include "core/experiment/catalog.hpp"
#include "core/plan/op_seeds.hpp"
#include "core/random/distributions.hpp"
#include "core/random/tensorflow_ops.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace twinsine::plan {

using experiment::Framework;
using experiment::Phase;
using experiment::Seeding;
using experiment::Shuffle;

namespace {

BatchOrder::Points inOrder(std::int64_t points) {
    BatchOrder::Points order(static_cast<std::size_t>(points));
    std::iota(order.begin(), order.end(), 0);
    return order;
}

/// NumPy's generator as a side finds it.
std::optional<random::NumpyRandom> numpyOf(const experiment::Side& side,
                                           const std::optional<random::NumpyRandom>& behindData) {
    if (!drawsFromNumpy(side))
        return std::nullopt;
    if (side.seeding == Seeding::setRandomSeed)
        return random::NumpyRandom(static_cast<std::uint32_t>(*side.seed));
    if (side.drawn && side.drawn->numpy)
        return random::NumpyRandom(static_cast<std::uint32_t>(*side.drawn->numpy));
    return behindData;
}

/// The words of a generator one by one.
class Words {
public:
    explicit Words(random::Philox& generator) : m_generator(generator) {}

    std::uint32_t next() {
        if (m_at == m_block.size()) {
            m_block = m_generator.next();
            m_at = 0;
        }
        return m_block[m_at++];
    }

private:
    random::Philox& m_generator;
    random::Philox::Block m_block{};
    std::size_t m_at = m_block.size();
};

} // namespace

BatchOrder::BatchOrder(const experiment::Side& side, std::int64_t points,
                       const std::optional<random::NumpyRandom>& numpy)
    : m_side(side), m_points(points), m_numpy(numpyOf(side, numpy)) {
    experiment::Side whole = side; // the points for validation are gone already
    whole.validationSplit = 0;
    m_phases = scheduleOf(whole, points);
    const bool shuffles =
        std::ranges::any_of(side.phases, [](const Phase& phase) { return phase.shuffle == Shuffle::fit; });
    if (shuffles && side.framework == Framework::keras3 && side.seeding != Seeding::none) {
        random::Philox kernel = shuffleKernel(0, 0);
        m_sameForAll = random::shuffle(kernel, points);
    }
}

BatchOrder BatchOrder::over(std::int64_t points, const std::vector<experiment::PhaseSchedule>& phases) const {
    BatchOrder order = points == m_points ? *this : BatchOrder(m_side, points, m_numpy);
    order.m_phases = phases;
    return order;
}

bool BatchOrder::isSameInAllEpochs(std::size_t phase) const {
    const Shuffle shuffle = m_side.phases.at(phase).shuffle;
    return shuffle == Shuffle::none || (shuffle == Shuffle::fit && !m_sameForAll.empty());
}

BatchOrder::Points BatchOrder::forEpoch(std::size_t phase, std::int64_t epoch) const {
    Walk walk(*this);
    for (std::int64_t before = epochsBefore(phase) + epoch; before > 0; --before)
        walk.next();
    return walk.next();
}

BatchOrder::Points BatchOrder::Walk::next() {
    if (m_epoch == 0)
        beginPhase();
    Points order = shuffled();
    order.resize(std::min(order.size(), static_cast<std::size_t>(m_order.m_phases[m_phase].points)));
    advance();
    return order;
}

void BatchOrder::Walk::advance() {
    ++m_epoch;
    if (++m_done < m_order.m_phases[m_phase].epochs)
        return;
    ++m_phase;
    m_epoch = 0;
}

void BatchOrder::Walk::beginPhase() {
    const Shuffle shuffle = m_order.m_side.phases.at(m_phase).shuffle;
    if (shuffle == Shuffle::shuffle)
        m_index = inOrder(m_order.m_points);
    if (shuffle == Shuffle::tfData) {
        const auto opSeeds = opSeedsOf(m_order.m_side);
        for (auto ops = static_cast<std::size_t>(countUnseededOps(m_order.m_side.layers)) + m_datasets; ops > 0; --ops)
            opSeeds();
        ++m_datasets;
        m_dataset = random::statefulGenerator(opSeeds());
    }
}

BatchOrder::Points BatchOrder::Walk::shuffled() {
    const std::int64_t points = m_order.m_points;
    switch (m_order.m_side.phases.at(m_phase).shuffle) {
    case Shuffle::none:
        break;
    case Shuffle::fit: {
        if (!m_order.m_sameForAll.empty())
            return m_order.m_sameForAll;
        random::Philox kernel = m_order.shuffleKernel(m_phase, m_epoch);
        return random::shuffle(kernel, points);
    }
    case Shuffle::permutation:
        return m_numpy->permutation(points);
    case Shuffle::shuffle:
        m_numpy->shuffle(m_index);
        return m_index;
    case Shuffle::choice:
        return m_numpy->randint(points, m_order.m_phases[m_phase].points);
    case Shuffle::tfData: {
        // Two words an epoch: a block has two epochs' seeds.
        random::Philox seeds = *m_dataset;
        seeds.skip(static_cast<std::uint64_t>(m_epoch / 2));
        const auto block = seeds.next();
        const std::size_t at = m_epoch % 2 == 0 ? 0 : 2;
        return m_order.fromBuffer(m_phase, random::statefulGenerator({block[at], block[at + 1]}));
    }
    }
    return inOrder(points);
}

/// Dataset.shuffle(): from a window that is filled up before each draw.
BatchOrder::Points BatchOrder::fromBuffer(std::size_t phase, random::Philox generator) const {
    const auto size = static_cast<std::uint64_t>(m_side.phases[phase].bufferSize.value_or(m_points));
    Points waiting = inOrder(m_points);
    Words words(generator);
    for (std::size_t first = 0; first < waiting.size(); ++first) {
        const std::uint64_t window = std::min<std::uint64_t>(size, waiting.size() - first);
        std::swap(waiting[first], waiting[first + words.next() % window]); // the taken place gets the window's first
    }
    return waiting;
}

random::Philox BatchOrder::shuffleKernel(std::size_t phase, std::int64_t epoch) const {
    if (m_side.seeding == Seeding::none) {
        random::SeedPair pair = m_side.drawn->shuffle.value();
        pair[1] += epochsBefore(phase) + epoch;
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
