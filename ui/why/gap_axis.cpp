// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/gap_axis.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinsine::ui {
namespace {

constexpr double kLinearUpTo = 40; ///< times the least: more would lie on the axis
constexpr int kSteps = 8;

} // namespace

GapAxis::GapAxis(const std::vector<double>& typical, const std::vector<double>& all, double zero) : m_zero(zero) {
    const auto isNumber = [this](double gap) { return std::isfinite(gap) && !isZero(gap); };
    double most = 0;
    double least = std::numeric_limits<double>::infinity();
    double leastTypical = least;
    for (const double gap : all) {
        m_hasInfinity |= std::isinf(gap);
        m_hasZero |= isZero(gap);
        if (isNumber(gap)) {
            most = std::max(most, gap);
            least = std::min(least, gap);
        }
    }
    for (const double gap : typical)
        if (isNumber(gap))
            leastTypical = std::min(leastTypical, gap);
    m_hasNumbers = most > 0;
    if (!m_hasNumbers) {
        m_hasZero = true; // an axis has at least that
        return;
    }
    m_scale = most > kLinearUpTo * std::min(leastTypical, most) ? Scale::logarithmic : Scale::linear;
    if (isLogarithmic()) {
        m_range = niceDecades(least, most, std::nullopt);
    } else {
        m_range = niceRange(0, most, std::nullopt, kSteps);
        m_range.least = 0;
    }
}

void GapAxis::setPlace(double top, double bottom, double row) {
    m_infinityAt = top + row / 2;
    m_top = top + (m_hasInfinity ? row : 0);
    m_zeroAt = bottom;
    m_low = isLogarithmic() && m_hasZero ? bottom - row : bottom;
}

double GapAxis::yOf(double gap) const {
    if (std::isinf(gap))
        return m_infinityAt;
    if (isZero(gap) || !m_hasNumbers)
        return m_zeroAt;
    const double position = positionOf(gap, m_scale);
    return m_low + (m_top - m_low) * (position - m_range.least) / (m_range.most - m_range.least);
}

std::vector<Tick> GapAxis::ticks(double apart) const {
    std::vector<Tick> placed;
    if (m_hasZero && (isLogarithmic() || !m_hasNumbers))
        placed.push_back({m_zeroAt, QStringLiteral("0")});
    if (m_hasInfinity)
        placed.push_back({m_infinityAt, QStringLiteral("∞")});
    if (!m_hasNumbers)
        return placed;
    const int room = std::max(2, static_cast<int>((m_low - m_top) / apart));
    AxisRange range = m_range;
    if (!isLogarithmic())
        range.step = std::max(range.step, niceStep(range.most - range.least, room));
    for (const Tick& tick : isLogarithmic() ? logarithmicTicks(range, room) : linearTicks(range)) {
        const double y = m_low + (m_top - m_low) * (tick.at - m_range.least) / (m_range.most - m_range.least);
        if (std::ranges::all_of(placed, [&](const Tick& other) { return std::abs(other.at - y) >= apart; }))
            placed.push_back({y, tick.label});
    }
    return placed;
}

} // namespace twinsine::ui
