// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/text_lines.hpp"

#include <algorithm>

namespace twinsine::ui {

QStringList linesOf(const QString& text, double width, const QFontMetricsF& metrics) {
    QStringList lines;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!lines.isEmpty()) {
            const QString longer = lines.back() + QLatin1Char(' ') + word;
            if (metrics.horizontalAdvance(longer) <= width) {
                lines.back() = longer;
                continue;
            }
        }
        lines += word;
    }
    return lines;
}

double widthOf(const QStringList& lines, const QFontMetricsF& metrics) {
    double widest = 0;
    for (const QString& line : lines)
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest;
}

} // namespace twinsine::ui
