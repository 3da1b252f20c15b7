// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Seeds and generators of TensorFlow's random ops (numerics.md A4, A7, A9), against what live TensorFlow drew.

#include "core/random/distributions.hpp"
#include "core/random/python_random.hpp"
#include "core/random/tensorflow_ops.hpp"

#include "tests/support/vectors.hpp"

#include <gtest/gtest.h>

namespace twinsine::random {

namespace {

using tests::asFloats;

// A9: eager ops draw (G, Random(G).randint(0, 2^31 - 1)), one a call.
TEST(TensorFlowOps, EagerOpsDrawTheirSeeds) {
    for (const auto& vectors : tests::readVectors()) {
        PythonRandom context(static_cast<std::uint64_t>(vectors.seed));
        std::vector<double> pairs;
        for (int op = 0; op < 4; ++op)
            for (const std::int64_t seed : opSeeds(vectors.seed, context.randint(0, 2147483647)))
                pairs.push_back(static_cast<double>(seed));
        EXPECT_EQ(pairs, vectors.after("eager op seeds"));
    }
}

// A8, A9: the first eager op after tf.random.set_seed.
TEST(TensorFlowOps, EagerOpsDrawTheirValues) {
    for (const auto& vectors : tests::readVectors()) {
        PythonRandom context(static_cast<std::uint64_t>(vectors.seed));
        const Philox kernel = statefulGenerator(opSeeds(vectors.seed, context.randint(0, 2147483647)));
        EXPECT_EQ(normal<float>(kernel, 4), asFloats(vectors.after("tf.random.normal([4])"))) << vectors.seed;
        EXPECT_EQ(truncatedNormal<float>(kernel, 6), asFloats(vectors.after("truncated_normal([6])"))) << vectors.seed;
        EXPECT_EQ(normal<double>(kernel, 2), vectors.after("normal float64 [2]")) << vectors.seed;
    }
}

// A9: in a v1 graph the pair is (G, number of unseeded random ops before).
TEST(TensorFlowOps, GraphOpsDrawTheirValues) {
    for (const auto& vectors : tests::readVectors()) {
        EXPECT_EQ(normal<float>(statefulGenerator(opSeeds(vectors.seed, 0)), 3),
                  asFloats(vectors.after("1st/2nd random_normal([3]):")));
        EXPECT_EQ(normal<float>(statefulGenerator(opSeeds(vectors.seed, 1)), 3), asFloats(vectors.after(" / ")));
    }
}

// A9: "each taken mod (2^31-1); if the pair is (0,0) → (0, 2^31-1)".
TEST(TensorFlowOps, SeedsAreReducedAndNeverBothZero) {
    EXPECT_EQ(opSeeds(42, 7), (SeedPair{42, 7}));
    EXPECT_EQ(opSeeds(4294967295, 2147483648), (SeedPair{1, 1}));
    EXPECT_EQ(opSeeds(0, 0), (SeedPair{0, 2147483647}));
    EXPECT_EQ(opSeeds(2147483647, 2147483647), (SeedPair{0, 2147483647}));
    EXPECT_EQ(opSeeds(0, 5), (SeedPair{0, 5}));
    EXPECT_EQ(opSeeds(5, 0), (SeedPair{5, 0}));
}

// A9: "key=(lo seed, hi seed), counter=(0,0,lo seed2, hi seed2)"; a recorded pair has more than 32 bits.
TEST(TensorFlowOps, StatefulKernelsTakeAllBitsOfTheirPair) {
    const std::int64_t seed = 0x0012345678abcdef;
    const std::int64_t seed2 = 0x001fedcba9876543;
    EXPECT_EQ(statefulGenerator({seed, seed2}).next(),
              Philox({0x78abcdef, 0x00123456}, {0, 0, 0xa9876543, 0x001fedcb}).next());
}

// A4: int32 via floormod(n, 2147483646).
TEST(TensorFlowOps, KerasSeedsAreReduced) {
    EXPECT_EQ(keras3Generator(2147483646LL + 5).next(), keras3Generator(5).next());
    EXPECT_EQ(keras3Generator(-1).next(), keras3Generator(2147483645).next());
    EXPECT_EQ(keras3Generator(5).next(), statelessGenerator({5, 0}).next());
    EXPECT_NE(keras3Generator(6).next(), keras3Generator(5).next());
}

// A7: "s0,s1 sign-extended to 64 bit", both words of both seeds go into the counter.
TEST(TensorFlowOps, StatelessSeedsUseAllTheirBits) {
    const Philox::Block first = statelessGenerator({1, 2}).next();
    for (const SeedPair& other : {SeedPair{2, 1}, SeedPair{1, 3}, SeedPair{1 + (std::int64_t{1} << 32), 2},
                                  SeedPair{1, 2 + (std::int64_t{1} << 32)}, SeedPair{-1, 2}})
        EXPECT_NE(statelessGenerator(other).next(), first) << other[0] << ' ' << other[1];
}

} // namespace

} // namespace twinsine::random
