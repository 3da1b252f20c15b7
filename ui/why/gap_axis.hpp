// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The axis of gaps: linear from 0 where that shows them all, else logarithmic. What counts as 0 lies at the
/// bottom, marked 0; what is infinite at the top, marked ∞.

#include "ui/charts/axis_range.hpp"

#include <vector>

namespace twinsine::ui {

class GapAxis {
public:
    /// `typical` are the numbers that must be told apart, `all` those that must have a place, `zero` the
    /// most that counts as 0.
    GapAxis(const std::vector<double>& typical, const std::vector<double>& all, double zero);

    /// From the top to the bottom, with rows of that height for ∞ and, on a logarithmic axis, for 0.
    void setPlace(double top, double bottom, double row);

    double yOf(double gap) const;
    bool isLogarithmic() const { return m_scale == Scale::logarithmic; }
    /// Where they are, with their labels; no two labels closer than `apart`.
    std::vector<Tick> ticks(double apart) const;

private:
    bool isZero(double gap) const { return gap <= m_zero; }

    double m_zero;
    Scale m_scale = Scale::linear;
    AxisRange m_range{0, 0, 0};
    bool m_hasNumbers = false;
    bool m_hasZero = false;
    bool m_hasInfinity = false;
    double m_infinityAt = 0;
    double m_top = 0; ///< of the numbers
    double m_low = 0;
    double m_zeroAt = 0;
};

} // namespace twinsine::ui
