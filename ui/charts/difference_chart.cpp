// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/difference_chart.hpp"

#include "ui/charts/decimate.hpp"

#include <QLineSeries>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace twinsine::ui {
namespace {

std::shared_ptr<const std::vector<double>> differenceOf(const std::vector<double>& a, const std::vector<double>& b) {
    auto difference = std::make_shared<std::vector<double>>(a.size());
    std::transform(a.begin(), a.end(), b.begin(), difference->begin(), std::minus<>());
    return difference;
}

} // namespace

DifferenceChart::DifferenceChart(QWidget* parent)
    : InputChart({.withZero = true}, parent), m_zero(addLine(QStringLiteral("zero"))),
      m_difference(addCurve(QStringLiteral("difference"))) {
    setObjectName(QStringLiteral("differenceChart"));
    setAccessibleName(tr("Difference of the predictions"));
    setWhatsThis(tr("One side's prediction less the other's at each x, for the epoch that is shown. On the zero line "
                    "both predict the same. "
                    "Far from it is where the two scripts disagree."));
    setYTitle(tr("A − B"));
}

void DifferenceChart::showRun(const ShownRun& run) {
    const Span usual = usualValues(*run.info);
    const double half = (usual.most - usual.least) / 2;
    limitTo(Span{-half, half});
    setName(m_difference, tr("%1 − %2").arg(run.name(experiment::SideName::a), run.name(experiment::SideName::b)));
}

void DifferenceChart::showFrame(const ShownRun& run) {
    const auto x = run.x();
    showRange(run, 5);
    m_zero->replace(QList<QPointF>{{x->front(), 0}, {x->back(), 0}});
    setPoints(m_difference, x, differenceOf(*run.a(), *run.b()));
    keepRoomFor(run.latest && !run.divergedA && !run.divergedB
                    ? extent(*differenceOf(run.latest->predictionA, run.latest->predictionB), Scale::linear)
                    : std::nullopt);
    fitVertical();
}

void DifferenceChart::showGhosts(const std::vector<Ghost>& ghosts) {
    std::vector<PaleLine> lines;
    for (const Ghost& ghost : ghosts)
        lines.push_back({QStringLiteral("difference"), ghost.name,
                         Points(Points::Values(ghost.info, &ghost.info->x),
                                differenceOf(ghost.frame->predictionA, ghost.frame->predictionB))});
    setPaleLines(std::move(lines));
    fitVertical();
}

void DifferenceChart::setPens(const theme::Colours& colours) {
    setPen(m_zero, colours.faintText, 1);
    setPen(m_difference, colours.difference, 2);
}

} // namespace twinsine::ui
