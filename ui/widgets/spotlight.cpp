// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spotlight.hpp"

#include "ui/theme/theme.hpp"

#include <QPainter>
#include <QTimer>

namespace twinsine::ui {
namespace {

constexpr int kShownMs = 2000;
constexpr int kPen = 2;

} // namespace

void Spotlight::on(QWidget& widget) {
    delete widget.findChild<Spotlight*>(QString(), Qt::FindDirectChildrenOnly);
    (new Spotlight(widget))->show();
}

Spotlight::Spotlight(QWidget& widget) : QWidget(&widget) {
    setObjectName(QStringLiteral("spotlight"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(widget.rect());
    QTimer::singleShot(kShownMs, this, &QObject::deleteLater);
}

void Spotlight::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(QPen(theme::current().text, kPen));
    painter.drawRect(rect().adjusted(kPen / 2, kPen / 2, -kPen / 2, -kPen / 2));
}

} // namespace twinsine::ui
