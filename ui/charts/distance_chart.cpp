// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/distance_chart.hpp"

#include "core/experiment/schedule.hpp"
#include "ui/charts/decimate.hpp"
#include "ui/charts/level_labels.hpp"

#include <QLineSeries>

#include <algorithm>
#include <array>

namespace twinsine::ui {

using experiment::SideName;

namespace {
constexpr double kBeyond = 100; // times the axis: farther than anybody moves it
}

DistanceChart::DistanceChart(QWidget* parent)
    : EpochChart(parent), m_lines{addLine(QStringLiteral("luckA")), addLine(QStringLiteral("luckB"))},
      m_distance(addCurve(QStringLiteral("distance"))) {
    setObjectName(QStringLiteral("distanceChart"));
    setAccessibleName(tr("Distance of the predictions by epoch"));
    setWhatsThis(tr("How far the two predictions are from each other after every epoch: the mean of |A − B| over the "
                    "data's x. With seeds "
                    "shown, lines say how far two runs of one side are apart by luck alone: a distance near them is "
                    "nothing but luck."));
    setName(m_distance, tr("mean |A − B|"));
    setYTitle(tr("mean |A − B|"));
    setAxes({});
}

void DistanceChart::showFrame(const ShownRun& run) {
    EpochChart::showFrame(run);
    const bool hasDiverged = run.divergedA || run.divergedB;
    setMissing(m_distance, hasDiverged ? tr("diverged") : QStringLiteral("–"));
}

void DistanceChart::showHistory(const ShownRun& run) {
    using enum run::Samples::Column;
    setPoints(m_distance, run.history(axes().byUpdates ? steps : epoch), run.history(meanAbsDifference));
    fitVertical();
    showLuck();
}

QString DistanceChart::updatesTitle(const experiment::Experiment* experiment) const {
    if (experiment) {
        const auto a = experiment::scheduleOf(experiment->a, experiment->data.num).back().steps;
        const auto b = experiment::scheduleOf(experiment->b, experiment->data.num).back().steps;
        if (a != b)
            return tr("update of %1").arg(nameOf(a > b ? SideName::a : SideName::b));
    }
    return EpochChart::updatesTitle(experiment);
}

std::vector<Mark> DistanceChart::shownMarks(const run::Frame& frame) const {
    return {{static_cast<double>(axes().byUpdates ? std::max(frame.stepsA, frame.stepsB) : frame.epoch), {}, {}}};
}

void DistanceChart::setLuck(const std::optional<Luck>& luck) {
    m_luck = luck;
    fitVertical();
    showLuck();
}

void DistanceChart::showLuck() {
    const Span all = xAxis().fitted();
    const double beyond = kBeyond * (all.most - all.least);
    const auto show = [&](QLineSeries* line, std::optional<double> value) {
        if (!value || !drawable(*value, yAxis().scale()))
            return line->clear();
        const double y = yAxis().position(*value);
        line->replace(QList<QPointF>{{all.least - beyond, y}, {all.most + beyond, y}});
    };
    show(m_lines[0], m_luck ? std::optional(m_luck->a) : std::nullopt);
    show(m_lines[1], m_luck ? std::optional(m_luck->b) : std::nullopt);
    viewport()->update();
}

std::optional<Span> DistanceChart::valuesBelow() const {
    return m_luck ? extent(std::array{m_luck->a, m_luck->b}, yAxis().scale()) : std::nullopt;
}

void DistanceChart::paintAbove(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const {
    const Placement place = placement();
    const auto inPlot = [&](const QLineSeries* series) {
        QPolygonF line;
        for (const QPointF& point : series->points())
            line.append(place(point));
        return line;
    };
    std::vector<LevelLabel> labels;
    for (std::size_t side = 0; side < m_lines.size(); ++side) {
        const QPolygonF line = inPlot(m_lines[side]);
        if (!line.isEmpty() && line.front().y() >= plot.top() && line.front().y() <= plot.bottom())
            labels.push_back({line.front().y(), tr("luck of %1").arg(nameOf(side == 0 ? SideName::a : SideName::b)),
                              side == 0 ? colours.sideA : colours.sideB});
    }
    if (!labels.empty())
        drawLevelLabels(painter, plot, labels, inPlot(m_distance), colours);
}

void DistanceChart::setPens(const theme::Colours& colours) {
    setPen(m_distance, colours.difference, 2);
    setPen(m_lines[0], colours.sideA, 2.5); // wide below narrow: both are seen where they are one
    setPen(m_lines[1], colours.sideB, 1);
}

} // namespace twinsine::ui
