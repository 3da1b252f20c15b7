// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Charts by epochs, which charts are seen, and what all of them have in common.

#include "tests/ui/chart_test.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/level_labels.hpp"

#include <QLabel>

#include <cmath>
#include <limits>

namespace twinsine::tests {
namespace {

using ui::Zoom;

using EpochChartsTest = ChartTest;

TEST_F(EpochChartsTest, AsManyChartsAsThereIsRoomForStandBesideEachOther) {
    const auto seen = [this] {
        std::string names;
        for (const char* name : {"lossChart", "differenceChart", "distanceChart", "hiddenUnitChart"})
            names += find(name) ? std::string(name) + " " : "";
        return names;
    };
    EXPECT_EQ(seen(), "lossChart differenceChart ");
    bringUp("Hidden units");
    EXPECT_EQ(seen(), "lossChart hiddenUnitChart ");
    window->resize(3300, 1200); // stories and settings stand beside each other too
    EXPECT_EQ(seen(), "lossChart differenceChart distanceChart hiddenUnitChart ");
    EXPECT_EQ(curve("distanceChart", "distance").size(), 100) << "what comes into view is filled";
    const auto titled = [this](const QString& title) {
        const auto labels = window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text() == title; });
    };
    EXPECT_TRUE(titled("Hidden units"));
    window->resize(1280, 760);
    EXPECT_FALSE(titled("Hidden units")) << "the tab says it";
}

TEST_F(EpochChartsTest, HiddenChartsAreNotFilled) {
    EXPECT_TRUE(chart("distanceChart").crosshair() == std::nullopt);
    const auto series = chart("distanceChart").chart()->series();
    EXPECT_TRUE(static_cast<QLineSeries*>(series.front())->points().isEmpty());
    EXPECT_TRUE(static_cast<QLineSeries*>(chart("hiddenUnitChart").chart()->series().front())->points().isEmpty());
}

TEST_F(EpochChartsTest, DistanceIsTheMeanAfterEachEpoch) {
    bringUp("Distance");
    const auto& samples = *feed().view().samples;
    auto points = curve("distanceChart", "distance");
    ASSERT_EQ(points.size(), 100);
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(points[i].x(), i + 1);
        EXPECT_DOUBLE_EQ(points[i].y(), std::log10(samples[static_cast<std::size_t>(i)].meanAbsDifference));
    }
    double mean = 0;
    for (std::size_t i = 0; i < 100; ++i)
        mean += std::abs(frame().predictionA[i] - frame().predictionB[i]) / 100;
    click("distanceLogY");
    EXPECT_NEAR(curve("distanceChart", "distance").back().y(), mean, 1e-12);

    chooseLast("lossAxis");
    points = curve("distanceChart", "distance");
    EXPECT_EQ(points.front().x(), 4) << "updates of A, which makes four an epoch, B one";
    EXPECT_EQ(points.back().x(), 400);
    EXPECT_EQ(chart("distanceChart").chart()->axes(Qt::Horizontal).front()->titleText(), "update of Keras 3");
    click("lossLogX");
    EXPECT_NEAR(curve("distanceChart", "distance").front().x(), std::log10(4), 1e-12);
}

TEST_F(EpochChartsTest, LossAndDistanceShareCrosshairAndZoom) {
    bringUp("Distance");
    hover(chart("distanceChart"), place(chart("distanceChart"), 37, (*feed().view().samples)[36].meanAbsDifference));
    EXPECT_EQ(chart("lossChart").crosshair(), 37);
    EXPECT_TRUE(chart("distanceChart").readOut().startsWith("epoch 37\nmean |A − B|: "));
    QTest::keyClick(&chart("lossChart"), Qt::Key_Plus);
    EXPECT_EQ(chart("distanceChart").xAxis().shown(), chart("lossChart").xAxis().shown());
    EXPECT_NE(find("distanceChart.fit"), nullptr);
    EXPECT_EQ(chart("fitChart").zoom(), Zoom{});
}

TEST_F(EpochChartsTest, EpochThatOneWentBackToIsMarked) {
    bringUp("Distance");
    EXPECT_EQ(marksOf(chart("lossChart")), std::vector<std::string>{});
    click("timeline"); // at its middle
    const auto back = textOf("epoch").section(" ", 0, 0).toStdString();
    EXPECT_EQ(marksOf(chart("lossChart")), std::vector<std::string>{" " + back});
    EXPECT_EQ(marksOf(chart("distanceChart")), std::vector<std::string>{" " + back});
    chooseLast("lossAxis");
    const auto updates = std::to_string(4 * std::stoi(back));
    const std::string phase = "TensorFlow 1 ends 100";
    EXPECT_EQ(marksOf(chart("lossChart")), (std::vector<std::string>{phase, " " + updates, " " + back}))
        << "A's and B's";
    EXPECT_EQ(marksOf(chart("distanceChart")), (std::vector<std::string>{phase, " " + updates}));
    auto* timeline = find("timeline");
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_End);
    EXPECT_EQ(marksOf(chart("lossChart")), std::vector<std::string>{phase});
}

TEST_F(EpochChartsTest, ClickShowsTheEpochThere) {
    auto& area = *window->findChild<ui::ChartArea*>();
    std::vector<std::int64_t> asked;
    QObject::connect(&area, &ui::ChartArea::epochAsked, &area, [&](std::int64_t epoch) { asked.push_back(epoch); });
    auto& loss = chart("lossChart");
    const auto middle = [](const ui::BaseChart& chart, double x) {
        return QPoint(place(chart, x, 1).x(), chart.plotArea().center().toPoint().y());
    };
    const auto click = [&](double x) { QTest::mouseClick(loss.viewport(), Qt::LeftButton, {}, middle(loss, x)); };
    const auto shows = [&](const QString& epoch) { return waitFor([&] { return textOf("epoch") == epoch; }); };
    click(37);
    EXPECT_TRUE(shows("37 / 100"));
    chooseLast("lossAxis");
    click(240);
    EXPECT_TRUE(shows("60 / 100")) << "update 240 of A";
    QTest::keyClick(&loss, Qt::Key_Plus);
    click(160);
    QTest::mouseDClick(loss.viewport(), Qt::LeftButton, {}, middle(loss, 160));
    EXPECT_EQ(loss.zoom(), Zoom{});
    QTest::keyClick(&loss, Qt::Key_Plus);
    click(80);
    EXPECT_TRUE(shows("20 / 100")) << "in what is zoomed too";
    EXPECT_EQ(asked, (std::vector<std::int64_t>{37, 60, 20})) << "a double click is not a click";
}

TEST_F(EpochChartsTest, PointingAtASideEmphasisesItInEveryChart) {
    window->resize(2900, 1200); // stories and settings stand beside each other too
    const auto emphasised = [this](const QString& name) {
        std::string ids;
        for (const auto& look : chart(name).curveLooks())
            ids += look.emphasised ? look.id.toStdString() : "";
        return ids;
    };
    find("lossChart.b")->setFocus(Qt::TabFocusReason);
    for (const char* name : {"fitChart", "lossChart", "hiddenUnitChart"})
        EXPECT_EQ(emphasised(name), "b") << name;
    for (const char* name : {"differenceChart", "distanceChart"})
        EXPECT_EQ(emphasised(name), "") << name;
    find("fitChart.a")->setFocus(Qt::TabFocusReason);
    for (const char* name : {"fitChart", "lossChart", "hiddenUnitChart"})
        EXPECT_EQ(emphasised(name), "a") << name;
    find("fitChart.truth")->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(emphasised("fitChart"), "truth");
    EXPECT_EQ(emphasised("lossChart"), "");
    window->centralWidget()->setFocus();
    EXPECT_EQ(emphasised("fitChart"), "");
}

TEST_F(EpochChartsTest, DivergedSideIsNamedInEveryChart) {
    engine.divergesAt = 37;
    open(preset("keras-vs-tensorflow"));
    trainToTheEnd(); // A in its tenth epoch, B in its 37th
    bringUp("Distance");
    const std::vector<std::string> marks{"Keras 3 diverged in epoch 10, update 37 9.25",
                                         "TensorFlow 1 diverged in epoch 37, update 37 37"};
    EXPECT_EQ(marksOf(chart("lossChart")), marks);
    EXPECT_EQ(marksOf(chart("distanceChart")), marks);
    const auto captions = [this] {
        std::vector<std::string> texts;
        for (const auto& caption : chart("fitChart").captions())
            texts.push_back(caption.text.toStdString());
        return texts;
    };
    EXPECT_EQ(captions(), (std::vector<std::string>{"Keras 3 diverged in epoch 10, update 37",
                                                    "TensorFlow 1 diverged in epoch 37, update 37"}));
    auto* timeline = find("timeline");
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_PageUp);
    while (std::stoi(textOf("epoch").section(" ", 0, 0).toStdString()) > 9)
        QTest::keyClick(timeline, Qt::Key_Left);
    EXPECT_EQ(captions(), std::vector<std::string>{}) << "nine whole epochs were done before";
    QTest::keyClick(timeline, Qt::Key_Right);
    EXPECT_EQ(captions(), std::vector<std::string>{"Keras 3 diverged in epoch 10, update 37"}) << "the other went on";
    chooseLast("lossAxis");
    EXPECT_EQ(marksOf(chart("lossChart")).front(), "Keras 3 diverged in epoch 10, update 37 37");
}

TEST_F(EpochChartsTest, DivergenceIsMarkedThoughAnEarlierEpochIsShown) {
    engine.divergesAt = 37;
    open(preset("keras-vs-tensorflow"));
    ASSERT_TRUE(waitFor([this] { return feed().view().epoch() >= 1; }));
    press(Qt::Key_Home);
    ASSERT_FALSE(feed().view().latest.divergedA);
    trainToTheEnd();
    EXPECT_EQ(textOf("epoch").section(' ', 0, 0), "0");
    EXPECT_EQ(marksOf(chart("lossChart")),
              (std::vector<std::string>{"Keras 3 diverged in epoch 10, update 37 9.25",
                                        "TensorFlow 1 diverged in epoch 37, update 37 37", " 0"}));
}

TEST_F(EpochChartsTest, ChartsFollowTheSizeOfType) {
    window->resize(1900, 1000);
    const QFont before = QApplication::font();
    const QSize least = chart("fitChart").minimumSize();
    QFont large = before;
    large.setPointSizeF(2 * large.pointSizeF());
    QApplication::setFont(large);
    QApplication::processEvents();
    for (auto* axis : chart("fitChart").chart()->axes())
        EXPECT_EQ(axis->labelsFont().pointSizeF(), large.pointSizeF());
    EXPECT_GT(chart("fitChart").minimumSize().height(), 1.7 * least.height());
    QApplication::setFont(before);
    QApplication::processEvents();
    EXPECT_EQ(chart("fitChart").minimumSize(), least);
}

/// The distance of a short run.
class LuckTest : public testing::Test {
protected:
    LuckTest() {
        auto info = std::make_shared<run::RunInfo>();
        info->experiment = load(experiment::presets().front());
        info->epochs = 3;
        run.info = info;
        auto samples = std::make_shared<run::Samples>();
        for (const double distance : {0.5, 0.3, 0.2})
            samples->add({.epoch = static_cast<std::int64_t>(samples->size()) + 1, .meanAbsDifference = distance});
        run.samples = samples;
        chart.showRun(run);
        chart.showHistory(run);
    }
    QList<QPointF> line(const QString& name) const {
        for (auto* series : chart.chart()->series())
            if (series->objectName() == name)
                return static_cast<QLineSeries*>(series)->points();
        return {};
    }

    ui::ShownRun run;
    ui::DistanceChart chart;
};

TEST_F(LuckTest, IsALineForEachSideAcrossTheChart) {
    chart.setLuck(ui::Luck{4, 0.003});
    EXPECT_TRUE(chart.yAxis().shown().contains(std::log10(4.0))) << "it has room";
    EXPECT_TRUE(chart.yAxis().shown().contains(std::log10(0.003)));
    EXPECT_EQ(line("luckA").front().y(), std::log10(4.0));
    EXPECT_EQ(line("luckB").back().y(), std::log10(0.003));
    EXPECT_LT(line("luckA").front().x(), chart.xAxis().shown().least);
    EXPECT_GT(line("luckA").back().x(), chart.xAxis().shown().most);
    chart.setAxes({.logY = false});
    chart.showHistory(run);
    EXPECT_EQ(line("luckA").front().y(), 4) << "it follows the scale";
    chart.setLuck(std::nullopt);
    EXPECT_EQ(line("luckA").size(), 0);
    EXPECT_LT(chart.yAxis().shown().most, 4);
}

TEST_F(LuckTest, WithoutAPlaceOnTheAxisIsNotDrawn) {
    const ui::Span before = chart.yAxis().shown();
    for (const double none :
         {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        chart.setLuck(ui::Luck{none, 0.3});
        EXPECT_EQ(line("luckA").size(), 0) << none;
        EXPECT_EQ(line("luckB").size(), 2);
        EXPECT_EQ(chart.yAxis().shown(), before);
    }
    chart.setAxes({.logY = false});
    chart.setLuck(ui::Luck{0, 0.3});
    EXPECT_EQ(line("luckA").size(), 2) << "a linear axis has 0";
}

TEST(LevelLabels, StayInThePlotAndApart) {
    const QRectF plot(50, 10, 400, 150);
    const QFontMetricsF metrics{QFont()};
    for (double a = plot.top(); a <= plot.bottom(); a += 5)
        for (double b = plot.top(); b <= plot.bottom(); b += 3) {
            const auto boxes =
                ui::labelPlaces({{a, "luck of Keras 3", {}}, {b, "luck of TensorFlow 1", {}}}, plot, metrics, {});
            ASSERT_EQ(boxes.size(), 2U);
            EXPECT_FALSE(boxes[0].intersects(boxes[1])) << a << ' ' << b;
            for (const QRectF& box : boxes)
                EXPECT_TRUE(plot.contains(box)) << a << ' ' << b;
        }
}

TEST(LevelLabels, LeaveTheEndOfTheCurveInSight) {
    const QRectF plot(50, 10, 400, 150);
    const QFontMetricsF metrics{QFont()};
    const auto placeBeside = [&](double curve) {
        return ui::labelPlaces({{80, "luck of Keras 3", {}}}, plot, metrics,
                               QPolygonF({{50, 20}, {200, curve}, {450, curve}}))[0];
    };
    EXPECT_GT(placeBeside(75).top(), 80) << "below its line where the curve is above";
    EXPECT_LT(placeBeside(85).bottom(), 80);
}

} // namespace
} // namespace twinsine::tests
