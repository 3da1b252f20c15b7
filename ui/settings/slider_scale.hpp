// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A slider's positions and the numbers they stand for.

#include "core/experiment/parameter.hpp"

namespace twinsine::ui {

class SliderScale {
public:
    /// From the useful part of the parameter's range.
    explicit SliderScale(const experiment::Parameter& parameter);

    /// Positions are 0...steps().
    int steps() const { return m_steps; }
    /// The nearest position; numbers outside of the slider's range give its ends.
    int position(double value) const;
    /// Rounded to what a person would type: whole, or two digits.
    double value(int position) const;

private:
    double m_least;
    double m_most;
    bool m_whole;
    bool m_logarithmic;
    int m_steps;
};

} // namespace twinsine::ui
