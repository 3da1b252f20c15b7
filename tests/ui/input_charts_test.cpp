// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Charts over x: what lies beyond the data, kinks and hidden units.

#include "core/analysis/hidden_units.hpp"
#include "core/engines/forward.hpp"
#include "tests/ui/chart_test.hpp"
#include "ui/charts/band.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/hidden_unit_chart.hpp"
#include "ui/widgets/number_text.hpp"

#include <QCheckBox>
#include <QHelpEvent>
#include <QPainter>

#include <cmath>
#include <limits>
#include <memory>

namespace twinsine::tests {
namespace {

using run::State;
using ui::Span;

class InputChartsTest : public ChartTest {
protected:
    static int pixelsOf(ui::BaseChart& chart, const QColor& colour, const QRectF& area) {
        const QImage image = chart.viewport()->grab().toImage();
        int count = 0;
        for (int y = static_cast<int>(area.top()); y < static_cast<int>(area.bottom()); ++y)
            for (int x = static_cast<int>(area.left()); x < static_cast<int>(area.right()); ++x)
                count += image.pixelColor(x, y) == colour;
        return count;
    }
    const ui::theme::Colours& colours() const { return ui::theme::current(); }
};

TEST_F(InputChartsTest, BeyondTheDataEveryChartOverXGoesHalfAsFarAgain) {
    click("showBeyond");
    const auto& a = feed().view().latest.info->experiment.a;
    for (const char* name : {"fitChart", "differenceChart"})
        EXPECT_EQ(chart(name).xAxis().shown(), (Span{-10, 10})) << name;
    for (const char* curveName : {"truth", "a", "b"}) {
        EXPECT_EQ(curve("fitChart", curveName).front().x(), -10) << curveName;
        EXPECT_EQ(curve("fitChart", curveName).back().x(), 10) << curveName;
    }
    EXPECT_DOUBLE_EQ(curve("fitChart", "truth").back().y(), std::sin(10));
    const double expected = engines::predict(a, frame().weights->a, std::vector<double>{10})[0];
    EXPECT_EQ(curve("fitChart", "a").back().y(), expected);
    EXPECT_EQ(marksOf(chart("fitChart")), (std::vector<std::string>{"training data -5", " 5"}));
    hover(chart("fitChart"), place(chart("fitChart"), -10, 0));
    EXPECT_TRUE(chart("differenceChart").readOut().startsWith("x = −10\n")) << "it can read beyond too";
    EXPECT_FALSE(chart("differenceChart").readOut().contains("–"));

    click("timeline");
    EXPECT_NE(curve("fitChart", "a").back().y(), expected) << "it follows the timeline";
    click("showBeyond");
    EXPECT_EQ(chart("fitChart").xAxis().shown(), (Span{-5, 5}));
    EXPECT_EQ(curve("fitChart", "truth").size(), 100);
    EXPECT_TRUE(chart("fitChart").marks().empty());
}

TEST_F(InputChartsTest, KinksAreTicksAtTheBottomOfTheFit) {
    auto& fit = chart("fitChart");
    const QRectF plot = fit.plotArea();
    const auto rug = [&](const QColor& colour) {
        return pixelsOf(fit, colour,
                        {plot.left() + 1, plot.bottom() - 2.5 * fit.fontMetrics().height(), plot.width(),
                         2.5 * fit.fontMetrics().height() - 1});
    };
    const auto expectTicks = [&] {
        const auto& experiment = feed().view().latest.info->experiment;
        int inside = 0;
        for (const auto& unit : analysis::hiddenUnits(experiment.b, frame().weights->b))
            inside += std::abs(analysis::kinkOf(unit).value_or(1e9)) <= 5;
        ASSERT_GT(inside, 0);
        EXPECT_GT(rug(colours().sideB), 4 * inside) << "each some pixels high";
    };
    click("fitChart.a"); // a rug is of the sides that are shown; their curves would be counted too
    click("fitChart.b");
    EXPECT_EQ(rug(colours().sideB), 0);
    click("showKinks");
    EXPECT_EQ(rug(colours().sideB), 0);
    EXPECT_EQ(rug(colours().sideA), 0);
    click("fitChart.b");
    expectTicks();
    EXPECT_EQ(rug(colours().sideA), 0);
}

TEST_F(InputChartsTest, KinksAreCountedInTheToolTip) {
    click("showKinks");
    auto* box = find<QCheckBox>("showKinks");
    const auto toolTip = [&] {
        QHelpEvent event(QEvent::ToolTip, {2, 2}, box->mapToGlobal(QPoint(2, 2)));
        QApplication::sendEvent(box, &event);
        return box->toolTip();
    };
    const auto& b = feed().view().latest.info->experiment.b;
    int outside = 0;
    int dead = 0;
    for (const auto& unit : analysis::hiddenUnits(b, frame().weights->b)) {
        outside += std::abs(-unit.bias / unit.weight) > 5;
        bool active = false;
        for (const double x : feed().view().latest.info->x)
            active |= unit.weight * x + unit.bias > 0;
        dead += !active;
    }
    EXPECT_TRUE(toolTip().contains(QStringLiteral("TensorFlow 1: 10 units, %1 of their kinks outside of what is shown, "
                                                  "%2 units dead")
                                       .arg(outside)
                                       .arg(dead)))
        << toolTip().toStdString();
    chart("fitChart").setZoom({.x = Span{100, 101}, .y = {}});
    EXPECT_TRUE(toolTip().contains("10 units, 10 of their kinks outside")) << toolTip().toStdString();

    choose("a.layers.0.activation", "tanh");
    choose("b.layers.0.activation", "tanh");
    ASSERT_TRUE(waitFor([&] { return !box->isEnabled(); }));
    EXPECT_TRUE(toolTip().contains("relu"));
}

TEST_F(InputChartsTest, HiddenUnitsAreContributions) {
    bringUp("Hidden units");
    auto& units = chart("hiddenUnitChart");
    const auto& info = *feed().view().latest.info;
    const auto all = analysis::hiddenUnits(info.experiment.a, frame().weights->a);
    double most = 0;
    std::size_t index = 0;
    for (const auto& unit : all)
        for (const double end : {-5.0, 5.0}) { // relu: the largest is at one of the ends
            const double size = std::abs(unit.outgoing * std::max(unit.weight * end + unit.bias, 0.0));
            if (size > most) {
                most = size;
                index = unit.index;
            }
        }
    EXPECT_EQ(units.curveLooks()[0].name.toStdString(), "Keras 3: unit " + std::to_string(index + 1));
    const auto points = curve("hiddenUnitChart", "a");
    ASSERT_EQ(points.size(), 100);
    for (const QPointF& point : points) {
        const double z = all[index].weight * point.x() + all[index].bias;
        EXPECT_NEAR(point.y(), all[index].outgoing * std::max(z, 0.0), 1e-12);
    }
    EXPECT_EQ(units.chart()->axes(Qt::Vertical).front()->titleText(), "contribution");
    EXPECT_TRUE(units.yAxis().shown().contains(most) || units.yAxis().shown().contains(-most));

    QTest::keyClick(&units, Qt::Key_Down);
    EXPECT_NE(units.curveLooks()[0].name.toStdString(), "Keras 3: unit " + std::to_string(index + 1));
    QTest::keyClick(&units, Qt::Key_Up);
    EXPECT_EQ(units.curveLooks()[0].name.toStdString(), "Keras 3: unit " + std::to_string(index + 1));
    QTest::keyClick(&units, Qt::Key_Right);
    const auto kink = ui::numberText(*analysis::kinkOf(all[index]), 3);
    EXPECT_TRUE(units.readOut().contains("kink " + kink)) << units.readOut().toStdString();
    EXPECT_EQ(chart("fitChart").crosshair(), -5);
}

TEST_F(InputChartsTest, LargeContributionsAreInSightToo) {
    auto wide = preset("keras-vs-tensorflow");
    wide.data.start = -100;
    wide.data.stop = 100;
    open(std::move(wide));
    trainToTheEnd();
    bringUp("Hidden units");
    const Span shown = chart("hiddenUnitChart").yAxis().shown();
    const auto& b = feed().view().latest.info->experiment.b;
    double most = 0;
    for (const auto& unit : analysis::hiddenUnits(b, frame().weights->b))
        for (const double output : analysis::outputOf(b, unit, std::vector<double>{-100, 100})) {
            EXPECT_TRUE(shown.contains(output)) << output;
            most = std::max(most, std::abs(output));
        }
    EXPECT_GT(most, 20);
}

TEST_F(InputChartsTest, PointerPicksAHiddenUnit) {
    bringUp("Hidden units");
    click("hiddenUnitChart.b");
    auto& units = chart("hiddenUnitChart");
    const auto& a = feed().view().latest.info->experiment.a;
    const auto picked = [&] { return units.curveLooks()[0].name.section(' ', -1).toStdString(); };
    const auto first = picked();
    // The unit whose end at x = 5 is farthest from all other units' there.
    const std::vector<double> end{5};
    std::vector<double> outputs;
    for (const auto& unit : analysis::hiddenUnits(a, frame().weights->a))
        outputs.push_back(analysis::outputOf(a, unit, end)[0]);
    std::size_t lonely = 0;
    double room = 0;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        double least = 1e9;
        for (std::size_t j = 0; j < outputs.size(); ++j)
            if (j != i)
                least = std::min(least, std::abs(outputs[i] - outputs[j]));
        if (std::to_string(i + 1) != first && least > room) {
            room = least;
            lonely = i;
        }
    }
    const QRectF plot = units.plotArea();
    const QPoint at(static_cast<int>(plot.right()) - 1,
                    qRound(plot.bottom() - plot.height() * units.yAxis().shown().part(outputs[lonely])));
    QTest::mouseMove(units.viewport(), at - QPoint(3, 0));
    QTest::mouseMove(units.viewport(), at);
    EXPECT_EQ(picked(), std::to_string(lonely + 1));
    EXPECT_TRUE(units.curveLooks()[0].emphasised);
}

TEST_F(InputChartsTest, ManyHiddenUnitsAreTheLargest) {
    bringUp("Hidden units");
    const auto& units = static_cast<ui::HiddenUnitChart&>(chart("hiddenUnitChart"));
    EXPECT_EQ(units.summary(), "all 10 units");
    type("a.layers.0.units", "128");
    ASSERT_TRUE(waitFor([&] { return units.summary() != "all 10 units" && state() == State::finished; }));
    EXPECT_TRUE(units.summary().contains("24 largest of 128 units")) << units.summary().toStdString();
}

/// A fit of nothing but bands: A's from 0.2 to 3.4, B's from -1 to -0.5.
class FanTest : public testing::Test {
protected:
    FanTest() {
        chart.setTheme(ui::theme::Theme::light);
        for (int i = -50; i <= 50; ++i)
            fan->x.push_back(0.1 * i);
        const std::size_t count = fan->x.size();
        fan->a = {std::vector<double>(count, 0.2), std::vector<double>(count, 1.1), std::vector<double>(count, 3.4)};
        fan->b = {std::vector<double>(count, -1), std::vector<double>(count, -0.7), std::vector<double>(count, -0.5)};
        fan->seeds = 64;
        const std::vector<double> x{-10, 10}; // beyond the bands
        const std::vector<double> y{0, 0};
        chart.setData(x, y);
        chart.setPredictions(x, y, y);
    }

    void draw() {
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), Qt::white);
        chart.draw(painter, picture.rect());
    }
    /// What is there beside grid lines: more blue for A, more red for B.
    QColor at(double x, double y) const {
        const QRectF plot = chart.plotArea();
        return picture.pixelColor(QPointF(plot.left() + plot.width() * chart.xAxis().shown().part(x),
                                          plot.bottom() - plot.height() * chart.yAxis().shown().part(y))
                                      .toPoint());
    }

    ui::FitChart chart;
    std::shared_ptr<ui::Fan> fan = std::make_shared<ui::Fan>();
    QImage picture{600, 400, QImage::Format_RGB32};
};

TEST_F(FanTest, IsABandInTheSidesColourOverTheDataAlone) {
    chart.setFan(fan);
    draw();
    EXPECT_TRUE(chart.yAxis().shown().contains(3.4)) << "it has room";
    EXPECT_GT(at(1.3, 2.7).blue(), at(1.3, 2.7).red());
    EXPECT_GT(at(1.3, -0.9).red(), at(1.3, -0.9).blue());
    for (const auto& [x, y] : {std::pair(1.3, 3.7), {1.3, -0.3}, {7.3, 2.7}, {-7.3, -0.9}})
        EXPECT_EQ(at(x, y), QColor(Qt::white)) << x << ' ' << y;
    EXPECT_TRUE(chart.fanNote().contains("5–95\u00a0% of 64 seeds")) << chart.fanNote().toStdString();
    chart.setFan(nullptr);
    draw();
    EXPECT_EQ(at(1.3, 0.7), QColor(Qt::white));
    EXPECT_FALSE(chart.yAxis().shown().contains(3.4));
    EXPECT_EQ(chart.fanNote(), QString());
}

TEST_F(FanTest, OfAHiddenSideIsHidden) {
    chart.setFan(fan);
    chart.hideCurves({"a"});
    draw();
    EXPECT_FALSE(chart.yAxis().shown().contains(3.4));
    chart.setZoom({.x = {}, .y = Span{-2, 4}});
    draw();
    EXPECT_EQ(at(1.3, 2.7), QColor(Qt::white));
    EXPECT_NE(at(1.3, -0.9), QColor(Qt::white));
    chart.hideCurves({"a", "b"});
    draw();
    EXPECT_EQ(at(1.3, -0.9), QColor(Qt::white));
    EXPECT_EQ(chart.fanNote(), QString());
}

TEST_F(FanTest, WhatIsVeiledShowsNowhere) {
    chart.setHeld(true);
    chart.setFan(fan);
    ASSERT_TRUE(chart.yAxis().shown().contains(3.4));
    chart.veilCurves({"a"});
    draw();
    EXPECT_FALSE(chart.yAxis().shown().contains(3.4)) << "an axis that is held would tell of it";
    const auto looks = chart.curveLooks();
    const auto a = std::ranges::find_if(looks, [](const auto& look) { return look.id == "a"; }) - looks.begin();
    chart.setCurveShown(static_cast<std::size_t>(a), true);
    EXPECT_EQ(chart.hiddenCurves(), QStringList("a"));
    chart.veilCurves({});
    EXPECT_EQ(chart.hiddenCurves(), QStringList());
    EXPECT_TRUE(chart.yAxis().shown().contains(3.4));
}

TEST_F(FanTest, HasGapsWhereSeedsDivergedAndLeavesTheAxis) {
    for (std::size_t i = 60; i < 70; ++i) { // x from 1 to 1.9
        fan->a.high[i] = std::numeric_limits<double>::infinity();
        fan->b.low[i] = std::numeric_limits<double>::quiet_NaN();
        fan->a.median[i] = -std::numeric_limits<double>::infinity();
    }
    fan->a.high[20] = 1e80;
    chart.setFan(fan);
    draw();
    EXPECT_LE(chart.yAxis().shown().most, 6) << "others must not be flattened";
    EXPECT_EQ(at(1.45, 2.7), QColor(Qt::white));
    EXPECT_EQ(at(1.45, -0.9), QColor(Qt::white));
    EXPECT_NE(at(0.8, 2.7), QColor(Qt::white));
    EXPECT_NE(at(2.2, 2.7), QColor(Qt::white));
    EXPECT_NE(at(-3, 4.9), QColor(Qt::white)) << "off the scale it goes on to the edge";
}

TEST(Band, HasNoMoreCornersThanAScreen) {
    constexpr std::size_t kCount = 100000;
    std::vector<double> x(kCount);
    std::vector<double> low(kCount, -1);
    std::vector<double> high(kCount, 1);
    for (std::size_t i = 0; i < kCount; ++i)
        x[i] = static_cast<double>(i);
    high[77777] = 2;
    low[123] = std::numeric_limits<double>::quiet_NaN(); // in a column with many others
    const ui::Placement place{{0, 0, 500, 400}, {0, kCount - 1}, {-4, 4}};
    const auto bands = ui::bandOf(x, low, high, place);
    ASSERT_EQ(bands.size(), 1U);
    EXPECT_LE(bands[0].size(), 1000);
    EXPECT_DOUBLE_EQ(bands[0].boundingRect().top(), 100) << "the peak stays";
    EXPECT_DOUBLE_EQ(bands[0].boundingRect().bottom(), 250);
    EXPECT_EQ(ui::lineOf(x, high, place).size(), 1U);
    const auto few = ui::lineOf(x, low, {{0, 0, 500, 400}, {120, 130}, {-4, 4}});
    ASSERT_EQ(few.size(), 2U) << "each point is seen, so is the gap";
    EXPECT_EQ(few[0].size(), 4);
}

} // namespace
} // namespace twinsine::tests
