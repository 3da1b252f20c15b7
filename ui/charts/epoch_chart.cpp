// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/epoch_chart.hpp"

#include "core/experiment/schedule.hpp"

#include <algorithm>
#include <utility>

namespace twinsine::ui {

using experiment::SideName;

namespace {
constexpr double kLongNumber =
    1e5; // from here on, five labels do not fit a narrow chart: Qt Charts cuts them to "2000..."
}

EpochChart::EpochChart(QWidget* parent) : BaseChart({.scale = Scale::logarithmic}, parent) {}

void EpochChart::showRun(const ShownRun& run) {
    m_frame = nullptr;
    m_divergences = {};
    setLength(run.info->epochs, experiment::stepsOf(run.info->experiment));
    setPhases(run.info->experiment, {run.name(SideName::a), run.name(SideName::b)});
}

void EpochChart::showFrame(const ShownRun& run) {
    m_frame = run.isLatest ? nullptr : run.frame;
    m_divergences = {run.divergence(SideName::a), run.divergence(SideName::b)};
    showMarks();
}

void EpochChart::setLength(std::int64_t epochs, std::int64_t steps) {
    m_epochs = std::max<std::int64_t>(epochs, 1);
    m_steps = std::max<std::int64_t>(steps, 1);
    showAxis();
}

void EpochChart::setPhases(const experiment::Experiment& experiment, std::array<QString, 2> names) {
    m_names = std::move(names);
    m_phased = experiment;
    m_phases = phaseMarks();
    showTitle();
    showMarks();
}

void EpochChart::setAxes(const EpochAxes& axes) {
    m_axes = axes;
    setScales(axes.logX ? Scale::logarithmic : Scale::linear, axes.logY ? Scale::logarithmic : Scale::linear);
    showTitle();
    showAxis();
    m_phases = phaseMarks();
    showMarks();
}

QString EpochChart::updatesTitle(const experiment::Experiment*) const { return tr("update"); }

void EpochChart::showTitle() {
    setXTitle(m_axes.byUpdates ? updatesTitle(m_phased ? &*m_phased : nullptr) : tr("epoch"),
              m_axes.byUpdates ? tr("update %1") : tr("epoch %1"));
}

void EpochChart::showAxis() {
    const double most = static_cast<double>(m_axes.byUpdates ? m_steps : m_epochs);
    if (m_axes.logX)
        setHorizontal({1, std::max(most, 2.0), 1});
    else
        setHorizontal({0, most, std::max(niceStep(most, most < kLongNumber ? 5 : 2), 1.0)});
}

void EpochChart::showMarks() {
    std::vector<Mark> marks = m_phases;
    for (const SideName side : {SideName::a, SideName::b}) {
        const auto& divergence = m_divergences[static_cast<std::size_t>(side)];
        if (!divergence)
            continue;
        const double at = m_axes.byUpdates ? static_cast<double>(divergence->update) : divergence->epochs;
        marks.push_back(
            {std::max(at, m_axes.logX ? 1.0 : 0.0), tr("%1 %2").arg(nameOf(side), divergence->text()), side});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.x < b.x; });
    if (m_frame)
        for (const Mark& mark : shownMarks(*m_frame))
            marks.push_back(mark);
    setMarks(std::move(marks));
}

std::vector<Mark> EpochChart::shownMarks(const run::Frame& frame) const {
    if (!m_axes.byUpdates || frame.stepsA == frame.stepsB)
        return {{static_cast<double>(m_axes.byUpdates ? frame.stepsA : frame.epoch), {}, {}}};
    return {{static_cast<double>(frame.stepsA), {}, SideName::a}, {static_cast<double>(frame.stepsB), {}, SideName::b}};
}

std::vector<Mark> EpochChart::phaseMarks() const {
    if (!m_phased)
        return {};
    std::vector<Mark> marks;
    const auto longest = m_axes.byUpdates ? m_steps : m_epochs;
    const auto text = [&](SideName side, std::size_t phase) {
        return tr("%1: phase %2 ends").arg(nameOf(side), QString::number(phase));
    };
    const auto add = [&](SideName side) {
        const auto ends = experiment::scheduleOf(m_phased->side(side), m_phased->data.num);
        for (std::size_t phase = 1; phase <= ends.size(); ++phase) {
            const auto at = m_axes.byUpdates ? ends[phase - 1].steps : ends[phase - 1].epochs;
            if (at >= longest)
                continue; // the end of the axis says it
            const Mark mark{static_cast<double>(at),
                            phase == ends.size() ? tr("%1 ends").arg(nameOf(side)) : text(side, phase), side};
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
    return marks;
}

} // namespace twinsine::ui
