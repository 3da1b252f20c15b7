// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Both predictions and the true curve, small and without axes, with the area between the predictions filled.

#include "core/analysis/explanation.hpp"
#include "ui/theme/theme.hpp"

#include <QRectF>

#include <array>

class QPainter;

namespace twinsine::ui {

/// From the least to the most that all small fits of an explanation show, so that they can be compared: nothing much
/// farther than the true curve.
std::array<double, 2> heightsOf(const analysis::Explanation& why);

/// False where a training diverged: then there is only the true curve.
bool drawSmallFit(QPainter& painter, const QRectF& target, const analysis::Explanation& why,
                  const std::array<std::vector<double>, 2>& curves, const std::array<double, 2>& heights,
                  const theme::Colours& colours);

} // namespace twinsine::ui
