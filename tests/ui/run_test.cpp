// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Training from the window: the charts move, the keys work, edits are marked or trained.

#include "tests/ui/window_test.hpp"

#include "ui/charts/difference_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/loss_chart.hpp"

#include <QChart>
#include <QCheckBox>
#include <QLineSeries>
#include <QSlider>

#include <cmath>

namespace twinsine::tests {
namespace {

using run::State;

class RunTest : public WindowTest {
protected:
    QList<QPointF> curve(const QString& chart, const QString& series) const {
        for (auto* each : find<QChartView>(chart)->chart()->series())
            if (each->objectName() == series)
                return static_cast<QLineSeries*>(each)->points();
        return {};
    }
    void trainToTheEnd() const {
        fastest();
        ASSERT_TRUE(waitFor([this] { return state() == State::finished; }));
    }
};

TEST_F(RunTest, BeginsByItselfAndShowsWhatItTrains) {
    trainToTheEnd();
    EXPECT_EQ(textOf("epoch"), QStringLiteral("100 / 100"));
    EXPECT_EQ(textOf("a.steps"), QStringLiteral("400")); // 100 points in batches of 32
    EXPECT_EQ(textOf("b.steps"), QStringLiteral("100")); // all points at once
    const auto& latest = feed().view().latest;
    const auto a = curve("fitChart", "a");
    const auto b = curve("fitChart", "b");
    const auto difference = curve("differenceChart", "difference");
    ASSERT_EQ(a.size(), 100);
    ASSERT_EQ(difference.size(), 100);
    EXPECT_EQ(a.front(), QPointF(-5, latest.frame->predictionA.front()));
    EXPECT_EQ(b.back(), QPointF(5, latest.frame->predictionB.back()));
    EXPECT_DOUBLE_EQ(difference[30].y(), a[30].y() - b[30].y());
    EXPECT_DOUBLE_EQ(curve("fitChart", "truth").front().y(), std::sin(-5.0));
    EXPECT_EQ(curve("lossChart", "a").size(), 100);
}

TEST_F(RunTest, LossesGoByEpochsOrByUpdates) {
    trainToTheEnd();
    EXPECT_EQ(curve("lossChart", "a").back().x(), 100);
    choose("lossAxis", "by u");
    EXPECT_EQ(curve("lossChart", "a").back().x(), 400);
    EXPECT_EQ(curve("lossChart", "b").back().x(), 100);
}

TEST_F(RunTest, SpacePausesAndGoesOn) {
    ASSERT_TRUE(waitFor([this] { return state() == State::running; }));
    press(Qt::Key_Space);
    ASSERT_TRUE(waitFor([this] { return state() == State::paused; }));
    EXPECT_EQ(window->findChild<QAction*>("train")->text(), QStringLiteral("Train"));
    press(Qt::Key_Space);
    ASSERT_TRUE(waitFor([this] { return state() == State::running; }));
    EXPECT_EQ(window->findChild<QAction*>("train")->text(), QStringLiteral("Pause"));
}

TEST_F(RunTest, SpaceInAFieldIsNotForTheTraining) {
    ASSERT_TRUE(waitFor([this] { return state() == State::running; }));
    const auto generation = feed().view().latest.generation;
    auto* field = find<ui::NumberField>("a.seed");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Space);
    QTest::keyClick(field, Qt::Key_Home);
    press(Qt::Key_Space); // now it is
    ASSERT_TRUE(waitFor([this] { return state() == State::paused; }));
    EXPECT_EQ(feed().view().latest.generation, generation) << "Home in a field must not reset";
}

TEST_F(RunTest, StepTrainsOneEpochAndResetGoesBack) {
    press(Qt::Key_Home);
    ASSERT_TRUE(waitFor(
        [this] { return state() == State::paused && feed().view().latest.frame && feed().view().epoch() == 0; }));
    press(Qt::Key_Right);
    ASSERT_TRUE(waitFor([this] { return feed().view().epoch() == 1 && state() == State::paused; }));
    press(Qt::Key_Right);
    ASSERT_TRUE(waitFor([this] { return feed().view().epoch() == 2 && state() == State::paused; }));
    EXPECT_EQ(textOf("epoch"), QStringLiteral("2 / 100"));
    EXPECT_EQ(textOf("a.steps"), QStringLiteral("8"));
    press(Qt::Key_Home);
    ASSERT_TRUE(waitFor([this] { return feed().view().latest.frame && feed().view().epoch() == 0; }));
    EXPECT_TRUE(curve("lossChart", "a").isEmpty());
}

TEST_F(RunTest, TimelineShowsAnEarlierEpoch) {
    trainToTheEnd();
    auto* timeline = find<QSlider>("timeline");
    QTest::mouseClick(timeline, Qt::LeftButton, {}, {timeline->width() / 2, timeline->height() / 2});
    const int epoch = timeline->value();
    EXPECT_NEAR(epoch, 50, 3);
    EXPECT_EQ(textOf("epoch"), QStringLiteral("%1 / 100").arg(epoch));
    EXPECT_EQ(textOf("b.steps"), QString::number(epoch));
    const auto frame = feed().frameAt(epoch);
    EXPECT_EQ(curve("fitChart", "a").front().y(), frame->predictionA.front());
    EXPECT_NE(curve("fitChart", "a").front().y(), feed().view().latest.frame->predictionA.front());
}

TEST_F(RunTest, EditIsMarkedAndTrainsOnlyWhenAsked) {
    trainToTheEnd();
    EXPECT_EQ(find("settingsChanged"), nullptr);
    type("a.layers.0.units", "20");
    EXPECT_NE(find("settingsChanged"), nullptr);
    EXPECT_EQ(feed().view().latest.info->experiment.a.layers[0].units, 10);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(find("settingsChanged"), nullptr) << "the curves fit the settings again";
    type("a.layers.0.units", "20");
    click("settingsChanged");
    ASSERT_TRUE(waitFor([this] {
        const auto& info = feed().view().latest.info;
        return info && info->experiment.a.layers[0].units == 20;
    }));
    EXPECT_EQ(find("settingsChanged"), nullptr);
}

TEST_F(RunTest, RetrainsWhileItIsChanged) {
    trainToTheEnd();
    auto* box = find<QCheckBox>("retrains");
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    type("a.layers.0.units", "20");
    ASSERT_TRUE(waitFor([this] {
        const auto& info = feed().view().latest.info;
        return info && info->experiment.a.layers[0].units == 20 && state() == State::finished;
    }));
    EXPECT_EQ(find("settingsChanged"), nullptr);
}

TEST_F(RunTest, PresetIsTrainedAtOnceAndCanBeTakenBack) {
    const auto before = experiment();
    trigger("defaults-vs-explicit");
    EXPECT_EQ(experiment(), preset("defaults-vs-explicit"));
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_EQ(textOf("experimentName"), QString::fromStdString(experiment().name));
    ASSERT_TRUE(waitFor([this] { return feed().view().latest.info && feed().view().latest.info->x.size() == 1000; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment(), before);
}

TEST_F(RunTest, DivergenceIsSaidWithItsUpdate) {
    engine.divergesAt = 10;
    open(preset("keras-vs-tensorflow"));
    trainToTheEnd();
    EXPECT_EQ(textOf("a.loss"), QStringLiteral("diverged at update 10"));
    EXPECT_EQ(textOf("b.loss"), QStringLiteral("diverged at update 10"));
}

TEST_F(RunTest, FaultOfTheEngineIsAMessageAndTheWindowStays) {
    engine.throwsAt = 3;
    open(preset("keras-vs-tensorflow"));
    ASSERT_TRUE(waitFor([this] { return state() == State::failed; }));
    EXPECT_TRUE(textOf("message").contains("the fake engine broke"));
    engine.throwsAt = std::numeric_limits<std::int64_t>::max();
    press(Qt::Key_Space);
    trainToTheEnd();
}

TEST_F(RunTest, CudaIsGreyedWithItsReason) {
    const auto* box = find<QComboBox>("device");
    const QModelIndex cuda = box->model()->index(2, 0);
    ASSERT_TRUE(waitFor([&] { return !(box->model()->flags(cuda) & Qt::ItemIsEnabled); }));
    EXPECT_EQ(cuda.data(Qt::ToolTipRole).toString(), QStringLiteral("a fake has no CUDA"));
}

TEST(RealEngine, TrainsTheFirstPresetInTheWindow) {
    ui::MainWindow window(preset("keras-vs-tensorflow"), {}, nullptr);
    window.show();
    auto* pace = window.findChild<QComboBox*>("pace");
    pace->setCurrentIndex(pace->count() - 1);
    const auto& feed = *window.findChild<ui::RunFeed*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return feed.view().latest.state == State::finished; }, 60000));
    const auto& samples = feed.view().samples;
    ASSERT_EQ(samples.size(), 100U);
    EXPECT_LT(samples.back().a.evaluationLoss, samples.front().a.evaluationLoss);
    EXPECT_LT(samples.back().b.evaluationLoss, samples.front().b.evaluationLoss);
    EXPECT_EQ(feed.view().latest.info->engine, "reference");
}

} // namespace
} // namespace twinsine::tests
