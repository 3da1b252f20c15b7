// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The order of an epoch's points (numerics.md §0, A10, A11).

#include "core/plan/batch_order.hpp"

#include "core/random/distributions.hpp"
#include "core/random/tensorflow_ops.hpp"
#include "tests/support/sides.hpp"
#include "tests/support/vectors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace twinsine::training {

namespace {

using experiment::Framework;
using experiment::Seeding;
using experiment::Side;
using tests::makeSide;
using Order = std::vector<std::int64_t>;

Order asOrder(const std::vector<double>& numbers) { return {numbers.begin(), numbers.end()}; }

Order inOrder(std::int64_t points) {
    Order order(static_cast<std::size_t>(points));
    std::iota(order.begin(), order.end(), 0);
    return order;
}

Side twoPhases(Framework framework, std::int64_t seed = 42) {
    Side side = makeSide(framework, {4, 1}, seed);
    side.phases = {{.epochs = 3, .batchSize = 4, .shuffle = experiment::Shuffle::fit}, {.epochs = 5, .batchSize = 4, .shuffle = experiment::Shuffle::fit}};
    return side;
}

// §0: "Keras 3 gives every epoch the same permutation once a seed is set; every later fit() with the same n too", and
// tf.random.set_seed does seed the shuffle.
TEST(BatchOrder, Keras3ShufflesAlikeInEveryEpoch) {
    for (const auto& vectors : tests::readVectors())
        for (const Seeding seeding : {Seeding::setRandomSeed, Seeding::tfRandomSetSeed}) {
            Side side = twoPhases(Framework::keras3, vectors.seed);
            side.seeding = seeding;
            const plan::BatchOrder ten(side, 10);
            const plan::BatchOrder sixteen(side, 16);
            for (const std::size_t phase : {0U, 1U})
                for (const std::int64_t epoch : {0, 1, 2}) {
                    EXPECT_EQ(ten.forEpoch(phase, epoch), asOrder(vectors.after("fit permutation n=10:")));
                    EXPECT_EQ(sixteen.forEpoch(phase, epoch), asOrder(vectors.after("fit permutation n=16:")));
                }
        }
}

// §0: "Keras 2 reshuffles: its kernel state runs on through the epochs of one fit() and starts over at the next".
TEST(BatchOrder, Keras2ReshufflesWithinAPhase) {
    for (const auto& vectors : tests::readVectors()) {
        const plan::BatchOrder order(twoPhases(Framework::keras2, vectors.seed), 10);
        for (const std::size_t phase : {0U, 1U}) {
            Order epochs;
            for (const std::int64_t epoch : {0, 1, 2})
                for (const std::int64_t point : order.forEpoch(phase, epoch))
                    epochs.push_back(point);
            EXPECT_EQ(epochs, asOrder(vectors.after("keras2 epochs 1-3 n=10:"))) << vectors.seed;
        }
    }
}

// A11: "epoch e starts at counter e*ceil((n-1)/4)": the state that the shuffles before it left.
TEST(BatchOrder, Keras2RunsOneKernelThroughAPhase) {
    for (std::int64_t points = 1; points < 20; ++points) {
        const plan::BatchOrder order(twoPhases(Framework::keras2), points);
        random::Philox kernel = random::statefulGenerator({42, 0});
        for (std::int64_t epoch = 0; epoch < 5; ++epoch)
            EXPECT_EQ(order.forEpoch(1, epoch), random::shuffle(kernel, points)) << points;
    }
}

// §0: "Raw TF loops (tf1, tf2 here) do not shuffle".
TEST(BatchOrder, IsInOrderWithoutShuffle) {
    Side keras = twoPhases(Framework::keras3);
    keras.phases[1].shuffle = experiment::Shuffle::none;
    const plan::BatchOrder order(keras, 50);
    EXPECT_NE(order.forEpoch(0, 0), inOrder(50));
    EXPECT_EQ(order.forEpoch(1, 0), inOrder(50));
    for (const Framework framework : {Framework::tf1, Framework::tf2})
        EXPECT_EQ(plan::BatchOrder(makeSide(framework, {4, 1}), 50).forEpoch(0, 7), inOrder(50));
}

// A11: "Without any seed: new random permutation per epoch", here from the drawn pair: (s0, s1 + e), e counted through
// all phases.
TEST(BatchOrder, UnseededRunsTakeTheDrawnPair) {
    for (const Framework framework : {Framework::keras3, Framework::keras2}) {
        Side side = twoPhases(framework);
        side.seeding = Seeding::none;
        const std::int64_t large = std::int64_t{1} << 51;
        side.drawn = experiment::Drawn{{}, experiment::SeedPair{large, large + 7}};
        const plan::BatchOrder order(side, 100);
        std::set<Order> different;
        std::int64_t e = 0;
        for (std::size_t phase = 0; phase < side.phases.size(); ++phase)
            for (std::int64_t epoch = 0; epoch < side.phases[phase].epochs; ++epoch, ++e) {
                random::Philox kernel = random::statefulGenerator({large, large + 7 + e});
                EXPECT_EQ(order.forEpoch(phase, epoch), random::shuffle(kernel, 100));
                different.insert(order.forEpoch(phase, epoch));
            }
        EXPECT_EQ(different.size(), 8U);
    }
}

// A10 with the smallest numbers of points; np.linspace's num may be 1.
TEST(BatchOrder, FewPoints) {
    for (const std::int64_t points : {1, 2}) {
        Order order = plan::BatchOrder(twoPhases(Framework::keras3), points).forEpoch(1, 4);
        std::ranges::sort(order);
        EXPECT_EQ(order, inOrder(points));
    }
}

} // namespace

} // namespace twinsine::training
