// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Hands that do whatever comes: after each move, what the window shows must be what its document has. The moves are
/// the same each time; --gtest_random_seed=N gives others, QT_LOGGING_RULES=twinsine.moves=true tells the last one
/// before a crash.

#include "tests/ui/settings_test.hpp"
#include "ui/story/story.hpp"
#include "ui/story/trials.hpp"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <random>
#include <sstream>

namespace twinsine::tests {
namespace {

using experiment::Entry;
using experiment::SideName;

constexpr int kMoves = 300;
constexpr std::uint32_t kSeed = 6; // refuses two values in turn early

Q_LOGGING_CATEGORY(movesOfHands, "twinsine.moves", QtWarningMsg)

class RandomActionsTest : public SettingsTest {
protected:
    RandomActionsTest() {
        // A menu that opens waits for its end in a loop of its own.
        QObject::connect(&m_closer, &QTimer::timeout, &m_closer, &RandomActionsTest::closePopups);
        m_closer.start(0);
    }

    static void closePopups() {
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
    }

    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random); }
    template <class List>
    auto& oneOf(List& list) {
        return list[static_cast<typename List::size_type>(below(static_cast<std::size_t>(list.size())))];
    }

    /// Those that open no dialog, end nothing and leave the window its size.
    static bool isHarmless(const QAction& action) {
        static const QStringList kOthers{
            "open",    "openData", "save",  "saveAs",       "describe",      "quit",        "help",     "fullScreen",
            "present", "explain",  "about", "historyClear", "historyExport", "showWeights", "stopRule", "saveSeeds"};
        return !action.objectName().isEmpty() && !action.menu() && !kOthers.contains(action.objectName()) &&
               !action.objectName().startsWith("export") && !action.objectName().startsWith("copy") &&
               !action.objectName().startsWith("data") && !action.objectName().startsWith("lesson.");
    }

    /// Parts of a kind that are seen, within the window's content.
    template <class Widget>
    QList<Widget*> seen() const {
        auto widgets = window->centralWidget()->findChildren<Widget*>();
        widgets.removeIf([](const Widget* widget) { return !widget->isVisible() || !widget->isEnabled(); });
        return widgets;
    }

    QString triggerAction() {
        auto actions = window->findChildren<QAction*>();
        actions.removeIf([](const QAction* action) { return !isHarmless(*action) || !action->isEnabled(); });
        QAction* action = oneOf(actions);
        action->trigger();
        return action->objectName();
    }
    QString choosePreset() {
        const auto& preset = experiment::presets()[below(experiment::presets().size())];
        trigger(toQString(preset.name));
        return toQString(preset.name);
    }
    QString turnPage() {
        auto bars = seen<QTabBar>();
        if (bars.isEmpty())
            return {};
        QTabBar* bar = oneOf(bars);
        const int tab = static_cast<int>(below(static_cast<std::size_t>(bar->count())));
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
        return bar->objectName() + QString::number(tab);
    }
    QString pressKey() {
        using Combination = std::pair<Qt::Key, Qt::KeyboardModifiers>;
        static const std::vector<Combination> kKeys{
            {Qt::Key_Tab, {}},
            {Qt::Key_Tab, {}},
            {Qt::Key_Backtab, Qt::ShiftModifier},
            {Qt::Key_Up, {}},
            {Qt::Key_Down, {}},
            {Qt::Key_Left, {}},
            {Qt::Key_Right, {}},
            {Qt::Key_Home, {}},
            {Qt::Key_End, {}},
            {Qt::Key_PageUp, {}},
            {Qt::Key_PageDown, {}},
            {Qt::Key_Space, {}},
            {Qt::Key_Return, {}},
            {Qt::Key_Escape, {}},
            {Qt::Key_Backspace, {}},
            {Qt::Key_Delete, {}},
            {Qt::Key_1, {}},
            {Qt::Key_S, {}},
            {Qt::Key_C, Qt::ControlModifier},
            {Qt::Key_D, Qt::ControlModifier},
            {Qt::Key_F, Qt::ControlModifier},
            {Qt::Key_P, Qt::ControlModifier},
            {Qt::Key_Z, Qt::ControlModifier},
            {Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier},
        };
        const auto& [key, modifiers] = oneOf(kKeys);
        QWidget* target = window->focusWidget() ? window->focusWidget() : window->centralWidget();
        QTest::keyClick(target, key, modifiers);
        return QKeySequence(QKeyCombination(modifiers, key)).toString() + " on " + nameOf(target);
    }
    QString click() {
        auto buttons = seen<QAbstractButton>();
        buttons.removeIf([](const QAbstractButton* button) {
            if (button->objectName().startsWith("saveScript"))
                return true; // opens a dialog
            const auto* tool = qobject_cast<const QToolButton*>(button);
            return tool && tool->defaultAction() && !isHarmless(*tool->defaultAction());
        });
        QAbstractButton* button = oneOf(buttons);
        QTest::mouseClick(button, Qt::LeftButton, below(8) == 0 ? Qt::ShiftModifier : Qt::NoModifier,
                          {8, button->height() / 2});
        return nameOf(button);
    }
    QString clickRow() {
        auto lists = seen<QAbstractItemView>();
        if (lists.isEmpty())
            return {};
        QAbstractItemView* list = oneOf(lists);
        const auto row = static_cast<int>(below(static_cast<std::size_t>(list->model()->rowCount())));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(row, 0)).center());
        return nameOf(list) + QString::number(row);
    }
    QString typeNumber() {
        static const QStringList kTexts{"0.02", "3", "12", "", "-1", "x", "1e9", "7"};
        auto fields = seen<ui::NumberField>();
        if (fields.isEmpty())
            return {};
        ui::NumberField* field = oneOf(fields);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        const QString text = oneOf(kTexts);
        QTest::keyClicks(field, text);
        if (below(2) == 0) // else it is typed, but not entered
            QTest::keyClick(field, Qt::Key_Return);
        return nameOf(field) + QLatin1Char(' ') + text;
    }
    QString chooseAnother() {
        auto boxes = seen<QComboBox>();
        if (boxes.isEmpty())
            return {};
        QComboBox* box = oneOf(boxes);
        box->setFocus();
        QTest::keyClick(box, below(2) == 0 ? Qt::Key_Down : Qt::Key_Up);
        return nameOf(box) + QLatin1Char(' ') + box->currentText();
    }
    QString search() {
        static const QStringList kTexts{"rate", "layer", "0.0", "nothing has this", "a"};
        trigger("find");
        const QString& text = oneOf(kTexts);
        QTest::keyClicks(window->focusWidget(), text);
        return text;
    }
    QString slide() {
        auto sliders = seen<QSlider>();
        if (sliders.isEmpty())
            return {};
        QSlider* slider = oneOf(sliders);
        const auto x = [&] { return static_cast<int>(below(static_cast<std::size_t>(slider->width()))); };
        const int y = slider->height() / 2;
        QTest::mousePress(slider, Qt::LeftButton, {}, {x(), y});
        QTest::mouseMove(slider, {x(), y});
        QTest::mouseRelease(slider, Qt::LeftButton, {}, {x(), y});
        return nameOf(slider);
    }
    QString pointAtChart() {
        auto charts = seen<QChartView>();
        // Behind the other pages there are none.
        QWidget* chart = charts.isEmpty() ? find("whyStaircase") : oneOf(charts)->viewport();
        if (!chart)
            return {}; // the scripts or the history are seen
        const QSize size = chart->size();
        const auto place = [&] {
            return QPoint(static_cast<int>(below(static_cast<std::size_t>(size.width()))),
                          static_cast<int>(below(static_cast<std::size_t>(size.height()))));
        };
        QTest::mouseMove(chart, place());
        if (below(2) == 0)
            QTest::mouseClick(chart, Qt::LeftButton, {}, place());
        return nameOf(charts.isEmpty() ? chart : chart->parentWidget());
    }
    QString resize() {
        static const std::vector<QSize> kSizes{{1280, 800}, {1024, 700}, {2200, 900}};
        const QSize size = oneOf(kSizes);
        window->resize(size);
        return QString::number(size.width());
    }

    /// What was done, for people who look for a fault.
    std::string move() {
        using Move = std::pair<const char*, QString (RandomActionsTest::*)()>;
        static const std::vector<Move> kMovesOfHands{
            {"action", &RandomActionsTest::triggerAction}, {"action", &RandomActionsTest::triggerAction},
            {"action", &RandomActionsTest::triggerAction}, {"preset", &RandomActionsTest::choosePreset},
            {"page", &RandomActionsTest::turnPage},        {"page", &RandomActionsTest::turnPage},
            {"key", &RandomActionsTest::pressKey},         {"key", &RandomActionsTest::pressKey},
            {"key", &RandomActionsTest::pressKey},         {"key", &RandomActionsTest::pressKey},
            {"click", &RandomActionsTest::click},          {"click", &RandomActionsTest::click},
            {"row", &RandomActionsTest::clickRow},         {"type", &RandomActionsTest::typeNumber},
            {"type", &RandomActionsTest::typeNumber},      {"choose", &RandomActionsTest::chooseAnother},
            {"choose", &RandomActionsTest::chooseAnother}, {"search", &RandomActionsTest::search},
            {"slide", &RandomActionsTest::slide},          {"point", &RandomActionsTest::pointAtChart},
            {"resize", &RandomActionsTest::resize},
        };
        const auto& [name, hands] = oneOf(kMovesOfHands);
        return std::string(name) + ' ' + (this->*hands)().toStdString();
    }

    void checkForm() const {
        const bool onlyDifferences = find<QCheckBox>("onlyDifferences")->isChecked();
        EXPECT_EQ(window->findChild<QAction*>("viewOnlyDifferences")->isChecked(), onlyDifferences);
        const bool searches = !find<QLineEdit>("search")->text().simplified().isEmpty();
        std::set<std::string> lines; // also those in a group that is folded away
        for (const auto* row : panel().findChildren<QWidget*>())
            if (row->objectName().startsWith("row.") && !row->isHidden())
                lines.insert(row->objectName().mid(4).toStdString());
        std::set<std::string> expected;
        QStringList others;
        for (const auto& row : ui::settingRows(experiment())) {
            const bool wanted = onlyDifferences ? row.differs && !row.minor() : !row.minor();
            const bool mayBeThere = wanted || !onlyDifferences; // found, or behind "more"
            if ((wanted && !searches) || (mayBeThere && lines.contains(row.path)))
                expected.insert(row.path);
            for (const SideName side : {SideName::a, SideName::b})
                if (const QString name = toQString(experiment::nameOf(side)) + '.' + toQString(row.path);
                    row.entry(side) && lines.contains(row.path) && !shows(*row.entry(side), name))
                    others += name;
        }
        EXPECT_EQ(lines, expected);
        if (!others.isEmpty()) {
            const auto labels = panel().findChildren<QLabel*>(QRegularExpression("^problem\\."));
            EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible();
            })) << "what was refused has its reason";
            EXPECT_EQ(others.size(), 1) << others.join(' ').toStdString();
        }
        const std::string a = ui::sideName(experiment(), SideName::a).toStdString();
        EXPECT_EQ(textOf("head.a").toStdString(), a);
    }
    /// Whether the control has that value, or a text that was typed but not entered.
    bool shows(const Entry& entry, const QString& name) const {
        const QString value = experiment::isNull(entry.value) ? QString() : toQString(experiment::toText(entry.value));
        if (const auto* field = find<ui::NumberField>(name))
            return field->text() == value || field == window->focusWidget();
        const auto* box = find<QComboBox>(name);
        return !box || box->currentData().toString() == value;
    }
    void checkStory() const {
        const ui::Story story(document().origin());
        const auto on = story.on(experiment());
        std::vector<bool> ticked;
        while (const auto* box = find<QAbstractButton>(QStringLiteral("try.%1").arg(ticked.size())))
            ticked.push_back(box->isChecked());
        EXPECT_EQ(ticked, on);
        EXPECT_EQ(find<QAbstractButton>("storySettings")->isChecked(), experiment().trainsLike(document().origin()));
        const auto& trials = *window->findChild<ui::Trials*>();
        EXPECT_EQ(trials.trial(0).settings.name, document().origin().name);
        for (int row = 0; row < trials.rowCount(); ++row)
            EXPECT_TRUE(trials.index(row).data().isValid());
    }
    void checkWindow() const {
        EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
        EXPECT_TRUE(window->windowTitle().startsWith(QString::fromStdString(experiment().name)));
        EXPECT_EQ(window->isWindowModified(), document().modified());
        for (const auto* view : window->findChildren<QAbstractItemView*>()) {
            const QModelIndex current = view->currentIndex();
            EXPECT_TRUE(!current.isValid() ||
                        view->model()->hasIndex(current.row(), current.column(), current.parent()))
                << nameOf(view).toStdString();
        }
        if (panel().isVisible())
            checkForm();
        if (find("presetChooser"))
            checkStory();
    }

    static QString nameOf(const QWidget* widget) {
        return widget->objectName().isEmpty() ? widget->metaObject()->className() : widget->objectName();
    }

private:
    std::mt19937 m_random{kSeed + static_cast<std::uint32_t>(testing::GTEST_FLAG(random_seed))};
    QTimer m_closer;
};

TEST_F(RandomActionsTest, WhatIsShownIsWhatTheDocumentHas) {
    std::ostringstream moves;
    for (int i = 0; i < kMoves && !HasFailure(); ++i) {
        const std::string done = move();
        moves << i << ": " << done << '\n';
        qCInfo(movesOfHands) << i << done.c_str();
        closePopups();
        window->activateWindow(); // which a popup was
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        checkWindow();
    }
    EXPECT_FALSE(HasFailure()) << moves.str();
}

} // namespace
} // namespace twinsine::tests
