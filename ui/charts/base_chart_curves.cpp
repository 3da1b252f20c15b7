// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a chart does with its curves.

#include "ui/charts/base_chart.hpp"

#include "ui/theme/type.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>

#include <algorithm>
#include <utility>

namespace twinsine::ui {

std::optional<double> BaseChart::pointNear(double plotX) const {
    return m_curves.pointNear(m_x.shown().at((plotX - plotArea().left()) / plotArea().width()));
}

std::optional<double> BaseChart::pointBeside(int direction) const {
    return m_curves.pointBeside(m_crosshair, direction);
}

std::vector<ReadOutLine> BaseChart::readOutLines() const {
    std::vector<ReadOutLine> lines = m_curves.readOut(*m_crosshair, placement());
    for (const ReadOutLine& line : moreLines())
        lines.push_back(line);
    return lines;
}

void BaseChart::setCurveShown(std::size_t curve, bool shown) {
    m_curves.setShown(curve, shown);
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
    const auto limited = [&](double value) { return std::clamp(value, -m_vertical.most, m_vertical.most); };
    auto seen = united(m_curves.extent(), valuesBelow());
    if (!seen)
        return;
    if (m_y.scale() == Scale::linear) {
        seen = Span{limited(seen->least), limited(seen->most)};
        if (m_vertical.withZero)
            seen = united(seen, Span{0, 0});
    }
    m_y.fitNicely(seen->least, seen->most);
}

} // namespace twinsine::ui
