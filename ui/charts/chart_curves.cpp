// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_curves.hpp"

#include "ui/charts/decimate.hpp"
#include "ui/charts/ordered.hpp"
#include "ui/charts/segment.hpp"
#include "ui/widgets/number_text.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kLeastColumns = 200; // of a chart that has no size yet
constexpr int kColumnWidth = 4;    // pixels for a pair of points: no eye sees more, and drawing takes time by the point
constexpr double kNear = 7;        // pixels from a curve
constexpr double kCasing = 3;      // times the curve's own width
constexpr double kEmphasis = 1.5;  // pixels that the pen grows by

} // namespace

ChartCurves::ChartCurves(QChart& chart, const ChartAxis& x, const ChartAxis& y) : m_chart(chart), m_x(x), m_y(y) {}

QLineSeries* ChartCurves::addSeries(const QString& id) {
    auto* series = new QLineSeries;
    series->setObjectName(id);
    m_chart.addSeries(series);
    series->attachAxis(m_x.axis());
    series->attachAxis(m_y.axis());
    return series;
}

QLineSeries* ChartCurves::add(const QString& id) {
    m_curves.push_back({id, addSeries(id), {}, {}});
    return m_curves.back().series;
}

QLineSeries* ChartCurves::addDecoration(const QString& id) { return addSeries(id); }

QLineSeries* ChartCurves::addLine(const QString& id) {
    QLineSeries* series = addSeries(id);
    for (QLegendMarker* marker : m_chart.legend()->markers(series))
        marker->setVisible(false);
    return series;
}

ChartCurves::Curve* ChartCurves::find(const QLineSeries* series) {
    const auto found =
        std::find_if(m_curves.begin(), m_curves.end(), [&](const Curve& c) { return c.series == series; });
    return found == m_curves.end() ? nullptr : &*found;
}

void ChartCurves::setPen(QLineSeries* curve, const QPen& pen) {
    curve->setPen(pen);
    if (Curve* found = find(curve)) {
        found->pen = pen;
        showPen(static_cast<std::size_t>(found - m_curves.data()));
    }
}

void ChartCurves::showPen(std::size_t curve) {
    QPen pen = m_curves[curve].pen;
    if (m_emphasised == curve)
        pen.setWidthF(pen.widthF() + kEmphasis);
    m_curves[curve].series->setPen(pen);
}

void ChartCurves::setPoints(const QLineSeries* curve, Points points) {
    Curve& found = *find(curve);
    found.points = std::move(points);
    showPoints(found);
}

void ChartCurves::showPoints() const {
    for (const Curve& curve : m_curves)
        showPoints(curve);
}

void ChartCurves::showPoints(const Curve& curve) const {
    const int columns = std::max(static_cast<int>(m_chart.plotArea().width()) / kColumnWidth, kLeastColumns);
    auto points = decimate(curve.points.x(), curve.points.y(), {m_x.scale(), m_y.scale(), m_x.shown()}, columns);
    if (points.size() == 1)
        points += points.front(); // a line from there to there is a dot, one point would be nothing
    curve.series->replace(points);
}

void ChartCurves::setFitted(const QLineSeries* curve, bool fitted) { find(curve)->isFitted = fitted; }

std::optional<Span> ChartCurves::extent(bool all) const {
    std::optional<Span> found;
    for (const Curve& curve : m_curves)
        if (isShown(curve) && (all || curve.isFitted))
            found = united(found, ui::extent(curve.points.y(), m_y.scale()));
    return found;
}

std::vector<OffScale> ChartCurves::beyond(const Span& values) const {
    std::vector<OffScale> found;
    for (const Curve& curve : m_curves) {
        if (!isShown(curve) || curve.series->name().isEmpty())
            continue;
        Span reached = values;
        for (const double y : curve.points.y()) { // what is no number is beyond nothing
            reached.least = y < reached.least ? y : reached.least;
            reached.most = y > reached.most ? y : reached.most;
        }
        if (reached.most > values.most)
            found.push_back({curve.series->name(), curve.pen.color(), true, reached.most});
        if (reached.least < values.least)
            found.push_back({curve.series->name(), curve.pen.color(), false, reached.least});
    }
    return found;
}

std::vector<std::pair<QPen, QList<QPointF>>> ChartCurves::casings() const {
    std::vector<std::pair<QPen, QList<QPointF>>> found;
    for (const Curve& curve : m_curves) {
        if (!curve.isCased || !isShown(curve))
            continue;
        QPen pen = curve.pen;
        pen.setWidthF(kCasing * pen.widthF());
        found.emplace_back(pen, curve.series->points());
    }
    return found;
}

std::optional<QPen> ChartCurves::penOf(const QString& id) const {
    const auto found = find(id);
    return found ? std::optional(m_curves[*found].pen) : std::nullopt;
}

bool ChartCurves::isShown(const Curve& curve) const { return curve.series->isVisible(); }

bool ChartCurves::isShown(std::size_t curve) const { return isShown(m_curves[curve]); }

std::vector<CurveLook> ChartCurves::looks() const {
    std::vector<CurveLook> looks;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const Curve& curve = m_curves[i];
        looks.push_back({curve.id, curve.series->name(), curve.pen, isShown(curve), m_emphasised == i, curve.isVeiled});
    }
    return looks;
}

std::vector<CurveData> ChartCurves::data() const {
    std::vector<CurveData> data;
    for (const Curve& curve : m_curves)
        if (isShown(curve) && !curve.points.isEmpty())
            data.push_back({curve.series->name(), curve.points});
    return data;
}

void ChartCurves::setShown(std::size_t curve, bool shown) { m_curves[curve].series->setVisible(shown); }

QStringList ChartCurves::hidden() const {
    QStringList ids;
    for (const Curve& curve : m_curves)
        if (!isShown(curve))
            ids += curve.id;
    return ids;
}

void ChartCurves::setEmphasised(std::optional<std::size_t> curve) {
    m_emphasised = curve;
    for (std::size_t i = 0; i < m_curves.size(); ++i)
        showPen(i);
}

std::optional<std::size_t> ChartCurves::find(const QString& id) const {
    const auto found = std::find_if(m_curves.begin(), m_curves.end(),
                                    [&](const Curve& curve) { return curve.id == id && isShown(curve); });
    return found == m_curves.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_curves.begin()));
}

std::span<const double> ChartCurves::seen(const Curve& curve) const {
    const Part part = isShown(curve) ? within(curve.points.x(), m_x.scale(), m_x.shown()) : Part{};
    return curve.points.x().subspan(part.first, part.last - part.first);
}

std::optional<double> ChartCurves::pointNear(double position) const {
    std::optional<double> best;
    const auto away = [&](double x) { return std::abs(m_x.position(x) - position); };
    for (const Curve& curve : m_curves) {
        const auto x = seen(curve);
        if (x.empty())
            continue;
        const double point = x[nearest(x, m_x.scale(), position)];
        if (!best || away(point) < away(*best))
            best = point;
    }
    return best;
}

std::optional<double> ChartCurves::pointBeside(const std::optional<double>& x, int direction) const {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const Span beyond = direction > 0 ? Span{x ? std::nextafter(*x, kInfinity) : -kInfinity, kInfinity}
                                      : Span{-kInfinity, x ? std::nextafter(*x, -kInfinity) : kInfinity};
    std::optional<double> best;
    for (const Curve& curve : m_curves) {
        const auto points = seen(curve);
        const Part part = within(points, Scale::linear, beyond);
        if (part.isEmpty())
            continue;
        const auto [least, most] = std::minmax(points[part.first], points[part.last - 1]);
        if (direction > 0)
            best = std::min(best.value_or(kInfinity), least);
        else
            best = std::max(best.value_or(-kInfinity), most);
    }
    return best;
}

std::optional<std::size_t> ChartCurves::curveAt(const QPointF& at, const Placement& place) const {
    std::optional<std::size_t> best;
    double least = kNear;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        if (!isShown(i))
            continue;
        const auto points = m_curves[i].series->points();
        for (qsizetype p = 1; p < points.size(); ++p) {
            const double away = distanceToSegment(at, place(points[p - 1]), place(points[p]));
            if (away < least) {
                least = away;
                best = i;
            }
        }
    }
    return best;
}

std::vector<ReadOutLine> ChartCurves::readOut(double x, const Placement& place) const {
    std::vector<ReadOutLine> lines;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const Curve& curve = m_curves[i];
        if (!isShown(curve) || curve.points.isEmpty())
            continue;
        ReadOutLine line{curve.series->name(), curve.missing, curve.pen.color(), {}, m_emphasised == i};
        // Beyond its ends a curve has no value; between its points (one for every few updates) it has the nearest
        // one's.
        const auto all = curve.points.x();
        const auto [least, most] = std::minmax(all.front(), all.back());
        if (x >= std::min(least, m_x.value(m_x.shown().least)) && x <= most) {
            const std::size_t at = nearest(all, Scale::linear, x);
            const double y = curve.points.y()[at];
            if (!std::isnan(y))
                line.value = numberText(y);
            line.number = y;
            line.place = place({m_x.position(all[at]), m_y.position(y)});
        }
        lines.push_back(line);
    }
    return lines;
}

} // namespace twinsine::ui
