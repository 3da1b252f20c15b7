// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Exploring the charts by hand: crosshair, zoom, legend, axes.

#include "tests/ui/chart_test.hpp"
#include "ui/widgets/number_text.hpp"

#include <QAbstractButton>
#include <QCheckBox>

#include <cmath>

namespace twinsine::tests {
namespace {

using run::State;
using ui::Span;
using ui::Zoom;

class ExploreTest : public ChartTest {
protected:
    ui::BaseChart& fit() const { return chart("fitChart"); }
    ui::BaseChart& difference() const { return chart("differenceChart"); }
    ui::BaseChart& loss() const { return chart("lossChart"); }

    /// That part of all that was fitted, to the pixel: a hand moves by whole ones.
    static void expectX(const ui::BaseChart& chart, double least, double most) {
        expectShown(chart.xAxis(), chart.plotArea().width(), least, most);
    }
    static void expectY(const ui::BaseChart& chart, double least, double most) {
        expectShown(chart.yAxis(), chart.plotArea().height(), least, most);
    }
    static void expectShown(const ui::ChartAxis& axis, double pixels, double least, double most) {
        const double pixel = (axis.fitted().most - axis.fitted().least) / pixels;
        EXPECT_NEAR(axis.shown().least, least, pixel);
        EXPECT_NEAR(axis.shown().most, most, pixel);
    }
    /// From (-2, -1) to (2, 1), which is high enough not to be flat in a low chart.
    void zoomFit() const { drag(fit(), place(fit(), -2, 1), place(fit(), 2, -1), Qt::LeftButton); }
};

TEST_F(ExploreTest, CrosshairReadsAllCurvesInAllChartsOverX) {
    hover(fit(), place(fit(), 1.02, 0.5));
    const auto& frame = *feed().view().latest.frame;
    const auto& x = feed().view().latest.info->x;
    // 100 points from -5 to 5: the nearest to 1.02 is the 60th, 1.0606 (the 59th is 0.9596), so 1.02 is 1.0606.
    const double at = x[60];
    EXPECT_NEAR(at, -5 + 60 * 10.0 / 99, 1e-12);
    const auto number = [](double value) { return ui::numberText(value); };
    const QString head = QStringLiteral("x = %1").arg(at, 0, 'g', 5);
    EXPECT_EQ(fit().readOut(),
              QStringLiteral("%1\nsin(x): %2\nKeras 3: %3\nTensorFlow 1: %4")
                  .arg(head, number(std::sin(at)), number(frame.predictionA[60]), number(frame.predictionB[60])));
    EXPECT_EQ(difference().readOut(), QStringLiteral("%1\nKeras 3 − TensorFlow 1: %2")
                                          .arg(head, number(frame.predictionA[60] - frame.predictionB[60])));
    EXPECT_EQ(loss().readOut(), QString()) << "its x is another one";
    EXPECT_EQ(fit().accessibleDescription(), fit().readOut());

    hover(difference(), place(difference(), 5, 0));
    EXPECT_TRUE(fit().readOut().startsWith("x = 5\n"));
    hover(fit(), {2, 2});
    EXPECT_EQ(fit().readOut(), QString());
    EXPECT_EQ(difference().readOut(), QString());
}

TEST_F(ExploreTest, CrosshairOfTheLossesHasEpochsOrUpdates) {
    const auto sample = (*feed().view().samples)[36];
    hover(loss(), place(loss(), 37, 1));
    EXPECT_EQ(loss().readOut(), QStringLiteral("epoch 37\nKeras 3: %1\nTensorFlow 1: %2")
                                    .arg(ui::numberText(sample.a.evaluationLoss))
                                    .arg(ui::numberText(sample.b.evaluationLoss)));
    chooseLast("lossAxis");
    hover(loss(), place(loss(), 148, 1));
    EXPECT_EQ(loss().readOut(),
              QStringLiteral("update 148\nKeras 3: %1\nTensorFlow 1: –").arg(ui::numberText(sample.a.evaluationLoss)))
        << "the TensorFlow side makes 100 updates";
}

TEST_F(ExploreTest, SmallWindowHasRoomForTheChoices) {
    window->resize(1024, 700);
    EXPECT_EQ(window->size(), QSize(1024, 700));
    for (const char* name : {"lossKind", "lossAxis", "lossLogX", "lossLogY"})
        EXPECT_GE(find(name)->width(), find(name)->sizeHint().width()) << name;
}

TEST_F(ExploreTest, CrosshairFollowsTheTimeline) {
    hover(fit(), place(fit(), 1, 0.5));
    const QString before = fit().readOut();
    click("timeline");
    EXPECT_NE(fit().readOut(), before);
    EXPECT_EQ(fit().accessibleDescription(), fit().readOut());
}

TEST_F(ExploreTest, WheelZoomsAboutThePointerAndTheDifferenceFollowsInX) {
    const QPoint at = place(fit(), 1, 0.5);
    const Span y = difference().yAxis().shown();
    const auto parts = [this] { return std::pair(fit().xAxis().shown().part(1), fit().yAxis().shown().part(0.5)); };
    const auto before = parts();
    wheel(fit(), at, 2);
    EXPECT_NEAR(fit().xAxis().shown().most - fit().xAxis().shown().least, 6.4, 1e-9) << "0.8 twice";
    // In the plot, whose edge moves by some pixels where labels become wider. A hand is on a whole pixel.
    EXPECT_NEAR(parts().first, before.first, 2 / fit().plotArea().width()) << "what is under the pointer stays there";
    EXPECT_NEAR(parts().second, before.second, 2 / fit().plotArea().height());
    EXPECT_EQ(difference().xAxis().shown(), fit().xAxis().shown());
    EXPECT_EQ(difference().yAxis().shown(), y);
    EXPECT_FALSE(loss().zoom() != Zoom{});
    wheel(fit(), place(fit(), 1, 0.5), -2);
    expectX(fit(), -5, 5);
}

TEST_F(ExploreTest, WheelSidewaysZoomsNothing) {
    turn(fit(), place(fit(), 1.3, 0.4), {120, 0});
    EXPECT_EQ(fit().zoom(), Zoom{}) << "the axes would be held while the curves go on";
    EXPECT_EQ(find("fitChart.fit"), nullptr);
    zoomFit();
    const Zoom boxed = fit().zoom();
    turn(fit(), place(fit(), 1.3, 0.4), {-240, 0});
    EXPECT_EQ(fit().zoom(), boxed);
    QTest::keyClick(&fit(), Qt::Key_Backspace);
    EXPECT_EQ(fit().zoom(), Zoom{}) << "it is not in the history either";
}

TEST_F(ExploreTest, AllThatThereIsIsNoZoomWhateverWayOneComesThere) {
    for (const int notches : {1, 2, 3}) {
        wheel(fit(), place(fit(), 1.3, 0.4), notches);
        EXPECT_NE(fit().zoom(), Zoom{});
        wheel(fit(), place(fit(), 1.3, 0.4), -notches);
        EXPECT_EQ(fit().zoom(), Zoom{}) << notches;
    }
    QTest::keyClick(&fit(), Qt::Key_Plus);
    QTest::keyClick(&fit(), Qt::Key_Minus);
    EXPECT_EQ(fit().zoom(), Zoom{});
    turn(fit(), place(fit(), 0, 0), {0, 1});
    EXPECT_NE(fit().zoom(), Zoom{}) << "the smallest step of a touchpad";
    QTest::keyClick(&fit(), Qt::Key_0);
    const QPoint middle = place(fit(), 0, 0);
    drag(fit(), middle, middle, Qt::MiddleButton);
    EXPECT_EQ(fit().zoom(), Zoom{}) << "moved by nothing";
    QTest::mousePress(fit().viewport(), Qt::MiddleButton, {}, middle);
    for (const QPoint& way : {QPoint(31, 17), QPoint(-8, 5), QPoint(0, 0)})
        QTest::mouseMove(fit().viewport(), middle + way);
    QTest::mouseRelease(fit().viewport(), Qt::MiddleButton, {}, middle);
    EXPECT_EQ(fit().zoom(), Zoom{}) << "moved there and back";
    const QRect plot = fit().plotArea().toRect();
    drag(fit(), plot.topLeft() + QPoint(1, 1), plot.bottomRight() + QPoint(50, 50), Qt::LeftButton);
    EXPECT_NE(fit().zoom(), Zoom{}) << "a pixel less than all";
}

TEST_F(ExploreTest, WheelOnAnAxisZoomsThatOneAlone) {
    const QRectF plot = fit().plotArea();
    const Span y = fit().yAxis().shown();
    wheel(fit(), QPointF(plot.center().x(), plot.bottom() + 8).toPoint(), 1);
    EXPECT_NEAR(fit().xAxis().shown().most - fit().xAxis().shown().least, 8, 1e-9);
    EXPECT_EQ(fit().yAxis().shown(), y);
    wheel(fit(), QPointF(plot.left() - 8, plot.center().y()).toPoint(), 1);
    EXPECT_NEAR(fit().xAxis().shown().most - fit().xAxis().shown().least, 8, 1e-9);
    EXPECT_NEAR(fit().yAxis().shown().most - fit().yAxis().shown().least, 0.8 * (y.most - y.least), 1e-9);
}

TEST_F(ExploreTest, BoxShowsWhatIsInIt) {
    zoomFit();
    expectX(fit(), -2, 2);
    expectY(fit(), -1, 1);
    expectX(difference(), -2, 2);
    QTest::mouseDClick(difference().viewport(), Qt::LeftButton, {}, place(difference(), 0, 0));
    EXPECT_EQ(fit().zoom(), Zoom{}) << "a double click shows all";
    EXPECT_EQ(difference().zoom(), Zoom{});
}

TEST_F(ExploreTest, FlatBoxLeavesTheOtherAxisAlone) {
    drag(fit(), place(fit(), -2, 0.5), place(fit(), 2, 0.5), Qt::LeftButton);
    expectX(fit(), -2, 2);
    EXPECT_FALSE(fit().zoom().y);
}

TEST_F(ExploreTest, EscapeGivesABoxUp) {
    QTest::mousePress(fit().viewport(), Qt::LeftButton, {}, place(fit(), -2, 0.5));
    QTest::mouseMove(fit().viewport(), place(fit(), 2, -0.5));
    QTest::keyClick(&fit(), Qt::Key_Escape);
    QTest::mouseRelease(fit().viewport(), Qt::LeftButton, {}, place(fit(), 2, -0.5));
    EXPECT_EQ(fit().zoom(), Zoom{});
}

TEST_F(ExploreTest, MiddleButtonOrShiftMoves) {
    zoomFit();
    for (const auto& [button, modifiers] :
         {std::pair(Qt::MiddleButton, Qt::KeyboardModifiers()), {Qt::LeftButton, Qt::ShiftModifier}}) {
        const Span x = fit().xAxis().shown();
        drag(fit(), place(fit(), x.at(0.25), 0), place(fit(), x.at(0.5), 0), button, modifiers);
        expectX(fit(), x.at(-0.25), x.at(0.75));
        EXPECT_EQ(difference().xAxis().shown(), fit().xAxis().shown());
    }
}

TEST_F(ExploreTest, HistoryGoesBackAndForward) {
    zoomFit();
    const Zoom boxed = fit().zoom();
    for (int notch = 0; notch < 3; ++notch)
        wheel(fit(), place(fit(), 0, 0), 1);
    const Zoom wheeled = fit().zoom();
    QTest::keyClick(&fit(), Qt::Key_0);
    EXPECT_EQ(fit().zoom(), Zoom{});
    QTest::keyClick(&fit(), Qt::Key_Backspace);
    EXPECT_EQ(fit().zoom(), wheeled);
    QTest::keyClick(&fit(), Qt::Key_Backspace);
    EXPECT_EQ(fit().zoom(), boxed) << "the turns of a wheel are one step";
    QTest::keyClick(&difference(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(fit().zoom(), Zoom{});
    QTest::keyClick(&fit(), Qt::Key_Backspace); // nothing before
    EXPECT_EQ(fit().zoom(), Zoom{});
    QTest::keyClick(&fit(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(fit().zoom(), boxed);
    QTest::mouseClick(fit().viewport(), Qt::ForwardButton, {}, place(fit(), 0, 0));
    EXPECT_EQ(fit().zoom(), wheeled);
}

TEST_F(ExploreTest, ArrowsTakeTheCrosshairFromPointToPoint) {
    const auto& x = feed().view().latest.info->x;
    QTest::keyClick(&fit(), Qt::Key_Right);
    EXPECT_EQ(fit().crosshair(), x[0]) << "it comes in at the left";
    QTest::keyClick(&fit(), Qt::Key_Right);
    EXPECT_EQ(fit().crosshair(), x[1]);
    EXPECT_EQ(difference().crosshair(), x[1]);
    EXPECT_EQ(fit().accessibleDescription(), fit().readOut());
    QTest::keyClick(&difference(), Qt::Key_Left);
    QTest::keyClick(&difference(), Qt::Key_Left);
    EXPECT_EQ(fit().crosshair(), x[0]) << "there is nothing further left";
    QTest::keyClick(&fit(), Qt::Key_Escape);
    EXPECT_EQ(fit().crosshair(), std::nullopt);
    EXPECT_EQ(difference().crosshair(), std::nullopt);

    QTest::keyClick(&loss(), Qt::Key_Left);
    EXPECT_EQ(loss().crosshair(), 100) << "or at the right";
    EXPECT_EQ(fit().crosshair(), std::nullopt);
    zoomFit();
    difference().setFocus(Qt::TabFocusReason);
    fit().setFocus(Qt::BacktabFocusReason);
    QTest::keyClick(&fit(), Qt::Key_Escape); // the pointer has left one
    QTest::keyClick(&fit(), Qt::Key_Right);
    EXPECT_NEAR(*fit().crosshair(), -2, 0.11) << "at the left of what is shown";
    EXPECT_EQ(state(), State::finished);
}

TEST_F(ExploreTest, KeysMoveWhatIsZoomedAndElseTheTraining) {
    QTest::keyClick(&fit(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(fit().zoom(), Zoom{}) << "all there is can't be moved";
    QTest::keyClick(&fit(), Qt::Key_Plus);
    const Span x = fit().xAxis().shown();
    const Span y = fit().yAxis().shown();
    EXPECT_NEAR(x.most - x.least, 8, 1e-9);
    QTest::keyClick(&fit(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(fit().xAxis().shown().least, x.at(0.1), 1e-9);
    QTest::keyClick(&fit(), Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_NEAR(fit().yAxis().shown().least, y.at(0.1), 1e-9);
    QTest::keyClick(&fit(), Qt::Key_Home);
    EXPECT_EQ(fit().zoom(), Zoom{});
    EXPECT_EQ(state(), State::finished);
    QTest::keyClick(&fit(), Qt::Key_Home);
    EXPECT_EQ(textOf("epoch"), QStringLiteral("0 / 100")) << "the initial weights";
    QTest::keyClick(&fit(), Qt::Key_End);
    EXPECT_EQ(textOf("epoch"), QStringLiteral("100 / 100"));
}

TEST_F(ExploreTest, ClickLeavesTheTrainingsKeysToIt) {
    const auto key = [](Qt::Key pressed) { QTest::keyClick(QApplication::focusWidget(), pressed); };
    QTest::mouseClick(loss().viewport(), Qt::LeftButton, {}, place(loss(), 37, 1));
    ASSERT_TRUE(waitFor([&] { return textOf("epoch") == "37 / 100"; }));
    ASSERT_TRUE(loss().hasFocus());
    key(Qt::Key_Right);
    EXPECT_EQ(textOf("epoch"), "38 / 100");
    key(Qt::Key_Plus);
    EXPECT_NE(loss().zoom(), Zoom{}) << "others are the chart's";
    key(Qt::Key_Home);
    EXPECT_EQ(textOf("epoch"), "0 / 100");
    EXPECT_NE(loss().zoom(), Zoom{});
    key(Qt::Key_Backspace);
    EXPECT_EQ(loss().zoom(), Zoom{});

    difference().setFocus(Qt::TabFocusReason);
    key(Qt::Key_Right);
    EXPECT_EQ(textOf("epoch"), "0 / 100");
    EXPECT_NE(difference().crosshair(), std::nullopt);
}

TEST_F(ExploreTest, ButtonShowsAllWhereSomethingIsZoomed) {
    EXPECT_EQ(find("fitChart.fit"), nullptr);
    zoomFit();
    EXPECT_NE(find("fitChart.fit"), nullptr);
    EXPECT_EQ(find("lossChart.fit"), nullptr);
    click("differenceChart.fit");
    EXPECT_EQ(fit().zoom(), Zoom{});
    EXPECT_EQ(find("fitChart.fit"), nullptr);
}

TEST_F(ExploreTest, NewTrainingLeavesTheZoom) {
    zoomFit();
    drag(loss(), place(loss(), 20, 1), place(loss(), 60, 1), Qt::LeftButton);
    const Span x = fit().xAxis().shown();
    const Span y = fit().yAxis().shown();
    const Span epochs = loss().xAxis().shown();
    const auto before = curve("fitChart", "a");
    type("a.optimizer.config.learning_rate", "0.5");
    type("a.layers.0.units", "7");
    ASSERT_TRUE(waitFor([&] { return state() == State::finished && curve("fitChart", "a") != before; }));
    EXPECT_EQ(fit().xAxis().shown(), x);
    EXPECT_EQ(fit().yAxis().shown(), y);
    EXPECT_EQ(loss().xAxis().shown(), epochs);
}

TEST_F(ExploreTest, LegendHidesAndShowsACurve) {
    const auto* button = find<QAbstractButton>("fitChart.a");
    ASSERT_NE(button, nullptr);
    EXPECT_EQ(button->text(), QStringLiteral("Keras 3"));
    hover(fit(), place(fit(), 1, 0.5));
    click("fitChart.a");
    EXPECT_FALSE(fit().curveLooks()[1].shown);
    EXPECT_FALSE(button->isChecked());
    EXPECT_TRUE(button->accessibleName().contains("hidden"));
    EXPECT_TRUE(loss().curveLooks()[0].shown);
    hover(fit(), place(fit(), 1, 0.5));
    EXPECT_FALSE(fit().readOut().contains("Keras"));

    find("fitChart.a")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(find("fitChart.a"), Qt::Key_Space);
    EXPECT_TRUE(fit().curveLooks()[1].shown);
    EXPECT_TRUE(button->accessibleName().contains("shown"));
    EXPECT_EQ(state(), State::finished) << "the space was for the legend";
}

TEST_F(ExploreTest, AxisFitsTheCurvesThatAreShown) {
    chooseLast("lossKind"); // of the fake: the mean size of a batch, 25 for A and 100 for B
    click("lossLogY");
    EXPECT_GE(loss().yAxis().shown().most, 100);
    click("lossChart.b");
    EXPECT_GT(loss().yAxis().shown().most, 25);
    EXPECT_LT(loss().yAxis().shown().most, 100);
}

TEST_F(ExploreTest, PointerOnACurveOrItsNameEmphasisesIt) {
    const auto truth = curve("fitChart", "truth");
    const auto a = curve("fitChart", "a");
    const auto b = curve("fitChart", "b");
    const auto room = [&](qsizetype i) {
        return std::min(std::abs(b[i].y() - a[i].y()), std::abs(b[i].y() - truth[i].y()));
    };
    qsizetype lonely = 50; // where B is farthest from the other curves, on the chart
    for (qsizetype i = 0; i < b.size(); ++i)
        if (room(i) > room(lonely) && fit().yAxis().shown().contains(b[i].y()))
            lonely = i;
    const auto width = [this] {
        for (auto* series : fit().chart()->series())
            if (series->objectName() == "b")
                return static_cast<QLineSeries*>(series)->pen().widthF();
        return 0.0;
    };
    const double plain = width();
    hover(fit(), place(fit(), b[lonely].x(), b[lonely].y()));
    EXPECT_TRUE(fit().curveLooks()[2].emphasised);
    EXPECT_GT(width(), plain);
    hover(fit(), {2, 2});
    EXPECT_EQ(width(), plain);
    find("fitChart.b")->setFocus(Qt::TabFocusReason);
    EXPECT_GT(width(), plain);
}

TEST_F(ExploreTest, ReportedLossIsTheMeanOverBatches) {
    chooseLast("lossKind");
    hover(loss(), place(loss(), 37, 20));
    const auto sample = (*feed().view().samples)[36];
    EXPECT_EQ(loss().readOut(), QStringLiteral("epoch 37\nKeras 3: %1\nTensorFlow 1: %2")
                                    .arg(ui::numberText(sample.a.loss))
                                    .arg(ui::numberText(sample.b.loss)));
    EXPECT_EQ(loss().chart()->axes(Qt::Vertical).front()->titleText(), QStringLiteral("reported loss"));
}

TEST_F(ExploreTest, LossAxesAreLogarithmicOrLinear) {
    const auto at = [this] { return curve("lossChart", "a")[9]; };
    const double value = (*feed().view().samples)[9].a.evaluationLoss;
    EXPECT_NEAR(at().y(), std::log10(value), 1e-12);
    click("lossLogY");
    EXPECT_DOUBLE_EQ(at().y(), value);
    EXPECT_EQ(at().x(), 10);
    click("lossLogX");
    EXPECT_NEAR(at().x(), 1, 1e-12) << "the tenth epoch is a decade from the first";
    expectX(loss(), 0, 2);
    drag(loss(), place(loss(), 2, value), place(loss(), 20, value), Qt::LeftButton);
    expectX(loss(), std::log10(2), std::log10(20));
    click("lossLogX");
    expectX(loss(), 0, 100);
    EXPECT_EQ(loss().zoom(), Zoom{}) << "it was of the other axis";
}

} // namespace
} // namespace twinsine::tests
