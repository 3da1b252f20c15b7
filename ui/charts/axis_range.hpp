// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Axis ranges that end at "nice" numbers and seldom change: every change of an axis redraws the whole chart. Whatever
/// the numbers are, there are at most about a hundred ticks.

#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace twinsine::ui {

enum class Scale { linear, logarithmic };

/// From one position on an axis to another. A position is what is drawn: the value, or log10 of it.
struct Span {
    double least = 0;
    double most = 1;
    bool operator==(const Span&) const = default;

    double at(double part) const { return least + part * (most - least); }
    double part(double position) const { return (position - least) / (most - least); }
    bool contains(double position) const { return position >= least && position <= most; }
};

/// From the least of both to the most; the other where there is one alone.
inline std::optional<Span> united(const std::optional<Span>& a, const std::optional<Span>& b) {
    if (!a || !b)
        return a ? a : b;
    return Span{std::min(a->least, b->least), std::max(a->most, b->most)};
}

/// Where a value is on such an axis; on a logarithmic one, what is not above 0 is infinitely far down.
double positionOf(double value, Scale scale);

struct AxisRange {
    double least = 0;
    double most = 1;
    double step = 0.2; ///< between ticks
    bool operator==(const AxisRange&) const = default;
};

/// 1, 2 or 5 times a power of ten, so that at most `steps` of them make the span (> 0); not below 1e-300.
double niceStep(double span, int steps);

/// The range for data between least and most (finite), in about that many steps: the one before if they fit and fill a
/// fair part of it. Data that hardly differ get a wider one: a billionth of a number is the least that is shown.
AxisRange niceRange(double least, double most, const std::optional<AxisRange>& before, int steps);

/// The same in whole decades, as powers of ten: 0.01 to 10 is -2 to 1. least and most are above 0.
AxisRange niceDecades(double least, double most, const std::optional<AxisRange>& before);

/// A range around that data, farther where they come nearer to one of its ends than a twenty-fifth of it: no curve
/// touches the edge.
AxisRange withHeadroom(AxisRange range, double least, double most);

struct Tick {
    double at;
    QString label;
};

/// At the multiples of the step, with labels that differ; where doubles are too coarse for that, at the ends.
std::vector<Tick> linearTicks(const AxisRange& range);

/// For a range of powers of ten: at whole powers; where it has room for few of them, at 1, 2 and 5 times those, about
/// `steps`; within part of a decade, at multiples of a number.
std::vector<Tick> logarithmicTicks(const AxisRange& range, int steps);

} // namespace twinsine::ui
