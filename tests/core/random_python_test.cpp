// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Python's random (numerics.md A2, A3).

#include "core/random/python_random.hpp"

#include "tests/support/vectors.hpp"

#include <gtest/gtest.h>

namespace twinsine::random {

namespace {

using Numbers = std::vector<std::int64_t>;

Numbers draw(PythonRandom& python, std::int64_t least, std::int64_t most, int count) {
    Numbers numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(python.randint(least, most));
    return numbers;
}

// A2, with what CPython 3.11 prints for random.seed(s), then [random.randint(0, 2**31 - 1) for _ in range(3)], then
// three of randint(1, 10**9) and eight of randint(1, 6). Seeds of one word, of its largest value, and of two words.
TEST(PythonRandom, DrawsAsCPython) {
    struct {
        std::uint64_t seed;
        Numbers wide, billion, dice;
    } const cases[] = {
        {0, {1654615998, 1806341205, 173879092}, {278009743, 548977049, 521760890}, {4, 3, 4, 3, 5, 2, 5, 2}},
        {42, {478163327, 107420369, 1181241943}, {262950629, 239670712, 149827707}, {6, 1, 6, 6, 5, 1, 5, 4}},
        {4294967295, {872737089, 924893097, 1251276551}, {647520831, 365102082, 409220418}, {6, 6, 3, 3, 4, 4, 1, 2}},
        {1099511627783,
         {2044078442, 1077368710, 544390359},
         {554925432, 402943024, 559780088},
         {6, 3, 4, 4, 4, 3, 2, 4}},
    };
    for (const auto& expected : cases) {
        PythonRandom python(expected.seed);
        EXPECT_EQ(draw(python, 0, 2147483647, 3), expected.wide) << expected.seed;
        EXPECT_EQ(draw(python, 1, 1'000'000'000, 3), expected.billion) << expected.seed;
        EXPECT_EQ(draw(python, 1, 6, 8), expected.dice) << expected.seed;
    }
}

// A2: the state is twisted again every 624 words. CPython: after seed(5) the 2000th getrandbits(32) is 2894893787;
// of 2^32 - 1 values only the largest word is rejected, and none of the 2000 is that.
TEST(PythonRandom, GoesOnAfterItsFirstWords) {
    PythonRandom python(5);
    EXPECT_EQ(draw(python, -1, 4294967293, 2000).back(), 2894893787 - 1);
}

// A3: the seed of each Dense layer's kernel initializer is a randint(1, 10^9).
TEST(PythonRandom, GivesTheSeedsOfDenseLayers) {
    for (const auto& vectors : tests::readVectors()) {
        PythonRandom python(static_cast<std::uint64_t>(vectors.seed));
        for (const double seed : vectors.after("Dense seeds"))
            EXPECT_EQ(python.randint(1, 1'000'000'000), static_cast<std::int64_t>(seed)) << vectors.seed;
    }
}

} // namespace

} // namespace twinsine::random
