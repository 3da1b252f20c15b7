// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What becomes of a generator's words (numerics.md A8, A10).

#include "core/random/distributions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twinsine::random {

namespace {

const Philox kGenerator({7, 8}, {0, 0, 9, 10});

template <class Real>
class Distributions : public testing::Test {};
using Reals = testing::Types<float, double>;
TYPED_TEST_SUITE(Distributions, Reals);

template <class Real>
void expectShorterIsBeginning(std::vector<Real> (*distribution)(Philox, std::int64_t, const KeepGoing&)) {
    const std::vector<Real> all = distribution(kGenerator, 41, kAlways);
    for (const std::int64_t count : {0, 1, 2, 3, 4, 5, 7, 8, 9, 40}) {
        const std::vector<Real> some = distribution(kGenerator, count, kAlways);
        EXPECT_EQ(some, std::vector<Real>(all.begin(), all.begin() + count)) << count;
    }
}

// A8: "A partial last group is generated whole and truncated".
TYPED_TEST(Distributions, ShorterArraysBeginLongerOnes) {
    expectShorterIsBeginning<TypeParam>(&uniform<TypeParam>);
    expectShorterIsBeginning<TypeParam>(&normal<TypeParam>);
    expectShorterIsBeginning<TypeParam>(&truncatedNormal<TypeParam>);
}

// A8: "every group g restarts at base counter + … +256·g (f32), +128·g (f64)".
TYPED_TEST(Distributions, GroupsOfTruncatedNormalHaveTheirOwnCounters) {
    const bool isFloat = sizeof(TypeParam) == sizeof(float);
    const std::int64_t group = isFloat ? 4 : 2;
    const std::vector<TypeParam> all = truncatedNormal<TypeParam>(kGenerator, 50 * group);
    for (std::int64_t g = 0; g < 50; ++g) {
        Philox later = kGenerator;
        later.skip(static_cast<std::uint64_t>(g) * (isFloat ? 256 : 128));
        EXPECT_EQ(truncatedNormal<TypeParam>(later, group),
                  std::vector<TypeParam>(all.begin() + g * group, all.begin() + (g + 1) * group));
    }
}

// A8: "Fixed-count distributions: group g uses base counter + g".
TYPED_TEST(Distributions, GroupsOfOthersUseOneBlockEach) {
    const std::int64_t group = sizeof(TypeParam) == sizeof(float) ? 4 : 2;
    Philox next = kGenerator;
    next.skip(1);
    const std::vector<TypeParam> uniforms = uniform<TypeParam>(kGenerator, 2 * group);
    EXPECT_EQ(uniform<TypeParam>(next, group), std::vector<TypeParam>(uniforms.begin() + group, uniforms.end()));
    const std::vector<TypeParam> normals = normal<TypeParam>(kGenerator, 2 * group);
    EXPECT_EQ(normal<TypeParam>(next, group), std::vector<TypeParam>(normals.begin() + group, normals.end()));
}

// A8: the low 23 bits of a word, or 52 of two, are the fraction of a number in [1, 2).
TEST(Uniform, IsMadeOfTheLowBits) {
    Philox generator = kGenerator;
    const Philox::Block words = generator.next();
    const std::vector<float> floats = uniform<float>(kGenerator, 4);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(floats[i], std::ldexp(static_cast<float>(words[i] % 8388608), -23));
    const std::vector<double> doubles = uniform<double>(kGenerator, 2);
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_EQ(doubles[i], std::ldexp(std::ldexp(words[2 * i] % 1048576, 32) + words[2 * i + 1], -52));
}

// A8: |z| < 2, and what is kept is what a normal distribution has there: mean 0, variance 0.7737.
TYPED_TEST(Distributions, TruncatedNormalStaysWithinTwo) {
    const std::vector<TypeParam> values = truncatedNormal<TypeParam>(kGenerator, 100'000);
    double sum = 0;
    double squares = 0;
    for (const TypeParam value : values) {
        ASSERT_LT(std::abs(value), 2);
        sum += value;
        squares += static_cast<double>(value) * value;
    }
    EXPECT_NEAR(sum / 100'000, 0, 0.015);
    EXPECT_NEAR(squares / 100'000, 0.87962566103423978 * 0.87962566103423978, 0.015);
}

TYPED_TEST(Distributions, NormalHasMeanZeroAndVarianceOne) {
    const std::vector<TypeParam> values = normal<TypeParam>(kGenerator, 100'000);
    EXPECT_NEAR(std::accumulate(values.begin(), values.end(), 0.0) / 100'000, 0, 0.015);
    EXPECT_NEAR(std::inner_product(values.begin(), values.end(), values.begin(), 0.0) / 100'000, 1, 0.02);
}

// A8: logarithm, square root, sine and cosine of a float are the C library's float ones.
TEST(Normal, OfFloatsUsesFloatFunctions) {
    const std::vector<float> uniforms = uniform<float>(kGenerator, 40'000);
    const std::vector<float> normals = normal<float>(kGenerator, 40'000);
    for (std::size_t i = 0; i < uniforms.size(); i += 2) {
        const float angle = static_cast<float>(6.283185307179586 * static_cast<double>(uniforms[i + 1]));
        const float radius = ::sqrtf(-2.0F * ::logf(std::max(uniforms[i], 1e-7F)));
        ASSERT_EQ(normals[i], ::sinf(angle) * radius);
        ASSERT_EQ(normals[i + 1], ::cosf(angle) * radius);
    }
}

// A8: "if u1 < 1e-7f then u1=1e-7f". At these counters of key 0 the first uniform value is below that, so the pair lies
// on the circle of radius sqrt(-2 log 1e-7); with none of it the float would be infinite.
TEST(Normal, LogarithmHasAFloor) {
    const double radius = std::sqrt(-2 * std::log(1e-7));
    const Philox zeroFloat({0, 0}, {4136581, 0, 0, 0});
    ASSERT_EQ(uniform<float>(zeroFloat, 1)[0], 0);
    const std::vector<float> floats = normal<float>(zeroFloat, 2);
    EXPECT_NEAR(std::hypot(floats[0], floats[1]), radius, 1e-5);
    const Philox tinyDouble({0, 0}, {5975774, 0, 0, 0});
    ASSERT_LT(uniform<double>(tinyDouble, 1)[0], 1e-7);
    const std::vector<double> doubles = normal<double>(tinyDouble, 2);
    EXPECT_NEAR(std::hypot(doubles[0], doubles[1]), radius, 1e-14);
}

// A10: each value once.
TEST(Shuffle, IsAPermutation) {
    for (const std::int64_t count : {0, 1, 2, 3, 4, 5, 6, 31, 32, 33, 100, 1000, 65'537}) {
        Philox generator = kGenerator;
        std::vector<std::int64_t> order = shuffle(generator, count);
        std::ranges::sort(order);
        std::vector<std::int64_t> inOrder(static_cast<std::size_t>(count));
        std::iota(inOrder.begin(), inOrder.end(), 0);
        EXPECT_EQ(order, inOrder);
    }
}

// A9: the kernel advances by ceil((n-1)/4).
TEST(Shuffle, AdvancesTheGenerator) {
    const std::pair<std::int64_t, std::uint64_t> blocks[] = {{1, 0}, {2, 1}, {5, 1}, {6, 2}, {10, 3}, {1000, 250}};
    for (const auto& [count, used] : blocks) {
        Philox shuffled = kGenerator;
        shuffle(shuffled, count);
        Philox skipped = kGenerator;
        skipped.skip(used);
        EXPECT_EQ(shuffled.next(), skipped.next()) << count;
    }
}

} // namespace

} // namespace twinsine::random
