// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/type.hpp"

#include <QApplication>
#include <QFontDatabase>
#include <QVariant>
#include <QWidget>

namespace twinsine::ui::theme {
namespace {

constexpr const char* kSize = "typeSize";
constexpr const char* kBold = "typeBold";
constexpr const char* kRoom = "typeRoom";
constexpr const char* kCode = "typeCode";
constexpr double kLeastPoints = 10.5;
double shownScale = 1;

void applyType(QWidget& widget) {
    const double size = QApplication::font().pointSizeF() * widget.property(kSize).toDouble();
    QFont font =
        widget.property(kCode).toBool() ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QApplication::font();
    font.setPointSizeF(size);
    font.setBold(widget.property(kBold).toBool());
    widget.setFont(font);
    if (const QString room = widget.property(kRoom).toString(); !room.isEmpty())
        widget.setMinimumWidth(widget.fontMetrics().horizontalAdvance(room));
}

} // namespace

void setType(QWidget& widget, double size, bool bold, const QString& room) {
    widget.setProperty(kSize, size);
    widget.setProperty(kBold, bold);
    widget.setProperty(kRoom, room);
    applyType(widget);
}

void setCodeType(QWidget& widget) {
    widget.setProperty(kCode, true);
    setType(widget, 1, false);
}

void setTypeScale(double scale) {
    if (scale == shownScale)
        return;
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * scale / shownScale);
    shownScale = scale;
    QApplication::setFont(font);
    for (QWidget* widget : QApplication::allWidgets())
        if (widget->property(kSize).isValid())
            applyType(*widget);
}

void setLeastType() {
    QFont font = QApplication::font();
    if (font.pointSizeF() >= kLeastPoints || shownScale != 1)
        return;
    font.setPointSizeF(kLeastPoints);
    QApplication::setFont(font);
}

double typeScale() { return shownScale; }

} // namespace twinsine::ui::theme
