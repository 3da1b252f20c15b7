// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Ranges of vertical axes: they follow from the run alone, leave room, and hide nothing without a word.

#include "tests/support/sides.hpp"
#include "tests/ui/chart_test.hpp"

#include <QSpinBox>
#include <QToolButton>

#include <cmath>
#include <map>

namespace twinsine::tests {
namespace {

using run::State;
using ui::Span;

class RangesTest : public ChartTest {
protected:
    std::map<std::string, Span> axes() const {
        std::map<std::string, Span> spans;
        for (const char* name : {"fitChart", "lossChart", "differenceChart"})
            spans[name] = chart(name).yAxis().shown();
        return spans;
    }
    void waitForCurves() const {
        ASSERT_TRUE(waitFor(
            [this] { return feed().view().latest.info->experiment == experiment() && state() == State::finished; }));
    }
    /// A predicts that everywhere when it begins, and about that later.
    void openWithA(double prediction) {
        auto away = preset("keras-vs-tensorflow");
        auto& layer = away.a.layers.back();
        layer.kernelInitializer = initializer(away.a.framework, "Zeros");
        layer.biasInitializer = initializer(away.a.framework, "Constant");
        layer.biasInitializer.config.at("value") = prediction;
        open(std::move(away));
        trainToTheEnd();
    }
};

TEST_F(RangesTest, TheSameRunHasTheSameAxesWhateverWasShownBefore) {
    click("showBefore"); // a ghost would have its room
    const auto first = axes();
    type("a.phases.0.epochs", "400");
    waitForCurves();
    EXPECT_NE(axes(), first);
    document().history().undo();
    waitForCurves();
    EXPECT_EQ(axes(), first);
    click("timeline");
    trigger("train");
    ASSERT_TRUE(waitFor([this] { return state() == State::finished; }));
    press(Qt::Key_End);
    ASSERT_TRUE(waitFor([this] { return textOf("epoch") == "100 / 100"; })) << "the same epoch";
    EXPECT_EQ(axes(), first) << "watched, at whatever pace";
}

TEST_F(RangesTest, CurvesDoNotTouchTheEdge) {
    openWithA(0.2);
    for (const char* name : {"fitChart", "differenceChart"}) {
        if (!chart(name).offScale().empty())
            continue; // the fake engine's B goes anywhere
        const Span shown = chart(name).yAxis().shown();
        const double room = 0.03 * (shown.most - shown.least);
        for (const char* id : {"truth", "a", "b", "difference"})
            for (const QPointF& point : curve(name, id)) {
                EXPECT_GE(point.y(), shown.least + room) << name;
                EXPECT_LE(point.y(), shown.most - room) << name;
            }
    }
}

TEST_F(RangesTest, WhatIsOffTheScaleIsNamedAndShowAllShowsIt) {
    openWithA(280000);
    auto& fit = chart("fitChart");
    EXPECT_LT(fit.yAxis().shown().most, 10) << "the sine is not flat";
    ASSERT_GE(fit.offScale().size(), 1U);
    EXPECT_EQ(fit.offScale()[0].name, "Keras 3");
    EXPECT_TRUE(fit.offScale()[0].above);
    EXPECT_NEAR(fit.offScale()[0].value, 280000, 1000);
    ASSERT_EQ(chart("differenceChart").offScale().size(), 1U);
    EXPECT_TRUE(chart("differenceChart").offScale()[0].above);

    const Span usual = fit.yAxis().shown();
    ASSERT_NE(find<QToolButton>("fitChart.fit"), nullptr);
    click("fitChart.fit");
    EXPECT_GT(fit.yAxis().shown().most, 280000);
    EXPECT_TRUE(fit.offScale().empty());
    EXPECT_EQ(find<QToolButton>("fitChart.fit")->text(), "Usual scale");
    click("fitChart.fit");
    EXPECT_EQ(fit.yAxis().shown(), usual);
    QTest::mouseDClick(fit.viewport(), Qt::LeftButton, {}, place(fit, 0, 0));
    EXPECT_GT(fit.yAxis().shown().most, 280000) << "a double click shows all, too";
}

TEST_F(RangesTest, OffScaleNoteIsDrawnInTheCurvesColour) {
    openWithA(280000);
    auto& fit = chart("fitChart");
    const QRectF plot = fit.plotArea();
    const auto inTheCorner = [&] {
        const QImage image = fit.viewport()->grab().toImage();
        int count = 0;
        for (int y = static_cast<int>(plot.top()) + 1; y < plot.top() + fit.fontMetrics().height(); ++y)
            for (int x = static_cast<int>(plot.center().x()); x < plot.right() - 2; ++x)
                count += image.pixelColor(x, y) == ui::theme::current().sideA;
        return count;
    };
    EXPECT_GT(inTheCorner(), 30);
    click("fitChart.a");
    EXPECT_EQ(inTheCorner(), 0) << "hidden, it is missed by nobody";
}

TEST_F(RangesTest, EarlierEpochsHaveTheAxesOfTheWhole) {
    const auto last = axes();
    QTest::keyClick(find("timeline"), Qt::Key_Home);
    ASSERT_TRUE(waitFor([this] { return textOf("epoch").startsWith("0"); }));
    const Span shown = chart("fitChart").yAxis().shown();
    EXPECT_LE(shown.least, last.at("fitChart").least);
    EXPECT_GE(shown.most, last.at("fitChart").most) << "what the training came to still fits";
}

TEST_F(RangesTest, AverageOfLossesLeavesThemBehindIt) {
    auto* smoothing = find<QSpinBox>("lossSmoothing");
    ASSERT_NE(smoothing, nullptr);
    const auto raw = curve("lossChart", "b");
    const auto& losses = feed().view().samples->column(run::Samples::Column::evaluationLossB);
    const QImage before = chart("lossChart").viewport()->grab().toImage();
    smoothing->setFocus();
    smoothing->selectAll();
    QTest::keyClicks(smoothing, "60");
    QTest::keyClick(smoothing, Qt::Key_Return);
    const auto smooth = curve("lossChart", "b");
    ASSERT_EQ(smooth.size(), raw.size());
    const double second = (0.6 * losses[0] + losses[1]) / 1.6;
    EXPECT_NEAR(smooth[1].y(), std::log10(second), 1e-9);
    EXPECT_NE(chart("lossChart").viewport()->grab().toImage(), before);
    open(experiment());
    EXPECT_EQ(find<QSpinBox>("lossSmoothing")->value(), 60) << "remembered";
}

TEST_F(RangesTest, EveryChartSaysWhatItShows) {
    for (auto* each : window->findChild<ui::ChartArea*>()->findChildren<ui::BaseChart*>()) {
        EXPECT_GT(each->whatsThis().size(), 80) << each->objectName().toStdString();
        EXPECT_NE(window->findChild<QToolButton*>(each->objectName() + ".help"), nullptr);
    }
}

} // namespace
} // namespace twinsine::tests
