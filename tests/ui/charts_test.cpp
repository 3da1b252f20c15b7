// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimate.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/loss_chart.hpp"

#include <QChart>
#include <QLineSeries>
#include <QLogValueAxis>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace twinsine::tests {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Decimate, KeepsAllOfAShortCurve) {
    const std::vector<double> x{0, 1, 2};
    const std::vector<double> y{3, 4, 5};
    EXPECT_EQ(ui::decimate(x, y, 400), (QList<QPointF>{{0, 3}, {1, 4}, {2, 5}}));
}

TEST(Decimate, KeepsEveryPeakOfALongOne) {
    std::vector<double> x(100000);
    std::iota(x.begin(), x.end(), 0);
    std::vector<double> y(x.size(), 0);
    y[777] = 9;
    y[77777] = -9;
    const auto points = ui::decimate(x, y, 300);
    EXPECT_LE(points.size(), 600);
    EXPECT_TRUE(points.contains(QPointF(777, 9)));
    EXPECT_TRUE(points.contains(QPointF(77777, -9)));
    EXPECT_TRUE(std::is_sorted(points.begin(), points.end(), [](auto& a, auto& b) { return a.x() < b.x(); }));
}

TEST(Decimate, LeavesOutWhatCannotBeDrawn) {
    const std::vector<double> x{0, 1, 2, 3, 4};
    const std::vector<double> y{1, kNaN, kInfinity, 0, 2};
    EXPECT_EQ(ui::decimate(x, y, 400), (QList<QPointF>{{0, 1}, {3, 0}, {4, 2}}));
    EXPECT_EQ(ui::decimate(x, y, 400, true), (QList<QPointF>{{0, 1}, {4, 2}})) << "a logarithmic axis has no 0";
}

template <class Axis>
Axis* axisOf(const QChartView& view) {
    for (auto* axis : view.chart()->axes())
        if (auto* found = qobject_cast<Axis*>(axis))
            return found;
    return nullptr;
}

TEST(LossChart, AxisEnclosesTheLossesInDecades) {
    ui::LossChart chart;
    chart.setLength(4, 16);
    chart.setHistories({{1, 2, 3, 4}, {}, {3, 0.5, 0, kNaN}}, {{1, 2, 3, 4}, {}, {0.02, 0.03, 0.04, 0.05}});
    const auto* axis = axisOf<QLogValueAxis>(chart);
    ASSERT_NE(axis, nullptr);
    EXPECT_NEAR(axis->min(), 0.01, 1e-6);
    EXPECT_NEAR(axis->max(), 10, 1e-6);
}

TEST(FitChart, DivergedPredictionsLeaveTheSine) {
    ui::FitChart chart;
    const std::vector<double> x{0, 1, 2};
    const std::vector<double> y{0, std::sin(1), std::sin(2)};
    const std::vector<double> broken(3, kNaN);
    chart.setData(x, y);
    chart.setPredictions(x, broken, y);
    for (auto* series : chart.chart()->series()) {
        const auto points = static_cast<QLineSeries*>(series)->points();
        EXPECT_EQ(points.size(), series->objectName() == "a" ? 0 : 3) << series->objectName().toStdString();
    }
}

} // namespace
} // namespace twinsine::tests
