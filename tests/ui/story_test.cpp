// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The panel of presets, stories and tries in the real window.

#include "tests/ui/window_test.hpp"
#include "ui/settings/changed_settings.hpp"
#include "ui/story/story.hpp"
#include "ui/story/trials.hpp"

#include <QCheckBox>
#include <QClipboard>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace twinsine::tests {
namespace {

using run::State;

class StoryTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        showStory();
        trainToTheEnd();
    }

    void showStory() const { find<QTabBar>("pages")->setCurrentIndex(0); }
    QListView* list(const QString& name) const { return find<QListView>(name); }
    void clickRow(const QString& name, int row) const {
        auto* view = list(name);
        ASSERT_NE(view, nullptr);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(row, 0)).center());
    }
    static QString name(std::size_t index) { return QStringLiteral("try.%1").arg(index); }
    QAbstractButton* box(std::size_t index) const { return find<QAbstractButton>(name(index)); }
    void clickBox(const QString& name) const {
        auto* found = find<QAbstractButton>(name);
        ASSERT_NE(found, nullptr) << name.toStdString();
        QTest::mouseClick(found, Qt::LeftButton, {}, QPoint(8, found->height() / 2));
        QCoreApplication::processEvents(); // which show what is new
    }
    void clickTry(std::size_t index) const { clickBox(name(index)); }
    /// Until the training of what the settings are now is finished.
    void waitForCurves() const {
        ASSERT_TRUE(waitFor([this] {
            return feed().started() && feed().started()->trainsLike(experiment()) && !feed().heldBack() &&
                   state() == State::finished;
        }));
    }
    /// mean |A - B| of the curves.
    QString gap() const {
        const auto a = curve("fitChart", "a");
        const auto b = curve("fitChart", "b");
        double sum = 0;
        for (qsizetype i = 0; i < a.size(); ++i)
            sum += std::abs(a[i].y() - b[i].y());
        return ui::gapText(sum / static_cast<double>(a.size()));
    }
    const ui::Trials& trials() const { return *window->findChild<ui::Trials*>(); }
    int steps() const { return document().history().index(); }
    void undo() const { press(Qt::Key_Z, Qt::ControlModifier); }
};

TEST_F(StoryTest, PresetsAreChosenFromAMenuInTwoGroupsAndTakenBack) {
    const auto* menu = window->findChild<QMenu*>("presets");
    const auto presets = experiment::presets();
    std::set<experiment::PresetGroup> groups;
    for (const auto& preset : presets) {
        groups.insert(preset.group);
        const auto before = experiment();
        trigger("showPresets");
        ASSERT_TRUE(waitFor([&] { return menu->isVisible(); }));
        auto* keys = const_cast<QMenu*>(menu);
        if (before != load(preset)) // it opens at the one that is shown
            QTest::keyClick(keys, Qt::Key_Down);
        EXPECT_EQ(experiment(), before) << "not before Enter";
        QTest::keyClick(keys, Qt::Key_Return);
        window->activateWindow(); // which the menu was
        EXPECT_EQ(experiment(), load(preset)) << preset.name;
        const auto sections = ui::sectionsOf(QString::fromStdString(experiment().notes));
        ASSERT_TRUE(sections[0].heading.isEmpty()) << preset.name;
        EXPECT_TRUE(textOf("story").contains(sections[0].text.toHtmlEscaped())) << preset.name;
        EXPECT_LE(sections[0].text.count(QRegularExpression("[.?!] ")), 1) << preset.name << ": two sentences";
        EXPECT_TRUE(sections[0].text.endsWith('?')) << preset.name << ": what one asks oneself";
        EXPECT_EQ(find("presetChooser")->accessibleName(),
                  QStringLiteral("Experiment: %1").arg(QString::fromStdString(experiment().name)));
        waitForCurves();
        EXPECT_TRUE(trials().trial(0).outcome) << preset.name;
        if (before == experiment())
            continue;
        undo();
        EXPECT_EQ(experiment(), before);
        EXPECT_FALSE(textOf("story").contains(sections[0].text.toHtmlEscaped())) << "the story goes back too";
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_EQ(experiment(), load(preset));
    }
    EXPECT_EQ(std::ranges::count_if(menu->actions(), &QAction::isSeparator), std::ssize(groups));
}

TEST_F(StoryTest, WhatThereIsToReadUnfoldsAndStaysSo) {
    const auto sections = ui::sectionsOf(QString::fromStdString(experiment().notes));
    click("section.0");
    EXPECT_EQ(textOf("section.0.text"), sections[1].text);
    trigger("precision");
    QCoreApplication::processEvents();
    EXPECT_EQ(textOf("section.0.text"), ui::sectionsOf(QString::fromStdString(experiment().notes))[1].text);
    click("section.0");
    EXPECT_FALSE(find("section.0.text"));
}

TEST_F(StoryTest, EveryTryIsOneStepShowsWhatItDidAndGoesBack) {
    for (const auto& preset : experiment::presets()) {
        trigger(QString::fromLatin1(preset.name.data(), static_cast<qsizetype>(preset.name.size())));
        waitForCurves();
        const auto story = experiment();
        const auto tries = triesOf(preset);
        for (std::size_t i = 0; i < tries.size(); ++i) {
            ASSERT_NE(box(i), nullptr) << preset.name;
            const int before = steps();
            clickTry(i);
            EXPECT_TRUE(box(i)->isChecked());
            EXPECT_EQ(steps(), before + 1);
            EXPECT_EQ(ui::changedSettings(story, experiment()).size(), 1) << preset.name << ": " << tries[i].title;
            EXPECT_TRUE(textOf(name(i) + ".result").isEmpty()) << "not before the training has ended";
            waitForCurves();
            EXPECT_EQ(textOf(name(i) + ".result"), "<b>" + gap() + "</b>")
                << preset.name << ": " << tries[i].title << ": " << textOf(name(i) + ".result").toStdString();
            const int row = trials().rowOf(experiment());
            ASSERT_GT(row, 0);
            EXPECT_EQ(ui::outcomeText(*trials().trial(row).typical()), gap());
            clickTry(i);
            EXPECT_EQ(steps(), before + 2);
            EXPECT_EQ(experiment(), story) << preset.name << ": " << tries[i].title;
            EXPECT_FALSE(box(i)->isChecked());
            waitForCurves();
        }
    }
}

TEST_F(StoryTest, OneAtATimeATryTakesThePlaceOfTheOneBefore) {
    clickTry(0);
    clickTry(2);
    EXPECT_FALSE(box(0)->isChecked());
    EXPECT_TRUE(box(2)->isChecked());
    click("anotherSeed");
    EXPECT_FALSE(box(2)->isChecked());
    EXPECT_NE(experiment().a.seed, preset("keras-vs-tensorflow").a.seed);
    clickTry(4);
    EXPECT_EQ(experiment().a.seed, preset("keras-vs-tensorflow").a.seed);
    clickBox("combine");
    clickTry(0);
    clickTry(2);
    for (const std::size_t index : {0, 2, 4})
        EXPECT_TRUE(box(index)->isChecked());
    clickTry(2);
    EXPECT_TRUE(box(0)->isChecked());
    EXPECT_FALSE(box(2)->isChecked());
    EXPECT_FALSE(find<QAbstractButton>("storySettings")->isChecked());
    clickBox("storySettings");
    EXPECT_EQ(experiment(), preset("keras-vs-tensorflow"));
    EXPECT_TRUE(find<QAbstractButton>("storySettings")->isChecked());
    clickBox("storySettings");
    EXPECT_TRUE(find<QAbstractButton>("storySettings")->isChecked()) << "there is nothing to go back from";
}

TEST_F(StoryTest, BoxesFollowTheFormAndUndo) {
    clickTry(0);
    undo();
    EXPECT_FALSE(box(0)->isChecked());
    find<QTabBar>("pages")->setCurrentIndex(1);
    type("b.optimizer.config.learning_rate", "0.001");
    showStory();
    EXPECT_TRUE(box(0)->isChecked());
    EXPECT_FALSE(box(1)->isChecked());
}

TEST_F(StoryTest, BoxesAreTickedByKeysAndAClickLeavesThemToTheTraining) {
    box(1)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(box(1), Qt::Key_Space);
    EXPECT_TRUE(box(1)->isChecked());
    waitForCurves();
    window->centralWidget()->setFocus();
    clickTry(2);
    EXPECT_FALSE(box(2)->hasFocus());
}

TEST_F(StoryTest, TabGoesFromThePresetsThroughTheTries) {
    find("presetChooser")->setFocus();
    QStringList expected{"combine", "storySettings"};
    for (std::size_t i = 0; box(i); ++i)
        expected += name(i);
    expected += {"anotherSeed", "storySeed", "manySeeds", "trainAgain", "ledger", "section.0"};
    for (const QString& next : expected) {
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
        EXPECT_EQ(window->focusWidget()->objectName(), next);
    }
}

TEST_F(StoryTest, ANewRandomSeedIsAnotherOnBothSidesEveryTime) {
    constexpr int kThrows = 5;
    std::set<std::int64_t> seeds{*experiment().a.seed};
    for (int i = 0; i < kThrows; ++i) {
        const auto before = experiment().a.seed;
        click("anotherSeed");
        EXPECT_EQ(experiment().a.seed, experiment().b.seed);
        EXPECT_NE(experiment().a.seed, before);
        EXPECT_EQ(find<QToolButton>("storySeed")->text(), QStringLiteral("seed %1").arg(*experiment().a.seed));
        seeds.insert(*experiment().a.seed);
        waitForCurves();
    }
    EXPECT_EQ(steps(), kThrows);
    ASSERT_EQ(trials().rowCount(), 1) << "the same settings";
    EXPECT_EQ(trials().trial(0).gaps.size(), seeds.size());
    EXPECT_EQ(textOf("fitChart.caption").section(':', 0, 0), "Another seed");
}

TEST_F(StoryTest, TheSeedIsTypedInTheForm) {
    click("storySeed");
    EXPECT_TRUE(waitFor([this] { return find("a.seed") && find("a.seed")->hasFocus(); }));
    type("a.seed", "7"); // which is linked
    find<QTabBar>("pages")->setCurrentIndex(0);
    EXPECT_EQ(find<QToolButton>("storySeed")->text(), "seed 7");
}

TEST_F(StoryTest, TwentySeedsGiveTheTypicalGapAndItsRange) {
    clickTry(0);
    waitForCurves();
    const auto before = experiment();
    click("manySeeds");
    ASSERT_TRUE(waitFor([this] { return trials().trial(1).trainings() == 20; }));
    EXPECT_EQ(experiment(), before) << "what is shown stays";
    const auto& gaps = trials().trial(1).gaps;
    EXPECT_TRUE(trials().spread(1).endsWith("20 seeds")) << trials().spread(1).toStdString();
    EXPECT_EQ(trials().trial(1).typical()->gap, *std::next(gaps.begin(), 9)) << "the lower median of 20";
    EXPECT_EQ(trials().trial(0).trainings(), 1);
    EXPECT_EQ(find<QToolButton>("manySeeds")->text(), "20 seeds");
    EXPECT_TRUE(find<QCheckBox>("showSeeds")->isChecked()) << "where they are is worth seeing";
}

TEST_F(StoryTest, ARowOfTheLedgerBringsItsLastExperimentBack) {
    const auto story = experiment();
    clickTry(0);
    waitForCurves();
    const auto rate = experiment();
    clickTry(1);
    waitForCurves();
    const auto seed = experiment();
    ASSERT_EQ(list("ledger")->model()->rowCount(), 3) << "another value is another row";
    clickRow("ledger", 1);
    EXPECT_EQ(experiment(), rate);
    undo();
    EXPECT_EQ(experiment(), seed);
    list("ledger")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list("ledger"), Qt::Key_Home);
    QTest::keyClick(list("ledger"), Qt::Key_Return);
    EXPECT_EQ(experiment(), story);
    trigger("precision");
    EXPECT_EQ(list("ledger")->model()->rowCount(), 1) << "another story";
}

TEST_F(StoryTest, CopyFromTheLedgerOutlivesItsRows) {
    clickTry(0);
    waitForCurves();
    list("ledger")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list("ledger"), Qt::Key_End);
    QTest::keyClick(list("ledger"), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(gap())) << copied.toStdString();
    trigger("precision"); // its ledger has no row but the first
    QTest::keyClick(list("ledger"), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), copied) << "no row is the current one";
    QTest::keyClick(list("ledger"), Qt::Key_Return);
    EXPECT_EQ(experiment(), preset("precision"));
}

TEST_F(StoryTest, UnseededTrainAgainGivesARange) {
    trigger("unseeded");
    waitForCurves();
    ASSERT_FALSE(experiment().a.seed);
    EXPECT_EQ(find<QToolButton>("storySeed")->text(), "no seed");
    for (const std::size_t runs : {2, 3}) {
        click("trainAgain");
        ASSERT_TRUE(waitFor([&] { return trials().trial(0).gaps.size() == runs; }));
    }
    EXPECT_TRUE(trials().spread(0).endsWith("3 runs"));
    EXPECT_EQ(steps(), 1) << "only the preset was chosen";
}

TEST_F(StoryTest, OnlyFinishedTrainingsCount) {
    press(Qt::Key_R, Qt::ControlModifier); // no retraining while I change
    clickTry(0);
    press(Qt::Key_Right); // one epoch of it
    ASSERT_TRUE(waitFor([this] { return state() == State::paused && feed().view().epoch() == 1; }));
    EXPECT_EQ(trials().rowCount(), 1);
    press(Qt::Key_Space);
    waitForCurves();
    EXPECT_EQ(trials().rowCount(), 2);
    press(Qt::Key_R, Qt::ControlModifier);
}

TEST_F(StoryTest, ATryThatCannotBeIsAMessageAndNotTicked) {
    find<QTabBar>("pages")->setCurrentIndex(1);
    type("a.layers.0.units", "20"); // so the weights do not fit any more
    showStory();
    const auto before = experiment();
    clickTry(4);
    EXPECT_TRUE(textOf("message").contains("initial_weights_from"));
    EXPECT_FALSE(box(4)->isChecked());
    EXPECT_EQ(experiment(), before);
}

TEST_F(StoryTest, WhatATryDidStandsBelowItAndBelowTheFit) {
    waitForCurves();
    const auto& tries = triesOf(*experiment::findPreset("keras-vs-tensorflow"));
    EXPECT_FALSE(find(name(0) + ".lesson"));
    const QString before = gap();
    clickTry(0);
    EXPECT_TRUE(find(name(0) + ".lesson"));
    EXPECT_FALSE(find(name(1) + ".lesson"));
    EXPECT_FALSE(textOf("fitChart.caption").contains("→")) << "not before it is trained";
    waitForCurves();
    EXPECT_EQ(textOf("fitChart.caption"), QStringLiteral("Learning rate 0.001 on both: gap %1 → %2. %3")
                                              .arg(before, gap(), QString::fromStdString(tries[0].lesson)));
    undo();
    EXPECT_FALSE(find("fitChart.caption"));
    find<QTabBar>("pages")->setCurrentIndex(1);
    type("a.optimizer.config.learning_rate", "0.5");
    waitForCurves();
    EXPECT_EQ(textOf("fitChart.caption"),
              QStringLiteral("Learning rate 0.5 (Keras 3): gap %1 → %2.").arg(before, gap()));
}

TEST_F(StoryTest, SaysWhenNothingIsLeftToExplain) {
    open(preset("sum-instead-of-mean")); // the fake engine's updates do not look at the loss
    trainToTheEnd();
    auto alike = experiment();
    alike.b = alike.a;
    alike.name = "twins";
    auto started = alike;
    started.b.layers[0].units = 7;
    started.b.initialWeightsFrom.reset();
    open(started);
    trainToTheEnd();
    document().change(alike, {});
    waitForCurves();
    EXPECT_TRUE(waitFor([&] { return textOf("fitChart.caption").endsWith("Explained: nothing is left."); }))
        << textOf("fitChart.caption").toStdString();
}

TEST_F(StoryTest, WhatDivergedIsSaid) {
    engine.divergesAt = 10;
    clickTry(0);
    waitForCurves();
    EXPECT_TRUE(textOf(name(0) + ".result").contains("diverged"));
}

TEST_F(StoryTest, WhatAsksNothingItselfIsAskedForItsDifferences) {
    auto named = experiment();
    named.name = "<b>50</b> %2 of %1 & more";
    named.notes = "Heading\nText without a question.";
    document().open(named, "fifty.json");
    EXPECT_EQ(find("presetChooser")->accessibleName(), "Experiment: <b>50</b> %2 of %1 & more");
    EXPECT_TRUE(textOf("story").contains("The two sides differ in")) << textOf("story").toStdString();
    auto same = named;
    same.b = same.a;
    document().change(same, {});
    EXPECT_TRUE(textOf("story").contains("the same settings"));
}

TEST_F(StoryTest, AnyOtherExperimentHasAStoryOfItsOwn) {
    auto other = preset("keras-vs-tensorflow");
    other.name = "My lesson";
    other.notes = "Look at this.";
    open(other);
    showStory();
    trainToTheEnd();
    EXPECT_EQ(find("presetChooser")->accessibleName(), "Experiment: My lesson");
    EXPECT_TRUE(textOf("story").contains("Look at this."));
    ASSERT_NE(box(0), nullptr);
    for (std::size_t i = 0; box(i); ++i) {
        clickTry(i);
        EXPECT_TRUE(box(i)->isChecked()) << box(i)->text().toStdString();
        EXPECT_EQ(ui::changedSettings(other, experiment()).size(), 1);
        clickTry(i);
        EXPECT_EQ(experiment(), other);
    }
}

} // namespace
} // namespace twinsine::tests
