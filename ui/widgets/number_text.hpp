// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Measured numbers and times as the window writes them, everywhere alike: "0.3300", "2.800·10⁵", "−0.5000", "12.4 s".
/// What a script or a file says (settings, the command line) is not rewritten.

#include <QString>

namespace twinsine::ui {

/// With that many significant digits, zeros at the end too; below 0.001 and from 100000 on with a power of ten. 0 is
/// "0", what is infinite "∞" or "−∞", and what is no number "–".
QString numberText(double value, int digits = 4);

/// A number as C writes it ("-0.5", "1e-05", "2.5e+06"), with a minus, a power of ten and
/// the window's decimal point: "−0.5", "10⁻⁵", "2.5·10⁶".
QString typographic(const QString& number);

/// "0.42 ms", "850 ms", "12.4 s", "3 min 20 s", "2 h 5 min"; seconds not below 0.
QString timeText(double seconds);

} // namespace twinsine::ui
