// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Text in lines that fit, for what is painted.

#include <QFontMetricsF>
#include <QStringList>

namespace twinsine::ui {

/// Words in lines no wider than that; a word that is wider alone has a line of its own.
QStringList linesOf(const QString& text, double width, const QFontMetricsF& metrics);

/// Of the widest line.
double widthOf(const QStringList& lines, const QFontMetricsF& metrics);

} // namespace twinsine::ui
