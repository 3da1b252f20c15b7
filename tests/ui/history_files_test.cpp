// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The history's file, what leaves it, and what a person decides about it.

#include "tests/ui/history_test.hpp"

#include "core/io/experiment_file.hpp"
#include "ui/document/file_commands.hpp"
#include "ui/history/history_page.hpp"

#include <QCheckBox>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>

namespace twinsine::tests {
namespace {

class HistoryFilesTest : public HistoryTest {
protected:
    void SetUp() override {
        HistoryTest::SetUp();
        typeUnits("7");
        ASSERT_TRUE(waitForRow(unitsOf("7")));
    }
    void exportTo(const std::string& path) const {
        trigger("historyExport");
        auto* dialog = window->findChild<QFileDialog*>("historyExportDialog");
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->fileSelected(toQString(path));
        dialog->close();
        ASSERT_TRUE(waitFor([&] { return textOf("message").contains(toQString(path)); }));
    }
    /// Of the row's menu.
    void choose(int row, const char* action) const {
        const QPoint place = table().visualRect(at(row, Column::kTraining)).center();
        Q_EMIT table().customContextMenuRequested(place);
        auto* menu = window->findChild<QMenu*>("historyMenu");
        ASSERT_NE(menu, nullptr);
        menu->findChild<QAction*>(action)->trigger();
        menu->close();
    }

    TemporaryFolder folder;
};

TEST_F(HistoryFilesTest, ExportsAllThatIsShownAsCsv) {
    exportTo(folder.path("runs.csv"));
    EXPECT_TRUE(textOf("message").startsWith("Exported 2 trainings"));
    const QStringList lines = toQString(contentOf(folder.path("runs.csv"))).split('\n');
    ASSERT_EQ(lines.size(), 4) << "with the end of the last one";
    EXPECT_TRUE(lines[0].startsWith("name,experiment_name,origin,changes,a_seed"));
    EXPECT_TRUE(lines[1].contains("keras-vs-tensorflow,layer 1 units 7 (Keras 3),42,42,"));
}

TEST_F(HistoryFilesTest, AnExportedRunIsAnExperimentFile) {
    clickCell(at(rowOf(unitsOf("7")), Column::kTraining));
    exportTo(folder.path("run.json"));
    const auto read = io::readExperiment(folder.path("run.json"));
    ASSERT_TRUE(read) << read.error().front();
    EXPECT_TRUE(read->trainsLike(experiment()));
    EXPECT_FALSE(io::openFile(folder.path("run.json"))->isOwn) << "never saved over";
}

TEST_F(HistoryFilesTest, AnExportThatCannotBeWrittenSaysWhy) {
    exportTo(folder.path("missing/runs.csv"));
    EXPECT_TRUE(textOf("message").endsWith("no such folder"));
}

TEST_F(HistoryFilesTest, TwoRunsAreCompared) {
    EXPECT_FALSE(find("historyCompare")->isEnabled());
    clickCell(at(0, Column::kTraining));
    clickCell(at(1, Column::kTraining), Qt::ControlModifier);
    click("historyCompare");
    ASSERT_TRUE(waitFor([this] { return window->findChild<QTableWidget*>("comparisonTable") != nullptr; }));
    const auto* comparison = window->findChild<QTableWidget*>("comparisonTable");
    const auto text = [&](int row, int column) { return comparison->item(row, column)->text().toStdString(); };
    EXPECT_EQ(text(0, 0), "Keras 3: Layer 1 units");
    EXPECT_EQ(text(0, 1), "7");
    EXPECT_EQ(text(0, 2), "10");
    EXPECT_EQ(text(1, 0), "Mean |A − B|");
    EXPECT_EQ(text(1, 1), cell(0, Column::kGap));
    EXPECT_EQ(text(1, 2), cell(1, Column::kGap));
}

TEST_F(HistoryFilesTest, ClearingAsksAndLeavesThePinnedOnes) {
    clickCell(at(rowOf("unchanged"), Column::kPin));
    ASSERT_TRUE(waitFor([&] { return cell(rowOf("unchanged"), Column::kPin) == "★"; }));
    const auto clear = [&](bool pinnedToo) {
        trigger("historyClear");
        auto* question = window->findChild<QMessageBox*>("clearQuestion");
        ASSERT_NE(question, nullptr);
        question->findChild<QCheckBox*>("clearPinned")->setChecked(pinnedToo);
        QTest::mouseClick(question->findChild<QPushButton*>("clear"), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    clear(false);
    ASSERT_TRUE(waitForRows(1));
    EXPECT_EQ(cell(0, Column::kPin), "★");
    clear(true);
    ASSERT_TRUE(waitForRows(0));
    click("messageOffer");
    EXPECT_TRUE(waitForRows(1)) << "this can be undone too";
}

TEST_F(HistoryFilesTest, NothingIsKeptThatNobodyWantsToKeep) {
    trigger("historyKeeps");
    EXPECT_TRUE(textOf("historyCounts").endsWith("new ones are not kept"));
    typeUnits("8");
    ASSERT_TRUE(waitForTraining());
    restart();
    ASSERT_TRUE(waitForRows(2));
    trainToTheEnd();
    EXPECT_EQ(rowOf(unitsOf("8")), -1);
    EXPECT_FALSE(window->findChild<QAction*>("historyKeeps")->isChecked());
}

TEST_F(HistoryFilesTest, AnotherWindowsRunsAreSeen) {
    {
        io::RunHistory other(ui::History::defaultFile().toStdString());
        other.add({.origin = "precision", .title = "Of another window", .changes = "something", .time = 1},
                  preset("precision"));
    }
    trigger("showHistory");
    trigger("showHistory");
    EXPECT_TRUE(waitForRow("something"));
}

TEST_F(HistoryFilesTest, ADamagedFileGivesOneMessageAndAHistoryInMemory) {
    window.reset();
    const std::string path = ui::History::defaultFile().toStdString();
    for (const char* part : {"-wal", "-shm"})
        std::filesystem::remove(path + part);
    std::ofstream(path) << "no database, whoever wrote this";
    open(preset("keras-vs-tensorflow"));
    trigger("showHistory");
    trainToTheEnd();
    ASSERT_TRUE(waitForRows(1));
    EXPECT_TRUE(textOf("message").contains("history.sqlite: file is not a database"));
    typeUnits("9");
    EXPECT_TRUE(waitForRow(unitsOf("9")));
    EXPECT_EQ(contentOf(path), "no database, whoever wrote this");
}

TEST_F(HistoryFilesTest, ARunOfTooManyPointsSaysSoInsteadOfComingBack) {
    io::PastRun run{.title = "Large", .changes = "points 50000", .time = 1};
    auto large = preset("precision");
    const std::vector<double> points(100'000, 0.5);
    large.data = {};
    large.data.num = 100'000;
    large.data.own = std::make_shared<const experiment::OwnPoints>(experiment::OwnPoints{points, points, "many"});
    window->findChild<ui::HistoryPage*>()->history().add(run, large);
    ASSERT_TRUE(waitForRow("points 50000"));
    const auto before = experiment();
    doubleClick(at(rowOf("points 50000"), Column::kTraining));
    EXPECT_TRUE(waitFor([&] { return textOf("message").contains("take too much room"); }));
    EXPECT_EQ(experiment(), before);
}

TEST_F(HistoryFilesTest, NamesOfFilesAreNoMarkup) {
    auto hostile = experiment();
    hostile.name = "<b>bold</b> & <img src=\"/dev/zero\">";
    hostile.b.layers.front().units = 3;
    document().change(hostile, "name");
    ASSERT_TRUE(waitFor([&] { return cell(0, Column::kTraining) == hostile.name; }));
    const QString tip = at(0, Column::kTraining).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains("&lt;img"));
    EXPECT_FALSE(tip.contains("<img"));
}

TEST_F(HistoryFilesTest, AGhostIsAskedForWithItsSettings) {
    std::optional<experiment::Experiment> asked;
    QObject::connect(window->findChild<ui::HistoryPage*>(), &ui::HistoryPage::ghostAsked,
                     [&](const experiment::Experiment& ghost, const QString&) { asked = ghost; });
    choose(rowOf("unchanged"), "historyGhost");
    ASSERT_TRUE(waitFor([&] { return asked.has_value(); }));
    EXPECT_TRUE(asked->trainsLike(preset("keras-vs-tensorflow")));
}

} // namespace
} // namespace twinsine::tests
