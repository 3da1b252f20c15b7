// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/loss_chart.hpp"

#include "ui/models/planned_steps.hpp"
#include "ui/models/text.hpp"

#include <QLineSeries>

#include <algorithm>
#include <limits>
#include <utility>

namespace twinsine::ui {

LossChart::LossChart(QWidget* parent)
    : BaseChart({Scale::logarithmic, std::numeric_limits<double>::infinity()}, parent),
      m_a(addCurve(QStringLiteral("a"))), m_b(addCurve(QStringLiteral("b"))) {
    setObjectName(QStringLiteral("lossChart"));
    setAccessibleName(tr("Losses of both sides"));
    setAxes({});
}

void LossChart::setNames(const QString& a, const QString& b) {
    setName(m_a, a);
    setName(m_b, b);
}

void LossChart::setLength(std::int64_t epochs, std::int64_t steps) {
    m_epochs = std::max<std::int64_t>(epochs, 1);
    m_steps = std::max<std::int64_t>(steps, 1);
    showAxis();
}

void LossChart::setPhases(const experiment::Experiment& experiment) {
    m_phased = experiment;
    showPhases();
}

void LossChart::setHistories(const LossHistory& a, const LossHistory& b) {
    for (const auto& [curve, history] : {std::pair(m_a, &a), std::pair(m_b, &b)})
        setPoints(curve, m_axes.byUpdates ? history->steps : history->epochs,
                  m_axes.reported ? history->reported : history->loss);
    fitVertical();
}

void LossChart::setAxes(const LossAxes& axes) {
    m_axes = axes;
    setXTitle(axes.byUpdates ? tr("update") : tr("epoch"), axes.byUpdates ? tr("update %1") : tr("epoch %1"));
    setYTitle(axes.reported ? tr("reported loss") : tr("evaluation loss"));
    setScales(axes.logX ? Scale::logarithmic : Scale::linear, axes.logY ? Scale::logarithmic : Scale::linear);
    showAxis();
    showPhases();
}

void LossChart::showAxis() {
    const double most = static_cast<double>(m_axes.byUpdates ? m_steps : m_epochs);
    if (m_axes.logX)
        setHorizontal({1, std::max(most, 2.0), 1});
    else
        setHorizontal({0, most, std::max(niceStep(most, 5), 1.0)});
}

void LossChart::showPhases() {
    if (!m_phased)
        return;
    using experiment::SideName;
    std::vector<Mark> marks;
    const auto longest = m_axes.byUpdates ? m_steps : m_epochs;
    const auto text = [&](SideName side, std::size_t phase) {
        return tr("%1: phase %2 ends").arg(sideName(*m_phased, side)).arg(phase);
    };
    const auto add = [&](SideName side) {
        const auto ends = phaseEnds(m_phased->side(side), m_phased->data.num);
        for (std::size_t phase = 1; phase <= ends.size(); ++phase) {
            const auto at = m_axes.byUpdates ? ends[phase - 1].steps : ends[phase - 1].epochs;
            if (at >= longest)
                continue; // the end of the axis says it
            const Mark mark{static_cast<double>(at),
                            phase == ends.size() ? tr("%1 ends").arg(sideName(*m_phased, side)) : text(side, phase),
                            side};
            const Mark ofA{mark.x, text(SideName::a, phase), SideName::a};
            const auto same = std::find(marks.begin(), marks.end(), ofA);
            if (same != marks.end() && phase < ends.size())
                *same = {mark.x, tr("phase %1 ends").arg(phase), {}};
            else
                marks.push_back(mark);
        }
    };
    add(SideName::a);
    add(SideName::b);
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.x < b.x; });
    setMarks(std::move(marks));
}

void LossChart::setPens(const theme::Colours& colours) {
    setPen(m_a, colours.sideA, 3);
    setPen(m_b, colours.sideB, 1.5);
}

} // namespace twinsine::ui
