// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Own, random and noisy points in the window.

#include "tests/ui/window_test.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/document/file_commands.hpp"
#include "ui/settings/changed_settings.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <QUndoStack>

#include <algorithm>

namespace twinsine::tests {
namespace {

class DataTest : public WindowTest {
protected:
    void openFile(const std::string& file) const {
        window->findChild<ui::FileCommands*>()->openFile(QString::fromStdString(file));
    }
    QList<QPointF> curve(const char* name) const {
        for (auto* series : find<ui::FitChart>("fitChart")->chart()->series())
            if (series->objectName() == QLatin1String(name) && series->isVisible())
                return static_cast<QLineSeries*>(series)->points();
        return {};
    }
    bool waitForData(const experiment::Data& data) const {
        return waitFor([&] {
            const auto info = feed().view().latest.info;
            return info && info->experiment.data == data;
        });
    }
    TemporaryFolder folder;
};

TEST_F(DataTest, ACsvFileIsOneStepOfTheHistory) {
    const auto before = experiment();
    openFile(folder.add("mine.csv", "x,y\n2,5\n0,1\n1,3\n"));
    ASSERT_NE(experiment().data.own, nullptr);
    EXPECT_EQ(*experiment().data.own, (experiment::OwnPoints{{2, 0, 1}, {5, 1, 3}, "mine"}));
    ASSERT_TRUE(waitForData(experiment().data));
    EXPECT_EQ(curve("points"), (QList<QPointF>{{2, 5}, {0, 1}, {1, 3}}));
    EXPECT_TRUE(curve("truth").isEmpty()) << "nobody knows the function";
    EXPECT_EQ(find("fitChart.truth"), nullptr) << "nor is it in the legend";
    EXPECT_EQ(ui::changedValues(before, experiment()), QStringList("data mine"));
    document().history().undo();
    EXPECT_EQ(experiment(), before);
    ASSERT_TRUE(waitForData(before.data));
    EXPECT_EQ(curve("truth").size(), 100);
    EXPECT_NE(find("fitChart.truth"), nullptr);
}

TEST_F(DataTest, OtherPointsOfTheSameNameAreNoOtherName) {
    auto from = experiment();
    from.data.own = std::make_shared<experiment::OwnPoints>(experiment::OwnPoints{{0, 1}, {1, 2}, {}});
    auto to = from;
    to.data.own = std::make_shared<experiment::OwnPoints>(experiment::OwnPoints{{0, 1}, {3, 4}, {}});
    EXPECT_EQ(ui::changesOf(from, to, {}), QStringList("data"));
    EXPECT_EQ(ui::changedValues(from, to), QStringList("data own points"));
}

TEST_F(DataTest, OtherPointsAreSeenWhole) {
    auto* fit = find<ui::FitChart>("fitChart");
    const QPoint middle = fit->viewport()->rect().center();
    const auto zoom = [&] {
        QTest::mousePress(fit->viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseMove(fit->viewport(), middle + QPoint(40, 40));
        QTest::mouseRelease(fit->viewport(), Qt::LeftButton, {}, middle + QPoint(40, 40));
        EXPECT_NE(fit->zoom(), ui::Zoom{});
    };
    zoom();
    openFile(folder.add("mine.csv", "x,y\n2,5\n0,1\n1,3\n"));
    EXPECT_EQ(fit->zoom(), ui::Zoom{});
    zoom();
    document().history().undo();
    EXPECT_EQ(fit->zoom(), ui::Zoom{}) << "those of before are others too";
    trigger("precision");
    zoom();
    document().history().undo();
    EXPECT_EQ(fit->zoom(), ui::Zoom{});
}

TEST_F(DataTest, AWrongLineIsNamedAndChangesNothing) {
    const auto before = experiment();
    openFile(folder.add("mine.csv", "1,2\n3,four\n"));
    EXPECT_TRUE(textOf("message").endsWith("line 2: must be two numbers, got \"3,four\""))
        << textOf("message").toStdString();
    EXPECT_EQ(experiment(), before);
}

TEST_F(DataTest, TestPointsOutsideOfTheDataAreSeenWithTheCurvesThere) {
    auto tested = experiment();
    tested.data.test = experiment::TestPoints{.start = 0, .stop = 20, .num = 11};
    document().change(tested, {});
    ASSERT_TRUE(waitForData(tested.data));
    EXPECT_EQ(curve("test").back(), QPointF(20, std::sin(20.0)));
    ASSERT_TRUE(waitFor([&] { return state() == run::State::finished; }));
    ASSERT_TRUE(feed().view().latest.testLossB);
    EXPECT_EQ(textOf("b.test"), ui::numberText(*feed().view().latest.testLossB));
    ASSERT_TRUE(waitFor([&] { return !curve("a").isEmpty() && curve("a").back().x() == 20; }));
    EXPECT_TRUE(find<QCheckBox>("showBeyond")->isChecked());
    click("showBeyond");
    EXPECT_EQ(curve("a").back().x(), 5) << "a person may do without";
    auto deeper = tested; // another network comes with other weights
    deeper.data.test->stop = 30;
    deeper.a.layers.insert(deeper.a.layers.begin(), 2, deeper.a.layers.front());
    deeper.a.layers.front().units = 64;
    deeper.b.layers.erase(deeper.b.layers.begin());
    document().change(deeper, {});
    ASSERT_TRUE(waitForData(deeper.data));
    ASSERT_TRUE(waitFor([&] { return !curve("a").isEmpty() && curve("a").back().x() == 30; }));
}

TEST_F(DataTest, CurvesOfDrawnPointsGoFromLeftToRight) {
    auto drawn = experiment();
    drawn.data = {.function = "2*x", .sampling = experiment::Sampling::uniform, .num = 40, .seed = 3, .noise = 0.5};
    document().change(drawn, {});
    ASSERT_TRUE(waitForData(drawn.data));
    const auto points = curve("points");
    EXPECT_EQ(points.size(), 40) << "random points are shown";
    EXPECT_FALSE(std::ranges::is_sorted(points, {}, &QPointF::x));
    const auto truth = curve("truth");
    EXPECT_TRUE(std::ranges::is_sorted(truth, {}, &QPointF::x));
    for (const QPointF& point : truth)
        EXPECT_DOUBLE_EQ(point.y(), 2 * point.x()) << "without the noise";
    EXPECT_TRUE(std::ranges::is_sorted(curve("a"), {}, &QPointF::x));
}

} // namespace
} // namespace twinsine::tests
