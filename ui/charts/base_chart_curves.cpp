// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a chart does with its curves.

#include "ui/charts/base_chart.hpp"

#include "ui/charts/decimate.hpp"
#include "ui/charts/level_labels.hpp"
#include "ui/theme/type.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr double kPalePart = 0.45; // of the curve's own colour
constexpr double kCasingPart = 0.3;
constexpr int kPaleColumn = 4; // pixels for a pair of points
constexpr double kPatience = 2.5;

/// A curve that goes a little beyond the limits is shown whole: only what would flatten all others is cut.
bool isFarBeyond(const Span& seen, const Span& limits) {
    const double room = (kPatience - 1) / 2 * (limits.most - limits.least);
    return seen.least < limits.least - room || seen.most > limits.most + room;
}

} // namespace

std::optional<double> BaseChart::pointNear(double plotX) const {
    return m_curves.pointNear(m_x.shown().at((plotX - plotArea().left()) / plotArea().width()));
}

std::optional<double> BaseChart::pointBeside(int direction) const {
    return m_curves.pointBeside(m_crosshair, direction);
}

void BaseChart::setCurveShown(std::size_t curve, bool shown) {
    m_curves.setShown(curve, shown && !m_curves.isVeiled(curve));
    if (!shown && m_curves.emphasised() == curve)
        setEmphasised({});
    fitVertical();
    Q_EMIT looksChanged();
}

void BaseChart::setEmphasised(std::optional<std::size_t> curve) {
    if (curve == m_curves.emphasised())
        return;
    m_curves.setEmphasised(curve);
    viewport()->update();
    Q_EMIT looksChanged();
}

void BaseChart::emphasise(const QString& id) { setEmphasised(m_curves.find(id)); }

void BaseChart::pointOut(std::optional<std::size_t> curve) {
    if (curve == m_curves.emphasised())
        return;
    setEmphasised(curve);
    Q_EMIT pointedOut(curve ? m_curves.idOf(*curve) : QString());
}

void BaseChart::hideCurves(const QStringList& ids) {
    for (std::size_t i = 0; i < m_curves.count(); ++i)
        setCurveShown(i, !ids.contains(m_curves.idOf(i)));
}

void BaseChart::veilCurves(const QStringList& ids) {
    const bool held = std::exchange(m_isHeld, false);
    for (std::size_t i = 0; i < m_curves.count(); ++i) {
        const bool veiled = ids.contains(m_curves.idOf(i));
        if (veiled == m_curves.isVeiled(i))
            continue;
        m_curves.setVeiled(i, veiled);
        setCurveShown(i, !veiled);
    }
    m_isHeld = held;
}

bool BaseChart::isShown(const QLineSeries* curve) const { return curve->isVisible(); }

QColor BaseChart::colourOf(const QLineSeries* curve) const { return curve->pen().color(); }

void BaseChart::setName(QLineSeries* curve, const QString& name) {
    if (curve->name() == name)
        return;
    curve->setName(name);
    Q_EMIT looksChanged();
}

void BaseChart::setPen(QLineSeries* curve, const QColor& colour, double width) {
    QPen pen(colour, width * theme::colours(m_theme).curveWidth * theme::scaleOf(*this));
    pen.setJoinStyle(Qt::RoundJoin);
    if (const auto dashes = theme::dashesOf(theme::colours(m_theme), colour); !dashes.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(dashes);
    }
    m_curves.setPen(curve, pen);
}

void BaseChart::setPoints(QLineSeries* curve, std::span<const double> x, std::span<const double> y) {
    setCurvePoints(curve, Points(x, y));
}

void BaseChart::setPoints(QLineSeries* curve, Points::Values x, Points::Values y) {
    setCurvePoints(curve, Points(std::move(x), std::move(y)));
}

void BaseChart::setCurvePoints(QLineSeries* curve, Points points) {
    m_curves.setPoints(curve, std::move(points));
    if (m_crosshair)
        setAccessibleDescription(readOut());
}

void BaseChart::fitVertical() {
    auto seen = united(united(m_curves.extent(m_isWhole), paleExtent()), valuesBelow());
    if (!seen)
        return findOffScale();
    if (m_y.scale() == Scale::linear) {
        if (m_limits && !m_isWhole && isFarBeyond(*seen, *m_limits))
            seen = Span{std::clamp(seen->least, m_limits->least, m_limits->most),
                        std::clamp(seen->most, m_limits->least, m_limits->most)};
        if (m_vertical.withZero)
            seen = united(seen, Span{0, 0});
    }
    m_y.fitNicely(seen->least, seen->most, m_isHeld);
    findOffScale();
}

void BaseChart::findOffScale() {
    auto found = m_limits ? m_curves.beyond(m_y.fitted()) : std::vector<OffScale>();
    if (found == m_offScale)
        return;
    m_offScale = std::move(found);
    viewport()->update();
    Q_EMIT reachChanged();
}

void BaseChart::setWhole(bool whole) {
    if (whole == std::exchange(m_isWhole, whole))
        return;
    const bool held = std::exchange(m_isHeld, false);
    fitVertical();
    m_isHeld = held;
    viewport()->update();
    Q_EMIT reachChanged();
}

void BaseChart::setPaleLines(std::vector<PaleLine> lines) {
    m_pale = std::move(lines);
    viewport()->update();
}

std::optional<Span> BaseChart::paleExtent() const {
    std::optional<Span> all;
    for (const PaleLine& line : m_pale)
        if (m_curves.penOf(line.of))
            all = united(all, extent(line.points.y(), m_y.scale()));
    return all;
}

QColor BaseChart::paleOf(const QColor& colour, double part) const {
    const QColor& ground = theme::colours(m_theme).background;
    const auto mixed = [&](int of, int with) { return static_cast<int>(std::lround(part * of + (1 - part) * with)); };
    return {mixed(colour.red(), ground.red()), mixed(colour.green(), ground.green()),
            mixed(colour.blue(), ground.blue())};
}

QPolygonF BaseChart::inPlot(const PaleLine& line) const {
    const Placement place = placement();
    const int columns = std::max(static_cast<int>(plotArea().width()) / kPaleColumn, 1);
    QPolygonF points;
    for (const QPointF& point :
         decimate(line.points.x(), line.points.y(), {m_x.scale(), m_y.scale(), m_x.shown()}, columns))
        points.append(place(point));
    return points;
}

void BaseChart::paintPale(QPainter& painter) const {
    for (const PaleLine& line : m_pale)
        if (const auto pen = m_curves.penOf(line.of)) {
            painter.setPen(QPen(paleOf(pen->color(), kPalePart), pen->widthF()));
            painter.drawPolyline(inPlot(line));
        }
    const Placement place = placement();
    for (const auto& [own, points] : m_curves.casings()) {
        QPen pen = own;
        pen.setColor(paleOf(pen.color(), kCasingPart));
        QPolygonF line;
        for (const QPointF& point : points)
            line.append(place(point));
        painter.setPen(pen);
        painter.drawPolyline(line);
    }
}

void BaseChart::paintPaleNames(QPainter& painter, const QRectF& plot) const {
    std::vector<LevelLabel> labels;
    for (const PaleLine& line : m_pale) {
        const auto pen = m_curves.penOf(line.of);
        if (!pen || line.name.isEmpty())
            continue;
        const QPolygonF points = inPlot(line);
        if (!points.isEmpty() && plot.contains(points.back()))
            labels.push_back({points.back().y(), line.name, theme::colours(m_theme).faintText});
    }
    if (!labels.empty())
        drawLevelLabels(painter, plot, labels, {}, theme::colours(m_theme));
}

} // namespace twinsine::ui
