// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lessons in the window: steps, what they hide and lock, and that all comes back.

#include "core/experiment/json_line.hpp"
#include "core/experiment/lesson.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/file.hpp"
#include "tests/ui/window_test.hpp"
#include "ui/charts/base_chart.hpp"
#include "ui/document/file_commands.hpp"
#include "ui/stage/stage.hpp"
#include "ui/widgets/text.hpp"

#include <nlohmann/json.hpp>

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>

namespace twinsine::tests {
namespace {

constexpr const char* kLesson =
    R"({"hide": ["optimizer"], "lock": ["seed"], "without": ["why", "scripts", "history"], "steps": [
    {"title": "First <b>", "text": "Guess & see.", "hidden": ["b", "gap"]},
    {"title": "Second", "text": "x", "set": {"a.seed": 7}},
    {"title": "Third", "text": "y", "set": {"b.seed": 8}, "hidden": ["losses"]}]})";

class LessonTest : public WindowTest {
protected:
    void begin() {
        document().open(preset("keras-vs-tensorflow"), {}, kLesson);
        ASSERT_TRUE(waitFor([this] { return find("lesson.text") != nullptr; }));
        trainToTheEnd();
    }
    QStringList tabs(const QString& name) const {
        QStringList texts;
        if (const auto* bar = find<QTabBar>(name))
            for (int i = 0; i < bar->count(); ++i)
                texts += bar->tabText(i);
        return texts;
    }
    QStringList hidden(const QString& chart) const { return find<ui::BaseChart>(chart)->hiddenCurves(); }
};

TEST_F(LessonTest, GoesThroughItsStepsByClicksAndKeys) {
    begin();
    const auto first = experiment();
    EXPECT_EQ(textOf("lesson.place"), "Step 1 of 3");
    EXPECT_EQ(textOf("lesson.title"), "First <b>");
    EXPECT_FALSE(find("lesson.back")->isEnabled());
    click("lesson.next");
    EXPECT_EQ(textOf("lesson.place"), "Step 2 of 3");
    EXPECT_EQ(experiment().a.seed, 7);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(textOf("lesson.title"), "Third");
    EXPECT_EQ(experiment().a.seed, 42) << "a step begins with the file's settings";
    EXPECT_EQ(experiment().b.seed, 8);
    EXPECT_FALSE(find("lesson.next")->isEnabled());
    press(Qt::Key_PageUp, Qt::ControlModifier);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(experiment(), first);
}

TEST_F(LessonTest, HidesUntilItIsRevealed) {
    begin();
    EXPECT_EQ(textOf("distance"), "?");
    EXPECT_EQ(textOf("b.loss"), "?");
    EXPECT_NE(textOf("a.loss"), "?");
    EXPECT_EQ(hidden("fitChart"), QStringList("b"));
    EXPECT_EQ(find("differenceChart"), nullptr);
    EXPECT_FALSE(tabs("lowerCharts").contains("Statistics"));
    EXPECT_FALSE(find("rollSeeds")->isEnabled());
    EXPECT_FALSE(find("keepGhost")->isEnabled());
    QGuiApplication::clipboard()->setText("before");
    for (const char* way : {"copy0", "export0", "data0", "saveSeeds"}) {
        trigger(way);
        EXPECT_TRUE(textOf("message").contains("reveal it first")) << way;
    }
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "before");
    EXPECT_EQ(window->findChild<QDialog*>(), nullptr);
    for (const QString chart : {"fitChart", "lossChart"}) {
        QTest::mouseClick(find(chart + ".b"), Qt::LeftButton);
        EXPECT_EQ(hidden(chart), QStringList("b")) << "a click on its name reveals nothing";
    }
    click("lesson.reveal");
    EXPECT_NE(textOf("distance"), "?");
    EXPECT_NE(textOf("b.loss"), "?");
    EXPECT_EQ(hidden("fitChart"), QStringList());
    EXPECT_TRUE(find("fitChart.b")->isEnabled());
    EXPECT_TRUE(tabs("lowerCharts").contains("Statistics"));
    EXPECT_TRUE(find("keepGhost")->isEnabled());
    EXPECT_EQ(find("lesson.reveal"), nullptr);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(textOf("a.loss"), "?");
    EXPECT_EQ(find("lossChart"), nullptr);
    EXPECT_NE(textOf("distance"), "?");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_NE(textOf("a.loss"), "?");
    EXPECT_NE(find("lossChart"), nullptr);
}

TEST_F(LessonTest, HidesAndLocksControlsAndGivesThemBack) {
    const QStringList pages = tabs("pages");
    const QStringList views = tabs("views");
    begin();
    EXPECT_FALSE(tabs("pages").contains(pages.front())) << "the lesson is in the place of the presets";
    EXPECT_TRUE(tabs("views").isEmpty());
    find<QTabBar>("pages")->setCurrentIndex(0);
    ASSERT_NE(find("a.seed"), nullptr);
    EXPECT_FALSE(find("a.seed")->isEnabled());
    EXPECT_EQ(find("a.optimizer.class_name"), nullptr);
    EXPECT_EQ(find("formula.a"), nullptr) << "they are the optimizer's";
    EXPECT_NE(find("a.layers.0.units"), nullptr);
    EXPECT_TRUE(find("a.layers.0.units")->isEnabled());
    const auto before = experiment();
    trigger("swap"); // which would change what is locked
    EXPECT_EQ(experiment(), before);
    find<QTabBar>("pages")->setCurrentIndex(1);
    click("lesson.leave");
    EXPECT_EQ(tabs("pages"), pages);
    EXPECT_EQ(tabs("views"), views);
    find<QTabBar>("pages")->setCurrentIndex(1);
    EXPECT_TRUE(find("a.seed")->isEnabled());
    EXPECT_NE(find("a.optimizer.class_name"), nullptr);
    EXPECT_EQ(textOf("distance").contains('?'), false);
    trigger("swap");
    EXPECT_NE(experiment(), before);
}

TEST_F(LessonTest, UndoGoesBackWithinAStepOnly) {
    begin();
    click("lesson.next");
    const auto second = experiment();
    trigger("undo");
    EXPECT_EQ(experiment(), second) << "its text would stand beside the settings of another step";
    find<QTabBar>("pages")->setCurrentIndex(0);
    type("a.layers.0.units", "7");
    EXPECT_NE(experiment(), second);
    trigger("undo");
    EXPECT_EQ(experiment(), second);
}

TEST_F(LessonTest, KeysWorkBesideItsPage) {
    begin();
    find<QTabBar>("pages")->setCurrentIndex(0);
    ASSERT_EQ(find("lesson.text"), nullptr);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(experiment().a.seed, 7);
}

TEST_F(LessonTest, ADroppedTableIsAChangeLikeOthers) {
    const TemporaryFolder folder;
    const std::string table = folder.path("points.csv");
    ASSERT_TRUE(io::writeFile(table, "x,y\n1,2\n2,3\n3,5\n"));
    document().open(preset("keras-vs-tensorflow"), {},
                    R"({"lock": ["data"], "steps": [{"title": "One", "text": "x"}]})");
    ASSERT_TRUE(waitFor([this] { return find("lesson.text") != nullptr; }));
    window->findChild<ui::FileCommands*>()->openFile(QString::fromStdString(table));
    EXPECT_EQ(experiment().data.own, nullptr);
    EXPECT_TRUE(textOf("message").contains("keeps")) << textOf("message").toStdString();
    click("lesson.leave");
    window->findChild<ui::FileCommands*>()->openFile(QString::fromStdString(table));
    EXPECT_NE(experiment().data.own, nullptr);
}

TEST_F(LessonTest, BeginsAnewWhenItIsOpenedAgain) {
    for (int times = 0; times < 2; ++times) {
        trigger("lesson.batches-and-updates");
        ASSERT_TRUE(waitFor([this] { return textOf("lesson.place") == "Step 1 of 6"; }));
        click("lesson.next");
        click("lesson.leave");
        EXPECT_EQ(find("lesson.text"), nullptr);
    }
}

TEST_F(LessonTest, ItsStepsAreNoUnsavedChangesAndAPresetEndsIt) {
    begin();
    press(Qt::Key_PageDown, Qt::ControlModifier);
    trigger("unseeded");
    EXPECT_EQ(window->findChild<QWidget*>("unsavedQuestion"), nullptr);
    ASSERT_TRUE(waitFor([this] { return !find("lesson.text"); }));
    EXPECT_EQ(experiment(), preset("unseeded"));
}

TEST_F(LessonTest, AFileIsOpenedAndSavedWithIt) {
    const TemporaryFolder folder;
    const std::string file = folder.path("lesson.json");
    ASSERT_TRUE(io::writeFile(file, io::fileText(preset("precision"), kLesson)));
    open(preset("precision"), QString::fromStdString(file));
    ASSERT_TRUE(waitFor([this] { return find("lesson.text") != nullptr; })) << "as `twinsine FILE` opens it";
    trigger("save");
    EXPECT_EQ(io::openFile(file)->lesson, experiment::Json::parse(kLesson).dump());
    press(Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_EQ(experiment().a.seed, 7);
    trigger("save");
    EXPECT_EQ(*io::readExperiment(file), preset("precision")) << "where its steps begin";
    EXPECT_EQ(io::openFile(file)->lesson, experiment::Json::parse(kLesson).dump());
    click("lesson.leave");
    EXPECT_EQ(document().file(), QString()) << "what is saved now is another experiment, in another file";
    EXPECT_EQ(window->findChild<QWidget*>("unsavedQuestion"), nullptr);
    EXPECT_EQ(experiment().a.seed, 7);
}

TEST_F(LessonTest, AnotherOneIsBroughtUpAndLeavingLosesNothing) {
    trigger("lesson.batches-and-updates");
    ASSERT_TRUE(waitFor([this] { return find("lesson.text") != nullptr; }));
    click("lesson.next");
    click("lesson.next"); // which sets something
    find<QTabBar>("pages")->setCurrentIndex(0);
    trigger("lesson.a-seed-is-one-draw");
    ASSERT_TRUE(waitFor([this] { return textOf("lesson.place") == "Step 1 of 6"; })) << "in front";
    click("lesson.leave");
    trigger("unseeded");
    EXPECT_EQ(window->findChild<QWidget*>("unsavedQuestion"), nullptr);
}

TEST_F(LessonTest, AnExperimentFromElsewhereEndsIt) {
    begin();
    const auto line = toJsonLine(preset("precision"));
    QGuiApplication::clipboard()->setText(ui::toQString(line));
    trigger("pasteText");
    ASSERT_TRUE(waitFor([this] { return !find("lesson.text"); }));
    EXPECT_EQ(document().lesson(), "");
    EXPECT_TRUE(experiment() == *io::experimentFrom(line));
}

TEST_F(LessonTest, TheBundledOnesAreInTheMenu) {
    for (const auto& each : experiment::lessons()) {
        trigger("lesson." + QString::fromUtf8(each.name.data(), static_cast<int>(each.name.size())));
        ASSERT_TRUE(waitFor([this] { return textOf("lesson.name") == QString::fromStdString(experiment().name); }))
            << each.name;
        EXPECT_TRUE(textOf("lesson.place").startsWith("Step 1 of")) << each.name;
    }
}

TEST_F(LessonTest, IsOnTheStageToo) {
    begin();
    press(Qt::Key_F5);
    auto* stage = window->findChild<ui::Stage*>("stage");
    ASSERT_TRUE(QTest::qWaitForWindowActive(stage));
    EXPECT_EQ(textOf("stage.step"), "1 / 3 · First <b>\n\nGuess & see.");
    const auto before = experiment();
    for (const int key : {Qt::Key_D, Qt::Key_1})
        QTest::keyClick(stage, static_cast<Qt::Key>(key));
    EXPECT_EQ(experiment(), before) << "the steps set what is compared";
    QTest::keyClick(stage, Qt::Key_N);
    EXPECT_TRUE(window->findChild<QPlainTextEdit*>("notes.text")->toPlainText().startsWith("Next: 2 / 3 · Second"));
    QTest::keyClick(stage, Qt::Key_N);
    EXPECT_EQ(textOf("stage.gap"), "?");
    EXPECT_EQ(find("stage.try1"), nullptr);
    QTest::keyClick(stage, Qt::Key_Space);
    EXPECT_NE(textOf("stage.gap"), "?");
    QTest::keyClick(stage, Qt::Key_PageDown);
    EXPECT_TRUE(textOf("stage.step").startsWith("2 / 3 · Second"));
    EXPECT_EQ(experiment().a.seed, 7);
    QTest::keyClick(stage, Qt::Key_H); // the teacher's own
    EXPECT_EQ(textOf("stage.gap"), "?");
    QTest::keyClick(stage, Qt::Key_Escape);
    press(Qt::Key_F5);
    EXPECT_NE(textOf("stage.gap"), "?") << "ends with the stage";
    QTest::keyClick(stage, Qt::Key_Escape);
    EXPECT_EQ(textOf("lesson.title"), "Second");
    EXPECT_NE(textOf("distance"), "?") << "what the class has seen stays seen";
}

} // namespace
} // namespace twinsine::tests
