// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chart_table.hpp"

#include "ui/export/make_chart.hpp"
#include "ui/language/tr.hpp"

#include <QApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace twinsine::ui {
namespace {

bool haveSameX(const std::vector<CurveData>& curves) {
    return std::ranges::all_of(curves, [&](const CurveData& curve) {
        return std::ranges::equal(curve.points.x(), curves.front().points.x());
    });
}

/// Of all curves, ascending; one that a curve has several times stands there as often.
std::vector<double> allX(const std::vector<CurveData>& curves) {
    std::vector<double> all;
    for (const CurveData& curve : curves) {
        std::vector<double> own(curve.points.x().begin(), curve.points.x().end());
        std::ranges::sort(own);
        std::vector<double> both;
        std::ranges::set_union(all, own, std::back_inserter(both));
        all = std::move(both);
    }
    return all;
}

std::vector<double> at(const std::vector<double>& x, const Points& points) {
    std::vector<std::pair<double, double>> ascending;
    for (std::size_t i = 0; i < points.x().size(); ++i)
        ascending.emplace_back(points.x()[i], points.y()[i]);
    std::ranges::stable_sort(ascending, {}, &std::pair<double, double>::first);
    std::vector<double> column(x.size(), std::numeric_limits<double>::quiet_NaN());
    auto row = x.begin();
    for (const auto& [at, y] : ascending) {
        row = std::lower_bound(row, x.end(), at);
        column[static_cast<std::size_t>(row++ - x.begin())] = y;
    }
    return column;
}

/// What Fit draws as crosses and rings, where the function's curve does not say it already.
std::vector<CurveData> pointsOf(const run::RunInfo& info) {
    std::vector<CurveData> points;
    const auto y = experiment::inOrder(info.points.y, info.order);
    if (info.experiment.data.own || y != info.y)
        points.push_back({ui::tr("data"), Points(info.x, y)});
    if (!info.points.testX.empty())
        points.push_back({ui::tr("test"), Points(info.points.testX, info.points.testY)});
    return points;
}

QString field(double value) {
    return std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest) : QString();
}

QString quoted(QString name, QChar separator) {
    if (!name.contains(separator) && !name.contains(QLatin1Char('"')) && !name.contains(QLatin1Char('\n')))
        return name;
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace

ChartTable tableOf(const PictureData& data, Chart chart) {
    PictureData raw = data; // the losses themselves, not their average
    raw.smoothing = 0;
    const auto filled = makeChart(chart, raw, theme::Theme::light, QApplication::font());
    auto curves = filled->curveData();
    if (chart == Chart::fit && data.run.info)
        std::ranges::move(pointsOf(*data.run.info), std::back_inserter(curves));
    ChartTable table;
    if (curves.empty())
        return table;
    table.names += filled->xTitle();
    const auto& first = curves.front().points;
    const bool isDirect = haveSameX(curves);
    table.columns.push_back(isDirect ? std::vector<double>(first.x().begin(), first.x().end()) : allX(curves));
    for (const CurveData& curve : curves) {
        table.names += curve.name;
        table.columns.push_back(isDirect ? std::vector<double>(curve.points.y().begin(), curve.points.y().end())
                                         : at(table.columns.front(), curve.points));
    }
    return table;
}

QString textOf(const ChartTable& table, QChar separator) {
    QStringList line;
    for (const QString& name : table.names)
        line += quoted(name, separator);
    QString text = line.join(separator) + QLatin1Char('\n');
    for (std::size_t row = 0; row < table.rows(); ++row) {
        line.clear();
        for (const auto& column : table.columns)
            line += field(column[row]);
        text += line.join(separator) + QLatin1Char('\n');
    }
    return text;
}

} // namespace twinsine::ui
