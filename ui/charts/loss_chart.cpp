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

void LossChart::showHistory(const ShownRun& run) { setHistories(run.lossA, run.lossB); }

void LossChart::setHistories(const LossHistory& a, const LossHistory& b) {
    for (const auto& [curve, history] : {std::pair(m_a, &a), std::pair(m_b, &b)})
        setPoints(curve, axes().byUpdates ? history->steps : history->epochs,
                  m_reported ? history->reported : history->loss);
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
