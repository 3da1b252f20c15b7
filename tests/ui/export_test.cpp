// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Pictures show what the window shows.

#include "tests/ui/pixels.hpp"
#include "tests/ui/window_test.hpp"
#include "ui/charts/base_chart.hpp"

#include <QClipboard>
#include <QTabBar>

namespace twinsine::tests {
namespace {

class ExportTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        trainToTheEnd();
    }

    QImage copied(ui::Chart chart) const {
        trigger(QStringLiteral("copy%1").arg(static_cast<int>(chart)));
        return QApplication::clipboard()->image();
    }
    const ui::theme::Colours& colours() const { return ui::theme::current(); }
};

TEST_F(ExportTest, HiddenCurvesStayHidden) {
    for (const auto& [chart, button] : {std::pair(ui::Chart::fit, "fitChart.a"), {ui::Chart::loss, "lossChart.a"}}) {
        EXPECT_GT(pixelsOf(copied(chart), colours().sideA), 500) << button;
        click(button);
        const QImage hidden = copied(chart);
        // Its name stays in the legend, struck out: none of its pen is left but there.
        EXPECT_LT(pixelsOf(hidden, colours().sideA), 300) << button;
        EXPECT_GT(pixelsOf(hidden, colours().sideB), 200) << button;
    }
}

TEST_F(ExportTest, EveryViewOfAChartIsInItsPicture) {
    const auto expectChange = [this](ui::Chart chart, const QString& control) {
        const QImage before = copied(chart);
        EXPECT_EQ(copied(chart), before) << "pictures of the same are the same";
        click(control);
        EXPECT_NE(copied(chart), before) << control.toStdString();
    };
    expectChange(ui::Chart::fit, "showPoints");
    expectChange(ui::Chart::fit, "showKinks");
    expectChange(ui::Chart::fit, "showBeyond");
    expectChange(ui::Chart::difference, "showBeyond");
    expectChange(ui::Chart::hiddenUnits, "showBeyond");
    expectChange(ui::Chart::loss, "lossLogX");
    expectChange(ui::Chart::distance, "lossLogX");
    expectChange(ui::Chart::loss, "lossLogY");
    auto* tabs = window->findChild<QTabBar*>("lowerCharts");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    expectChange(ui::Chart::distance, "distanceLogY");
    expectChange(ui::Chart::distance, "timeline");
}

TEST_F(ExportTest, PickedHiddenUnitIsInThePicture) {
    auto* tabs = window->findChild<QTabBar*>("lowerCharts");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(2).center());
    const QImage largest = copied(ui::Chart::hiddenUnits);
    QTest::keyClick(window->findChild<ui::BaseChart*>("hiddenUnitChart"), Qt::Key_Down);
    EXPECT_NE(copied(ui::Chart::hiddenUnits), largest);
}

TEST_F(ExportTest, ZoomIsInThePicture) {
    auto& fit = *window->findChild<ui::BaseChart*>("fitChart");
    const QImage all = copied(ui::Chart::fit);
    QTest::keyClick(&fit, Qt::Key_Plus);
    const QImage zoomed = copied(ui::Chart::fit);
    EXPECT_NE(zoomed, all);
    QTest::keyClick(&fit, Qt::Key_0);
    EXPECT_EQ(copied(ui::Chart::fit), all);
}

} // namespace
} // namespace twinsine::tests
