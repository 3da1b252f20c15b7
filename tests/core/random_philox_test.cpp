// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Philox4x32-10 (numerics.md A6).

#include "core/random/philox.hpp"

#include <gtest/gtest.h>

namespace twinsine::random {

namespace {

using Block = Philox::Block;

// The known answers that Random123, Philox' own library, publishes (kat_vectors, philox4x32 10).
TEST(Philox, GivesTheKnownAnswers) {
    EXPECT_EQ(Philox({0, 0}, {0, 0, 0, 0}).next(), (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    constexpr std::uint32_t kOnes = 0xffffffff;
    EXPECT_EQ(Philox({kOnes, kOnes}, {kOnes, kOnes, kOnes, kOnes}).next(),
              (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(Philox({0xa4093822, 0x299f31d0}, {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}).next(),
              (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

// A6: "counter += 1 as a 128-bit little-endian-word integer".
TEST(Philox, CarriesThroughAllWordsOfTheCounter) {
    const Philox::Key key{1, 2};
    constexpr std::uint32_t kOnes = 0xffffffff;
    const std::pair<Block, Block> successors[] = {
        {{0, 0, 0, 0}, {1, 0, 0, 0}},
        {{kOnes, 0, 0, 0}, {0, 1, 0, 0}},
        {{kOnes, kOnes, 0, 0}, {0, 0, 1, 0}},
        {{kOnes, kOnes, kOnes, 7}, {0, 0, 0, 8}},
        {{kOnes, kOnes, kOnes, kOnes}, {0, 0, 0, 0}},
    };
    for (const auto& [counter, successor] : successors) {
        Philox generator(key, counter);
        generator.next();
        EXPECT_EQ(generator.next(), Philox(key, successor).next());
    }
}

// A6: "Skip(n): counter += n (n 64-bit)".
TEST(Philox, SkipsAsManyBlocksAsItWouldDraw) {
    for (const std::uint64_t blocks : {0U, 1U, 2U, 5U, 256U, 1000U}) {
        Philox drawn({3, 4}, {0xffffff00, 0xffffffff, 0, 0});
        Philox skipped = drawn;
        for (std::uint64_t i = 0; i < blocks; ++i)
            drawn.next();
        skipped.skip(blocks);
        EXPECT_EQ(skipped.next(), drawn.next()) << blocks;
    }
}

TEST(Philox, SkipsMoreThanAWordHolds) {
    Philox generator({3, 4}, {0xffffffff, 0xfffffffe, 0xffffffff, 0});
    generator.skip(0x0000000100000001);
    EXPECT_EQ(generator.next(), Philox({3, 4}, {0, 0, 0, 1}).next());
    Philox far({3, 4}, {1, 0, 0, 0});
    far.skip(0xffffffffffffffff);
    EXPECT_EQ(far.next(), Philox({3, 4}, {0, 0, 1, 0}).next());
}

} // namespace

} // namespace twinsine::random
