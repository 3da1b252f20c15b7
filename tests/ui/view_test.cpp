// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the window shows besides the training: notes, help, log, theme.

#include "tests/ui/window_test.hpp"

#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBrowser>

#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/spdlog.h>

namespace twinsine::tests {
namespace {

class ViewTest : public WindowTest {};

TEST_F(ViewTest, NotesUnfold) {
    EXPECT_EQ(find("notes"), nullptr);
    click("moreNotes");
    ASSERT_NE(find<QTextBrowser>("notes"), nullptr);
    EXPECT_EQ(find<QTextBrowser>("notes")->toPlainText().toStdString(), experiment().notes);
}

TEST_F(ViewTest, NameAndNotesAreEditedWithUndo) {
    const auto before = experiment();
    trigger("describe");
    auto* dialog = window->findChild<QDialog*>("descriptionDialog");
    ASSERT_NE(dialog, nullptr);
    auto* name = dialog->findChild<QLineEdit*>("name");
    name->selectAll();
    QTest::keyClicks(name, "My lesson");
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_EQ(experiment().name, "My lesson");
    EXPECT_TRUE(window->windowTitle().startsWith("My lesson"));
    EXPECT_EQ(find("settingsChanged"), nullptr) << "a name changes no curve";
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment(), before);
}

TEST_F(ViewTest, HelpOpensWithF1) {
    press(Qt::Key_F1);
    auto* help = window->findChild<QDialog*>("helpBox");
    ASSERT_NE(help, nullptr);
    EXPECT_TRUE(help->isVisible());
}

TEST_F(ViewTest, DarkColoursAreKept) {
    trigger("dark");
    EXPECT_LT(QApplication::palette().color(QPalette::Window).lightness(), 128);
    open(preset("unseeded"));
    EXPECT_LT(QApplication::palette().color(QPalette::Window).lightness(), 128);
    trigger("dark");
    EXPECT_GT(QApplication::palette().color(QPalette::Window).lightness(), 128);
}

TEST(LogPanel, ShowsWhatIsLoggedWhileItIsSeen) {
    const auto recent = std::make_shared<spdlog::sinks::ringbuffer_sink_mt>(10);
    spdlog::logger logger("test", recent);
    const FakeEngine engine;
    ui::MainWindow window(preset("unseeded"), {}, recent, engine.chooser());
    window.show();
    auto* panel = window.findChild<QDockWidget*>("logPanel");
    EXPECT_FALSE(panel->isVisible());
    logger.warn("before");
    panel->toggleViewAction()->trigger();
    auto* text = window.findChild<QPlainTextEdit*>("logText");
    EXPECT_TRUE(QTest::qWaitFor([&] { return text->toPlainText().contains("before"); }));
    logger.warn("after");
    EXPECT_TRUE(QTest::qWaitFor([&] { return text->toPlainText().contains("after"); }));
}

} // namespace
} // namespace twinsine::tests
