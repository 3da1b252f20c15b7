// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/loss_chart.hpp"

#include <QLineSeries>

#include <algorithm>

namespace twinsine::ui {

LossChart::LossChart(QWidget* parent)
    : BaseChart(Scale::logarithmic, tr("epoch"), tr("loss"), parent), m_a(addCurve(QStringLiteral("a"))),
      m_b(addCurve(QStringLiteral("b"))) {
    setObjectName(QStringLiteral("lossChart"));
    setAccessibleName(tr("Evaluation loss of both sides"));
    showAxis();
}

void LossChart::setNames(const QString& a, const QString& b) {
    m_a->setName(a);
    m_b->setName(b);
}

void LossChart::setLength(std::int64_t epochs, std::int64_t steps) {
    m_epochs = std::max<std::int64_t>(epochs, 1);
    m_steps = std::max<std::int64_t>(steps, 1);
    showAxis();
}

void LossChart::setHistories(const LossHistory& a, const LossHistory& b) {
    setPoints(m_a, m_byUpdates ? a.steps : a.epochs, a.loss);
    setPoints(m_b, m_byUpdates ? b.steps : b.epochs, b.loss);
    fitVertical({m_a, m_b});
}

void LossChart::setByUpdates(bool on) {
    m_byUpdates = on;
    setXTitle(on ? tr("update") : tr("epoch"));
    showAxis();
}

void LossChart::showAxis() {
    const double most = static_cast<double>(m_byUpdates ? m_steps : m_epochs);
    setHorizontal({0, most, std::max(niceStep(most, 5), 1.0)});
}

void LossChart::setPens(const theme::Colours& colours) {
    setPen(m_a, colours.sideA, 3);
    setPen(m_b, colours.sideB, 1.5);
}

} // namespace twinsine::ui
