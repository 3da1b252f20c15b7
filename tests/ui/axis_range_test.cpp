// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_range.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace twinsine::tests {
namespace {

using ui::AxisRange;

TEST(AxisRange, EndsAtMultiplesOfANiceStepAroundTheData) {
    for (const double scale : {1e-9, 0.003, 1.0, 470.0, 1e12}) {
        for (const auto& [least, most] : {std::pair{-1.0, 1.0}, {-0.37, 2.9}, {5.0, 5.1}}) {
            const AxisRange range = ui::niceRange(least * scale, most * scale, {}, 5);
            EXPECT_LE(range.least, least * scale + 1e-9 * range.step);
            EXPECT_GE(range.most, most * scale - 1e-9 * range.step);
            EXPECT_LE(range.most - range.least, 2.5 * (most - least) * scale);
            EXPECT_LE((range.most - range.least) / range.step, 7.001) << "labels would run together";
            const double digit = range.step / std::pow(10, std::floor(std::log10(range.step) + 1e-9));
            EXPECT_TRUE(std::abs(digit - 1) < 1e-6 || std::abs(digit - 2) < 1e-6 || std::abs(digit - 5) < 1e-6)
                << range.step;
            EXPECT_NEAR(std::remainder(range.least / range.step, 1), 0, 1e-6);
        }
    }
}

TEST(AxisRange, StaysWhileTheDataFitAndFillIt) {
    const AxisRange first = ui::niceRange(-1, 1, {}, 5);
    EXPECT_EQ(ui::niceRange(-0.9, 0.8, first, 5), first);
    EXPECT_NE(ui::niceRange(-1.2 * std::abs(first.least), 1, first, 5), first);
    EXPECT_NE(ui::niceRange(-0.1, 0.1, first, 5), first);
}

TEST(AxisRange, OneValueStillHasARange) {
    for (const double value : {0.0, 3.0, -2e-8}) {
        const AxisRange range = ui::niceRange(value, value, {}, 5);
        EXPECT_LT(range.least, value);
        EXPECT_GT(range.most, value);
    }
}

TEST(AxisRange, DecadesEncloseTheData) {
    const AxisRange range = ui::niceDecades(0.02, 3, {});
    EXPECT_NEAR(std::log10(range.least), -2, 1e-6);
    EXPECT_NEAR(std::log10(range.most), 1, 1e-6);
    EXPECT_EQ(ui::niceDecades(0.02, 0.9, range), range) << "a spare decade is kept";
    const AxisRange wide = ui::niceDecades(1e-14, 1, {});
    EXPECT_EQ(wide.step, 100) << "fewer labels on many decades";
}

} // namespace
} // namespace twinsine::tests
