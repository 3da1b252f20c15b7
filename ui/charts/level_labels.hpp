// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What horizontal lines are called, near the right end of a plot.

#include "ui/theme/theme.hpp"

#include <QColor>
#include <QFontMetricsF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace twinsine::ui {

struct LevelLabel {
    double y = 0; ///< the line's, in pixels
    QString text;
    QColor colour;
};

/// Where they go (a few of them), within the plot, each above or below its line: never over each other, and as little
/// as can be over lines and the curve (with x that ascends).
std::vector<QRectF> labelPlaces(const std::vector<LevelLabel>& labels, const QRectF& plot, const QFontMetricsF& metrics,
                                const QPolygonF& curve);

void drawLevelLabels(QPainter& painter, const QRectF& plot, const std::vector<LevelLabel>& labels,
                     const QPolygonF& curve, const theme::Colours& colours);

} // namespace twinsine::ui
