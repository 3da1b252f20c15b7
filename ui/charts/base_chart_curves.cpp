// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The curves of a chart: their points, pens and values.

#include "ui/charts/base_chart.hpp"

#include "ui/charts/decimate.hpp"
#include "ui/charts/segment.hpp"
#include "ui/widgets/text.hpp"
#include "ui/theme/type.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinsine::ui {
namespace {

constexpr int kLeastColumns = 200; // of a chart that has no size yet
constexpr int kColumnWidth = 4;    // pixels for a pair of points: no eye sees more, and drawing takes time by the point
constexpr double kNear = 7;        // pixels from a curve
constexpr double kEmphasis = 1.5;  // pixels that the pen grows by

/// The index of the value nearest to x.
std::size_t nearest(const std::vector<double>& values, double x) {
    const auto closer = [x](double a, double b) { return std::abs(a - x) < std::abs(b - x); };
    return static_cast<std::size_t>(std::min_element(values.begin(), values.end(), closer) - values.begin());
}

} // namespace

std::optional<double> BaseChart::pointNear(double plotX) const {
    const double wanted = m_x.shown().at((plotX - plotArea().left()) / plotArea().width());
    std::optional<double> best;
    for (const Curve& curve : m_curves) {
        if (!curve.series->isVisible())
            continue;
        for (const double x : curve.x) {
            const double position = m_x.position(x);
            if (m_x.shown().contains(position) &&
                (!best || std::abs(position - wanted) < std::abs(m_x.position(*best) - wanted)))
                best = x;
        }
    }
    return best;
}

std::optional<double> BaseChart::pointBeside(int direction) const {
    const auto further = [direction](double a, double b) { return direction > 0 ? a > b : a < b; };
    std::optional<double> best;
    for (const Curve& curve : m_curves) {
        if (!curve.series->isVisible())
            continue;
        for (const double x : curve.x)
            if (m_x.shown().contains(m_x.position(x)) && (!m_crosshair || further(x, *m_crosshair)) &&
                (!best || further(*best, x)))
                best = x;
    }
    return best;
}

std::vector<ReadOutLine> BaseChart::readOutLines() const {
    std::vector<ReadOutLine> lines;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const Curve& curve = m_curves[i];
        if (!curve.series->isVisible() || curve.x.empty())
            continue;
        ReadOutLine line{curve.series->name(),
                         shortNumber(std::numeric_limits<double>::quiet_NaN()),
                         curve.pen.color(),
                         {},
                         m_emphasised == i};
        const std::size_t at = nearest(curve.x, *m_crosshair);
        // Beyond its ends a curve has no value; between its points (one for every few updates) it has the nearest one's.
        const auto [least, most] = std::minmax(curve.x.front(), curve.x.back());
        if (*m_crosshair >= std::min(least, m_x.value(m_x.shown().least)) && *m_crosshair <= most) {
            line.value = shortNumber(curve.y[at]);
            line.place = placeOf({m_x.position(curve.x[at]), m_y.position(curve.y[at])});
        }
        lines.push_back(line);
    }
    for (const ReadOutLine& line : moreLines())
        lines.push_back(line);
    return lines;
}

std::vector<BaseChart::CurveLook> BaseChart::curveLooks() const {
    std::vector<CurveLook> looks;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const QLineSeries& series = *m_curves[i].series;
        looks.push_back({series.objectName(), series.name(), m_curves[i].pen, series.isVisible(), m_emphasised == i});
    }
    return looks;
}

void BaseChart::setCurveShown(std::size_t curve, bool shown) {
    m_curves[curve].series->setVisible(shown);
    if (!shown && m_emphasised == curve)
        setEmphasised({});
    fitVertical();
    Q_EMIT looksChanged();
}

void BaseChart::setEmphasised(std::optional<std::size_t> curve) {
    if (curve == m_emphasised)
        return;
    m_emphasised = curve;
    for (std::size_t i = 0; i < m_curves.size(); ++i)
        showPen(i);
    viewport()->update();
    Q_EMIT looksChanged();
}

void BaseChart::emphasise(const QString& id) {
    const auto found = std::find_if(m_curves.begin(), m_curves.end(), [&](const Curve& curve) {
        return curve.series->objectName() == id && curve.series->isVisible();
    });
    if (found == m_curves.end())
        setEmphasised(std::nullopt);
    else
        setEmphasised(static_cast<std::size_t>(found - m_curves.begin()));
}

void BaseChart::pointOut(std::optional<std::size_t> curve) {
    if (curve == m_emphasised)
        return;
    setEmphasised(curve);
    Q_EMIT pointedOut(curve ? m_curves[*curve].series->objectName() : QString());
}

QStringList BaseChart::hiddenCurves() const {
    QStringList ids;
    for (const Curve& curve : m_curves)
        if (!curve.series->isVisible())
            ids += curve.series->objectName();
    return ids;
}

void BaseChart::hideCurves(const QStringList& ids) {
    for (std::size_t i = 0; i < m_curves.size(); ++i)
        setCurveShown(i, !ids.contains(m_curves[i].series->objectName()));
}

bool BaseChart::isShown(const QLineSeries* curve) const { return curve->isVisible(); }

QColor BaseChart::colourOf(const QLineSeries* curve) const { return curve->pen().color(); }

std::optional<std::size_t> BaseChart::curveAt(const QPointF& at) const {
    const Placement place = placement();
    std::optional<std::size_t> best;
    double least = kNear;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        if (!m_curves[i].series->isVisible())
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

QLineSeries* BaseChart::addSeries(const QString& objectName) {
    auto* series = new QLineSeries;
    series->setObjectName(objectName);
    chart()->addSeries(series);
    series->attachAxis(m_x.axis());
    series->attachAxis(m_y.axis());
    return series;
}

QLineSeries* BaseChart::addCurve(const QString& objectName) {
    m_curves.push_back({addSeries(objectName), {}, {}, {}});
    return m_curves.back().series;
}

QLineSeries* BaseChart::addDecoration(const QString& objectName) { return addSeries(objectName); }

BaseChart::Curve* BaseChart::find(const QLineSeries* series) {
    const auto found =
        std::find_if(m_curves.begin(), m_curves.end(), [&](const Curve& c) { return c.series == series; });
    return found == m_curves.end() ? nullptr : &*found;
}

void BaseChart::setName(QLineSeries* curve, const QString& name) {
    if (curve->name() == name)
        return;
    curve->setName(name);
    Q_EMIT looksChanged();
}

void BaseChart::setPen(QLineSeries* curve, const QColor& colour, double width) {
    QPen pen(colour, width * theme::colours(m_theme).curveWidth * theme::typeScale());
    pen.setJoinStyle(Qt::RoundJoin);
    curve->setPen(pen);
    if (Curve* found = find(curve)) {
        found->pen = pen;
        showPen(static_cast<std::size_t>(found - m_curves.data()));
    }
}

void BaseChart::showPen(std::size_t curve) {
    QPen pen = m_curves[curve].pen;
    if (m_emphasised == curve)
        pen.setWidthF(pen.widthF() + kEmphasis);
    m_curves[curve].series->setPen(pen);
}

void BaseChart::setPoints(QLineSeries* curve, std::span<const double> x, std::span<const double> y) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(x.size(), y.size()));
    Curve& found = *find(curve);
    found.x.assign(x.begin(), x.begin() + count);
    found.y.assign(y.begin(), y.begin() + count);
    showPoints(found);
    if (m_crosshair)
        setAccessibleDescription(readOut());
}

void BaseChart::showPoints(const Curve& curve) {
    auto points = decimate(curve.x, curve.y, {m_x.scale(), m_y.scale(), m_x.shown()}, columns());
    if (points.size() == 1)
        points += points.front(); // a line from there to there is a dot, one point would be nothing
    curve.series->replace(points);
}

int BaseChart::columns() const {
    return std::max(static_cast<int>(chart()->plotArea().width()) / kColumnWidth, kLeastColumns);
}

void BaseChart::setFitted(const QLineSeries* curve, bool fitted) { find(curve)->isFitted = fitted; }

void BaseChart::fitVertical() {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    const bool logarithmic = m_y.scale() == Scale::logarithmic;
    for (const Curve& curve : m_curves) {
        if (!curve.series->isVisible() || !curve.isFitted)
            continue;
        for (const double y : curve.y) {
            if (!drawable(y, m_y.scale()))
                continue;
            const double seen = logarithmic ? y : std::clamp(y, -m_vertical.most, m_vertical.most);
            least = std::min(least, seen);
            most = std::max(most, seen);
        }
    }
    if (const auto below = valuesBelow()) {
        least = std::min(least, std::max(below->least, -m_vertical.most));
        most = std::max(most, std::min(below->most, m_vertical.most));
    }
    if (least > most)
        return;
    if (m_vertical.withZero && !logarithmic) {
        least = std::min(least, 0.0);
        most = std::max(most, 0.0);
    }
    m_y.fitNicely(least, most);
}

} // namespace twinsine::ui
