// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs that stay as ghosts, the way from one run to the next, the second cursor and the statistics.

#include "tests/ui/chart_test.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/charts/ghosts.hpp"
#include "ui/charts/statistics_page.hpp"
#include "ui/widgets/number_text.hpp"

#include <QCheckBox>
#include <QClipboard>
#include <QMenu>
#include <QTableWidget>

#include <algorithm>

namespace twinsine::tests {
namespace {

using run::State;

class GhostsTest : public ChartTest {
protected:
    ui::ChartArea& charts() const { return *window->findChild<ui::ChartArea*>(); }
    std::vector<ui::Ghost> shown() const { return window->findChild<ui::Ghosts*>()->shown(); }
    const std::vector<ui::Ghost>& pinned() const { return window->findChild<ui::Ghosts*>()->pinned(); }
    void waitForCurves() const {
        ASSERT_TRUE(waitFor(
            [this] { return feed().view().latest.info->experiment == experiment() && state() == State::finished; }));
    }
    void epochs(int count) const {
        type("a.phases.0.epochs", QString::number(count));
        waitForCurves();
    }
    QImage imageOf(const char* name) const { return chart(name).viewport()->grab().toImage(); }
    void fromMenu(const QString& text) const {
        auto* menu = window->findChild<QMenu*>("ghosts");
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions())
            if (action->text() == text)
                return action->trigger();
        FAIL() << text.toStdString();
    }
};

TEST_F(GhostsTest, TheRunBeforeStaysPaleInFitLossesAndDifference) {
    const auto first = experiment();
    EXPECT_TRUE(shown().empty());
    epochs(50);
    ASSERT_EQ(shown().size(), 1U);
    EXPECT_TRUE(shown()[0].info->experiment.trainsLike(first));
    for (const char* name : {"fitChart", "lossChart", "differenceChart"}) {
        const QImage with = imageOf(name);
        click("showBefore");
        EXPECT_NE(imageOf(name), with) << name;
        click("showBefore");
        EXPECT_EQ(imageOf(name), with) << name;
    }
    trigger("train");
    ASSERT_TRUE(waitFor([this] { return state() == State::finished; }));
    ASSERT_EQ(shown().size(), 1U);
    EXPECT_TRUE(shown()[0].info->experiment.trainsLike(first)) << "the same run again is not the one before";
    click("showBefore");
    open(first);
    EXPECT_FALSE(find<QCheckBox>("showBefore")->isChecked()) << "remembered";
}

TEST_F(GhostsTest, ADragHasTheRunBeforeItBegan) {
    const auto first = experiment();
    WindowTest::drag("a.optimizer.config.learning_rate.slider", 6);
    waitForCurves();
    ASSERT_EQ(shown().size(), 1U);
    EXPECT_TRUE(shown()[0].info->experiment.trainsLike(first));
    const auto dragged = experiment();
    document().history().undo();
    waitForCurves();
    ASSERT_EQ(shown().size(), 1U);
    EXPECT_TRUE(shown()[0].info->experiment.trainsLike(dragged));
}

TEST_F(GhostsTest, UpToThreeRunsAreKeptUntilTheyAreRemoved) {
    click("showBefore");
    const QString kept = "Remove “kept, " + ui::numberText(feed().view().latest.frame->meanAbsDifference, 3) + "”";
    fromMenu("&Keep this run as a ghost");
    EXPECT_TRUE(shown().empty()) << "it would lie below the curves that it is";
    epochs(50);
    EXPECT_EQ(shown().size(), 1U);
    for (const char* name : {"one", "two", "three"})
        charts().pinGhost(name);
    ASSERT_EQ(pinned().size(), 3U);
    EXPECT_EQ(pinned()[0].name, "one") << "the oldest has gone";
    fromMenu("Remove “two”");
    EXPECT_EQ(pinned().size(), 2U);
    fromMenu("Remove &all ghosts");
    EXPECT_TRUE(pinned().empty());
    EXPECT_TRUE(shown().empty());
}

TEST_F(GhostsTest, AnEarlierExperimentIsTrainedInTheBackgroundToBeOne) {
    auto other = experiment();
    other.a.phases[0].epochs = 7;
    auto third = experiment();
    third.a.phases[0].epochs = 9;
    charts().pinGhostOf(other, "seven");
    charts().pinGhostOf(third, "nine");
    ASSERT_TRUE(waitFor([this] { return shown().size() == 2; }));
    EXPECT_EQ(shown()[0].name, "seven");
    EXPECT_EQ(shown()[1].samples->back().epoch, 100) << "B's epochs";
    EXPECT_EQ(feed().view().latest.info->experiment, experiment()) << "what is shown stays";
}

TEST_F(GhostsTest, CurvesMoveToWhereAChangeTakesThem) {
    charts().setMoves(true);
    const double before = curve("fitChart", "a").back().y();
    type("a.phases.0.epochs", "50");
    waitForCurves();
    const double after = frame().predictionA.back();
    ASSERT_NE(before, after);
    const auto [least, most] = std::minmax(before, after);
    EXPECT_TRUE(waitFor([&] {
        const double shown = curve("fitChart", "a").back().y();
        return shown > least && shown < most;
    })) << "on its way";
    ASSERT_TRUE(waitFor([&] { return curve("fitChart", "a").back().y() == after; })) << "it comes there";
}

TEST_F(GhostsTest, ShiftAndClickReadsTheDifferenceToThere) {
    auto& fit = chart("fitChart");
    QTest::mouseClick(fit.viewport(), Qt::LeftButton, Qt::ShiftModifier, place(fit, -2, 0));
    ASSERT_TRUE(fit.second());
    EXPECT_EQ(chart("differenceChart").second(), fit.second());
    EXPECT_EQ(fit.zoom(), ui::Zoom{}) << "nothing moved";
    hover(fit, place(fit, 3, 0));
    const auto& x = feed().view().latest.info->x;
    const auto index = [&](double value) {
        return static_cast<std::size_t>(std::find(x.begin(), x.end(), value) - x.begin());
    };
    const double from = frame().predictionA[index(*fit.second())];
    const double to = frame().predictionA[index(*fit.crosshair())];
    const QString change = (to > from ? "+" : "") + ui::numberText(to - from);
    const QString expected =
        QStringLiteral("Keras 3: %1 → %2, %3").arg(ui::numberText(from), ui::numberText(to), change);
    EXPECT_TRUE(fit.readOut().contains(expected)) << fit.readOut().toStdString();
    EXPECT_TRUE(fit.readOut().section('\n', 0, 0).contains("Δ")) << fit.readOut().toStdString();
    QTest::keyClick(&fit, Qt::Key_Escape);
    EXPECT_FALSE(fit.second());
    hover(fit, place(fit, 1, 0));
    QTest::keyClick(&fit, Qt::Key_M);
    EXPECT_EQ(fit.second(), fit.crosshair());
}

TEST_F(GhostsTest, StatisticsAreOfTheShownEpochAndCanBeCopied) {
    bringUp("Statistics");
    auto* table = find<QTableWidget>("statistics");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->horizontalHeaderItem(0)->text(), "Keras 3");
    EXPECT_EQ(table->item(3, 2)->text(), ui::numberText(frame().meanAbsDifference)) << "mean |A − B|";
    EXPECT_EQ(table->item(4, 2)->text(), "–") << "neither side is the truth";
    const QString last = table->item(2, 0)->text();
    click("timeline");
    EXPECT_NE(table->item(2, 0)->text(), last);
    click("copyStatistics");
    const QStringList lines = QApplication::clipboard()->text().split('\n');
    ASSERT_GE(lines.size(), 6);
    EXPECT_EQ(lines[0], "\tKeras 3\tTensorFlow 1\tA − B");
    EXPECT_EQ(lines[3].section('\t', 1, 1), table->item(2, 0)->text());
}

TEST_F(GhostsTest, StatisticsOfADivergedSideAreWords) {
    engine.divergesAt = 10;
    open(preset("keras-vs-tensorflow"));
    trainToTheEnd();
    bringUp("Statistics");
    auto* table = find<QTableWidget>("statistics");
    for (int column = 0; column < 3; ++column)
        EXPECT_EQ(table->item(0, column)->text(), "diverged") << column;
}

} // namespace
} // namespace twinsine::tests
