// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/message_bar.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <spdlog/spdlog.h>

#include <utility>

namespace twinsine::ui {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)), m_offer(new QPushButton(this)) {
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("message"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_offer->setObjectName(QStringLiteral("messageOffer"));
    connect(m_offer, &QPushButton::clicked, this, [this] { std::exchange(m_accepted, {})(); });
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close the message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 3, 6, 3);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(close);
    hide();
}

void MessageBar::showText(const QString& text, bool isFault) {
    m_isFault = isFault;
    setStyleSheet(QStringLiteral("#messageBar { background: %1; } "
                                 "#messageBar QLabel, #messageBar QToolButton { color: white; }")
                      .arg(isFault ? QStringLiteral("#B3001B") : QStringLiteral("#2A5B84")));
    m_text->setText(text);
    m_text->setToolTip({});
    m_offer->hide();
    show();
}

void MessageBar::say(const QString& text) {
    if (!isHidden() && m_isFault && m_text->text() == text)
        return; // a training that fails again at every move of a slider
    spdlog::warn("{}", text.toStdString());
    showText(text, true);
}

void MessageBar::tell(const QString& text, const QString& details, const QString& offer,
                      std::function<void()> accepted) {
    spdlog::info("{}", text.toStdString());
    showText(text, false);
    m_text->setToolTip(details);
    m_accepted = std::move(accepted);
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
}

void MessageBar::clear() { setHidden(isHidden() || m_isFault); }

void MessageBar::clearTold() { setHidden(isHidden() || !m_isFault); }

} // namespace twinsine::ui
