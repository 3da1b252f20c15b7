// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_range.hpp"

#include <QString>
#include <QStringList>

#include <gtest/gtest.h>

#include <cmath>
#include <string>

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
    EXPECT_EQ(range.least, -2);
    EXPECT_EQ(range.most, 1);
    EXPECT_EQ(ui::niceDecades(0.02, 0.9, range), range) << "a spare decade is kept";
    const AxisRange wide = ui::niceDecades(1e-14, 1, {});
    EXPECT_EQ(wide.step, 2) << "fewer labels on many decades";
}

std::string labels(const std::vector<ui::Tick>& ticks) {
    QStringList texts;
    for (const auto& tick : ticks)
        texts += tick.label;
    return texts.join(QLatin1Char(' ')).toStdString();
}

TEST(Ticks, LinearOnesCountInSteps) {
    EXPECT_EQ(labels(ui::linearTicks({-1, 1, 0.5})), "-1 -0.5 0 0.5 1");
    EXPECT_EQ(labels(ui::linearTicks({0.33, 0.52, 0.1})), "0.4 0.5");
    EXPECT_EQ(labels(ui::linearTicks({0, 1e6, 5e5})), "0 500000 1000000") << "updates are counted";
}

TEST(Ticks, LabelsOfNeighboursDifferHoweverFarOneZooms) {
    const auto ticks = ui::linearTicks({3.14159265, 3.14159269, 1e-8});
    ASSERT_GE(ticks.size(), 4U);
    for (std::size_t i = 1; i < ticks.size(); ++i)
        EXPECT_NE(ticks[i].label, ticks[i - 1].label);
}

TEST(Ticks, LogarithmicOnesAreAtPowersOfTenAndBetweenWhereThereIsRoom) {
    EXPECT_EQ(labels(ui::logarithmicTicks({-3, 2, 1}, 5)), "0.001 0.01 0.1 1 10 100");
    EXPECT_EQ(labels(ui::logarithmicTicks({-14, 0, 2}, 8)), "1e-14 1e-12 1e-10 1e-08 1e-06 0.0001 0.01 1");
    EXPECT_EQ(labels(ui::logarithmicTicks({-14, 0, 2}, 3)), "1e-10 1e-05 1") << "no more than there is room for";
    EXPECT_EQ(labels(ui::logarithmicTicks({0, 8, 2}, 5)), "1 100 10000 1e+06 1e+08");
    EXPECT_EQ(labels(ui::logarithmicTicks({0, 2, 1}, 5)), "1 2 5 10 20 50 100");
    const double least = std::log10(3.05);
    const double most = std::log10(3.4);
    const auto inside = ui::logarithmicTicks({least, most, 0.01}, 5);
    EXPECT_EQ(labels(inside), "3.1 3.2 3.3 3.4");
    EXPECT_NEAR(inside[1].at, std::log10(3.2), 1e-12);
}

} // namespace
} // namespace twinsine::tests
