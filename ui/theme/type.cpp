// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/type.hpp"

#include <QApplication>
#include <QFontDatabase>
#include <QWidget>

namespace twinsine::ui::theme {
namespace {

constexpr double kLeastPoints = 10.5;
constexpr double kPointsInch = 72;

void setFont(QWidget& widget, QFont font, double size, bool bold) {
    font.setPointSizeF(QApplication::font().pointSizeF() * size);
    font.setBold(bold);
    widget.setFont(font);
}

} // namespace

void setType(QWidget& widget, double size, bool bold, const QString& room) {
    setFont(widget, QApplication::font(), size, bold);
    if (!room.isEmpty())
        widget.setMinimumWidth(widget.fontMetrics().horizontalAdvance(room));
}

void setCodeType(QWidget& widget) { setFont(widget, QFontDatabase::systemFont(QFontDatabase::FixedFont), 1, false); }

QFont pixelType(const QWidget& widget, double height) {
    QFont font = widget.font();
    font.setPointSizeF(height * kPointsInch / widget.logicalDpiY()); // charts enlarge points
    return font;
}

double scaleOf(const QWidget& widget) { return widget.font().pointSizeF() / QApplication::font().pointSizeF(); }

void setLeastType() {
    QFont font = QApplication::font();
    if (font.pointSizeF() >= kLeastPoints)
        return;
    font.setPointSizeF(kLeastPoints);
    QApplication::setFont(font);
}

} // namespace twinsine::ui::theme
