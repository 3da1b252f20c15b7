// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/pointer_spot.hpp"

#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace twinsine::ui {
namespace {

constexpr int kSpotPart = 14; // of the stage's height
constexpr int kInk = 150; // of 255

} // namespace

PointerSpot::PointerSpot(QWidget* stage) : QWidget(stage) {
    setObjectName(QStringLiteral("stage.pointer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_resting.setSingleShot(true);
    m_resting.setInterval(kRestMilliseconds);
    connect(&m_resting, &QTimer::timeout, this, &PointerSpot::rest);
    qApp->installEventFilter(this); // whatever part of the stage the pointer is over
}

void PointerSpot::setRing(bool on) {
    m_hasRing = on;
    setVisible(on && m_resting.isActive());
}

bool PointerSpot::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress)
        if (const auto* over = qobject_cast<QWidget*>(watched); over && over->window() == window())
            follow(window()->mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint()));
    return QWidget::eventFilter(watched, event);
}

void PointerSpot::wake() {
    window()->unsetCursor();
    m_resting.start();
}

void PointerSpot::follow(const QPoint& place) {
    wake();
    const int side = window()->height() / kSpotPart;
    setGeometry(place.x() - side / 2, place.y() - side / 2, side, side);
    setVisible(m_hasRing);
    raise();
}

void PointerSpot::rest() {
    hide();
    window()->setCursor(Qt::BlankCursor);
}

void PointerSpot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = height() / 9.0;
    QColor ink = theme::current().problem;
    ink.setAlpha(kInk);
    painter.setPen(QPen(ink, pen));
    painter.drawEllipse(QRectF(rect()).adjusted(pen, pen, -pen, -pen));
}

} // namespace twinsine::ui
