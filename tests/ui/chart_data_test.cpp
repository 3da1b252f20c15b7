// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The numbers behind a chart: as a table, on the clipboard and in a file.

#include "tests/ui/window_test.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/export/chart_table.hpp"

#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <cmath>

namespace twinsine::tests {
namespace {

TEST(ChartTable, ReadsBackAsItIs) {
    ui::ChartTable table{{"x", "a, \"b\""}, {{0.1, 1.0 / 3}, {std::nan(""), -2e-300}}};
    EXPECT_EQ(ui::textOf(table, ','), "x,\"a, \"\"b\"\"\"\n0.1,\n0.3333333333333333,-2e-300\n");
}

class ChartDataTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        trainToTheEnd();
    }

    /// A click with the right button, and then on that line of the menu.
    void choose(const char* chart, const QString& line) const {
        auto* view = find<QChartView>(chart);
        const QPoint middle = view->viewport()->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle, view->viewport()->mapToGlobal(middle));
        QApplication::sendEvent(view->viewport(), &event);
        auto* menu = window->findChild<QMenu*>("chartMenu");
        ASSERT_NE(menu, nullptr);
        for (QAction* action : menu->actions())
            if (action->text().remove('&') == line) {
                menu->close();
                return action->trigger();
            }
        FAIL() << line.toStdString();
    }
    static QStringList copiedLines() { return QApplication::clipboard()->text().trimmed().split('\n'); }

    TemporaryFolder folder;
};

TEST_F(ChartDataTest, FitHasAllThreeCurves) {
    choose("fitChart", "Copy data");
    const QStringList lines = copiedLines();
    EXPECT_EQ(lines.front(), "x (radians)\tsin(x)\tKeras 3\tTensorFlow 1");
    ASSERT_EQ(lines.size(), 101);
    const auto& frame = *feed().view().latest.frame;
    const QStringList last = lines.back().split('\t');
    EXPECT_EQ(last[0].toDouble(), 5);
    EXPECT_EQ(last[1].toDouble(), std::sin(5.0));
    EXPECT_EQ(last[2].toDouble(), frame.predictionA.back()) << "with all digits";
    EXPECT_EQ(last[3].toDouble(), frame.predictionB.back());
    EXPECT_EQ(textOf("message"), "Copied: data of Fit, 100 rows");
    click("fitChart.a");
    choose("fitChart", "Copy data");
    EXPECT_EQ(copiedLines().front(), "x (radians)\tsin(x)\tTensorFlow 1") << "what is hidden is not in it";
}

TEST_F(ChartDataTest, LossesByUpdatesHaveARowForEachUpdate) {
    find<QComboBox>("lossAxis")->setCurrentIndex(1);
    choose("lossChart", "Copy data");
    const QStringList lines = copiedLines();
    EXPECT_EQ(lines.front(), "update\tKeras 3\tTensorFlow 1");
    EXPECT_EQ(lines.size(), 1 + 100 + 100 - 25) << "4, 8 ... 400 and 1, 2 ... 100";
    EXPECT_EQ(lines[1].split('\t')[1], "") << "Keras has no loss after its first update";
    EXPECT_NE(lines[4].split('\t')[1], "");
}

TEST_F(ChartDataTest, TableIsShownCopiedAndSaved) {
    trigger("data0");
    auto* dialog = window->findChild<QDialog*>("dataDialog");
    ASSERT_NE(dialog, nullptr);
    auto* view = dialog->findChild<QTableView*>("data");
    EXPECT_EQ(view->model()->rowCount(), 100);
    EXPECT_EQ(view->model()->headerData(2, Qt::Horizontal), "Keras 3");
    view->selectRow(3);
    QTest::keyClick(dialog, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copiedLines().size(), 2);
    QTest::mouseClick(dialog->findChild<QPushButton*>("saveData"), Qt::LeftButton);
    auto* save = window->findChild<QFileDialog*>("saveDataDialog");
    ASSERT_NE(save, nullptr);
    const std::string path = folder.path("fit.csv");
    Q_EMIT save->fileSelected(QString::fromStdString(path));
    save->close();
    ASSERT_TRUE(waitFor([this] { return textOf("message") == "Saved fit.csv"; }));
    const QString csv = QString::fromStdString(contentOf(path));
    EXPECT_TRUE(csv.startsWith("x (radians),sin(x),Keras 3,TensorFlow 1\n"));
    EXPECT_EQ(csv.count('\n'), 101);
}

TEST_F(ChartDataTest, EveryChartHasItsNumbers) {
    for (const ui::Chart chart : ui::kCharts) {
        if (!ui::hasCurves(chart))
            continue;
        const auto table = ui::tableOf(window->findChild<ui::ChartArea*>()->picture(), chart);
        EXPECT_GE(table.rows(), 100U) << static_cast<int>(chart);
        EXPECT_EQ(table.names.size(), static_cast<qsizetype>(table.columns.size()));
        for (const auto& column : table.columns)
            EXPECT_EQ(column.size(), table.rows());
    }
}

} // namespace
} // namespace twinsine::tests
