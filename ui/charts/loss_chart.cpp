// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/loss_chart.hpp"

#include "core/analysis/smoothing.hpp"
#include "ui/language/language.hpp"

#include <QLineSeries>

#include <memory>
#include <utility>

namespace twinsine::ui {

LossChart::LossChart(QWidget* parent)
    : EpochChart(parent), m_a(addCurve(QStringLiteral("a"))), m_b(addCurve(QStringLiteral("b"))) {
    setObjectName(QStringLiteral("lossChart"));
    setAccessibleName(tr("Losses of both sides"));
    setWhatsThis(tr("How wrong each side is after every epoch, or after every update. Lower is better; on a "
                    "logarithmic axis a straight line "
                    "down is a steady gain. Click to go to that epoch. By epochs, a side with smaller batches makes "
                    "more updates in "
                    "the same width."));
    setCased(m_a);
    setAxes({});
    setKind(Kind::evaluation);
}

void LossChart::showRun(const ShownRun& run) {
    EpochChart::showRun(run);
    setName(m_a, run.name(experiment::SideName::a));
    setName(m_b, run.name(experiment::SideName::b));
}

void LossChart::showFrame(const ShownRun& run) {
    EpochChart::showFrame(run);
    for (const auto& [curve, side] :
         {std::pair(m_a, experiment::SideName::a), std::pair(m_b, experiment::SideName::b)}) {
        const auto divergence = run.divergence(side);
        setMissing(curve, divergence ? divergence->text() : QStringLiteral("–"));
    }
}

std::array<run::Samples::Column, 2> LossChart::columns() const {
    using enum run::Samples::Column;
    constexpr std::array<run::Samples::Column, 2> kColumns[] = {
        {evaluationLossA, evaluationLossB}, {validationLossA, validationLossB}, {lossA, lossB}};
    return kColumns[static_cast<std::size_t>(m_kind)];
}

void LossChart::showHistory(const ShownRun& run) {
    using enum run::Samples::Column;
    const bool byUpdates = axes().byUpdates;
    const auto losses = columns();
    m_raw.clear();
    const auto show = [&](QLineSeries* curve, const char* id, run::Samples::Column steps, run::Samples::Column loss) {
        const auto x = run.history(byUpdates ? steps : epoch);
        const auto raw = run.history(loss);
        if (m_smoothing == 0)
            return setPoints(curve, x, raw);
        m_raw.push_back({QLatin1String(id), {}, Points(x, raw)});
        setPoints(curve, x, std::make_shared<const std::vector<double>>(analysis::smoothed(*raw, m_smoothing)));
    };
    show(m_a, "a", stepsA, losses[0]);
    show(m_b, "b", stepsB, losses[1]);
    showPale();
}

void LossChart::showGhosts(const std::vector<Ghost>& ghosts) {
    using enum run::Samples::Column;
    const auto losses = columns();
    m_ghosts.clear();
    for (const Ghost& ghost : ghosts) {
        const auto column = [&](run::Samples::Column which) {
            return Points::Values(ghost.samples, &ghost.samples->column(which));
        };
        const auto add = [&](const char* of, experiment::SideName side, run::Samples::Column x,
                             run::Samples::Column y) {
            m_ghosts.push_back(
                {QLatin1String(of), ghost.nameAt(side), Points(column(axes().byUpdates ? x : epoch), column(y))});
        };
        add("a", experiment::SideName::a, stepsA, losses[0]);
        add("b", experiment::SideName::b, stepsB, losses[1]);
    }
    showPale();
}

void LossChart::showPale() {
    std::vector<PaleLine> lines = m_ghosts;
    lines.insert(lines.end(), m_raw.begin(), m_raw.end());
    setPaleLines(std::move(lines));
    fitVertical();
}

void LossChart::setKind(Kind kind) {
    m_kind = kind;
    setYTitle(inSentence(titleOf(kind)));
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
    setPen(m_a, colours.sideA, 2);
    setPen(m_b, colours.sideB, 2);
}

} // namespace twinsine::ui
