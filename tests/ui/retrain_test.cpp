// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// "Retrain while I change": what a person changes is trained at once, and nothing else is.

#include "tests/ui/window_test.hpp"

#include <QCheckBox>
#include <QElapsedTimer>

namespace twinsine::tests {
namespace {

using run::State;

constexpr qint64 kHoldMilliseconds = 100;

class RetrainTest : public WindowTest {
protected:
    /// What the curves are of.
    const experiment::Experiment& trained() const { return feed().view().latest.info->experiment; }
    /// Waits until the curves are those of the settings, from their first to their last epoch.
    void waitForCurves() const {
        ASSERT_TRUE(waitFor([this] {
            return feed().view().latest.info && trained() == experiment() && state() == State::finished;
        })) << "state "
            << static_cast<int>(state());
    }
    void clickRetrains() const {
        auto* box = find<QCheckBox>("retrains");
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    }
};

TEST_F(RetrainTest, AnEditTrainsToTheEndWhateverThePaceIs) {
    choose("pace", "1 "); // an epoch a second
    type("a.layers.0.units", "20");
    waitForCurves();
    EXPECT_EQ(trained().a.layers[0].units, 20);
    EXPECT_EQ(textOf("epoch"), QStringLiteral("100 / 100"));
    EXPECT_EQ(curve("lossChart", "a").size(), 100);
    EXPECT_TRUE(feed().view().latest.seconds.has_value()) << "nothing held it up";
    EXPECT_EQ(find("settingsChanged"), nullptr);
}

TEST_F(RetrainTest, TheLastSettingOfADragIsTheOneThatIsShown) {
    trainToTheEnd();
    const auto before = engine.choices.load();
    drag("a.optimizer.config.learning_rate.slider", 6);
    waitForCurves();
    EXPECT_GT(std::get<double>(trained().a.optimizer.config.at("learning_rate")), 0.002);
    EXPECT_LE(engine.choices - before, 6) << "at most one training a move";
    EXPECT_EQ(document().history().count(), 1);
}

TEST_F(RetrainTest, NothingQueuesBehindALongTraining) {
    constexpr std::int64_t kEpochs = 1'000'000;
    type("a.phases.0.epochs", QString::number(kEpochs));
    drag("a.optimizer.config.learning_rate.slider", 6);
    type("a.phases.0.epochs", "100");
    waitForCurves();
    EXPECT_LT(engine.updates, 4 * kEpochs) << "a long training went to its end";
}

// Or a slider that moves faster than a training takes would show nothing before it rests.
TEST_F(RetrainTest, ATrainingIsNotCutShortBeforeItIsSeen) {
    trainToTheEnd();
    QElapsedTimer since;
    since.start();
    type("a.phases.0.epochs", "1000000");
    ASSERT_TRUE(waitFor([this] { return feed().started() == experiment(); }));
    const auto first = experiment();
    type("a.layers.0.units", "20");
    QCoreApplication::processEvents();
    const auto started = feed().started();
    if (since.elapsed() < kHoldMilliseconds) { // a slow machine may have come to the next one
        EXPECT_EQ(started, first);
    }
    ASSERT_TRUE(waitFor([this] { return feed().started() == experiment(); }));
    type("a.phases.0.epochs", "100");
    waitForCurves();
}

TEST_F(RetrainTest, UndoRedoCopyDiceAndPresetsTrainToo) {
    trainToTheEnd();
    const auto start = experiment();
    click("equal.optimizer.config.learning_rate");
    waitForCurves();
    EXPECT_EQ(trained().b.optimizer.config.at("learning_rate"), start.a.optimizer.config.at("learning_rate"));
    click("a.seed.dice");
    waitForCurves();
    EXPECT_NE(trained().a.seed, start.a.seed);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    waitForCurves();
    EXPECT_EQ(trained(), start);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    waitForCurves();
    EXPECT_NE(trained(), start);
    choose("pace", "1 ");
    trigger("precision");
    waitForCurves();
    EXPECT_EQ(trained(), preset("precision"));
}

TEST_F(RetrainTest, TheLastCurvesStayUntilTheNewOnesAreFinished) {
    trainToTheEnd();
    const auto before = curve("lossChart", "b");
    QElapsedTimer since;
    int shown = 0;
    QObject::connect(&feed(), &ui::RunFeed::updated, window.get(), [&] {
        ++shown;
        if (since.elapsed() < kHoldMilliseconds) { // a slow machine may see it on its way
            EXPECT_EQ(state(), State::finished);
        }
    });
    since.start();
    type("b.phases.0.epochs", "4000"); // takes longer than the first look at it
    EXPECT_TRUE(shown > 0 || curve("lossChart", "b") == before);
    waitForCurves();
    EXPECT_EQ(curve("lossChart", "b").back().x(), 4000);
    EXPECT_GT(shown, 0);
}

TEST_F(RetrainTest, ALongTrainingIsSeenOnItsWay) {
    trainToTheEnd();
    type("a.phases.0.epochs", "1000000");
    ASSERT_TRUE(waitFor([this] { return state() == State::running && !curve("lossChart", "a").isEmpty(); }));
    EXPECT_EQ(trained().a.phases[0].epochs, 1'000'000);
    press(Qt::Key_Space); // and can be paused there
    ASSERT_TRUE(waitFor([this] { return state() == State::paused; }));
}

TEST_F(RetrainTest, TheEpochThatIsLookedAtStaysWhileThereIsOne) {
    trainToTheEnd();
    auto* timeline = find<QSlider>("timeline");
    QTest::mouseClick(timeline, Qt::LeftButton, {}, {timeline->width() / 2, timeline->height() / 2});
    const int epoch = timeline->value();
    const QString text = QString::number(epoch);
    drag("a.optimizer.config.learning_rate.slider", 3);
    waitForCurves();
    EXPECT_EQ(textOf("epoch"), text + QStringLiteral(" / 100"));
    EXPECT_EQ(textOf("b.steps"), text);
    EXPECT_EQ(curve("fitChart", "a").front().y(), feed().frameAt(epoch)->predictionA.front());
    type("a.phases.0.epochs", "20");
    type("b.phases.0.epochs", "20");
    waitForCurves();
    EXPECT_EQ(textOf("epoch"), QStringLiteral("20 / 20"));
    type("a.phases.0.epochs", "100");
    waitForCurves();
    EXPECT_EQ(textOf("epoch"), QStringLiteral("100 / 100")) << "it follows the end again";
}

TEST_F(RetrainTest, WhatIsRefusedOrMakesNoDifferenceTrainsNothing) {
    trainToTheEnd();
    const auto choices = engine.choices.load();
    const auto before = curve("fitChart", "a");
    type("a.optimizer.config.learning_rate", "-1");
    EXPECT_FALSE(textOf("problem.optimizer.config.learning_rate").isEmpty());
    auto named = experiment();
    named.name = "another name";
    document().change(named, "name");
    for (const int page : {0, 1})
        window->findChild<QTabBar*>("pages")->setCurrentIndex(page);
    QCoreApplication::processEvents();
    EXPECT_EQ(engine.choices, choices);
    EXPECT_EQ(curve("fitChart", "a"), before);
    type("a.optimizer.config.learning_rate", "0.5");
    waitForCurves();
    EXPECT_EQ(engine.choices, choices + 1);
}

TEST_F(RetrainTest, OffAnEditIsMarkedAndTrainsOnlyWhenAsked) {
    trainToTheEnd();
    clickRetrains();
    EXPECT_FALSE(window->findChild<QAction*>("retrainsAction")->isChecked());
    EXPECT_EQ(find("settingsChanged"), nullptr);
    type("a.layers.0.units", "20");
    EXPECT_NE(find("settingsChanged"), nullptr);
    EXPECT_EQ(trained().a.layers[0].units, 10);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(find("settingsChanged"), nullptr) << "the curves fit the settings again";
    type("a.layers.0.units", "20");
    click("settingsChanged");
    waitForCurves();
    EXPECT_EQ(find("settingsChanged"), nullptr);
}

TEST_F(RetrainTest, TurnedOnItTrainsWhatWasChanged) {
    trainToTheEnd();
    press(Qt::Key_R, Qt::ControlModifier);
    EXPECT_FALSE(find<QCheckBox>("retrains")->isChecked());
    type("a.layers.0.units", "20");
    EXPECT_NE(find("settingsChanged"), nullptr);
    press(Qt::Key_R, Qt::ControlModifier);
    EXPECT_TRUE(find<QCheckBox>("retrains")->isChecked());
    EXPECT_EQ(find("settingsChanged"), nullptr);
    waitForCurves();
}

TEST_F(RetrainTest, TurnedOnOrOffItLeavesATrainingThatIsWatchedAlone) {
    ASSERT_TRUE(waitFor([this] { return feed().view().epoch() > 0; }));
    const auto generation = feed().view().latest.generation;
    clickRetrains();
    clickRetrains();
    const auto epoch = feed().view().epoch();
    ASSERT_TRUE(waitFor([&] { return feed().view().epoch() > epoch; }));
    EXPECT_EQ(feed().view().latest.generation, generation);
    EXPECT_EQ(state(), State::running);
}

TEST_F(RetrainTest, TrainShowsItFromTheStartAtThePace) {
    type("a.layers.0.units", "20");
    waitForCurves();
    press(Qt::Key_Space);
    ASSERT_TRUE(waitFor([this] { return state() == State::running && feed().view().epoch() < 100; }));
    EXPECT_EQ(trained().a.layers[0].units, 20);
}

TEST_F(RetrainTest, TheChoiceIsRemembered) {
    EXPECT_TRUE(find<QCheckBox>("retrains")->isChecked()) << "at first it is on";
    clickRetrains();
    open(preset("unseeded"));
    EXPECT_FALSE(find<QCheckBox>("retrains")->isChecked());
    clickRetrains();
    open(preset("unseeded"));
    EXPECT_TRUE(find<QCheckBox>("retrains")->isChecked());
}

} // namespace
} // namespace twinsine::tests
