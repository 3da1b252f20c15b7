// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The stage: its keys, what it shows, and what it hides until a class has voted.

#include "tests/ui/window_test.hpp"
#include "ui/charts/base_chart.hpp"
#include "ui/stage/pointer_spot.hpp"
#include "ui/stage/stage.hpp"

#include <QAbstractButton>
#include <QFontInfo>
#include <QPlainTextEdit>

namespace twinsine::tests {
namespace {

class StageTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        trainToTheEnd();
        press(Qt::Key_F5);
        stage = window->findChild<ui::Stage*>("stage");
        ASSERT_TRUE(QTest::qWaitForWindowActive(stage));
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(stage, key, modifiers); }
    /// What is seen of both charts and numbers is of a training that has ended.
    bool hasEnded() const { return state() == run::State::finished && !feed().heldBack(); }
    QStringList hidden(const QString& chart) const { return find<ui::BaseChart>(chart)->hiddenCurves(); }

    void movePointer(int x) const {
        QWidget* over = find<QChartView>("stage.fitChart")->viewport();
        QMouseEvent event(QEvent::MouseMove, QPointF(x, x), over->mapToGlobal(QPointF(x, x)), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(over, &event);
    }

    ui::Stage* stage = nullptr;
};

TEST_F(StageTest, FillsTheScreenWithoutMenusAndComesBackAsItWas) {
    EXPECT_TRUE(waitFor([this] { return stage->isFullScreen(); }));
    EXPECT_FALSE(window->isFullScreen());
    EXPECT_NEAR(find("stage.fitChart")->height(), 0.7 * stage->height(), 2);
    EXPECT_EQ(find("stage.lossChart"), nullptr);
    EXPECT_GT(find("stage.gap")->fontMetrics().height(), 2 * find("stage.epoch.caption")->fontMetrics().height());
    const auto before = experiment();
    key(Qt::Key_Escape);
    EXPECT_FALSE(stage->isVisible());
    for (const char* again : {"toolbar", "a.seed", "pages", "fitChart"})
        EXPECT_NE(find<QWidget>(again), nullptr) << again;
    EXPECT_EQ(experiment(), before);
    click("transport.present");
    EXPECT_TRUE(stage->isVisible());
    QTest::mouseClick(find("stage.leave"), Qt::LeftButton);
    EXPECT_FALSE(stage->isVisible());
}

TEST_F(StageTest, NoTypeIsTooSmallForTheLastRow) {
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(3840, 2160)}) {
        stage->showNormal();
        stage->resize(size);
        for (const int charts : {1, 2, 4}) {
            for (const auto* widget : stage->findChildren<QWidget*>()) {
                if (widget->isVisible() && widget->window() == stage) {
                    EXPECT_GE(QFontInfo(widget->font()).pixelSize(), 0.024 * size.height())
                        << widget->objectName().toStdString() << " of " << charts;
                }
            }
            EXPECT_LE(stage->minimumSizeHint().width(), size.width()) << charts;
            EXPECT_EQ(stage->size(), size);
            key(Qt::Key_C);
        }
    }
}

TEST_F(StageTest, TriesAreOnTheKeys) {
    const auto before = experiment();
    key(Qt::Key_1);
    const auto first = experiment();
    EXPECT_NE(first, before);
    EXPECT_TRUE(find<QAbstractButton>("stage.try1")->isChecked());
    ASSERT_TRUE(waitFor([this] { return textOf("stage.caption").contains("gap"); }));
    key(Qt::Key_2);
    EXPECT_FALSE(find<QAbstractButton>("stage.try1")->isChecked()) << "one at a time, as in the page";
    key(Qt::Key_2);
    EXPECT_EQ(experiment(), before);
    QTest::mouseClick(find("stage.try1"), Qt::LeftButton);
    EXPECT_EQ(experiment(), first);
    EXPECT_TRUE(find<QAbstractButton>("stage.try1")->isChecked());
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment(), before);
    EXPECT_FALSE(find<QAbstractButton>("stage.try1")->isChecked());
    key(Qt::Key_9); // there is none
    EXPECT_EQ(experiment(), before);
}

TEST_F(StageTest, ThrowsTheDiceAndGoesThroughThePresets) {
    key(Qt::Key_D);
    EXPECT_NE(experiment().a.seed, 42);
    EXPECT_EQ(experiment().a.seed, experiment().b.seed);
    key(Qt::Key_PageDown);
    EXPECT_EQ(experiment(), preset(experiment::presets()[1].name));
    EXPECT_EQ(textOf("stage.name"), QString::fromStdString(experiment().name));
    QTest::mouseClick(find("stage.presetBefore"), Qt::LeftButton);
    EXPECT_EQ(experiment(), preset(experiment::presets()[0].name));
    key(Qt::Key_PageUp); // before the first comes the last
    EXPECT_EQ(experiment(), preset(experiment::presets().back().name));
}

TEST_F(StageTest, TheCurtainHidesAllThatWouldTell) {
    key(Qt::Key_C);
    key(Qt::Key_C);
    const QString gap = textOf("stage.gap");
    const QString loss = textOf("stage.b.loss");
    EXPECT_NE(gap, "?");
    key(Qt::Key_H);
    EXPECT_EQ(textOf("stage.gap"), "?");
    EXPECT_EQ(textOf("stage.b.loss"), "loss ?");
    EXPECT_NE(textOf("stage.a.loss"), "loss ?");
    EXPECT_EQ(hidden("stage.fitChart"), QStringList("b"));
    EXPECT_EQ(hidden("stage.lossChart"), QStringList("b"));
    EXPECT_EQ(find("stage.differenceChart"), nullptr);
    EXPECT_EQ(find("stage.distanceChart"), nullptr);
    EXPECT_NE(find("stage.question"), nullptr);
    find<ui::BaseChart>("stage.fitChart")->setCrosshair(1);
    EXPECT_FALSE(find<ui::BaseChart>("stage.fitChart")->readOut().contains("TensorFlow"));
    key(Qt::Key_1); // a try is made behind it
    ASSERT_TRUE(waitFor([this] { return hasEnded(); }));
    EXPECT_FALSE(textOf("stage.caption").contains("gap")) << textOf("stage.caption").toStdString();
    EXPECT_EQ(hidden("stage.fitChart"), QStringList("b"));
    EXPECT_EQ(textOf("stage.gap"), "?");
    for (const auto reveal : {Qt::Key_Space, Qt::Key_Return, Qt::Key_H}) {
        key(reveal);
        EXPECT_NE(textOf("stage.gap"), "?");
        EXPECT_NE(textOf("stage.b.loss"), "loss ?");
        EXPECT_EQ(hidden("stage.fitChart"), QStringList());
        EXPECT_NE(find("stage.differenceChart"), nullptr);
        EXPECT_EQ(find("stage.question"), nullptr);
        key(Qt::Key_H, Qt::ShiftModifier);
        EXPECT_EQ(hidden("stage.fitChart"), QStringList("a")) << "the other side";
    }
    EXPECT_EQ(state(), run::State::finished) << "Space has revealed, nothing else";
    key(Qt::Key_Escape);
    key(Qt::Key_F5);
}

TEST_F(StageTest, WhereAHiddenSideDivergedIsHiddenToo) {
    engine.divergesAt = 3;
    key(Qt::Key_H);
    trigger("train");
    ASSERT_TRUE(waitFor([this] { return hasEnded() && feed().view().latest.divergedB; }));
    const auto captions = [this] { return find<ui::BaseChart>("stage.fitChart")->captions().size(); };
    EXPECT_EQ(captions(), 1U) << "A's alone";
    key(Qt::Key_H);
    EXPECT_EQ(captions(), 2U);
}

TEST_F(StageTest, SlowMotionStartsAnewUpdateByUpdate) {
    key(Qt::Key_S);
    ASSERT_TRUE(waitFor([this] { return textOf("stage.epoch.caption") == "update in epoch 1"; }));
    EXPECT_EQ(textOf("stage.epoch"), "1 / 4");
    EXPECT_TRUE(find<QAbstractButton>("stage.slow")->text().contains("1 update/s"));
    key(Qt::Key_Space);
    key(Qt::Key_Right);
    ASSERT_TRUE(waitFor([this] { return textOf("stage.epoch") == "2 / 4"; }));
    key(Qt::Key_Plus);
    EXPECT_TRUE(find<QAbstractButton>("stage.slow")->text().contains("2 updates/s"));
    key(Qt::Key_S);
    EXPECT_TRUE(find<QAbstractButton>("stage.slow")->text().contains("as fast as possible")) << "the pace before";
}

TEST_F(StageTest, SpeakersNotesComeWithAKeyAndTakeNoKeys) {
    EXPECT_EQ(QGuiApplication::screens().size(), 1);
    auto* notes = window->findChild<QWidget*>("speakerNotes");
    EXPECT_FALSE(notes->isVisible());
    key(Qt::Key_N);
    ASSERT_TRUE(notes->isVisible());
    const QString text = notes->findChild<QPlainTextEdit*>("notes.text")->toPlainText();
    EXPECT_TRUE(text.contains("What to watch"));
    EXPECT_TRUE(text.contains("1  "));
    key(Qt::Key_H);
    EXPECT_FALSE(notes->findChild<QPlainTextEdit*>("notes.now")->toPlainText().contains("Gap"))
        << "the class sees this screen too";
    const auto before = experiment();
    QTest::keyClick(notes, Qt::Key_1);
    EXPECT_NE(experiment(), before);
    key(Qt::Key_N);
    EXPECT_FALSE(notes->isVisible());
}

TEST_F(StageTest, ThePointerHasARingAndHidesWhenItRests) {
    auto* spot = window->findChild<ui::PointerSpot*>("stage.pointer");
    movePointer(50);
    ASSERT_TRUE(waitFor([&] { return spot->isVisible(); }));
    key(Qt::Key_P);
    EXPECT_FALSE(spot->isVisible());
    key(Qt::Key_P);
    EXPECT_TRUE(spot->isVisible());
    EXPECT_TRUE(waitFor([&] { return stage->cursor().shape() == Qt::BlankCursor; }));
    EXPECT_FALSE(spot->isVisible());
    movePointer(60);
    EXPECT_TRUE(waitFor([&] { return spot->isVisible() && stage->cursor().shape() != Qt::BlankCursor; }));
}

TEST_F(StageTest, ItsKeysAreListed) {
    key(Qt::Key_Question);
    auto* help = find<QLabel>("stage.help");
    ASSERT_NE(help, nullptr);
    EXPECT_TRUE(stage->rect().contains(help->geometry()));
    key(Qt::Key_Escape);
    EXPECT_FALSE(help->isVisible());
    EXPECT_TRUE(stage->isVisible()) << "Escape has closed the list alone";
}

TEST_F(StageTest, UnsavedChangesOfAFileAreNotLostByAPreset) {
    const TemporaryFolder folder;
    key(Qt::Key_Escape);
    document().markSaved(QString::fromStdString(folder.path("mine.json")), document().experiment());
    auto changed = experiment();
    changed.a.seed = 1;
    document().change(changed, "seed");
    press(Qt::Key_F5);
    key(Qt::Key_PageDown);
    EXPECT_EQ(experiment(), changed);
    EXPECT_TRUE(textOf("stage.caption").contains("Save"));
}

} // namespace
} // namespace twinsine::tests
