// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The area between two curves over the same x and the line of one, as polygons of pixels: as many corners as the plot
/// has columns, however many points there are. Where a value is not finite, there is a gap.

#include "ui/charts/placement.hpp"

#include <QPolygonF>

#include <span>
#include <vector>

namespace twinsine::ui {

/// x ascends; all three have as many values. A polygon for each part without a gap.
std::vector<QPolygonF> bandOf(std::span<const double> x, std::span<const double> low, std::span<const double> high,
                              const Placement& place);

/// The same of one curve.
std::vector<QPolygonF> lineOf(std::span<const double> x, std::span<const double> y, const Placement& place);

} // namespace twinsine::ui
