// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_axis.hpp"

#include <QCategoryAxis>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kWithoutHeadroom = 0.92; // of a range: the same ticks with and without
constexpr int kShort = 3;                 // an axis that is given has short numbers: so many ticks in the room of two
constexpr int kSteps = 5;                 // that a nice range is made of, whatever number of labels there is room for

} // namespace

ChartAxis::ChartAxis(Scale scale) : m_axis(new QCategoryAxis), m_scale(scale) {
    m_axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
}

void ChartAxis::setScale(Scale scale) {
    m_scale = scale;
    m_nice = false;
    m_zoom.reset();
    m_shown = {0, 0, 0};
}

void ChartAxis::setSteps(int steps) {
    if (steps == m_steps)
        return;
    m_steps = steps;
    m_shown = {0, 0, 0}; // another height has room for other labels; the range is the same in any
    show();
}

double ChartAxis::position(double value) const { return positionOf(value, m_scale); }

double ChartAxis::value(double position) const {
    return m_scale == Scale::logarithmic ? std::pow(10, position) : position;
}

void ChartAxis::fitExactly(const AxisRange& values) {
    m_fitted = values;
    m_nice = false;
    if (m_scale == Scale::logarithmic)
        m_fitted = {position(values.least), position(values.most), 1};
    show();
}

void ChartAxis::fitNicely(double least, double most, bool hold) {
    const auto before = m_nice && hold ? std::optional(m_fitted) : std::nullopt;
    const AxisRange range =
        m_scale == Scale::logarithmic ? niceDecades(least, most, before) : niceRange(least, most, before, kSteps);
    if (range != before)
        m_fitted = withHeadroom(range, position(least), position(most));
    m_nice = true;
    show();
}

void ChartAxis::setZoom(const std::optional<Span>& zoom) {
    m_zoom = zoom;
    show();
}

void ChartAxis::show() {
    AxisRange range = m_fitted;
    if (m_zoom)
        range = {m_zoom->least, m_zoom->most, niceStep(m_zoom->most - m_zoom->least, m_steps)};
    else if (m_nice && m_scale == Scale::linear)
        range.step = niceStep(kWithoutHeadroom * (range.most - range.least), m_steps);
    else if (m_scale == Scale::linear)
        range.step = std::max(range.step, niceStep(range.most - range.least, kShort * m_steps / 2));
    if (range == m_shown)
        return; // every change of an axis redraws the whole chart
    m_shown = range;
    // Labels of its own: those of a QValueAxis come from a running sum, "-5.55e-17" for 0.
    for (const QString& label : m_axis->categoriesLabels())
        m_axis->remove(label);
    m_axis->setStartValue(range.least - (range.most - range.least));
    for (const Tick& tick : m_scale == Scale::logarithmic ? logarithmicTicks(range, m_steps) : linearTicks(range))
        m_axis->append(tick.label, tick.at);
    m_axis->setRange(range.least, range.most);
}

} // namespace twinsine::ui
