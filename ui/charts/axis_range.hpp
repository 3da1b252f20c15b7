// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Axis ranges that end at "nice" numbers and seldom change: every change of an axis redraws the whole chart.

#include <optional>

namespace twinsine::ui {

struct AxisRange {
    double least = 0;
    double most = 1;
    double step = 0.2; ///< between ticks; of a logarithmic axis: the base of its ticks
    bool operator==(const AxisRange&) const = default;
};

/// 1, 2 or 5 times a power of ten, so that at most `steps` of them make the span (> 0).
double niceStep(double span, int steps);

/// The range for data between least and most (finite), in about that many steps: the one before if they fit and fill a
/// fair part of it.
AxisRange niceRange(double least, double most, const std::optional<AxisRange>& before, int steps);

/// The same in whole decades; least and most are above 0.
AxisRange niceDecades(double least, double most, const std::optional<AxisRange>& before);

} // namespace twinsine::ui
