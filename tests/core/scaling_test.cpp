// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Scalers (numerics.md G3). Every expected value is what scikit-learn 1.9.1 with NumPy 2.4.6 gives.

#include "core/plan/scaling.hpp"

#include "core/random/numpy_random.hpp"
#include "tests/support/digest.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <numeric>

namespace twinsine::plan {

namespace {

using Values = std::vector<double>;

/// np.random.seed(n); np.random.uniform(-3.7, 10.1 + n % 17, n).
Values drawn(std::uint32_t n) {
    random::NumpyRandom numpy(n);
    Values values(n);
    for (double& value : values)
        value = numpy.uniform(-3.7, 10.1 + n % 17);
    return values;
}

struct {
    const char* name;
    std::function<Scaler(std::span<const double>)> fit;
    std::uint64_t digest;
} const kScalers[] = {
    {"StandardScaler()", Scaler::standard, 0x44081e643d643564},
    {"MinMaxScaler()", [](auto values) { return Scaler::minMax(values, 0, 1); }, 0xec13270d41a61ad3},
    {"MinMaxScaler((-1, 1))", [](auto values) { return Scaler::minMax(values, -1, 1); }, 0xd28bbbdfc4f97291},
    {"MinMaxScaler((-0.3, 0.7))", [](auto values) { return Scaler::minMax(values, -0.3, 0.7); }, 0x4f2ef71d36729f45},
};

// fit_transform and inverse_transform of what it gives. Of the sizes some have a rest beside blocks of 8 or of 128.
TEST(Scaling, HasTheBitsOfScikitLearn) {
    std::vector<std::uint32_t> sizes(300);
    std::iota(sizes.begin(), sizes.end(), 1U);
    sizes.insert(sizes.end(), {511, 512, 513, 1000, 1023, 1025, 2000, 4097});
    for (const auto& [name, fit, expected] : kScalers) {
        tests::Digest digest;
        for (const std::uint32_t size : sizes) {
            const Values values = drawn(size);
            const Scaler scaler = fit(values);
            const Values scaled = scaler.transform(values);
            digest.add(scaled);
            digest.add(scaler.inverse(scaled));
        }
        EXPECT_EQ(digest.value(), expected) << name;
    }
}

TEST(Scaling, SumsManyValuesInPairs) {
    const Values values = drawn(100'000);
    const Scaler scaler = Scaler::standard(values);
    tests::Digest digest;
    digest.add(scaler.transform(values));
    digest.add(scaler.inverse(scaler.transform(values)));
    EXPECT_EQ(digest.value(), 0x22aea74c95a41338U);
}

TEST(Scaling, LeavesTheScaleOfConstants) {
    struct {
        Values values, standard, minMax;
    } const cases[] = {
        {{5}, {0}, {0}},
        {{1, 1, 1}, {0, 0, 0}, {0, 0, 0}},
        {Values(10, 0.1), Values(10, 0), Values(10, 0)},
        {{1, 2, 3, 4},
         {-1.3416407864998738, -0.4472135954999579, 0.4472135954999579, 1.3416407864998738},
         {0, 0.3333333333333333, 0.6666666666666667, 1}},
        // A spread that is no more than the rounding of its mean counts as none for StandardScaler, one below 2.2e-15
        // for MinMaxScaler.
        {{1e8, 1e8 + 1e-8}, {0, 1.4901161193847656e-08}, {0, 1}},
        {{1e15, 1e15 + 0.125, 1e15 + 0.25}, {0, 0.125, 0.25}, {0, 0.5, 1}},
        {{0, 1e-15}, {-1, 1}, {0, 1e-15}},
        {{0, 2.3e-15}, {-1, 1}, {0, 1}},
        {{1e-200, 2e-200}, {-5e-201, 5e-201}, {0, 1e-200}},
    };
    for (const auto& expected : cases) {
        const std::string shown = ::testing::PrintToString(expected.values);
        EXPECT_EQ(Scaler::standard(expected.values).transform(expected.values), expected.standard) << shown;
        EXPECT_EQ(Scaler::minMax(expected.values, 0, 1).transform(expected.values), expected.minMax) << shown;
    }
}

TEST(Scaling, OfOneValueIsThatOfMany) {
    const Values values = drawn(9);
    for (const auto& scaler : kScalers) {
        const Scaler fitted = scaler.fit(values);
        const double other = 17.25; // beyond what it was fitted to
        EXPECT_EQ(Values{fitted.transform(other)}, fitted.transform(Values{other})) << scaler.name;
        EXPECT_EQ(Values{fitted.inverse(other)}, fitted.inverse(Values{other})) << scaler.name;
    }
}

} // namespace

} // namespace twinsine::plan
