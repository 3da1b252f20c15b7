// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A real window on a fake engine, with the hands of a person.

#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "tests/support/fake_engine.hpp"
#include "tests/support/temporary_folder.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/document/autosave.hpp"
#include "ui/document/preferences.hpp"
#include "ui/history/history.hpp"
#include "ui/settings/number_field.hpp"
#include "ui/window/main_window.hpp"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QLabel>
#include <QLineSeries>
#include <QSlider>
#include <QTabBar>
#include <QTest>

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

namespace twinsine::tests {

inline experiment::Experiment preset(std::string_view name) { return load(*experiment::findPreset(name)); }

class WindowTest : public testing::Test {
protected:
    void SetUp() override {
        ui::Preferences().clear(); // each test is a person's first start
        for (const char* part : {"", "-wal", "-shm"})
            QFile::remove(ui::History::defaultFile() + part);
        open(preset("keras-vs-tensorflow"));
    }

    void open(experiment::Experiment experiment, const QString& file = {}) {
        window.reset();
        if (!recovers)
            std::filesystem::remove_all(*ui::Autosave::defaultFolder());
        io::OpenedFile opened{.experiment = std::move(experiment)};
        if (auto read = io::openFile(file.toStdString()))
            opened = std::move(*read);
        else
            opened.isOwn = true; // whatever it is called, it is not there any more
        window = std::make_unique<ui::MainWindow>(std::move(opened), file, nullptr, engine.chooser());
        window->resize(1280, 800); // the screen of the tests is smaller, and a narrow window's toolbar hides its end
        window->findChild<ui::ChartArea*>()->setMoves(false); // tests look at once
        window->show();
        window->findChild<QTabBar*>("pages")->setCurrentIndex(1); // most tests work in the settings
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        ASSERT_TRUE(waitFor([this] { return feed().view().latest.info != nullptr; }));
    }

    const experiment::Experiment& experiment() const { return document().experiment(); }
    ui::Document& document() const { return *window->findChild<ui::Document*>(); }
    const ui::RunFeed& feed() const { return *window->findChild<ui::RunFeed*>(); }
    run::State state() const { return feed().view().latest.state; }

    /// The part of that name that is seen, or null.
    template <class Widget = QWidget>
    Widget* find(const QString& name) const {
        for (auto* widget : window->findChildren<Widget*>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    QString textOf(const QString& name) const {
        const auto* label = find<QLabel>(name);
        return label ? label->text() : QString();
    }

    template <class Condition>
    static bool waitFor(Condition condition) {
        return QTest::qWaitFor(condition, 20000);
    }

    void click(const QString& name, Qt::KeyboardModifiers modifiers = {}) const {
        auto* widget = find<QWidget>(name);
        ASSERT_NE(widget, nullptr) << name.toStdString();
        QTest::mouseClick(widget, Qt::LeftButton, modifiers);
    }
    void type(const QString& name, const QString& text) const {
        auto* field = find<ui::NumberField>(name);
        ASSERT_NE(field, nullptr) << name.toStdString();
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    /// Types the letters that a choice begins with.
    void choose(const QString& name, const QString& letters) const {
        auto* box = find<QComboBox>(name);
        ASSERT_NE(box, nullptr) << name.toStdString();
        box->setFocus();
        QTest::keyClicks(box, letters);
    }
    /// Takes a slider's handle to the right, four pixels at a move.
    void drag(const QString& name, int moves) const {
        auto* slider = find<QSlider>(name);
        ASSERT_NE(slider, nullptr) << name.toStdString();
        constexpr int kHandle = 14;
        const int room = slider->width() - kHandle;
        const int from =
            QStyle::sliderPositionFromValue(slider->minimum(), slider->maximum(), slider->value(), room) + kHandle / 2;
        const int middle = slider->height() / 2;
        QTest::mousePress(slider, Qt::LeftButton, {}, {from, middle});
        for (int move = 1; move <= moves; ++move)
            QTest::mouseMove(slider, {from + 4 * move, middle});
        QTest::mouseRelease(slider, Qt::LeftButton, {}, {from + 4 * moves, middle});
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        window->centralWidget()->setFocus();
        QTest::keyClick(window->centralWidget(), key, modifiers);
    }
    void trigger(const QString& action) const {
        auto* found = window->findChild<QAction*>(action);
        ASSERT_NE(found, nullptr) << action.toStdString();
        found->trigger();
    }
    void fastest() const {
        auto* pace = find<QComboBox>(QStringLiteral("pace"));
        pace->setFocus();
        QTest::keyClick(pace, Qt::Key_End);
    }

    void trainToTheEnd() const {
        fastest();
        ASSERT_TRUE(waitFor([this] { return state() == run::State::finished; }));
    }
    /// The points of a chart's curve.
    QList<QPointF> curve(const QString& chart, const QString& series) const {
        for (auto* each : find<QChartView>(chart)->chart()->series())
            if (each->objectName() == series)
                return static_cast<QLineSeries*>(each)->points();
        return {};
    }

    FakeEngine engine;
    std::unique_ptr<ui::MainWindow> window;
    bool recovers = false; ///< what windows before it left is there for the next one
};

} // namespace twinsine::tests
