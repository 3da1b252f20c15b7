// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Curves with no more points than a screen can show. Of a million points that are seen each value is compared once;
/// for all else there are few steps.

#include "ui/charts/axis_range.hpp"

#include <QList>
#include <QPointF>

#include <optional>
#include <span>

namespace twinsine::ui {

struct Plot {
    Scale horizontal = Scale::linear;
    Scale vertical = Scale::linear;
    Span shown; ///< positions on the horizontal axis
};

/// Whether it has a place on such an axis: finite and not beyond 1e100; on a logarithmic one, above 0.
bool drawable(double value, Scale scale);

/// The least and the most of those that can be drawn; none without any.
std::optional<Span> extent(std::span<const double> values, Scale scale);

/// The curve's positions (on logarithmic axes log10 of its values) in the part that is shown, and one more on either
/// side: the least and the most of each of `columns` equal parts of it, in their order; all where they are few. Points
/// that can't be drawn are left out. x ascends or descends.
QList<QPointF> decimate(std::span<const double> x, std::span<const double> y, const Plot& plot, int columns);

} // namespace twinsine::ui
