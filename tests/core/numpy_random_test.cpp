// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// NumPy's legacy generator (numerics.md G1). Every expected value is what NumPy 2.4.6 gives for the same calls.

#include "core/random/numpy_random.hpp"

#include "tests/support/digest.hpp"

#include <gtest/gtest.h>

namespace twinsine::random {

namespace {

using tests::Digest;
using tests::digestOf;

using Values = std::vector<double>;
using Numbers = std::vector<std::int64_t>;

// np.random.seed(s); random(2); uniform(-3, 0.5); normal(1.5, 0.25, 3); random(); normal(0, 1); permutation(6);
// randint(0, 100, 5). The last normal value is the one that was kept before the random() between.
TEST(NumpyRandom, DrawsAsNumpy) {
    struct {
        std::uint32_t seed;
        Values values;
        Numbers permutation, integers;
    } const cases[] = {
        {0,
         {0.5488135039273248, 0.7151893663724195, -0.8903281837492463, 0.9329179497049065, 1.8333863454054742,
          1.2893189865426782, 0.8917730007820798, 1.9699244478698945},
         {3, 5, 1, 2, 4, 0},
         {39, 87, 46, 88, 81}},
        {42,
         {0.3745401188473625, 0.9507143064099162, -0.4380212036600821, 1.2220299704882698, 1.5797255461723458,
          1.5697603230500343, 0.7080725777960455, 1.0105152848065264},
         {0, 2, 3, 1, 4, 5},
         {1, 63, 59, 20, 32}},
        {4294967295,
         {0.0976320289940138, 0.9123828453026218, -0.23837644351926013, 1.5203259170293173, 1.6024212808370415,
          1.578989520662925, 0.4142464457254096, 0.03503916479349264},
         {3, 2, 0, 4, 5, 1},
         {24, 86, 17, 12, 26}},
    };
    for (const auto& expected : cases) {
        NumpyRandom numpy(expected.seed);
        Values values{numpy.uniform(), numpy.uniform(), numpy.uniform(-3, 0.5)};
        for (int i = 0; i < 3; ++i)
            values.push_back(numpy.normal(1.5, 0.25));
        values.push_back(numpy.uniform());
        values.push_back(numpy.normal(0, 1));
        EXPECT_EQ(values, expected.values) << expected.seed;
        EXPECT_EQ(numpy.permutation(6), expected.permutation) << expected.seed;
        EXPECT_EQ(numpy.randint(100, 5), expected.integers) << expected.seed;
    }
}

// For s in range(300): np.random.seed(s); random(300); uniform(-1.7, s/7, 5).
TEST(NumpyRandom, DrawsUniformsOfManySeeds) {
    Digest digest;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        NumpyRandom numpy(seed);
        for (int i = 0; i < 300; ++i)
            digest.add(numpy.uniform());
        for (int i = 0; i < 5; ++i)
            digest.add(numpy.uniform(-1.7, seed / 7.0));
    }
    EXPECT_EQ(digest.value(), 0x76e4d304da4d5518U);
}

// For s in range(300): np.random.seed(s); normal(s/3, 0.1*s, 51); random(1); normal(0, 2, 4). As float32: the last bit
// of the C library's logarithm depends on the processor, in NumPy as well.
TEST(NumpyRandom, DrawsNormalsOfManySeeds) {
    Digest digest;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        NumpyRandom numpy(seed);
        for (int i = 0; i < 51; ++i)
            digest.add(static_cast<float>(numpy.normal(seed / 3.0, 0.1 * seed)));
        numpy.uniform();
        for (int i = 0; i < 4; ++i)
            digest.add(static_cast<float>(numpy.normal(0, 2)));
    }
    EXPECT_EQ(digest.value(), 0xc56e39127fdc3936U);
}

// np.random.seed(5), then for each n: randint(0, n, 200) twice.
TEST(NumpyRandom, DrawsWholeNumbers) {
    NumpyRandom numpy(5);
    struct {
        std::int64_t n;
        std::uint64_t first, second;
    } const cases[] = {
        {1, 0x37027190f725c8c5, 0x37027190f725c8c5},          {2, 0xebbee0807796ce32, 0x1aecfbbc19c0b280},
        {3, 0x1b824076d6f2dd8d, 0xda148bd519797eb7},          {100, 0x6f9a60638bd85b9b, 0xd50931ecad98629f},
        {1000, 0x1a19a4749f8ce8ff, 0x495db97b8b50c0aa},       {65536, 0x71925ada46d26bbd, 0xe0c586537ec9fbf8},
        {65537, 0x50c0e9624d7bc3b1, 0xeef0e2e3bd5f073d},      {2147483648, 0x64c1af6fb32d6d75, 0xcfdbf72189c7715a},
        {2147483649, 0x3b2b6a15b3f249f8, 0x2d1720acd755c3e8}, {4294967296, 0x0ff5e5fc2a6d8362, 0xf10e8c3ad74b8ebf},
    };
    for (const auto& expected : cases) {
        EXPECT_EQ(digestOf(numpy.randint(expected.n, 200)), expected.first) << expected.n;
        EXPECT_EQ(digestOf(numpy.randint(expected.n, 200)), expected.second) << expected.n;
    }
}

// np.random.seed(6), then for each n: p = permutation(n), and shuffle(p).
TEST(NumpyRandom, PermutesAndShuffles) {
    NumpyRandom numpy(6);
    struct {
        std::int64_t n;
        std::uint64_t permuted, shuffled;
    } const cases[] = {
        {0, 0xcbf29ce484222325, 0xcbf29ce484222325},    {1, 0xaf63bd4c8601b7df, 0xaf63bd4c8601b7df},
        {2, 0x082f2207b4e88cc4, 0x082f2207b4e88cc4},    {3, 0xd0aa6318672cf75e, 0xd0a3991867273472},
        {10, 0xe5ab01c75c92d0d6, 0x65e8ba5889d6528c},   {128, 0x56810ee64852a38b, 0x597cad00c77c5c23},
        {1000, 0x7426ca75b4425afb, 0x7ac5ad15ffadbd81}, {65537, 0x3446f2b118c436d1, 0x34ca29e7de87f6e1},
    };
    for (const auto& expected : cases) {
        Numbers values = numpy.permutation(expected.n);
        EXPECT_EQ(digestOf(values), expected.permuted) << expected.n;
        numpy.shuffle(values);
        EXPECT_EQ(digestOf(values), expected.shuffled) << expected.n;
    }
}

// A copy goes on as its original, the kept normal value included.
TEST(NumpyRandom, IsAValue) {
    NumpyRandom numpy(3);
    numpy.normal(0, 1);
    NumpyRandom copy = numpy;
    EXPECT_EQ(copy.normal(0, 1), numpy.normal(0, 1));
    EXPECT_EQ(copy.permutation(700), numpy.permutation(700));
}

} // namespace

} // namespace twinsine::random
