// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What is painted over a chart: marks, the crosshair with its read-out, the box of a zoom. Places are pixels.

#include "core/experiment/names.hpp"
#include "ui/theme/theme.hpp"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

class QPainter;

namespace twinsine::ui {

/// A curve's value under the crosshair.
struct ReadOutLine {
    QString name;
    QString value;
    QColor colour;
    std::optional<QPointF> place; ///< of the point; none where the curve has no such value
    bool strong = false;
    double number = std::numeric_limits<double>::quiet_NaN(); ///< the value; NaN where there is none
};

/// A curve that goes on beyond an end of the vertical axis.
struct OffScale {
    QString name;
    QColor colour;
    bool above = true;
    double value = 0; ///< the farthest; may be infinite
    bool operator==(const OffScale&) const = default;
};

/// A vertical line with a text near its top, or without one.
struct Mark {
    double x = 0; ///< a value of the horizontal axis, or its pixel
    QString text;
    std::optional<experiment::SideName> side; ///< in its colour; none: of both
    bool operator==(const Mark&) const = default;
};

/// What has to be said in large letters over the curves.
struct Caption {
    QString text;
    std::optional<experiment::SideName> side; ///< whose colour
    bool operator==(const Caption&) const = default;
};

/// Texts that would run into each other stand one below the other, those without room in three rows are left out.
void drawMarks(QPainter& painter, const QRectF& plot, const std::vector<Mark>& marks, const theme::Colours& colours);

/// One below the other, in the middle of the plot's top.
void drawCaptions(QPainter& painter, const QRectF& plot, const std::vector<Caption>& captions,
                  const theme::Colours& colours);

/// "TensorFlow 1 off the scale ↑ 2.8·10⁵", at the top and the bottom of the plot's right end.
void drawOffScale(QPainter& painter, const QRectF& plot, const std::vector<OffScale>& curves,
                  const theme::Colours& colours);

/// The read-out stands beside the line, where it covers the fewest of the points that it reads; where there is little
/// room, without the curves' names.
void drawCrosshair(QPainter& painter, const QRectF& plot, double x, const QString& head,
                   const std::vector<ReadOutLine>& lines, const theme::Colours& colours);

/// A text that curves run under, on that much of the ground's colour (0 to 255).
void drawNote(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour,
              const theme::Colours& colours, int ground);

void drawBox(QPainter& painter, const QRectF& box, const theme::Colours& colours);

} // namespace twinsine::ui
