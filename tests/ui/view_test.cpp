// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the window shows besides the training: help, log, theme.

#include "tests/ui/window_test.hpp"
#include "ui/theme/theme.hpp"

#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>

#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>

namespace twinsine::tests {
namespace {

class ViewTest : public WindowTest {};

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

TEST_F(ViewTest, OpensInFullScreenAsItWasClosed) {
    press(Qt::Key_F11);
    window->close();
    window = std::make_unique<ui::MainWindow>(io::OpenedFile{.experiment = preset("unseeded")}, QString(), nullptr, engine.chooser());
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    EXPECT_TRUE(window->isFullScreen());
    press(Qt::Key_F11);
    EXPECT_FALSE(window->isFullScreen());
}

TEST_F(ViewTest, OpensAsLargeAsItWasClosed) {
    window->resize(1111, 777);
    window->close();
    window = std::make_unique<ui::MainWindow>(io::OpenedFile{.experiment = preset("unseeded")}, QString(), nullptr, engine.chooser());
    EXPECT_EQ(window->size(), QSize(1111, 777));
}

TEST_F(ViewTest, EveryControlSaysWhatItIs) {
    for (const int page : {0, 1}) {
        find<QTabBar>("pages")->setCurrentIndex(page);
        for (const auto* widget : window->findChildren<QWidget*>()) {
            const bool isControl =
                qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
                qobject_cast<const QLineEdit*>(widget);
            const bool isPart = widget->objectName().startsWith(QLatin1String("qt_")) || !widget->isVisible();
            if (!isControl || isPart || qobject_cast<const QScrollBar*>(widget))
                continue;
            const QWidget* explained = widget;
            while (explained && explained->whatsThis().isEmpty() && explained != window.get())
                explained = explained->parentWidget();
            EXPECT_NE(explained, window.get())
                << widget->objectName().toStdString() << " " << widget->metaObject()->className();
        }
    }
}

/// The contrast ratio of the Web Content Accessibility Guidelines 2.1: from 1 to 21.
double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto [least, most] = std::minmax({luminance(a), luminance(b)});
    return (most + 0.05) / (least + 0.05);
}

TEST_F(ViewTest, ThemesAreShownAtOnceAndKept) {
    for (const auto theme : {ui::theme::Theme::dark, ui::theme::Theme::highContrast, ui::theme::Theme::light}) {
        trigger(("theme." + std::string(nameOf(theme))).c_str());
        const QColor ground = ui::theme::colours(theme).background;
        for (const char* chart : {"fitChart", "lossChart", "differenceChart"})
            EXPECT_EQ(find<QWidget>(chart)->grab().toImage().pixelColor(1, 1), ground) << chart;
        auto* tabs = find<QTabBar>("pages");
        const QImage shownTabs = tabs->grab().toImage();
        const auto below = [&](int tab) {
            return shownTabs.pixelColor(tabs->tabRect(tab).center().x(), tabs->height() - 2);
        };
        EXPECT_GE(contrast(below(1), below(0)), 7) << "which page is in front";
        open(preset("unseeded"));
        const auto colour = [](QPalette::ColorRole role) { return QApplication::palette().color(role); };
        EXPECT_EQ(colour(QPalette::Window).lightness() < 128, theme != ui::theme::Theme::light) << nameOf(theme);
        const bool strong = theme == ui::theme::Theme::highContrast;
        EXPECT_GE(contrast(colour(QPalette::WindowText), colour(QPalette::Window)), strong ? 15 : 7);
        EXPECT_GE(contrast(colour(QPalette::ButtonText), colour(QPalette::Button)), strong ? 10 : 7);
        EXPECT_GE(contrast(colour(QPalette::Text), colour(QPalette::Base)), strong ? 10 : 7);
        if (theme != ui::theme::Theme::light) { // whose fields have an outline that is seen
            EXPECT_GE(contrast(colour(QPalette::Base), colour(QPalette::Window)), 1.5) << nameOf(theme);
        }
    }
}

TEST(Theme, CurvesStandOutOfTheGround) {
    for (const auto theme : ui::theme::kThemes) {
        const auto& colours = ui::theme::colours(theme);
        for (const QColor& curve : {colours.sideA, colours.sideB, colours.truth, colours.difference, colours.problem})
            EXPECT_GE(contrast(curve, colours.background), theme == ui::theme::Theme::highContrast ? 7 : 3)
                << nameOf(theme);
        EXPECT_GE(contrast(Qt::black, colours.notice), 7) << nameOf(theme);
        EXPECT_GE(contrast(colours.text, colours.differs), 7) << nameOf(theme);
    }
}

TEST(LogPanel, ShowsWhatIsLoggedWhileItIsSeen) {
    const auto recent = std::make_shared<spdlog::sinks::ringbuffer_sink_mt>(10);
    spdlog::logger logger("test", recent);
    const FakeEngine engine;
    ui::MainWindow window({.experiment = preset("unseeded")}, {}, recent, engine.chooser());
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
