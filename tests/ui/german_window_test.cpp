// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A walk over the real window: each text that it shows came through the translation, and German menus have their
/// mnemonics.

#include "core/experiment/catalog.hpp"
#include "core/experiment/parameter.hpp"
#include "tests/ui/translations.hpp"
#include "tests/ui/window_test.hpp"
#include "ui/document/document.hpp"
#include "ui/widgets/text.hpp"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTextDocumentFragment>

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
        for (const auto* action : window.findChildren<QAction*>())
            if (!action->objectName().isEmpty()) // What's this?, and those of line edits, are Qt's
                for (const QString& text : {action->text(), action->toolTip(), action->whatsThis()})
                    expect(text, action->objectName() + QStringLiteral(" (action)"));
    }

private:
    static bool isOurs(const QWidget& widget) { return !widget.window()->objectName().isEmpty(); }
    /// The parts of Qt's own tab bars and docks, which Qt translates.
    static bool isQts(const QObject& object) {
        return object.objectName().startsWith(QLatin1String("qt_")) ||
               object.objectName().startsWith(QLatin1String("Scroll"));
    }

    void look(const QWidget& widget) {
        const QString name = widget.objectName() + QStringLiteral(" of ") +
                             (widget.parentWidget() ? widget.parentWidget()->objectName() : QString());
        for (const QString& text : {widget.toolTip(), widget.whatsThis(), widget.accessibleName()})
            expect(text, name);
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

TEST_F(GermanWindowTest, HasOneMnemonicForEachCommandOfAMenu) {
    openInGerman();
    const auto check = [](const QList<QAction*>& actions, const QString& menu) {
        std::map<QChar, QString> taken;
        static const QRegularExpression kMnemonic(QStringLiteral("&([A-Za-zÄÖÜäöü])"));
        for (const auto* action : actions)
            if (const auto match = kMnemonic.match(action->text()); match.hasMatch()) {
                const QChar key = match.captured(1).front().toLower();
                EXPECT_TRUE(taken.try_emplace(key, action->text()).second)
                    << menu.toStdString() << ": " << action->text().toStdString() << " and "
                    << taken[key].toStdString();
            }
    };
    check(window->menuBar()->actions(), QStringLiteral("menu bar"));
    for (const auto* menu : window->findChildren<QMenu*>())
        check(menu->actions(), menu->title());
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
