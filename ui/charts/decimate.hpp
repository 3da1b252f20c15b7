// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Curves with no more points than a screen can show.

#include <QList>
#include <QPointF>

#include <span>

namespace twinsine::ui {

/// The least and the most of each of `columns` equal parts of the curve, in their order; all points where they are few.
/// Points that can't be drawn (not finite or beyond 1e100; where `positive`, not above 0) are left out. x ascends.
QList<QPointF> decimate(std::span<const double> x, std::span<const double> y, int columns, bool positive = false);

} // namespace twinsine::ui
