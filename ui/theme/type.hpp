// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sizes of type relative to the program's, and for a projector relative to the screen.

#include <QFont>
#include <QString>

class QWidget;

namespace twinsine::ui::theme {

/// The steps of type, relative to the program's body: 14 and 16 pixels where the body is 14.
inline constexpr double kBody = 1;
inline constexpr double kHeading = 16.0 / 14;

/// Body type of 14 pixels at least (10.5 points): a desktop without settings of its own has 12.
void setLeastType();

/// That many times the program's type. `room`: the widget is never narrower than
/// this text; empty: no matter.
void setType(QWidget& widget, double size, bool bold, const QString& room = {});

/// The program's type in letters of equal width, as an editor has code.
void setCodeType(QWidget& widget);

/// The widget's type, that many pixels high.
QFont pixelType(const QWidget& widget, double height);

/// How many times as large as the program's the widget's type is: so much wider are its lines.
double scaleOf(const QWidget& widget);

} // namespace twinsine::ui::theme
