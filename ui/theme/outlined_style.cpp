// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/outlined_style.hpp"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace twinsine::ui::theme {
namespace {

constexpr double kOutline = 0.65; ///< part of the text's colour; the rest is the window's
constexpr double kCorner = 2;
constexpr const char* kPrimary = "primary";

QColor mixed(const QColor& colour, double part, const QColor& ground) {
    const auto mix = [part](int a, int b) { return static_cast<int>(a * part + b * (1 - part)); };
    return {mix(colour.red(), ground.red()), mix(colour.green(), ground.green()), mix(colour.blue(), ground.blue())};
}

void drawIndicator(const QStyleOption& option, QPainter& painter, bool isRound) {
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool pointedAt = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const QPalette& colours = option.palette;
    const QColor text = colours.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText);
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isPartly = option.state.testFlag(QStyle::State_NoChange);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(pointedAt ? text : mixed(text, kOutline, colours.color(QPalette::Window)), 1.2));
    const bool isFilled = enabled && !isRound && (isOn || isPartly);
    painter.setBrush(colours.color(isFilled ? QPalette::Highlight : QPalette::Base));
    isRound ? painter.drawEllipse(box) : painter.drawRoundedRect(box, kCorner, kCorner);

    const QColor mark = isFilled ? colours.color(QPalette::HighlightedText) : text;
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (isRound && isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(box.center(), side * 0.27, side * 0.27);
    } else if (isPartly || isOn) {
        painter.setPen(QPen(mark, side / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const std::array tick{at(0.22, 0.52), at(0.42, 0.72), at(0.79, 0.29)};
        isPartly ? painter.drawLine(at(0.25, 0.5), at(0.75, 0.5)) : painter.drawPolyline(tick.data(), tick.size());
    }
    painter.restore();
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(*option, *painter, false);
    case PE_IndicatorRadioButton:
        return drawIndicator(*option, *painter, true);
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (control != CC_ToolButton || !button || !widget || !widget->property(kPrimary).toBool() ||
        !button->state.testFlag(State_Enabled))
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    QStyleOptionToolButton filled = *button;
    const QColor ground = filled.palette.color(QPalette::Highlight);
    filled.palette.setColor(QPalette::Button, filled.state.testFlag(State_MouseOver) ? ground.lighter(115) : ground);
    filled.palette.setColor(QPalette::ButtonText, filled.palette.color(QPalette::HighlightedText));
    filled.icon = QIcon(filled.icon.pixmap(filled.iconSize, widget->devicePixelRatioF(), QIcon::Selected));
    QProxyStyle::drawComplexControl(control, &filled, painter, widget);
}

void makePrimary(QToolButton& button) {
    button.setProperty(kPrimary, true);
    button.setAutoRaise(false);
}

} // namespace twinsine::ui::theme
