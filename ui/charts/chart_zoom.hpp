// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The part of a chart that is shown, and what movements make of it. Parts of the plot go from 0 at its left or bottom
/// to 1.

#include "ui/charts/chart_axis.hpp"

#include <QSizeF>

#include <optional>

namespace twinsine::ui {

/// Positions on the axes; all of an axis where there is none.
struct Zoom {
    std::optional<Span> x;
    std::optional<Span> y;
    bool operator==(const Zoom&) const = default;
};

class ChartZoom {
public:
    /// Both live longer.
    ChartZoom(ChartAxis& x, ChartAxis& y);

    const Zoom& shown() const { return m_shown; }
    /// False if that is shown already.
    bool set(const Zoom& zoom);
    /// Positions on the axis mean something else from now on.
    void setScales(Scale x, Scale y);

    /// What is at that part of an axis stays in its place; without a part the axis is left alone.
    Zoom about(const std::optional<double>& partX, const std::optional<double>& partY, double factor) const;
    /// By 0 an axis is left alone.
    Zoom movedBy(double partX, double partY) const;
    /// From part to part.
    Zoom box(const std::optional<Span>& partsX, const std::optional<Span>& partsY) const;
    /// Without a zoom where it is all there is; none where nobody would find back, or doubles are too coarse.
    std::optional<Zoom> sensible(const Zoom& zoom, const QSizeF& plot) const;

private:
    ChartAxis& m_x;
    ChartAxis& m_y;
    Zoom m_shown;
};

} // namespace twinsine::ui
