// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The crosshair of a chart, its second cursor and what they read.

#include "ui/charts/base_chart.hpp"

#include "ui/widgets/number_text.hpp"

#include <cmath>

namespace twinsine::ui {
namespace {

QString changeText(const ReadOutLine& from, const ReadOutLine& to) {
    const double change = to.number - from.number;
    QString text = QStringLiteral("%1 → %2").arg(from.value, to.value);
    if (std::isfinite(change))
        text += QStringLiteral(", %1%2").arg(change > 0 ? QStringLiteral("+") : QString(), numberText(change));
    return text;
}

} // namespace

void BaseChart::setCrosshair(std::optional<double> x) {
    if (x == m_crosshair)
        return;
    m_crosshair = x;
    setAccessibleDescription(readOut());
    viewport()->update();
}

void BaseChart::setSecond(std::optional<double> x) {
    if (x == m_second)
        return;
    m_second = x;
    setAccessibleDescription(readOut());
    viewport()->update();
}

QString BaseChart::pointText(double x) const {
    const bool counts = x == std::floor(x); // a million updates are not 10⁶
    return typographic(QString::number(x, 'g', counts ? 9 : 5));
}

QString BaseChart::headText() const {
    if (!m_second)
        return m_point.arg(pointText(*m_crosshair));
    return tr("%1 → %2, Δ %3")
        .arg(m_point.arg(pointText(*m_second)), pointText(*m_crosshair), pointText(*m_crosshair - *m_second));
}

std::vector<ReadOutLine> BaseChart::readOutLines() const {
    std::vector<ReadOutLine> lines = m_curves.readOut(*m_crosshair, placement());
    if (m_second) {
        const auto from = m_curves.readOut(*m_second, placement());
        for (std::size_t i = 0; i < lines.size(); ++i)
            lines[i].value = changeText(from[i], lines[i]);
        return lines;
    }
    for (const ReadOutLine& line : moreLines())
        lines.push_back(line);
    return lines;
}

QString BaseChart::readOut() const {
    if (!m_crosshair)
        return {};
    QString text = headText();
    for (const ReadOutLine& line : readOutLines())
        text += QStringLiteral("\n%1: %2").arg(line.name, line.value);
    return text;
}

} // namespace twinsine::ui
