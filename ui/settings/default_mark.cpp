// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/default_mark.hpp"

#include "ui/settings/setting_rows.hpp"
#include "ui/widgets/text.hpp"

#include <QPainter>
#include <QPainterPath>

namespace twinsine::ui {

DefaultMark::DefaultMark(const QString& name, const QString& setting, QWidget* parent)
    : QToolButton(parent), m_setting(setting) {
    setObjectName(name);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setFixedWidth(kWidth);
    QSizePolicy keepsRoom(QSizePolicy::Fixed, QSizePolicy::Preferred);
    keepsRoom.setRetainSizeWhenHidden(true);
    setSizePolicy(keepsRoom);
    connect(this, &QToolButton::clicked, this, [this] { Q_EMIT returned(m_standard); });
}

void DefaultMark::show(const experiment::Entry& entry) {
    m_standard = entry.defaultValue;
    setVisible(!entry.required && !atDefault(entry));
    const QString standard = valueText(*entry.parameter, m_standard);
    setAccessibleName(tr("%1: back to the default, %2").arg(m_setting, standard));
    setToolTip(tr("Set by hand. Click: back to the framework's default, %1").arg(standard));
    setWhatsThis(tr("<p>The value is set by hand. What a script gets that does not say it is <b>%1</b>; a click takes "
                    "that.</p>")
                     .arg(standard.toHtmlEscaped()));
}

void DefaultMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = palette().color(QPalette::WindowText);
    if (underMouse() || hasFocus() || isDown()) {
        QColor ground = colour;
        ground.setAlpha(isDown() ? 70 : 40);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect().adjusted(0, 1, -1, -1), 3, 3);
    }
    // An arrow that turns back: most of a circle, anticlockwise, with a head at its end.
    constexpr double kRadius = 3.6;
    const QPointF middle = QRectF(rect()).center();
    const QRectF circle(middle.x() - kRadius, middle.y() - kRadius, 2 * kRadius, 2 * kRadius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.4));
    painter.drawArc(circle, -60 * 16, 220 * 16);
    const QPointF end(middle.x() - kRadius, middle.y() - 0.8);
    QPainterPath head(end + QPointF(-2.4, -1.6));
    head.lineTo(end + QPointF(2.6, -1.6));
    head.lineTo(end + QPointF(0.0, 2.6));
    head.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(head);
}

} // namespace twinsine::ui
