// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/loss_chart.hpp"

#include <QLineSeries>

#include <utility>

namespace twinsine::ui {

LossChart::LossChart(QWidget* parent)
    : EpochChart(parent), m_a(addCurve(QStringLiteral("a"))), m_b(addCurve(QStringLiteral("b"))) {
    setObjectName(QStringLiteral("lossChart"));
    setAccessibleName(tr("Losses of both sides"));
    setAxes({});
    setKind(Kind::evaluation);
}

void LossChart::showRun(const ShownRun& run) {
    EpochChart::showRun(run);
    setName(m_a, run.name(experiment::SideName::a));
    setName(m_b, run.name(experiment::SideName::b));
}

void LossChart::showHistory(const ShownRun& run) {
    using enum run::Samples::Column;
    const bool byUpdates = axes().byUpdates;
    constexpr run::Samples::Column kColumns[][2] = {
        {evaluationLossA, evaluationLossB}, {validationLossA, validationLossB}, {lossA, lossB}};
    const auto& [ofA, ofB] = kColumns[static_cast<std::size_t>(m_kind)];
    setPoints(m_a, run.history(byUpdates ? stepsA : epoch), run.history(ofA));
    setPoints(m_b, run.history(byUpdates ? stepsB : epoch), run.history(ofB));
    fitVertical();
}

void LossChart::setKind(Kind kind) {
    m_kind = kind;
    setYTitle(titleOf(kind).toLower());
}

QString LossChart::titleOf(Kind kind) {
    switch (kind) {
    case Kind::reported:
        return tr("Reported loss");
    case Kind::validation:
        return tr("Validation loss");
    case Kind::evaluation:
        break;
    }
    return tr("Evaluation loss");
}

void LossChart::setPens(const theme::Colours& colours) {
    setPen(m_a, colours.sideA, 3);
    setPen(m_b, colours.sideB, 1.5);
}

} // namespace twinsine::ui
