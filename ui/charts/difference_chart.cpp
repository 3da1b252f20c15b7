// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/difference_chart.hpp"

#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>

#include <algorithm>
#include <vector>

namespace twinsine::ui {

DifferenceChart::DifferenceChart(QWidget* parent)
    : BaseChart({.withZero = true}, parent), m_zero(addDecoration(QStringLiteral("zero"))),
      m_difference(addCurve(QStringLiteral("difference"))) {
    setObjectName(QStringLiteral("differenceChart"));
    setAccessibleName(tr("Difference of the predictions"));
    setXTitle(tr("x"), tr("x = %1"));
    setYTitle(tr("A − B"));
    chart()->legend()->markers(m_zero).constFirst()->setVisible(false);
}

void DifferenceChart::setNames(const QString& a, const QString& b) { setName(m_difference, tr("%1 − %2").arg(a, b)); }

void DifferenceChart::setPredictions(std::span<const double> x, std::span<const double> a, std::span<const double> b) {
    if (x.empty())
        return;
    const double least = std::min(x.front(), x.back());
    const double most = std::max(x.front(), x.back());
    if (least < most)
        setHorizontal({least, most, niceStep(most - least, 5)});
    std::vector<double> difference(std::min(a.size(), b.size()));
    std::transform(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(difference.size()), b.begin(), difference.begin(),
                   std::minus<>());
    m_zero->replace(QList<QPointF>{{least, 0}, {most, 0}});
    setPoints(m_difference, x, difference);
    fitVertical();
}

void DifferenceChart::setPens(const theme::Colours& colours) {
    setPen(m_zero, colours.faintText, 1);
    setPen(m_difference, colours.difference, 2);
}

} // namespace twinsine::ui
