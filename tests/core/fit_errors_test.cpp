// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fit_errors.hpp"
#include "core/analysis/smoothing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

namespace twinsine::tests {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(FitErrors, AreTheFormulasOfTheBooks) {
    std::mt19937 random(5);
    std::normal_distribution<long double> normal;
    for (const std::size_t count : {2U, 7U, 1000U}) {
        std::vector<double> x(count), truth(count), curve(count);
        std::vector<long double> errors(count);
        for (std::size_t i = 0; i < count; ++i) {
            x[i] = static_cast<double>(i) / 10;
            truth[i] = static_cast<double>(3 + normal(random));
            curve[i] = static_cast<double>(3 + normal(random));
            errors[i] = std::abs(static_cast<long double>(curve[i]) - truth[i]);
        }
        const auto n = static_cast<long double>(count);
        const auto sumOf = [](const std::vector<long double>& v, auto of) {
            return std::accumulate(v.begin(), v.end(), 0.0L, [&](long double s, long double e) { return s + of(e); });
        };
        const auto squares = sumOf(errors, [](long double e) { return e * e; });
        const long double mean = std::accumulate(truth.begin(), truth.end(), 0.0L) / n;
        const long double spread = std::accumulate(
            truth.begin(), truth.end(), 0.0L, [&](long double s, double t) { return s + (t - mean) * (t - mean); });
        const auto found = analysis::fitErrors(x, truth, curve);
        ASSERT_TRUE(found && found->r2);
        const auto most = std::max_element(errors.begin(), errors.end());
        EXPECT_DOUBLE_EQ(found->most, static_cast<double>(*most));
        EXPECT_EQ(found->at, x[static_cast<std::size_t>(most - errors.begin())]);
        EXPECT_NEAR(found->mean, static_cast<double>(sumOf(errors, [](long double e) { return e; }) / n), 1e-13);
        EXPECT_NEAR(found->rms, static_cast<double>(std::sqrt(squares / n)), 1e-13);
        EXPECT_NEAR(*found->r2, static_cast<double>(1 - squares / spread), 1e-11);
    }
}

TEST(FitErrors, ConstantTruthHasNoR2AndWhatIsNotFiniteNothing) {
    const std::vector<double> x{0, 1, 2};
    const std::vector<double> constant(3, 0.1); // three of them have a mean that is rounded
    const std::vector<double> line{0.1, 0.2, 0.3};
    EXPECT_FALSE(analysis::fitErrors(x, constant, line)->r2);
    EXPECT_EQ(analysis::fitErrors(x, line, line)->r2, 1);
    EXPECT_EQ(analysis::fitErrors(x, line, line)->most, 0);
    for (const double broken : {kNaN, kInfinity, -kInfinity})
        EXPECT_FALSE(analysis::fitErrors(x, line, std::vector<double>{0, broken, 0}));
    EXPECT_FALSE(analysis::fitErrors({}, {}, {}));
}

TEST(Smoothing, IsTheDebiasedMovingAverage) {
    const std::vector<double> values{4, 1, kNaN, 7, kInfinity, 2};
    const double w = 0.8;
    // Written out: each value counts (1 - w) w^(values after it), over the sum of these weights.
    const double weights2 = w + 1;
    const double weights3 = w * w + w + 1;
    const double weights4 = w * w * w + w * w + w + 1;
    const auto found = analysis::smoothed(values, w);
    ASSERT_EQ(found.size(), values.size());
    EXPECT_NEAR(found[0], 4, 1e-12) << "it does not begin near 0";
    EXPECT_NEAR(found[1], (w * 4 + 1) / weights2, 1e-12);
    EXPECT_TRUE(std::isnan(found[2]));
    EXPECT_NEAR(found[3], (w * w * 4 + w * 1 + 7) / weights3, 1e-12);
    EXPECT_EQ(found[4], kInfinity);
    EXPECT_NEAR(found[5], (w * w * w * 4 + w * w * 1 + w * 7 + 2) / weights4, 1e-12);
    EXPECT_EQ(analysis::smoothed({3, 1}, 0), (std::vector<double>{3, 1}));
}

} // namespace
} // namespace twinsine::tests
