// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Hands that do whatever comes in the real window, as people do: buttons, keys, rows, numbers, sliders, pages.

#include "tests/ui/settings_test.hpp"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QDrag>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <random>

namespace twinsine::tests {

class RandomHands : public SettingsTest {
protected:
    RandomHands() {
        // A menu that opens waits for its end in a loop of its own.
        QObject::connect(&m_closer, &QTimer::timeout, &m_closer, &RandomHands::closePopups);
        m_closer.start(0);
    }

    static void closePopups() {
        QDrag::cancel(); // so does a text that is dragged
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
        using Move = std::pair<const char*, QString (RandomHands::*)()>;
        static const std::vector<Move> kMovesOfHands{
            {"action", &RandomHands::triggerAction}, {"action", &RandomHands::triggerAction},
            {"action", &RandomHands::triggerAction}, {"preset", &RandomHands::choosePreset},
            {"page", &RandomHands::turnPage},        {"page", &RandomHands::turnPage},
            {"key", &RandomHands::pressKey},         {"key", &RandomHands::pressKey},
            {"key", &RandomHands::pressKey},         {"key", &RandomHands::pressKey},
            {"click", &RandomHands::click},          {"click", &RandomHands::click},
            {"row", &RandomHands::clickRow},         {"type", &RandomHands::typeNumber},
            {"type", &RandomHands::typeNumber},      {"choose", &RandomHands::chooseAnother},
            {"choose", &RandomHands::chooseAnother}, {"search", &RandomHands::search},
            {"slide", &RandomHands::slide},          {"point", &RandomHands::pointAtChart},
            {"resize", &RandomHands::resize},
        };
        const auto& [name, hands] = oneOf(kMovesOfHands);
        return std::string(name) + ' ' + (this->*hands)().toStdString();
    }

    /// The title and its mark are the document's, and no list's current row is one that is gone.
    void checkTitleAndRows() const {
        EXPECT_TRUE(window->windowTitle().startsWith(QString::fromStdString(experiment().name)));
        EXPECT_EQ(window->isWindowModified(), document().modified());
        for (const auto* view : window->findChildren<QAbstractItemView*>()) {
            const QModelIndex current = view->currentIndex();
            EXPECT_TRUE(!current.isValid() ||
                        view->model()->hasIndex(current.row(), current.column(), current.parent()))
                << nameOf(view).toStdString();
        }
    }

    static QString nameOf(const QWidget* widget) {
        return widget->objectName().isEmpty() ? widget->metaObject()->className() : widget->objectName();
    }

    std::mt19937 m_random;

private:
    QTimer m_closer;
};

} // namespace twinsine::tests
