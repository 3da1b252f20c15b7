// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// An axis that shows all of its curves, or the part that a person zoomed to. A logarithmic one shows log10 of the
/// values with labels of its own: QLogValueAxis has none between powers of ten, where a zoom ends up soon, and hides
/// every curve that has a value of 0.

#include "ui/charts/axis_range.hpp"

#include <optional>

class QCategoryAxis;

namespace twinsine::ui {

class ChartAxis {
public:
    explicit ChartAxis(Scale scale);

    /// The chart owns it.
    QCategoryAxis* axis() const { return m_axis; }
    Scale scale() const { return m_scale; }
    /// What was fitted and zoomed is forgotten.
    void setScale(Scale scale);
    /// How many steps between labels it has room for.
    void setSteps(int steps);

    /// All values, from the least to the most (linear: and the step between ticks).
    void fitExactly(const AxisRange& values);
    /// Nice numbers around them, with some room beside. They follow from the values alone, unless `hold` keeps those
    /// before as long as they do: of a training that is watched they shall seldom change. Positive values on a
    /// logarithmic axis.
    void fitNicely(double least, double most, bool hold);
    /// No zoom: what was fitted.
    void setZoom(const std::optional<Span>& zoom);

    Span shown() const { return {m_shown.least, m_shown.most}; }
    /// All that was fitted, zoomed or not.
    Span fitted() const { return {m_fitted.least, m_fitted.most}; }
    double position(double value) const;
    double value(double position) const;

private:
    void show();

    QCategoryAxis* m_axis;
    Scale m_scale;
    int m_steps = 5;
    AxisRange m_fitted;
    bool m_nice = false; ///< m_fitted is of fitNicely(), and of this scale
    std::optional<Span> m_zoom;
    AxisRange m_shown{0, 0, 0};
};

} // namespace twinsine::ui
