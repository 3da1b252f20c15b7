// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The page Scripts: what it shows, what a click on a line does, copying and saving.

#include "core/script/side_script.hpp"
#include "tests/ui/settings_test.hpp"
#include "ui/script/script_view.hpp"
#include "ui/script/scripts_page.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/spotlight.hpp"

#include <QClipboard>
#include <QFileDialog>
#include <QHelpEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <fstream>
#include <sstream>

namespace twinsine::tests {
namespace {

using experiment::SideName;

class ScriptsTest : public SettingsTest {
protected:
    void SetUp() override {
        SettingsTest::SetUp();
        trigger("showScripts");
        ASSERT_TRUE(waitFor([this] { return !view(SideName::a).toPlainText().isEmpty(); }));
    }

    ui::ScriptView& view(SideName side) const {
        return *window->findChild<ui::ScriptView*>("script." + toQString(nameOf(side)));
    }
    QString script(SideName side) const { return toQString(script::textOf(script::scriptOf(experiment(), side))); }
    bool waitForText(SideName side, const QString& part) const {
        return waitFor([&] { return view(side).toPlainText().contains(part); });
    }

    /// The cursor at the beginning of the first line with that in it.
    QTextCursor cursorAt(SideName side, const QString& part) const {
        for (QTextBlock block = view(side).document()->begin(); block.isValid(); block = block.next())
            if (block.text().contains(part))
                return QTextCursor(block);
        ADD_FAILURE() << "no line with " << part.toStdString();
        return {};
    }
    void clickLine(SideName side, const QString& part) const {
        ui::ScriptView& shown = view(side);
        shown.setTextCursor(cursorAt(side, part));
        shown.ensureCursorVisible();
        QTest::mouseClick(shown.viewport(), Qt::LeftButton, {}, shown.cursorRect(cursorAt(side, part)).center());
    }
    /// Whether the row's line is lit, and all of it seen.
    bool isShown(const QString& path) const {
        const auto* row = find("row." + path);
        return row && row->findChild<ui::Spotlight*>() && row->visibleRegion().boundingRect() == row->rect();
    }
};

TEST_F(ScriptsTest, ShowsBothScriptsLineByLine) {
    for (const auto& each : experiment::presets()) {
        trigger(toQString(each.name));
        const QString head = toQString(experiment().name).left(20);
        ASSERT_TRUE(waitForText(SideName::a, head)) << each.name;
        EXPECT_EQ(view(SideName::a).blockCount(), view(SideName::b).blockCount()) << each.name;
        for (const SideName side : {SideName::a, SideName::b}) {
            const auto squeezed = [](QString text) { return text.remove(QRegularExpression("[\\s#()]")); };
            EXPECT_EQ(squeezed(view(side).toPlainText()), squeezed(script(side))) << each.name;
        }
    }
}

TEST_F(ScriptsTest, FollowsEveryChange) {
    type("b.optimizer.config.learning_rate", "0.0625");
    EXPECT_TRUE(waitForText(SideName::b, "0.0625"));
    trigger("undo");
    EXPECT_TRUE(waitForText(SideName::b, "learning_rate=0.01)"));
}

TEST_F(ScriptsTest, AClickShowsTheSetting) {
    const std::pair<QString, QString> places[] = {{"optimizers.Adam(", "optimizer.class_name"},
                                                  {"set_random_seed", "seed"},
                                                  {"keras.layers.Dense(10", "layers.0.kernel_initializer.class_name"},
                                                  {"import keras", "framework"},
                                                  {"batch_size=32", "phases.0.batch_size"}};
    for (const auto& [part, path] : places) {
        clickLine(SideName::a, part);
        EXPECT_TRUE(waitFor([&, path = path] { return isShown(path); })) << part.toStdString();
    }
    EXPECT_EQ(document().history().count(), 0);
}

TEST_F(ScriptsTest, AClickFindsWhatIsFoldedFilteredOrBehindAnotherPage) {
    window->findChild<QTabBar*>("pages")->setCurrentIndex(1);
    click("group.Optimizer");
    trigger("viewOnlyDifferences");
    find<QLineEdit>("search")->setText("units");
    window->findChild<QTabBar*>("pages")->setCurrentIndex(0);
    clickLine(SideName::a, "optimizers.Adam(");
    EXPECT_TRUE(waitFor([&] { return isShown("optimizer.class_name"); }));
    EXPECT_TRUE(panel().isVisible());
    EXPECT_TRUE(window->findChild<QAction*>("viewOnlyDifferences")->isChecked()) << "it is one of them";
    clickLine(SideName::a, "set_random_seed");
    EXPECT_TRUE(waitFor([&] { return isShown("seed"); }));
    EXPECT_FALSE(window->findChild<QAction*>("viewOnlyDifferences")->isChecked());
}

TEST_F(ScriptsTest, AClickFindsItInAFormThatWasNeverSeen) {
    ui::Preferences().clear();
    window = std::make_unique<ui::MainWindow>(io::OpenedFile{.experiment = preset("keras-vs-tensorflow")}, QString(), nullptr, engine.chooser());
    window->resize(1280, 800);
    window->show();
    trigger("showScripts");
    ASSERT_TRUE(waitForText(SideName::a, "optimizers.Adam("));
    clickLine(SideName::a, "optimizers.Adam(");
    EXPECT_TRUE(waitFor([&] { return isShown("optimizer.class_name"); }));
}

TEST_F(ScriptsTest, SharedSettingsAreShownToo) {
    clickLine(SideName::b, "np.linspace");
    EXPECT_TRUE(waitFor([&] {
        const auto* editor = find("data.num");
        return editor && window->findChild<ui::Spotlight*>() && panel().isVisible();
    }));
}

TEST_F(ScriptsTest, EnterTakesTheKeysToTheSetting) {
    view(SideName::b).setFocus();
    view(SideName::b).setTextCursor(cursorAt(SideName::b, "GradientDescentOptimizer"));
    QTest::keyClick(&view(SideName::b), Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] {
        const auto* row = find("row.optimizer.class_name");
        return row && row->isAncestorOf(QApplication::focusWidget());
    }));
}

TEST_F(ScriptsTest, MarksTheLinesThatDiffer) {
    const QColor marked = ui::theme::current().differs;
    const auto isMarked = [&](SideName side, const QString& part) {
        const int number = cursorAt(side, part).blockNumber();
        return std::ranges::any_of(view(side).extraSelections(), [&](const auto& selection) {
            return selection.cursor.blockNumber() == number && selection.format.background().color() == marked;
        });
    };
    EXPECT_TRUE(isMarked(SideName::b, "GradientDescentOptimizer"));
    EXPECT_TRUE(isMarked(SideName::a, "batch_size=32"));
    EXPECT_FALSE(isMarked(SideName::a, "np.linspace"));
    EXPECT_FALSE(isMarked(SideName::a, "set_random_seed"));
    const auto differences = differencesBetween(experiment().a, experiment().b);
    EXPECT_TRUE(textOf("scriptsSummary").contains(QStringLiteral("%1 settings differ").arg(differences.size())));
}

TEST_F(ScriptsTest, BothScrollAsOne) {
    view(SideName::b).verticalScrollBar()->setValue(5);
    EXPECT_EQ(view(SideName::a).verticalScrollBar()->value(), 5);
    view(SideName::a).verticalScrollBar()->setValue(3);
    EXPECT_EQ(view(SideName::b).verticalScrollBar()->value(), 3);
}

TEST_F(ScriptsTest, GoesFromDifferenceToDifference) {
    const auto lines = [&] {
        return std::pair(view(SideName::a).textCursor().block().text(), view(SideName::b).textCursor().block().text());
    };
    QStringList seen;
    press(Qt::Key_F7);
    ASSERT_TRUE(waitFor([&] { return view(SideName::a).textCursor().blockNumber() > 0; }));
    for (int i = 0; i < 40 && (seen.size() < 2 || seen.back() != seen.front()); ++i) {
        click("nextDifference");
        seen += lines().first + lines().second;
    }
    EXPECT_EQ(seen.back(), seen.front()) << "from the last to the first";
    EXPECT_TRUE(std::ranges::any_of(seen, [](const QString& text) { return text.contains("compile("); }));
    EXPECT_FALSE(std::ranges::any_of(seen, [](const QString& text) { return text.contains("linspace"); }));
}

TEST_F(ScriptsTest, APlaceOutlivesAChange) {
    clickLine(SideName::b, "GradientDescentOptimizer");
    const int line = view(SideName::b).textCursor().blockNumber();
    const int top = view(SideName::b).verticalScrollBar()->value();
    type("b.optimizer.config.learning_rate", "0.0625");
    ASSERT_TRUE(waitForText(SideName::b, "0.0625"));
    EXPECT_EQ(view(SideName::b).textCursor().blockNumber(), line);
    EXPECT_EQ(view(SideName::b).verticalScrollBar()->value(), top);
    EXPECT_EQ(view(SideName::a).verticalScrollBar()->value(), top);
}

TEST_F(ScriptsTest, TheNextDifferenceIsAfterTheLineThatWasClicked) {
    clickLine(SideName::b, "np.linspace");
    const int from = view(SideName::b).textCursor().blockNumber();
    click("nextDifference");
    EXPECT_GT(view(SideName::a).textCursor().blockNumber(), from);
    EXPECT_EQ(view(SideName::a).textCursor().blockNumber(), view(SideName::b).textCursor().blockNumber());
}

TEST_F(ScriptsTest, ViewsScrollAlikeAtAnyWidth) {
    for (const int width : {1000, 1180, 1280, 1900}) {
        window->resize(width, 600);
        for (const auto& each : experiment::presets()) {
            trigger(toQString(each.name));
            ASSERT_TRUE(waitForText(SideName::a, toQString(experiment().name).left(20)));
            QCoreApplication::processEvents();
            EXPECT_EQ(view(SideName::a).verticalScrollBar()->maximum(),
                      view(SideName::b).verticalScrollBar()->maximum())
                << width << each.name;
        }
    }
}

TEST_F(ScriptsTest, TooltipsSayTheDifferenceInTheFormsWords) {
    const auto tipOf = [&](const QString& part) {
        ui::ScriptView& shown = view(SideName::a);
        shown.setTextCursor(cursorAt(SideName::a, part));
        shown.ensureCursorVisible();
        const QPoint place = shown.cursorRect(cursorAt(SideName::a, part)).center();
        QHelpEvent help(QEvent::ToolTip, place, shown.viewport()->mapToGlobal(place));
        QApplication::sendEvent(shown.viewport(), &help);
        return QToolTip::text();
    };
    const QString batch = tipOf("model.fit(");
    EXPECT_TRUE(batch.contains("batch size")) << batch.toStdString();
    EXPECT_TRUE(batch.contains("TensorFlow 1: <b>all</b>")) << batch.toStdString();
    EXPECT_TRUE(tipOf("import keras").contains("<b>Keras 3</b>"));
    EXPECT_TRUE(tipOf("np.linspace").startsWith("The sides agree here"));
}

TEST_F(ScriptsTest, AClickLeavesTheKeysToTheTraining) {
    trainToTheEnd();
    clickLine(SideName::a, "np.linspace");
    const auto epoch = feed().view().epoch();
    ASSERT_GT(epoch, 1);
    view(SideName::a).setFocus(Qt::MouseFocusReason);
    QTest::keyClick(&view(SideName::a), Qt::Key_Left);
    EXPECT_EQ(textOf("epoch"), QStringLiteral("%1 / %2").arg(epoch - 1).arg(epoch));
    view(SideName::a).clearFocus();
    view(SideName::a).setFocus(Qt::TabFocusReason);
    const int column = view(SideName::a).textCursor().positionInBlock();
    QTest::keyClick(&view(SideName::a), Qt::Key_Right);
    EXPECT_EQ(view(SideName::a).textCursor().positionInBlock(), column + 1);
}

TEST_F(ScriptsTest, CopiesTheWholeScriptAsAFileHasIt) {
    click("copyScript.b");
    EXPECT_EQ(QApplication::clipboard()->text(), script(SideName::b));
}

TEST_F(ScriptsTest, SavesIt) {
    const TemporaryFolder folder;
    const auto saveAs = [&](const std::string& name) {
        click("saveScript.a");
        auto* dialog = window->findChild<QFileDialog*>("saveScriptDialog");
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->fileSelected(QString::fromStdString(folder.path(name)));
        dialog->close();
    };
    saveAs("a.py");
    std::stringstream text;
    text << std::ifstream(folder.path("a.py")).rdbuf();
    EXPECT_EQ(text.str(), script(SideName::a).toStdString());
    saveAs("missing/a.py");
    EXPECT_TRUE(textOf("message").contains("missing/a.py"));
}

TEST_F(ScriptsTest, PythonIsColoured) {
    const auto colourAt = [&](const QString& part) {
        const QTextCursor cursor = cursorAt(SideName::a, part);
        const auto column = cursor.block().text().indexOf(part);
        for (const auto& range : cursor.block().layout()->formats())
            if (range.start <= column && column < range.start + range.length)
                return range.format.foreground().color();
        return QColor();
    };
    for (const char* dark : {"theme.dark", "theme.light"}) {
        trigger(dark);
        const auto& colours = ui::theme::current();
        ASSERT_TRUE(waitFor([&] { return colourAt("import os") == colours.codeKeyword; })) << dark;
        EXPECT_EQ(colourAt("# Keras"), colours.faintText);
        EXPECT_EQ(colourAt("\"relu\""), colours.codeString);
        EXPECT_EQ(colourAt("100)"), colours.codeNumber);
        EXPECT_FALSE(colourAt("linspace").isValid());
    }
}

} // namespace
} // namespace twinsine::tests
