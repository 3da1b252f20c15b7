// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A walk over the real window: each text that it shows came through the translation, and German menus have their
/// mnemonics.

#include "core/experiment/catalog.hpp"
#include "core/experiment/lesson.hpp"
#include "core/experiment/parameter.hpp"
#include "tests/ui/translations.hpp"
#include "tests/ui/window_test.hpp"
#include "ui/document/document.hpp"
#include "ui/stage/stage.hpp"
#include "ui/widgets/text.hpp"

#include <QAbstractAxis>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QTreeView>

#include <map>
#include <set>

namespace twinsine::tests {
namespace {

/// Names that are the same in every language: classes, arguments and choices of the frameworks, and what a person reads
/// as a sign.
std::set<QString> names() {
    std::set<QString> words{"Keras", "TensorFlow", "TwinSine", "GitHub", "CSV",    "JSON",      "PNG",   "SVG",
                            "PDF",   "CUDA",       "CPU",      "GPU",    "sin",    "Ctrl",      "Shift", "Alt",
                            "Esc",   "Deutsch",    "English",  "Home",   "Left",   "Right",     "End",   "Space",
                            "PgUp",  "PgDown",     "Del",      "Tab",    "Return", "Backspace", "log",   "linear",
                            "true",  "false",      "inf",      "nan",    "py",     "nbsp"};
    const auto add = [&words](std::string_view text) {
        static const QRegularExpression kBetween(QStringLiteral("[^A-Za-z]+"));
        for (const QString& word : ui::toQString(text).split(kBetween, Qt::SkipEmptyParts))
            words.insert(word);
    };
    for (const auto& preset : experiment::presets())
        for (const auto& entry : entriesOf(load(preset))) {
            add(entry.path);
            add(experiment::toText(entry.value));
            for (const auto choice : entry.choices)
                add(choice);
        }
    return words;
}

class Walk {
public:
    explicit Walk(const QWidget& window) : m_names(names()) {
        for (auto* widget : QApplication::allWidgets())
            if (!isQts(*widget) && (widget->window() == &window || (widget->isVisible() && isOurs(*widget))))
                look(*widget);
        for (const auto* top : QApplication::topLevelWidgets())
            if (top == &window || isOurs(*top))
                for (const auto* action : top->findChildren<QAction*>())
                    if (!action->objectName().isEmpty()) // What's this?, and those of line edits, are Qt's
                        look(*action, action->objectName());
    }

private:
    static bool isOurs(const QWidget& widget) { return !widget.window()->objectName().isEmpty(); }
    /// The parts of Qt's own tab bars and docks, which Qt translates.
    static bool isQts(const QObject& object) {
        return object.objectName().startsWith(QLatin1String("qt_")) ||
               object.objectName().startsWith(QLatin1String("Scroll"));
    }

    void look(const QAction& action, const QString& where) {
        for (const QString& text : {action.text(), action.toolTip(), action.whatsThis()})
            expect(text, where + QStringLiteral(" (action)"));
    }

    void look(const QWidget& widget) {
        const QString name = widget.objectName() + QStringLiteral(" of ") +
                             (widget.parentWidget() ? widget.parentWidget()->objectName() : QString());
        for (const QString& text : {widget.toolTip(), widget.whatsThis(), widget.accessibleName()})
            expect(text, name);
        if (widget.isWindow())
            expect(widget.windowTitle(), name);
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            expect(label->text(), name);
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget); button && isOwn(*button))
            expect(button->text(), name);
        if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
            expect(group->title(), name);
        if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
            expect(line->placeholderText(), name);
        if (const auto* box = qobject_cast<const QSpinBox*>(&widget))
            expect(box->prefix() + box->suffix(), name);
        if (const auto* box = qobject_cast<const QComboBox*>(&widget))
            for (int i = 0; i < box->count(); ++i)
                expect(box->itemText(i), name);
        if (const auto* menu = qobject_cast<const QMenu*>(&widget))
            for (const auto* action : menu->actions())
                look(*action, name);
        if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget);
            text && text->isReadOnly() && name.startsWith(QLatin1String("speaker")))
            expect(text->toPlainText(), name);
        if (const auto* view = qobject_cast<const QChartView*>(&widget)) {
            expect(view->chart()->title(), name);
            for (const auto* axis : view->chart()->axes())
                expect(axis->titleText(), name);
            for (const auto* series : view->chart()->series())
                expect(series->name(), name);
        }
        if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
            for (int i = 0; i < tabs->count(); ++i)
                expect(tabs->tabText(i), name);
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
            view && view->model() && widget.objectName() != QStringLiteral("guideChapters")) // the guide is English
            lookAt(*view->model(), name);
    }

    /// Not one of QDialogButtonBox, which Qt translates.
    static bool isOwn(const QAbstractButton& button) {
        return !button.objectName().isEmpty() || !button.parent()->inherits("QDialogButtonBox");
    }

    void lookAt(const QAbstractItemModel& model, const QString& name) {
        for (int column = 0; column < model.columnCount(); ++column)
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                expect(model.headerData(column, Qt::Horizontal, role).toString(), name);
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                    expect(model.index(row, column).data(role).toString(), name);
    }

    /// Without what is in marks, and without names: no word is left.
    void expect(const QString& shown, const QString& where) {
        if (shown.contains(QLatin1String("a fake"))) // what the tests' engine says of itself
            return;
        QString rest = Qt::mightBeRichText(shown) ? QTextDocumentFragment::fromHtml(shown).toPlainText() : shown;
        static const QRegularExpression kMarked(QStringLiteral("⟦[^⟦⟧]*⟧"));
        while (rest.contains(kMarked)) // what is filled in has marks of its own
            rest.remove(kMarked);
        static const QRegularExpression kWord(QStringLiteral("(?<![A-Za-z_./])[A-Za-z]{3,}(?![A-Za-z_(/])"));
        for (auto found = kWord.globalMatch(rest); found.hasNext();) {
            const QString word = found.next().captured();
            EXPECT_TRUE(m_names.contains(word))
                << where.toStdString() << ": " << word.toStdString() << " in " << shown.toStdString();
        }
    }

    std::set<QString> m_names;
};

class GermanWindowTest : public WindowTest {
protected:
    void SetUp() override {} // each test opens its window when the language is set

    void openIn(std::unique_ptr<ui::Translator> translator) {
        m_spoken = std::make_unique<Spoken>(std::move(translator));
        WindowTest::SetUp();
    }
    void openInGerman() {
        m_spoken = std::make_unique<Spoken>(QStringLiteral("de"));
        WindowTest::SetUp();
    }
    void TearDown() override {
        window.reset();
        m_spoken.reset();
    }

private:
    std::unique_ptr<Spoken> m_spoken;
};

TEST_F(GermanWindowTest, ShowsNoTextThatIsNotTranslated) {
    openIn(marks());
    trainToTheEnd();
    for (const char* page : {"showWhy", "showMap", "showScripts", "showHistory", "showHistory"}) {
        trigger(QLatin1String(page));
        QCoreApplication::processEvents();
        const Walk walk(*window);
    }
    auto* pages = window->findChild<QTabBar*>("pages");
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        QCoreApplication::processEvents();
        const Walk walk(*window);
    }
}

TEST_F(GermanWindowTest, ShowsNoDialogThatIsNotTranslated) {
    openIn(marks());
    trainToTheEnd();
    for (const char* action : {"describe", "stopRule", "showWeights", "help", "about"}) {
        trigger(QLatin1String(action));
        QCoreApplication::processEvents();
        const Walk walk(*window);
        for (auto* dialog : window->findChildren<QDialog*>())
            dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    trigger(QStringLiteral("export%1").arg(static_cast<int>(ui::Chart::all)));
    const Walk walk(*window);
}

TEST_F(GermanWindowTest, ShowsNoStageThatIsNotTranslated) {
    openIn(marks());
    trainToTheEnd();
    trigger(QStringLiteral("present"));
    auto* stage = window->findChild<ui::Stage*>("stage");
    ASSERT_TRUE(QTest::qWaitForWindowActive(stage));
    for (const auto key : {Qt::Key_1, Qt::Key_C, Qt::Key_C, Qt::Key_H, Qt::Key_S, Qt::Key_Question, Qt::Key_N}) {
        QTest::keyClick(stage, key);
        QCoreApplication::processEvents();
        const Walk walk(*window);
    }
}

TEST_F(GermanWindowTest, ShowsNoLessonThatIsNotTranslated) {
    openIn(marks());
    trigger(QStringLiteral("lesson.") + ui::toQString(experiment::lessons().front().name));
    ASSERT_TRUE(waitFor([this] { return find("lesson.text") != nullptr; }));
    trainToTheEnd();
    do {
        const Walk walk(*window);
        click("lesson.next");
        QCoreApplication::processEvents();
    } while (find("lesson.next")->isEnabled());
    const Walk last(*window);
    trigger(QStringLiteral("present"));
    ASSERT_TRUE(QTest::qWaitForWindowActive(window->findChild<ui::Stage*>("stage")));
    const Walk walk(*window);
}

TEST_F(GermanWindowTest, ShowsNoMenuThatIsNotTranslated) {
    openIn(marks());
    trainToTheEnd();
    const auto lookAtMenuOf = [this](QWidget* widget, const QPoint& place) {
        ASSERT_NE(widget, nullptr);
        Q_EMIT widget->customContextMenuRequested(place);
        ASSERT_NE(QApplication::activePopupWidget(), nullptr) << widget->objectName().toStdString();
        const Walk walk(*window);
        QApplication::activePopupWidget()->close();
    };
    lookAtMenuOf(find("fitChart"), {9, 9});
    lookAtMenuOf(find("equal.seed"), {1, 1});
    trigger(QStringLiteral("showHistory"));
    auto* history = window->findChild<QTreeView*>("historyTable");
    ASSERT_TRUE(waitFor([&] { return history->isVisible() && history->model()->rowCount() > 0; }));
    lookAtMenuOf(history, history->visualRect(history->model()->index(0, 0)).center());
}

TEST_F(GermanWindowTest, SavesTheNumbersOfAChartInEnglish) {
    openInGerman();
    trainToTheEnd();
    trigger(QStringLiteral("data0"));
    auto* dialog = window->findChild<QDialog*>("dataDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QTableView*>("data")->model()->headerData(0, Qt::Horizontal), "x (Bogenmaß)");
    QTest::keyClick(dialog, Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(QLatin1String("x (radians)\tsin(x)\t")));
    QTest::mouseClick(dialog->findChild<QPushButton*>("saveData"), Qt::LeftButton);
    const TemporaryFolder folder;
    const std::string path = folder.path("fit.csv");
    Q_EMIT window->findChild<QFileDialog*>("saveDataDialog")->fileSelected(QString::fromStdString(path));
    ASSERT_TRUE(waitFor([&] { return std::filesystem::exists(path); }));
    EXPECT_TRUE(contentOf(path).starts_with("x (radians),sin(x),"));
}

void expectOneMnemonicEach(const QStringList& texts, const QString& where) {
    std::map<QChar, QString> taken;
    static const QRegularExpression kMnemonic(QStringLiteral("&([A-Za-zÄÖÜäöü])"));
    for (const QString& text : texts)
        if (const auto match = kMnemonic.match(text); match.hasMatch()) {
            const QChar key = match.captured(1).front().toLower();
            EXPECT_TRUE(taken.try_emplace(key, text).second)
                << where.toStdString() << ": " << text.toStdString() << " and " << taken[key].toStdString();
        }
}

QStringList textsOf(const QList<QAction*>& actions) {
    QStringList texts;
    for (const auto* action : actions)
        texts += action->text();
    return texts;
}

/// What a key with Alt reaches in a window, beside its menu bar.
QStringList textsOf(const QWidget& shown) {
    QStringList texts;
    for (const auto* widget : shown.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &shown)
            continue;
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts += button->text();
        if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
            texts += label->text();
    }
    return texts;
}

TEST_F(GermanWindowTest, HasOneMnemonicForEachCommandOfAMenu) {
    openInGerman();
    expectOneMnemonicEach(textsOf(window->menuBar()->actions()), QStringLiteral("menu bar"));
    for (const auto* menu : window->findChildren<QMenu*>())
        expectOneMnemonicEach(textsOf(menu->actions()), menu->title());
}

TEST_F(GermanWindowTest, HasOneMnemonicForEachPartOfAPageOrDialog) {
    openInGerman();
    trainToTheEnd();
    const QStringList menus = textsOf(window->menuBar()->actions());
    for (const char* page : {"showWhy", "showMap", "showScripts", "showHistory"}) {
        trigger(QLatin1String(page));
        expectOneMnemonicEach(menus + textsOf(*window), QLatin1String(page));
    }
    for (const QString& action :
         {QStringLiteral("describe"), QStringLiteral("stopRule"), QStringLiteral("showWeights"),
          QStringLiteral("data0"), QStringLiteral("export%1").arg(static_cast<int>(ui::Chart::all))}) {
        trigger(action);
        for (auto* dialog : window->findChildren<QDialog*>()) {
            expectOneMnemonicEach(textsOf(*dialog), action);
            dialog->close();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

TEST_F(GermanWindowTest, FitsOnASmallScreen) {
    openInGerman();
    trainToTheEnd();
    auto* pages = window->findChild<QTabBar*>("pages");
    pages->setCurrentIndex(0);
    click(QStringLiteral("try.1")); // its caption, a ghost and another row of results
    trainToTheEnd();
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        QCoreApplication::processEvents();
        EXPECT_LE(window->minimumSizeHint().width(), 1024) << page;
        EXPECT_LE(window->minimumSizeHint().height(), 700) << page;
    }
    window->resize(1024, 700);
    find<QAbstractButton>("showSeeds")->setChecked(true);
    QCoreApplication::processEvents();
    for (const char* curve : {"fitChart.a", "fitChart.b"}) {
        ASSERT_NE(find(curve), nullptr) << curve;
        EXPECT_GE(find(curve)->width(), find(curve)->sizeHint().width()) << curve;
    }
}

TEST_F(GermanWindowTest, HasNoShortcutTwice) {
    openInGerman();
    std::map<QKeySequence, QString> taken;
    for (const auto* action : window->findChildren<QAction*>())
        for (const QKeySequence& shortcut : action->shortcuts())
            if (action->shortcutContext() != Qt::WidgetShortcut) {
                EXPECT_TRUE(taken.try_emplace(shortcut, action->text()).second)
                    << shortcut.toString().toStdString() << ": " << action->text().toStdString() << " and "
                    << taken[shortcut].toStdString();
            }
}

TEST_F(GermanWindowTest, TakesADecimalCommaAndAPointAndWritesEnglishFiles) {
    openInGerman();
    const QString field = QStringLiteral("a.optimizer.config.learning_rate");
    for (const char* typed : {"0,25", "0.25"}) {
        type(field, QLatin1String(typed));
        EXPECT_EQ(experiment().a.optimizer.config.at("learning_rate"), experiment::Value(0.25)) << typed;
        EXPECT_EQ(find<ui::NumberField>(field)->findChild<QLineEdit*>()->text(), QStringLiteral("0,25"));
        document().history().undo();
    }
    EXPECT_TRUE(textOf("formula.b").contains(QStringLiteral("w ← w − 0,01·g"))) << "as in the field above it";
    EXPECT_NE(experiment::toJsonText(experiment()).find("0.001"), std::string::npos);
    EXPECT_EQ(experiment::toJsonText(experiment()).find("0,001"), std::string::npos);
}

TEST_F(GermanWindowTest, KeepsWhatIsChosenForTheNextStart) {
    openInGerman();
    trigger(QStringLiteral("language.de"));
    EXPECT_EQ(ui::languageAsked(), QStringLiteral("de"));
    trigger(QStringLiteral("language."));
    EXPECT_EQ(ui::languageAsked(), QString());
}

} // namespace
} // namespace twinsine::tests
