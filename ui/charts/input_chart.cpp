// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/input_chart.hpp"

#include "ui/charts/decimate.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace twinsine::ui {
namespace {

constexpr double kUsual = 5; // times the height of the function

Span endsOf(std::span<const double> x) {
    const auto [least, most] = std::minmax(x.front(), x.back());
    return {least, most};
}

} // namespace

InputChart::InputChart(const Vertical& vertical, QWidget* parent) : BaseChart(vertical, parent) {
    setXTitle(tr("x"), tr("x = %1"));
}

void InputChart::showRange(const ShownRun& run, int steps) {
    setRange(*run.x(), steps);
    setXTitle(run.info->experiment.data.function == "sin" && !run.info->experiment.data.own ? tr("x (radians)")
                                                                                            : tr("x"),
              tr("x = %1"));
    m_data = endsOf(run.info->x);
    m_isBeyond = run.beyond != nullptr;
    std::vector<Caption> captions;
    for (const experiment::SideName side : {experiment::SideName::a, experiment::SideName::b})
        if (run.hasDiverged(side))
            captions.push_back({tr("%1 %2").arg(run.name(side), run.divergence(side)->text()), side});
    setCaptions(std::move(captions));
}

Span InputChart::usualValues(const run::RunInfo& info) {
    const auto all = united(extent(info.y, Scale::linear), extent(info.points.y, Scale::linear)).value_or(Span{0, 0});
    const double middle = all.least / 2 + all.most / 2;
    double half = all.most / 2 - all.least / 2;
    if (!(half > 0)) // a constant
        half = std::max(std::abs(middle), 1.0);
    return {middle - kUsual * half, middle + kUsual * half};
}

void InputChart::setRange(std::span<const double> x, int steps) {
    m_data = endsOf(x);
    m_isBeyond = false;
    setHorizontal(m_data.least < m_data.most
                      ? AxisRange{m_data.least, m_data.most, niceStep(m_data.most - m_data.least, steps)}
                      : niceRange(m_data.least, m_data.most, std::nullopt, steps));
}

void InputChart::paintBelow(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const {
    if (!m_isBeyond)
        return;
    QColor shade = colours.text;
    shade.setAlphaF(colours.dark ? 0.13F : 0.07F);
    const double left = std::clamp(placeOf({m_data.least, 0}).x(), plot.left(), plot.right());
    const double right = std::clamp(placeOf({m_data.most, 0}).x(), plot.left(), plot.right());
    painter.fillRect(QRectF(plot.topLeft(), QPointF(left, plot.bottom())), shade);
    painter.fillRect(QRectF(QPointF(right, plot.top()), plot.bottomRight()), shade);
}

} // namespace twinsine::ui
