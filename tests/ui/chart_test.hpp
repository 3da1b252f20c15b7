// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A window whose training is done, and what a hand does in its charts.

#include "tests/ui/window_test.hpp"
#include "ui/charts/base_chart.hpp"

#include <QTabBar>
#include <QWheelEvent>

namespace twinsine::tests {

class ChartTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        trainToTheEnd();
    }

    ui::BaseChart& chart(const QString& name) const { return *window->findChild<ui::BaseChart*>(name); }
    const run::Frame& frame() const { return *feed().view().latest.frame; }

    /// The place of those values in the viewport.
    static QPoint place(const ui::BaseChart& chart, double x, double y) {
        const QRectF plot = chart.plotArea();
        return QPointF(plot.left() + plot.width() * chart.xAxis().shown().part(chart.xAxis().position(x)),
                       plot.bottom() - plot.height() * chart.yAxis().shown().part(chart.yAxis().position(y)))
            .toPoint();
    }
    static void hover(const ui::BaseChart& chart, const QPoint& to) {
        QTest::mouseMove(chart.viewport(), to - QPoint(3, 0));
        QTest::mouseMove(chart.viewport(), to);
    }
    static void drag(const ui::BaseChart& chart, const QPoint& from, const QPoint& to, Qt::MouseButton button,
                     Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(chart.viewport(), button, modifiers, from);
        for (const QPoint& way : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, way, chart.viewport()->mapToGlobal(way), Qt::NoButton, button,
                             modifiers);
            QApplication::sendEvent(chart.viewport(), &move);
        }
        QTest::mouseRelease(chart.viewport(), button, modifiers, to);
    }
    /// A wheel by that angle, in eighths of a degree.
    static void turn(const ui::BaseChart& chart, const QPoint& at, const QPoint& angle) {
        QWheelEvent event(at, chart.viewport()->mapToGlobal(at), {}, angle, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(chart.viewport(), &event);
    }
    static void wheel(const ui::BaseChart& chart, const QPoint& at, int notches) {
        turn(chart, at, {0, 120 * notches});
    }
    void chooseLast(const QString& name) const {
        auto* box = find<QComboBox>(name);
        ASSERT_NE(box, nullptr) << name.toStdString();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_End);
    }
    /// The chart behind the tab of that name.
    void bringUp(const QString& title) const {
        auto* tabs = window->findChild<QTabBar*>("lowerCharts");
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (tabs->tabText(tab) == title) {
                QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
                return QApplication::processEvents(); // it is laid out
            }
        FAIL() << title.toStdString();
    }
    /// The marks' texts, and where they are.
    static std::vector<std::string> marksOf(const ui::BaseChart& chart) {
        std::vector<std::string> texts;
        for (const auto& mark : chart.marks())
            texts.push_back(mark.text.toStdString() + " " + QString::number(mark.x).toStdString());
        return texts;
    }
};

} // namespace twinsine::tests
