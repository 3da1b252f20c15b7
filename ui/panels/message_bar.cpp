// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/message_bar.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <spdlog/spdlog.h>

namespace twinsine::ui {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setStyleSheet(QStringLiteral(
        "#messageBar { background: #B3001B; } #messageBar QLabel, #messageBar QToolButton { color: white; }"));
    m_text->setObjectName(QStringLiteral("message"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close the message"));
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 3, 6, 3);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    hide();
}

void MessageBar::say(const QString& text) {
    spdlog::warn("{}", text.toStdString());
    m_text->setText(text);
    show();
}

void MessageBar::clear() { hide(); }

} // namespace twinsine::ui
