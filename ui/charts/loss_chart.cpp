// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/loss_chart.hpp"

#include "ui/widgets/text.hpp"

#include <QLineSeries>

#include <utility>

namespace twinsine::ui {

LossChart::LossChart(QWidget* parent)
    : EpochChart(parent), m_a(addCurve(QStringLiteral("a"))), m_b(addCurve(QStringLiteral("b"))) {
    setObjectName(QStringLiteral("lossChart"));
    setAccessibleName(tr("Losses of both sides"));
    setAxes({});
    setReported(false);
}

void LossChart::showRun(const ShownRun& run) {
    EpochChart::showRun(run);
    setName(m_a, sideName(run.info->experiment, experiment::SideName::a));
    setName(m_b, sideName(run.info->experiment, experiment::SideName::b));
}

void LossChart::showHistory(const ShownRun& run) {
    using enum run::Samples::Column;
    const bool byUpdates = axes().byUpdates;
    setPoints(m_a, run.history(byUpdates ? stepsA : epoch), run.history(m_reported ? lossA : evaluationLossA));
    setPoints(m_b, run.history(byUpdates ? stepsB : epoch), run.history(m_reported ? lossB : evaluationLossB));
    fitVertical();
}

void LossChart::setReported(bool reported) {
    m_reported = reported;
    setYTitle(reported ? tr("reported loss") : tr("evaluation loss"));
}

void LossChart::setPens(const theme::Colours& colours) {
    setPen(m_a, colours.sideA, 3);
    setPen(m_b, colours.sideB, 1.5);
}

} // namespace twinsine::ui
