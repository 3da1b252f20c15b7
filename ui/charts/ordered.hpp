// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Searches in numbers that ascend or descend, as a curve's x do: a few steps for a million of them.

#include "ui/charts/axis_range.hpp"

#include <cstddef>
#include <span>

namespace twinsine::ui {

/// From an index to before another.
struct Part {
    std::size_t first = 0;
    std::size_t last = 0;
    bool operator==(const Part&) const = default;

    bool isEmpty() const { return first == last; }
};

/// Those whose positions on such an axis are in the span; if none is, the place where they would be.
Part within(std::span<const double> values, Scale scale, const Span& span);

/// The one (of at least one) whose position is nearest to that; the first of equals.
std::size_t nearest(std::span<const double> values, Scale scale, double position);

} // namespace twinsine::ui
