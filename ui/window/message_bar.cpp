// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/message_bar.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace twinsine::ui {

namespace {

constexpr int kMostWidth = 760;
constexpr int kMargin = 12;
constexpr std::chrono::seconds kRead{12}; ///< for two lines, and a moment to decide about the offer

} // namespace

MessageBar::MessageBar(QWidget& over)
    : QFrame(over.parentWidget()), m_over(over), m_text(new QLabel(this)), m_offer(new QPushButton(this)) {
    over.installEventFilter(this);
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(kRead);
    connect(&m_leaving, &QTimer::timeout, this, &QWidget::hide);
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("message"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_offer->setObjectName(QStringLiteral("messageOffer"));
    connect(m_offer, &QPushButton::clicked, this, [this] {
        m_offer->hide();
        std::exchange(m_accepted, {})();
    });
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close the message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(close);
    hide();
}

void MessageBar::showText(const QString& text, bool isFault) {
    m_isFault = isFault;
    m_isLasting = false;
    setStyleSheet(QStringLiteral("#messageBar { background: %1; border: 1px solid white; border-radius: 4px; } "
                                 "#messageBar QLabel, #messageBar QToolButton { color: white; }")
                      .arg(isFault ? QStringLiteral("#B3001B") : QStringLiteral("#2A5B84")));
    m_text->setText(text);
    m_text->setToolTip({});
    m_offer->hide();
    m_stays = isFault;
    m_stays ? m_leaving.stop() : m_leaving.start();
    show();
    raise();
    place();
}

void MessageBar::place() {
    const QRect room = m_over.geometry();
    const int width = std::min(room.width() - 2 * kMargin, kMostWidth);
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    setGeometry(room.center().x() - width / 2, room.bottom() - kMargin - height, width, height);
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_over && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::enterEvent(QEnterEvent* event) {
    QFrame::enterEvent(event);
    m_leaving.stop();
}

void MessageBar::leaveEvent(QEvent* event) {
    QFrame::leaveEvent(event);
    if (!m_stays)
        m_leaving.start();
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        place();
}

void MessageBar::say(const QString& text) {
    if (!isHidden() && m_isFault && m_text->text() == text)
        return; // a training that fails again at every move of a slider
    spdlog::warn("{}", text.toStdString());
    showText(text, true);
}

void MessageBar::sayLasting(const QString& text) {
    say(text);
    m_isLasting = true;
}

void MessageBar::tell(const QString& text, const QString& details, const QString& offer,
                      std::function<void()> accepted) {
    spdlog::info("{}", text.toStdString());
    showText(text, false);
    m_text->setToolTip(details);
    m_accepted = std::move(accepted);
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    place();
}

void MessageBar::tellLong(const QString& text, const QString& offer, std::function<void()> accepted) {
    tell(text, {}, offer, std::move(accepted));
    m_stays = true;
    m_leaving.stop();
}

void MessageBar::clear() { setHidden(isHidden() || (m_isFault && !m_isLasting)); }

void MessageBar::clearTold() { setHidden(isHidden() || !m_isFault); }

} // namespace twinsine::ui
