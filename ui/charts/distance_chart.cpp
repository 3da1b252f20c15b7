// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/distance_chart.hpp"

#include "core/experiment/schedule.hpp"
#include "ui/widgets/text.hpp"

#include <QLineSeries>

#include <algorithm>

namespace twinsine::ui {

using experiment::SideName;

DistanceChart::DistanceChart(QWidget* parent) : EpochChart(parent), m_distance(addCurve(QStringLiteral("distance"))) {
    setObjectName(QStringLiteral("distanceChart"));
    setAccessibleName(tr("Distance of the predictions by epoch"));
    setName(m_distance, tr("mean |A − B|"));
    setYTitle(tr("mean |A − B|"));
    setAxes({});
}

void DistanceChart::showHistory(const ShownRun& run) {
    std::vector<double> at = run.lossA.epochs;
    if (axes().byUpdates)
        std::transform(run.lossA.steps.begin(), run.lossA.steps.end(), run.lossB.steps.begin(), at.begin(),
                       [](double a, double b) { return std::max(a, b); });
    setPoints(m_distance, at, run.distance);
    fitVertical();
}

QString DistanceChart::updatesTitle(const experiment::Experiment* experiment) const {
    if (experiment) {
        const auto a = experiment::scheduleOf(experiment->a, experiment->data.num).back().steps;
        const auto b = experiment::scheduleOf(experiment->b, experiment->data.num).back().steps;
        if (a != b)
            return tr("update of %1").arg(sideName(*experiment, a > b ? SideName::a : SideName::b));
    }
    return EpochChart::updatesTitle(experiment);
}

std::vector<Mark> DistanceChart::shownMarks(const run::Frame& frame) const {
    return {{static_cast<double>(axes().byUpdates ? std::max(frame.stepsA, frame.stepsB) : frame.epoch), {}, {}}};
}

void DistanceChart::setPens(const theme::Colours& colours) { setPen(m_distance, colours.difference, 2); }

} // namespace twinsine::ui
