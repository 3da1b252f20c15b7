// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Training from the window: the charts move, the keys work, engine and device can be chosen.

#include "tests/ui/window_test.hpp"

#include <QAbstractSpinBox>
#include <QDialog>
#include <QRadioButton>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace twinsine::tests {
namespace {

using run::State;

class RunTest : public WindowTest {};

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
    choose("lossAxis", "u");
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
    press(Qt::Key_Home, Qt::ControlModifier);
    ASSERT_TRUE(waitFor(
        [this] { return state() == State::paused && feed().view().latest.frame && feed().view().epoch() == 0; }));
    press(Qt::Key_Right);
    ASSERT_TRUE(waitFor([this] { return feed().view().epoch() == 1 && state() == State::paused; }));
    press(Qt::Key_Right);
    ASSERT_TRUE(waitFor([this] { return feed().view().epoch() == 2 && state() == State::paused; }));
    EXPECT_EQ(textOf("epoch"), QStringLiteral("2 / 100"));
    EXPECT_EQ(textOf("a.steps"), QStringLiteral("8"));
    click("transport.reset");
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

TEST_F(RunTest, KeysAndButtonsGoThroughTheEpochs) {
    const auto shown = [this] { return textOf("epoch").section(QLatin1Char(' '), 0, 0).toInt(); };
    const auto drawn = [this] { return curve("fitChart", "b"); };
    trainToTheEnd();
    const auto last = drawn();
    press(Qt::Key_Home);
    EXPECT_EQ(shown(), 0);
    const auto first = drawn();
    EXPECT_NE(first, last);
    press(Qt::Key_Left);
    EXPECT_EQ(shown(), 0) << "nothing is before the initial weights";
    press(Qt::Key_Right);
    click("transport.step");
    EXPECT_EQ(shown(), 2);
    press(Qt::Key_Left);
    click("transport.stepBack");
    EXPECT_EQ(shown(), 0);
    EXPECT_EQ(drawn(), first);
    auto* timeline = find<QSlider>("timeline");
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_PageUp);
    EXPECT_EQ(shown(), 10);
    QTest::keyClick(timeline, Qt::Key_Right);
    EXPECT_EQ(shown(), 11);
    QTest::keyClick(timeline, Qt::Key_End);
    EXPECT_EQ(shown(), 100);
    press(Qt::Key_Right);
    EXPECT_EQ(shown(), 100) << "a finished training has no more";
    press(Qt::Key_Left);
    EXPECT_EQ(shown(), 99);
    click("transport.latest");
    EXPECT_EQ(shown(), 100);
    EXPECT_EQ(drawn(), last);
    EXPECT_EQ(state(), State::finished);
}

TEST_F(RunTest, StepBackPausesATraining) {
    ASSERT_TRUE(waitFor([this] { return feed().view().epoch() > 3; }));
    press(Qt::Key_Left);
    ASSERT_TRUE(waitFor([this] { return state() == State::paused; }));
    const auto done = feed().view().epoch();
    EXPECT_LT(textOf("epoch").section(QLatin1Char(' '), 0, 0).toLongLong(), done);
    press(Qt::Key_End);
    press(Qt::Key_Right);
    ASSERT_TRUE(waitFor([&] { return feed().view().epoch() == done + 1; })) << "at the latest, a step trains";
}

TEST_F(RunTest, PresetIsTrainedAndCanBeTakenBack) {
    const auto before = experiment();
    trigger("defaults-vs-explicit");
    EXPECT_EQ(experiment(), preset("defaults-vs-explicit"));
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_TRUE(window->windowTitle().startsWith(QString::fromStdString(experiment().name)));
    ASSERT_TRUE(waitFor([this] { return feed().view().latest.info && feed().view().latest.info->x.size() == 1000; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment(), before);
}

TEST_F(RunTest, DivergenceIsSaidWithItsUpdate) {
    engine.divergesAt = 10;
    open(preset("keras-vs-tensorflow"));
    trainToTheEnd();
    EXPECT_EQ(textOf("a.loss"), QStringLiteral("diverged in epoch 3, update 10"));
    EXPECT_EQ(textOf("b.loss"), QStringLiteral("diverged in epoch 10, update 10"));
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
    const auto* cuda = window->findChild<QAction*>("device.cuda");
    EXPECT_TRUE(!engines::cudaDriverProblem() || !cuda->isEnabled()) << "from the start";
    ASSERT_TRUE(waitFor([&] { return cuda->toolTip() == "a fake has no CUDA"; }));
    EXPECT_FALSE(cuda->isEnabled());
}

TEST_F(RunTest, SaysWhichEngineTrainsWhereAndWhyNotAnother) {
    EXPECT_EQ(textOf("engine"), QStringLiteral("fake engine, CPU"));
    EXPECT_TRUE(find("engine")->toolTip().contains("a fake is not fused"));
    EXPECT_TRUE(find("engine")->toolTip().contains("a fake has no CUDA"));
}

TEST_F(RunTest, AnEngineThatCannotTrainItIsAMessageUntilAnotherIsChosen) {
    trainToTheEnd();
    const auto before = curve("fitChart", "a");
    trigger("engine.fused");
    ASSERT_TRUE(waitFor([this] { return state() == State::failed; }));
    EXPECT_EQ(textOf("message"), QStringLiteral("a fake has no fused engine"));
    const auto generation = feed().view().latest.generation;
    type("a.layers.0.units", "20");
    ASSERT_TRUE(waitFor([&] { return feed().view().latest.generation > generation && state() == State::failed; }));
    EXPECT_EQ(textOf("message"), QStringLiteral("a fake has no fused engine"));
    EXPECT_EQ(curve("fitChart", "a"), before);
    EXPECT_NE(find("settingsChanged"), nullptr) << "the curves are of what was trained before";
    trigger("engine.reference");
    ASSERT_TRUE(waitFor([this] { return state() == State::finished; }));
    EXPECT_EQ(find("messageBar"), nullptr);
    EXPECT_EQ(find("settingsChanged"), nullptr);
    EXPECT_EQ(feed().view().latest.info->experiment.a.layers[0].units, 20);
}

TEST_F(RunTest, TellsTheTimeOfATrainingThatNothingHeldUp) {
    trainToTheEnd();
    EXPECT_EQ(textOf("state"), QStringLiteral("finished")) << "it began at a pace to watch";
    press(Qt::Key_Space);
    ASSERT_TRUE(waitFor([this] { return feed().view().latest.seconds.has_value(); }));
    const auto& latest = feed().view().latest;
    const double milliseconds = textOf("state").section(' ', 2, 2).toDouble();
    EXPECT_TRUE(textOf("state").startsWith("trained in ")) << textOf("state").toStdString();
    EXPECT_NEAR(milliseconds, *latest.seconds * 1000, 0.5);
    EXPECT_GE(*latest.seconds, latest.secondsA);
}

TEST(RealEngine, TrainsTheFirstPresetInTheWindow) {
    ui::MainWindow window({.experiment = preset("keras-vs-tensorflow")}, {}, nullptr);
    window.show();
    auto* pace = window.findChild<QComboBox*>("pace");
    pace->setCurrentIndex(pace->count() - 1);
    const auto& feed = *window.findChild<ui::RunFeed*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return feed.view().latest.state == State::finished; }, 60000));
    const auto& samples = *feed.view().samples;
    ASSERT_EQ(samples.size(), 100U);
    EXPECT_LT(samples.back().a.evaluationLoss, samples[0].a.evaluationLoss);
    EXPECT_LT(samples.back().b.evaluationLoss, samples[0].b.evaluationLoss);
    EXPECT_EQ(feed.view().latest.info->engine, "fused");
}

TEST_F(RunTest, SlowMotionShowsEveryUpdate) {
    press(Qt::Key_Space);
    QTest::keyClick(find<QComboBox>("pace"), Qt::Key_Home);
    trigger("reset");
    ASSERT_TRUE(waitFor([this] { return textOf("a.steps") == "0"; }));
    for (const char* update : {"1", "2", "3"}) {
        press(Qt::Key_Right);
        ASSERT_TRUE(waitFor([&] { return textOf("a.steps") == update; }));
        EXPECT_EQ(textOf("epoch"), QString(update) + " / 4");
        EXPECT_EQ(textOf("epoch.caption"), "update in epoch 1");
        EXPECT_EQ(textOf("b.steps"), "1") << "it waits";
        EXPECT_NE(textOf("a.loss"), "–");
        EXPECT_EQ(curve("fitChart", "a").isEmpty(), false);
        EXPECT_TRUE(curve("lossChart", "a").isEmpty()) << "has whole epochs";
    }
    press(Qt::Key_Right);
    ASSERT_TRUE(waitFor([this] { return textOf("epoch") == "1 / 100"; }));
    EXPECT_EQ(textOf("epoch.caption"), "epoch");
    EXPECT_EQ(curve("lossChart", "a").size(), 2) << "a dot";
}

TEST_F(RunTest, AStopRuleEndsEveryTrainingUntilItIsTakenAway) {
    trainToTheEnd();
    const auto ask = [this](const QString& kind, const QString& field, const QString& value) {
        trigger("stopRule");
        auto* dialog = window->findChild<QDialog*>("stopRuleDialog");
        ASSERT_NE(dialog, nullptr);
        QTest::keyClick(dialog->findChild<QRadioButton*>(kind), Qt::Key_Space);
        if (auto* box = field.isEmpty() ? nullptr : dialog->findChild<QAbstractSpinBox*>(field)) {
            box->selectAll();
            QTest::keyClicks(box, value);
        }
        QTest::keyClick(dialog, Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return !window->findChild<QDialog*>("stopRuleDialog"); }));
    };
    ask("gapAtLeast", "gap", QLocale().toString(0.3));
    ASSERT_TRUE(waitFor([this] { return state() == State::stopped; }));
    EXPECT_EQ(textOf("state"), "stopped: gap ≥ 0.3");
    EXPECT_GE(feed().view().latest.frame->meanAbsDifference, 0.3);
    const auto epoch = feed().view().epoch();
    EXPECT_LT(epoch, 100);
    EXPECT_EQ(find<QToolButton>("transport.stopRule")->text(), "Stop: gap ≥ 0.3");
    type("a.seed", "7"); // which trains anew
    ASSERT_TRUE(
        waitFor([this] { return feed().started()->a.seed == 7 && !feed().heldBack() && state() != State::running; }));
    EXPECT_EQ(state(), State::stopped);
    click("transport.stopRule");
    EXPECT_TRUE(window->findChild<QDialog*>("stopRuleDialog")->findChild<QRadioButton*>("gapAtLeast")->isChecked());
    QTest::keyClick(window->findChild<QDialog*>("stopRuleDialog"), Qt::Key_Escape);
    ASSERT_TRUE(waitFor([this] { return !window->findChild<QDialog*>("stopRuleDialog"); }));
    ask("never", {}, {});
    ASSERT_TRUE(waitFor([this] { return state() == State::finished; }));
    EXPECT_EQ(feed().view().epoch(), 100);
    EXPECT_EQ(find("transport.stopRule"), nullptr);
}

} // namespace
} // namespace twinsine::tests
