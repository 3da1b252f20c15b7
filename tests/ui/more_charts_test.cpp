// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Distance, hidden units, kinks, what lies beyond the data and what diverged, in the real window.

#include "core/analysis/hidden_units.hpp"
#include "core/training/forward.hpp"
#include "tests/ui/window_test.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/hidden_unit_chart.hpp"
#include "ui/panels/chart_area.hpp"

#include <QAbstractButton>
#include <QCheckBox>
#include <QHelpEvent>
#include <QTabBar>

#include <cmath>

namespace twinsine::tests {
namespace {

using run::State;
using ui::Span;
using ui::Zoom;

class MoreChartsTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        trainToTheEnd();
    }

    ui::BaseChart& chart(const QString& name) const { return *window->findChild<ui::BaseChart*>(name); }
    void bringUp(const QString& title) const {
        auto* tabs = window->findChild<QTabBar*>("lowerCharts");
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (tabs->tabText(tab) == title) {
                QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
                return QApplication::processEvents(); // the chart is laid out
            }
        FAIL() << title.toStdString();
    }
    void chooseLast(const QString& name) const {
        auto* box = find<QComboBox>(name);
        ASSERT_NE(box, nullptr) << name.toStdString();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_End);
    }
    static void hover(const ui::BaseChart& chart, const QPointF& part) {
        const QRectF plot = chart.plotArea();
        const QPoint to(static_cast<int>(plot.left() + part.x() * plot.width()),
                        static_cast<int>(plot.bottom() - part.y() * plot.height()));
        QTest::mouseMove(chart.viewport(), to - QPoint(3, 0));
        QTest::mouseMove(chart.viewport(), to);
    }
    static QPoint placeAt(const ui::BaseChart& chart, double x) {
        const QRectF plot = chart.plotArea();
        const double part = chart.xAxis().shown().part(chart.xAxis().position(x));
        return QPointF(plot.left() + part * plot.width(), plot.center().y()).toPoint();
    }
    /// The marks' texts, and where they are.
    static std::vector<std::string> marksOf(const ui::BaseChart& chart) {
        std::vector<std::string> texts;
        for (const auto& mark : chart.marks())
            texts.push_back(mark.text.toStdString() + " " + QString::number(mark.x).toStdString());
        return texts;
    }
    static int pixelsOf(ui::BaseChart& chart, const QColor& colour, const QRectF& area) {
        const QImage image = chart.viewport()->grab().toImage();
        int count = 0;
        for (int y = static_cast<int>(area.top()); y < static_cast<int>(area.bottom()); ++y)
            for (int x = static_cast<int>(area.left()); x < static_cast<int>(area.right()); ++x)
                count += image.pixelColor(x, y) == colour;
        return count;
    }
    const run::Frame& frame() const { return *feed().view().latest.frame; }
    const ui::theme::Colours& colours() const { return ui::theme::current(); }
};

TEST_F(MoreChartsTest, AsManyChartsAsThereIsRoomForStandBesideEachOther) {
    const auto seen = [this] {
        std::string names;
        for (const char* name : {"lossChart", "differenceChart", "distanceChart", "hiddenUnitChart"})
            names += find(name) ? std::string(name) + " " : "";
        return names;
    };
    EXPECT_EQ(seen(), "lossChart differenceChart ");
    bringUp("Hidden units");
    EXPECT_EQ(seen(), "lossChart hiddenUnitChart ");
    window->resize(2300, 1200);
    EXPECT_EQ(seen(), "lossChart differenceChart distanceChart hiddenUnitChart ");
    EXPECT_EQ(curve("distanceChart", "distance").size(), 100) << "what comes into view is filled";
}

TEST_F(MoreChartsTest, HiddenChartsAreNotFilled) {
    EXPECT_TRUE(chart("distanceChart").crosshair() == std::nullopt);
    const auto series = chart("distanceChart").chart()->series();
    EXPECT_TRUE(static_cast<QLineSeries*>(series.front())->points().isEmpty());
    EXPECT_TRUE(static_cast<QLineSeries*>(chart("hiddenUnitChart").chart()->series().front())->points().isEmpty());
}

TEST_F(MoreChartsTest, DistanceIsTheMeanAfterEachEpoch) {
    bringUp("Distance");
    const auto& samples = feed().view().samples;
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

TEST_F(MoreChartsTest, LossAndDistanceShareCrosshairAndZoom) {
    bringUp("Distance");
    QTest::mouseMove(chart("distanceChart").viewport(), placeAt(chart("distanceChart"), 37));
    EXPECT_EQ(chart("lossChart").crosshair(), 37);
    EXPECT_TRUE(chart("distanceChart").readOut().startsWith("epoch 37\nmean |A − B|: "));
    QTest::keyClick(&chart("lossChart"), Qt::Key_Plus);
    EXPECT_EQ(chart("distanceChart").xAxis().shown(), chart("lossChart").xAxis().shown());
    EXPECT_NE(find("distanceChart.fit"), nullptr);
    EXPECT_EQ(chart("fitChart").zoom(), Zoom{});
}

TEST_F(MoreChartsTest, EpochThatOneWentBackToIsMarked) {
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

TEST_F(MoreChartsTest, ClickAsksForTheEpochThere) {
    auto& area = *window->findChild<ui::ChartArea*>();
    std::vector<std::int64_t> asked;
    QObject::connect(&area, &ui::ChartArea::epochAsked, &area, [&](std::int64_t epoch) { asked.push_back(epoch); });
    auto& loss = chart("lossChart");
    QTest::mouseClick(loss.viewport(), Qt::LeftButton, {}, placeAt(loss, 37));
    EXPECT_TRUE(waitFor([&] { return asked == std::vector<std::int64_t>{37}; }));
    chooseLast("lossAxis");
    QTest::mouseClick(loss.viewport(), Qt::LeftButton, {}, placeAt(loss, 240));
    EXPECT_TRUE(waitFor([&] { return asked == std::vector<std::int64_t>{37, 60}; })) << "update 240 of A";
    QTest::keyClick(&loss, Qt::Key_Plus);
    QTest::mouseClick(loss.viewport(), Qt::LeftButton, {}, placeAt(loss, 240));
    QTest::mouseDClick(loss.viewport(), Qt::LeftButton, {}, placeAt(loss, 240));
    EXPECT_EQ(loss.zoom(), Zoom{});
    QTest::mouseClick(loss.viewport(), Qt::LeftButton, {}, placeAt(loss, 80));
    EXPECT_TRUE(waitFor([&] { return asked.size() == 3; }));
    EXPECT_EQ(asked.back(), 20) << "the double click asked for nothing";
}

TEST_F(MoreChartsTest, PointingAtASideEmphasisesItInEveryChart) {
    window->resize(2300, 1200);
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

TEST_F(MoreChartsTest, BeyondTheDataEveryChartOverXGoesHalfAsFarAgain) {
    click("showBeyond");
    const auto& a = feed().view().latest.info->experiment.a;
    for (const char* name : {"fitChart", "differenceChart"})
        EXPECT_EQ(chart(name).xAxis().shown(), (Span{-10, 10})) << name;
    for (const char* curveName : {"truth", "a", "b"}) {
        EXPECT_EQ(curve("fitChart", curveName).front().x(), -10) << curveName;
        EXPECT_EQ(curve("fitChart", curveName).back().x(), 10) << curveName;
    }
    EXPECT_DOUBLE_EQ(curve("fitChart", "truth").back().y(), std::sin(10));
    const double expected = training::predict(a, frame().weights->a, std::vector<double>{10})[0];
    EXPECT_EQ(curve("fitChart", "a").back().y(), expected);
    EXPECT_EQ(marksOf(chart("fitChart")), (std::vector<std::string>{"training data -5", " 5"}));
    hover(chart("fitChart"), {0, 0.5});
    EXPECT_TRUE(chart("differenceChart").readOut().startsWith("x = -10\n")) << "it can read beyond too";
    EXPECT_FALSE(chart("differenceChart").readOut().contains("–"));

    click("timeline");
    EXPECT_NE(curve("fitChart", "a").back().y(), expected) << "it follows the timeline";
    click("showBeyond");
    EXPECT_EQ(chart("fitChart").xAxis().shown(), (Span{-5, 5}));
    EXPECT_EQ(curve("fitChart", "truth").size(), 100);
    EXPECT_TRUE(chart("fitChart").marks().empty());
}

TEST_F(MoreChartsTest, KinksAreTicksAtTheBottomOfTheFit) {
    auto& fit = chart("fitChart");
    const QRectF plot = fit.plotArea();
    const auto rug = [&](const QColor& colour) {
        return pixelsOf(fit, colour,
                        {plot.left() + 1, plot.bottom() - 2.5 * fit.fontMetrics().height(), plot.width(),
                         2.5 * fit.fontMetrics().height() - 1});
    };
    const auto expectTicks = [&] {
        const auto& experiment = feed().view().latest.info->experiment;
        int inside = 0;
        for (const auto& unit : analysis::hiddenUnits(experiment.b, frame().weights->b))
            inside += std::abs(analysis::kinkOf(unit).value_or(1e9)) <= 5;
        ASSERT_GT(inside, 0);
        EXPECT_GT(rug(colours().sideB), 4 * inside) << "each some pixels high";
    };
    click("fitChart.a"); // a rug is of the sides that are shown; their curves would be counted too
    click("fitChart.b");
    EXPECT_EQ(rug(colours().sideB), 0);
    click("showKinks");
    EXPECT_EQ(rug(colours().sideB), 0);
    EXPECT_EQ(rug(colours().sideA), 0);
    click("fitChart.b");
    expectTicks();
    EXPECT_EQ(rug(colours().sideA), 0);
}

TEST_F(MoreChartsTest, KinksAreCountedInTheToolTip) {
    click("showKinks");
    auto* box = find<QCheckBox>("showKinks");
    const auto toolTip = [&] {
        QHelpEvent event(QEvent::ToolTip, {2, 2}, box->mapToGlobal(QPoint(2, 2)));
        QApplication::sendEvent(box, &event);
        return box->toolTip();
    };
    const auto& b = feed().view().latest.info->experiment.b;
    int outside = 0;
    int dead = 0;
    for (const auto& unit : analysis::hiddenUnits(b, frame().weights->b)) {
        outside += std::abs(-unit.bias / unit.weight) > 5;
        bool active = false;
        for (const double x : feed().view().latest.info->x)
            active |= unit.weight * x + unit.bias > 0;
        dead += !active;
    }
    EXPECT_TRUE(toolTip().contains(QStringLiteral("TensorFlow 1: 10 units, %1 of their kinks outside of what is shown, "
                                                  "%2 units dead")
                                       .arg(outside)
                                       .arg(dead)))
        << toolTip().toStdString();
    chart("fitChart").setZoom({.x = Span{100, 101}, .y = {}});
    EXPECT_TRUE(toolTip().contains("10 units, 10 of their kinks outside")) << toolTip().toStdString();

    choose("a.layers.0.activation", "tanh");
    choose("b.layers.0.activation", "tanh");
    ASSERT_TRUE(waitFor([&] { return !box->isEnabled(); }));
    EXPECT_TRUE(toolTip().contains("relu"));
}

TEST_F(MoreChartsTest, HiddenUnitsAreContributions) {
    bringUp("Hidden units");
    auto& units = chart("hiddenUnitChart");
    const auto& info = *feed().view().latest.info;
    const auto all = analysis::hiddenUnits(info.experiment.a, frame().weights->a);
    double most = 0;
    std::size_t index = 0;
    for (const auto& unit : all)
        for (const double end : {-5.0, 5.0}) { // relu: the largest is at one of the ends
            const double size = std::abs(unit.outgoing * std::max(unit.weight * end + unit.bias, 0.0));
            if (size > most) {
                most = size;
                index = unit.index;
            }
        }
    EXPECT_EQ(units.curveLooks()[0].name.toStdString(), "Keras 3: unit " + std::to_string(index + 1));
    const auto points = curve("hiddenUnitChart", "a");
    ASSERT_EQ(points.size(), 100);
    for (const QPointF& point : points) {
        const double z = all[index].weight * point.x() + all[index].bias;
        EXPECT_NEAR(point.y(), all[index].outgoing * std::max(z, 0.0), 1e-12);
    }
    EXPECT_EQ(units.chart()->axes(Qt::Vertical).front()->titleText(), "part of the prediction");
    EXPECT_TRUE(units.yAxis().shown().contains(most) || units.yAxis().shown().contains(-most));

    QTest::keyClick(&units, Qt::Key_Down);
    EXPECT_NE(units.curveLooks()[0].name.toStdString(), "Keras 3: unit " + std::to_string(index + 1));
    QTest::keyClick(&units, Qt::Key_Up);
    EXPECT_EQ(units.curveLooks()[0].name.toStdString(), "Keras 3: unit " + std::to_string(index + 1));
    QTest::keyClick(&units, Qt::Key_Right);
    const auto kink = QString::number(*analysis::kinkOf(all[index]), 'g', 3);
    EXPECT_TRUE(units.readOut().contains("kink " + kink)) << units.readOut().toStdString();
    EXPECT_EQ(chart("fitChart").crosshair(), -5);
}

TEST_F(MoreChartsTest, ManyHiddenUnitsAreTheLargest) {
    bringUp("Hidden units");
    const auto& units = static_cast<ui::HiddenUnitChart&>(chart("hiddenUnitChart"));
    EXPECT_EQ(units.summary(), "all 10 units");
    type("a.layers.0.units", "128");
    ASSERT_TRUE(waitFor([&] { return units.summary() != "all 10 units" && state() == State::finished; }));
    EXPECT_TRUE(units.summary().contains("24 largest of 128 units")) << units.summary().toStdString();
}

TEST_F(MoreChartsTest, DivergedSideIsNamedInEveryChart) {
    engine.divergesAt = 37;
    open(preset("keras-vs-tensorflow"));
    trainToTheEnd(); // A in its tenth epoch, B in its 37th
    bringUp("Distance");
    const std::vector<std::string> marks{"Keras 3 diverged at update 37 9.25", "TensorFlow 1 diverged at update 37 37"};
    EXPECT_EQ(marksOf(chart("lossChart")), marks);
    EXPECT_EQ(marksOf(chart("distanceChart")), marks);
    const auto captions = [this] {
        std::vector<std::string> texts;
        for (const auto& caption : chart("fitChart").captions())
            texts.push_back(caption.text.toStdString());
        return texts;
    };
    EXPECT_EQ(captions(),
              (std::vector<std::string>{"Keras 3 diverged at update 37", "TensorFlow 1 diverged at update 37"}));
    auto* timeline = find("timeline");
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_PageUp);
    while (std::stoi(textOf("epoch").section(" ", 0, 0).toStdString()) > 9)
        QTest::keyClick(timeline, Qt::Key_Left);
    EXPECT_EQ(captions(), std::vector<std::string>{}) << "nine whole epochs were done before";
    QTest::keyClick(timeline, Qt::Key_Right);
    EXPECT_EQ(captions(), std::vector<std::string>{"Keras 3 diverged at update 37"}) << "the other went on";
    chooseLast("lossAxis");
    EXPECT_EQ(marksOf(chart("lossChart")).front(), "Keras 3 diverged at update 37 37");
}

TEST_F(MoreChartsTest, ChartsFollowTheSizeOfType) {
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

} // namespace
} // namespace twinsine::tests
