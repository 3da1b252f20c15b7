// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "ui/charts/decimate.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/loss_chart.hpp"
#include "ui/charts/ordered.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QImage>
#include <QLineSeries>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace twinsine::tests {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

using ui::Scale;

TEST(Decimate, KeepsAllOfAShortCurve) {
    const std::vector<double> x{0, 1, 2};
    const std::vector<double> y{3, 4, 5};
    EXPECT_EQ(ui::decimate(x, y, {.shown = {0, 2}}, 400), (QList<QPointF>{{0, 3}, {1, 4}, {2, 5}}));
}

TEST(Decimate, KeepsEveryPeakOfALongOne) {
    std::vector<double> x(100000);
    std::iota(x.begin(), x.end(), 0);
    std::vector<double> y(x.size(), 0);
    y[777] = 9;
    y[77777] = -9;
    const auto points = ui::decimate(x, y, {.shown = {0, 99999}}, 300);
    EXPECT_LE(points.size(), 600);
    EXPECT_TRUE(points.contains(QPointF(777, 9)));
    EXPECT_TRUE(points.contains(QPointF(77777, -9)));
    EXPECT_TRUE(std::is_sorted(points.begin(), points.end(), [](auto& a, auto& b) { return a.x() < b.x(); }));
}

TEST(Decimate, KeepsAllPointsOfASmallPartAndItsNeighbours) {
    std::vector<double> x(100000);
    std::iota(x.begin(), x.end(), 0);
    const auto points = ui::decimate(x, x, {.shown = {499.5, 510.5}}, 300);
    EXPECT_EQ(points.size(), 13);
    EXPECT_EQ(points.front(), QPointF(499, 499));
    EXPECT_EQ(points.back(), QPointF(511, 511));
    EXPECT_EQ(ui::decimate(x, x, {.shown = {7.2, 7.3}}, 300), (QList<QPointF>{{7, 7}, {8, 8}}))
        << "the line goes through though no point is inside";
}

TEST(Decimate, LogarithmicAxisKeepsItsFirstDecades) {
    std::vector<double> x(100000);
    std::iota(x.begin(), x.end(), 1);
    const auto points = ui::decimate(x, x, {Scale::logarithmic, Scale::logarithmic, {0, 5}}, 300);
    for (const double first : {1.0, 2.0, 3.0, 10.0})
        EXPECT_TRUE(points.contains(QPointF(std::log10(first), std::log10(first)))) << first;
    EXPECT_LE(points.size(), 600);
}

TEST(Decimate, LeavesOutWhatCannotBeDrawn) {
    const std::vector<double> x{0, 1, 2, 3, 4};
    const std::vector<double> y{1, kNaN, kInfinity, 0, 100};
    EXPECT_EQ(ui::decimate(x, y, {.shown = {0, 4}}, 400), (QList<QPointF>{{0, 1}, {3, 0}, {4, 100}}));
    EXPECT_EQ(ui::decimate(x, y, {.vertical = Scale::logarithmic, .shown = {0, 4}}, 400),
              (QList<QPointF>{{0, 0}, {4, 2}}))
        << "a logarithmic axis has no 0";
}

/// The same by the book: every position is computed, every point looked at.
QList<QPointF> plainlyDecimated(std::span<const double> x, std::span<const double> y, const ui::Plot& plot,
                                int columns) {
    std::vector<QPointF> all;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const auto position = [](double value, Scale scale) {
            return scale == Scale::logarithmic ? std::log10(value) : value;
        };
        if (ui::drawable(x[i], plot.horizontal) && ui::drawable(y[i], plot.vertical))
            all.emplace_back(position(x[i], plot.horizontal), position(y[i], plot.vertical));
    }
    const bool descends = !all.empty() && all.front().x() > all.back().x();
    const auto isBefore = [&](const QPointF& p) {
        return descends ? p.x() > plot.shown.most : p.x() < plot.shown.least;
    };
    const auto isAfter = [&](const QPointF& p) {
        return descends ? p.x() < plot.shown.least : p.x() > plot.shown.most;
    };
    auto first = std::find_if_not(all.begin(), all.end(), isBefore);
    auto last = std::find_if(all.begin(), all.end(), isAfter);
    first -= first != all.begin() ? 1 : 0;
    last += last != all.end() ? 1 : 0;
    if (last - first <= 2 * columns)
        return {first, last};
    std::map<int, std::vector<QPointF>> byColumn;
    for (auto p = first; p != last; ++p) {
        const double column = std::floor((p->x() - plot.shown.least) / (plot.shown.most - plot.shown.least) * columns);
        byColumn[(descends ? -1 : 1) * static_cast<int>(std::clamp<double>(column, 0, columns - 1))].push_back(*p);
    }
    QList<QPointF> points;
    for (const auto& [column, some] : byColumn) {
        std::size_t least = 0;
        std::size_t most = 0;
        for (std::size_t i = 1; i < some.size(); ++i) {
            least = some[i].y() < some[least].y() ? i : least;
            most = some[i].y() >= some[most].y() ? i : most;
        }
        points.append(some[std::min(least, most)]);
        if (least != most)
            points.append(some[std::max(least, most)]);
    }
    return points;
}

TEST(Decimate, FindsByBisectionWhatIsFoundByLookingAtEveryPoint) {
    std::mt19937 random(7);
    const auto number = [&](double least, double most) {
        return std::uniform_real_distribution<double>(least, most)(random);
    };
    for (int round = 0; round < 400; ++round) {
        std::vector<double> x(static_cast<std::size_t>(number(0, round % 4 == 0 ? 30 : 3000)));
        std::vector<double> y(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = round % 3 == 0 ? std::floor(number(-2, 40)) : number(-20, 1000);
            y[i] = std::floor(number(-3, 9));
            if (number(0, 1) < (round % 5) * 0.2)
                y[i] = std::vector{kNaN, kInfinity, -kInfinity, 2e100, -1e300}[static_cast<std::size_t>(number(0, 5))];
        }
        std::sort(x.begin(), x.end());
        if (round % 7 == 0 && !x.empty())
            x.back() = 1e200;
        if (round % 2 == 0)
            std::reverse(x.begin(), x.end());
        for (const Scale horizontal : {Scale::linear, Scale::logarithmic})
            for (const Scale vertical : {Scale::linear, Scale::logarithmic}) {
                const double to = horizontal == Scale::linear ? number(-30, 1100) : number(-1, 4);
                const ui::Plot plot{horizontal, vertical, {to - number(0.001, to + 31), to}};
                EXPECT_EQ(ui::decimate(x, y, plot, 50), plainlyDecimated(x, y, plot, 50)) << round;
            }
    }
}

TEST(Ordered, NearestIsTheFirstOfEquals) {
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        std::vector<double> values(1 + random() % 20);
        for (double& value : values)
            value = 1 + static_cast<double>(random() % 30);
        std::sort(values.begin(), values.end());
        if (round % 2 == 0)
            std::reverse(values.begin(), values.end());
        for (const Scale scale : {Scale::linear, Scale::logarithmic}) {
            const double to = static_cast<double>(random() % 70) / 2 - 2;
            const double position = scale == Scale::linear ? to : to / 20;
            std::size_t expected = 0;
            for (std::size_t i = 1; i < values.size(); ++i)
                if (std::abs(ui::positionOf(values[i], scale) - position) <
                    std::abs(ui::positionOf(values[expected], scale) - position))
                    expected = i;
            EXPECT_EQ(ui::nearest(values, scale, position), expected) << to;
        }
    }
}

/// A chart that shows points of a test.
class PlainChart : public ui::BaseChart {
public:
    PlainChart() : BaseChart({}, nullptr), m_curve(addCurve(QStringLiteral("plain"))) { setHorizontal({0, 10, 1}); }
    void showRun(const ui::ShownRun&) override {}
    void showFrame(const ui::ShownRun&) override {}
    template <class Values>
    void setValues(const Values& x, const Values& y) {
        setPoints(m_curve, x, y);
        fitVertical();
    }
    QList<QPointF> points() const { return m_curve->points(); }

protected:
    void setPens(const ui::theme::Colours&) override {}

private:
    QLineSeries* m_curve;
};

TEST(BaseChart, ReadsSharedPointsWhereTheyAre) {
    PlainChart chart;
    const auto x = std::make_shared<std::vector<double>>(std::vector<double>{1, 2});
    const auto y = std::make_shared<std::vector<double>>(std::vector<double>{5, 6});
    using Values = ui::Points::Values;
    chart.setValues<Values>(x, y);
    EXPECT_EQ(chart.points(), (QList<QPointF>{{1, 5}, {2, 6}}));
    x->insert(x->end(), {3, 4});
    y->push_back(70);
    chart.setValues<Values>(x, y);
    EXPECT_EQ(chart.points(), (QList<QPointF>{{1, 5}, {2, 6}, {3, 70}})) << "as many as both have";
    x->assign({2, 4});
    y->assign({6, 8});
    chart.setCrosshair(3.5);
    EXPECT_EQ(chart.readOut().section(QLatin1Char(' '), -1), "8.000") << "what is asked between is of what is there";
    EXPECT_EQ(chart.pointBeside(1), 4);
}

TEST(BaseChart, KeepsACopyOfPointsThatAreNotShared) {
    PlainChart chart;
    {
        const std::vector<double> x{1, 2};
        chart.setValues<std::span<const double>>(x, x);
    }
    chart.setZoom({.x = ui::Span{1.5, 3}, .y = {}});
    EXPECT_EQ(chart.points(), (QList<QPointF>{{1, 1}, {2, 2}}));
    EXPECT_EQ(chart.pointNear(chart.plotArea().left()), 2) << "the other one is out of sight";
}

TEST(LossChart, AxisEnclosesTheLossesInDecades) {
    ui::LossChart chart;
    chart.setLength(4, 16);
    auto samples = std::make_shared<run::Samples>();
    for (const auto& [a, b] : {std::pair(3.0, 0.02), {0.5, 0.03}, {0.0, 0.04}, {kNaN, 0.05}})
        samples->add({.epoch = static_cast<std::int64_t>(samples->size()) + 1,
                      .a = {.evaluationLoss = a},
                      .b = {.evaluationLoss = b}});
    chart.showHistory({.info = nullptr, .frame = nullptr, .samples = samples});
    EXPECT_EQ(chart.yAxis().shown(), (ui::Span{-2, 1})) << "0.01 to 10";
}

TEST(LossChart, LabelsOfALongTrainingAreNotCut) {
    ui::LossChart chart;
    chart.setLength(1000000, 1000000);
    QImage picture(400, 300, QImage::Format_RGB32);
    QPainter painter(&picture);
    chart.draw(painter, picture.rect());
    const double width = QFontMetrics(chart.font()).horizontalAdvance("1000000");
    EXPECT_LE(chart.plotArea().right() + width / 2, 400);
    const auto labels = chart.xAxis().axis()->categoriesLabels();
    EXPECT_EQ(labels.back(), "1000000");
    EXPECT_GE(chart.plotArea().width() / static_cast<double>(labels.size() - 1), 1.5 * width);

    chart.setAxes({.logX = true});
    const auto decades = chart.xAxis().axis()->categoriesLabels();
    EXPECT_EQ(decades.size(), 7) << "1 to a million";
    for (const QString& label : decades)
        EXPECT_LT(QFontMetrics(chart.font()).horizontalAdvance(label), chart.plotArea().width() / 7)
            << label.toStdString();
}

std::vector<std::string> marksOf(const ui::LossChart& chart) {
    std::vector<std::string> texts;
    for (const auto& mark : chart.marks())
        texts.push_back(mark.text.toStdString() + " " + std::to_string(std::lround(mark.x)));
    return texts;
}

TEST(LossChart, PhasesEndAtMarks) {
    auto experiment = load(*experiment::findPreset("keras-vs-tensorflow"));
    experiment.data.num = 100;
    experiment.a.phases = {{.epochs = 30, .batchSize = 32}, {.epochs = 70, .batchSize = 50}};
    experiment.b.phases = {{.epochs = 30, .batchSize = {}}, {.epochs = 20, .batchSize = {}}};
    ui::LossChart chart;
    chart.setLength(100, 30 * 4 + 70 * 2);
    chart.setPhases(experiment, {"Keras 3", "TensorFlow 1"});
    EXPECT_EQ(marksOf(chart), (std::vector<std::string>{"phase 1 ends 30", "TensorFlow 1 ends 50"}));
    experiment.b.phases.pop_back();
    chart.setPhases(experiment, {"Keras 3", "TensorFlow 1"});
    EXPECT_EQ(marksOf(chart), (std::vector<std::string>{"Keras 3: phase 1 ends 30", "TensorFlow 1 ends 30"}));
    experiment.b.phases.push_back({.epochs = 20, .batchSize = {}});
    chart.setPhases(experiment, {"Keras 3", "TensorFlow 1"});
    chart.setAxes({.byUpdates = true});
    EXPECT_EQ(marksOf(chart), (std::vector<std::string>{"TensorFlow 1: phase 1 ends 30", "TensorFlow 1 ends 50",
                                                        "Keras 3: phase 1 ends 120"}));
}

TEST(FitChart, DivergedPredictionsLeaveTheSine) {
    ui::FitChart chart;
    const std::vector<double> x{0, 1, 2};
    const std::vector<double> y{0, std::sin(1), std::sin(2)};
    const std::vector<double> broken(3, kNaN);
    chart.setData(x, y);
    chart.setPredictions(x, broken, y);
    for (auto* series : chart.chart()->series()) {
        const auto points = static_cast<QLineSeries*>(series)->points();
        const bool isEmpty = series->objectName() == "a" || series->objectName() == "test";
        EXPECT_EQ(points.size(), isEmpty ? 0 : 3) << series->objectName().toStdString();
    }
}

TEST(FitChart, OnePointIsInSight) {
    ui::FitChart chart;
    chart.setTheme(ui::theme::Theme::light);
    const auto image = [&] {
        QImage picture(400, 300, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        chart.draw(painter, picture.rect());
        return picture;
    };
    for (const double only : {-5.0, 0.0, 7.0}) {
        const std::vector<double> x{only};
        const std::vector<double> y{std::sin(only)};
        chart.setData(x, y);
        EXPECT_TRUE(chart.xAxis().shown().contains(only)) << only;
        chart.setPredictions({}, {}, {});
        const QImage without = image();
        chart.setPredictions(x, y, y);
        EXPECT_NE(image(), without) << only;
    }
}

TEST(FitChart, DataInAnyCornerOfTheNumbersAreDrawn) {
    const auto next = [](double value) { return std::nextafter(value, kInfinity); };
    for (const auto& [first, last] : {std::pair(999999.0, 999999.0000000002),
                                      {-1e15, next(-1e15)},
                                      {0.0, 5e-324},
                                      {1e-310, 2e-310},
                                      {1e90, next(1e90)},
                                      {-1e300, 1e300},
                                      {-1.7e308, 1.7e308}}) {
        ui::FitChart chart;
        const std::vector<double> x{first, last};
        const std::vector<double> y{-1, 1};
        chart.setData(x, y);
        chart.setPredictions(x, x, y);
        QImage picture(400, 300, QImage::Format_RGB32);
        QPainter painter(&picture);
        chart.draw(painter, picture.rect()); // it comes to an end
        EXPECT_LE(chart.xAxis().axis()->count(), 101) << first;
        EXPECT_EQ(chart.xAxis().shown(), (ui::Span{first, last}));
        EXPECT_LT(chart.yAxis().shown().least, chart.yAxis().shown().most) << first;
        EXPECT_GE(chart.yAxis().axis()->count(), 2) << first;
    }
}

} // namespace
} // namespace twinsine::tests
