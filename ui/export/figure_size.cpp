// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_size.hpp"

#include <QCoreApplication>

#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kInch = 2.54; // cm
constexpr double kLogical = 96;

/// Units of an inch.
double perInch(const FigureSize& size) { return size.unit == LengthUnit::pixels ? size.dpi : kInch; }

} // namespace

QSizeF FigureSize::logical() const { return QSizeF(width, height) * (kLogical / perInch(*this)); }

double FigureSize::scale() const { return dpi / kLogical; }

FigureSize FigureSize::in(LengthUnit other) const {
    FigureSize same = *this;
    same.unit = other;
    const double factor = perInch(same) / perInch(*this);
    const double digit = other == LengthUnit::pixels ? 1 : 100;
    same.width = std::round(width * factor * digit) / digit;
    same.height = std::round(height * factor * digit) / digit;
    return same;
}

const std::vector<UsualSize>& usualSizes() {
    using enum LengthUnit;
    static const std::vector<UsualSize> sizes{
        {QT_TR_NOOP("Screen, 2400 × 1400 pixels"), {}},
        {QT_TR_NOOP("One column, 8.5 cm"), {centimetres, 8.5, 6.5, 300, 8}},
        {QT_TR_NOOP("Two columns, 17.5 cm"), {centimetres, 17.5, 13, 300, 9}},
        {QT_TR_NOOP("Slide 16:9, 1920 × 1080 pixels"), {pixels, 1920, 1080, 192, 12}},
    };
    return sizes;
}

} // namespace twinsine::ui
