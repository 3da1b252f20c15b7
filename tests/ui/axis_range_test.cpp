// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_range.hpp"

#include <QString>
#include <QStringList>

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

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
    EXPECT_EQ(labels(ui::linearTicks({-1, 1, 0.5})), "−1 −0.5 0 0.5 1");
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
    EXPECT_EQ(labels(ui::logarithmicTicks({-14, 0, 2}, 8)), "10⁻¹⁴ 10⁻¹² 10⁻¹⁰ 10⁻⁸ 10⁻⁶ 10⁻⁴ 0.01 1");
    EXPECT_EQ(labels(ui::logarithmicTicks({-14, 0, 2}, 3)), "10⁻¹⁰ 10⁻⁵ 1") << "no more than there is room for";
    EXPECT_EQ(labels(ui::logarithmicTicks({0, 8, 2}, 5)), "1 100 10⁴ 10⁶ 10⁸");
    EXPECT_EQ(labels(ui::logarithmicTicks({0, 2, 1}, 5)), "1 2 5 10 20 50 100");
    const double least = std::log10(3.05);
    const double most = std::log10(3.4);
    const auto inside = ui::logarithmicTicks({least, most, 0.01}, 5);
    EXPECT_EQ(labels(inside), "3.1 3.2 3.3 3.4");
    EXPECT_NEAR(inside[1].at, std::log10(3.2), 1e-12);
}

/// Ends of ranges in every corner of the double numbers.
std::vector<std::pair<double, double>> strangeSpans() {
    std::vector<std::pair<double, double>> spans;
    for (const double offset : {0.0, 1.0, -3.7, 999999.0, -999999.0, 1e15, -1e100, 1e300, 5e-324, 1e-310, -1e-300}) {
        spans.emplace_back(offset, offset);
        spans.emplace_back(offset, std::nextafter(offset, 1e301));
        spans.emplace_back(std::nextafter(offset, -1e301), std::nextafter(offset, 1e301));
        for (const double width : {5e-324, 1e-300, 2e-10, 1e-6, 0.1, 7.0, 1e9, 1e300})
            spans.emplace_back(offset, offset + width);
    }
    spans.emplace_back(-1e300, 1e300);
    return spans;
}

std::string described(double least, double most, int steps) {
    return QStringLiteral("%1 to %2 in %3 steps").arg(least, 0, 'g', 17).arg(most, 0, 'g', 17).arg(steps).toStdString();
}

/// Few, finite, within the range, each beyond the one before and with another label.
void expectSensible(const std::vector<ui::Tick>& ticks, const AxisRange& range) {
    EXPECT_LE(ticks.size(), 101U);
    QStringList labels;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        EXPECT_TRUE(std::isfinite(ticks[i].at));
        EXPECT_GE(ticks[i].at, range.least - 1e-6 * (range.most - range.least));
        EXPECT_LE(ticks[i].at, range.most + 1e-6 * (range.most - range.least));
        if (i > 0) {
            EXPECT_GT(ticks[i].at, ticks[i - 1].at);
        }
        EXPECT_FALSE(labels.contains(ticks[i].label)) << ticks[i].label.toStdString();
        EXPECT_TRUE(std::isfinite(ticks[i].label.toDouble()) || std::abs(ticks[i].at) > 300);
        labels += ticks[i].label;
    }
}

TEST(Ticks, AreFewAndDifferOverAnyLinearRange) {
    for (const auto& [least, most] : strangeSpans())
        for (const int steps : {1, 2, 5, 10}) {
            SCOPED_TRACE(described(least, most, steps));
            const AxisRange exactly{least, most, ui::niceStep(most - least, steps)};
            expectSensible(ui::linearTicks(exactly), exactly);
            EXPECT_FALSE(steps > 1 && most - least > 1e-300 && ui::linearTicks(exactly).empty());
            const AxisRange nice = ui::niceRange(least, most, {}, steps);
            EXPECT_TRUE(std::isfinite(nice.least) && std::isfinite(nice.most) && nice.step > 0);
            EXPECT_LT(nice.least, nice.most);
            EXPECT_LE(nice.least, least + 1e-6 * nice.step);
            EXPECT_GE(nice.most, most - 1e-6 * nice.step);
            expectSensible(ui::linearTicks(nice), nice);
            EXPECT_GE(ui::linearTicks(nice).size(), 2U);
        }
}

TEST(Ticks, AreFewWhateverTheStep) {
    for (const double step : {0.0, 1e-300, 1e-20, 1e-3, 1.0, 1e300}) {
        const AxisRange range{-2, 1e6, step};
        SCOPED_TRACE(step);
        expectSensible(ui::linearTicks(range), range);
    }
}

TEST(Ticks, NeighbouringNumbersHaveLabelsThatDiffer) {
    const double next = std::nextafter(999999.0, 1e6);
    const auto ticks = ui::linearTicks({999999, next, ui::niceStep(next - 999999, 5)});
    ASSERT_EQ(ticks.size(), 2U);
    EXPECT_EQ(ticks[0].label, "999999");
    EXPECT_EQ(ticks[1].label.toDouble(), next);
}

TEST(Ticks, AreFewAndDifferOverAnyLogarithmicRange) {
    for (const double least : {-323.0, -310.3, -300.0, -17.4, -1.0, 0.0, 0.3, 5.999999, 99.0, 300.0, 307.5, 308.0})
        for (const double decades : {0.0, 1e-16, 1e-12, 1e-3, 0.2, 0.34, 1.0, 2.5, 8.0, 40.0, 600.0})
            for (const int steps : {1, 2, 5, 8}) {
                SCOPED_TRACE(described(least, least + decades, steps));
                const AxisRange range{least, least + decades, std::ceil(decades / 8)};
                expectSensible(ui::logarithmicTicks(range, steps), range);
                EXPECT_FALSE(decades >= 1 && ui::logarithmicTicks(range, steps).empty());
            }
    for (const double least : {5e-324, 1e-310, 1e-5, 1.0, 1e100, 1e308})
        for (const double factor : {1.0, 1.0000001, 1.7}) {
            const AxisRange range = ui::niceDecades(least, least * factor, {});
            SCOPED_TRACE(least);
            EXPECT_LT(range.least, range.most);
            expectSensible(ui::logarithmicTicks(range, 5), range);
            EXPECT_GE(ui::logarithmicTicks(range, 5).size(), 2U);
        }
}

} // namespace
} // namespace twinsine::tests
