// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How large a picture is on paper and in pixels.

#include <QSize>
#include <QSizeF>

#include <vector>

namespace twinsine::ui {

enum class LengthUnit { centimetres, pixels };

struct FigureSize {
    LengthUnit unit = LengthUnit::pixels;
    double width = 2400; ///< in that unit
    double height = 1400;
    int dpi = 192;        ///< pixels an inch: of a PNG, and between the units
    double typeSize = 10; ///< in points

    /// In logical pixels, of which 96 are an inch.
    QSizeF logical() const;
    /// Of a PNG for each of them.
    double scale() const;
    QSize pixels() const { return (logical() * scale()).toSize(); }
    /// The same size in another unit.
    FigureSize in(LengthUnit other) const;
    bool operator==(const FigureSize&) const = default;
};

/// What is usual, with its name: for a screen, a column, a slide.
struct UsualSize {
    const char* name;
    FigureSize size;
};
const std::vector<UsualSize>& usualSizes();

/// Bounds of a side, in logical pixels, and of all pixels of a PNG (as an image in memory 400 MB).
inline constexpr double kLeastSide = 100;
inline constexpr double kMostSide = 10000;
inline constexpr double kMostPixels = 1e8;

} // namespace twinsine::ui
