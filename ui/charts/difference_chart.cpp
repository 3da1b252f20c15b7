// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/difference_chart.hpp"

#include <QLineSeries>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace twinsine::ui {

DifferenceChart::DifferenceChart(QWidget* parent)
    : InputChart({.withZero = true}, parent), m_zero(addLine(QStringLiteral("zero"))),
      m_difference(addCurve(QStringLiteral("difference"))) {
    setObjectName(QStringLiteral("differenceChart"));
    setAccessibleName(tr("Difference of the predictions"));
    setYTitle(tr("A − B"));
}

void DifferenceChart::showRun(const ShownRun& run) {
    setName(m_difference, tr("%1 − %2").arg(run.name(experiment::SideName::a), run.name(experiment::SideName::b)));
}

void DifferenceChart::showFrame(const ShownRun& run) {
    const auto x = run.x();
    const auto a = run.a();
    const auto difference = std::make_shared<std::vector<double>>(a->size());
    std::transform(a->begin(), a->end(), run.b()->begin(), difference->begin(), std::minus<>());
    showRange(run, 5);
    m_zero->replace(QList<QPointF>{{x->front(), 0}, {x->back(), 0}});
    setPoints(m_difference, x, difference);
    fitVertical();
}

void DifferenceChart::setPens(const theme::Colours& colours) {
    setPen(m_zero, colours.faintText, 1);
    setPen(m_difference, colours.difference, 2);
}

} // namespace twinsine::ui
