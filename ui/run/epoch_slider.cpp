// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/epoch_slider.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>

namespace twinsine::ui {

EpochSlider::EpochSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    setToolTip(tr("Drag to see the curves of an earlier epoch; at the end it follows the training"));
    setFocusPolicy(Qt::TabFocus);
    setRange(0, 1);
    connect(this, &QSlider::valueChanged, this, &EpochSlider::go);
}

void EpochSlider::setProgress(std::int64_t done, std::int64_t epochs, bool ended) {
    const QSignalBlocker quiet(this);
    m_done = static_cast<int>(done);
    if (m_epoch && *m_epoch >= (ended ? done : epochs))
        m_epoch.reset();
    setRange(0, std::max(static_cast<int>(epochs), 1));
    if (!m_epoch)
        setValue(m_done);
}

void EpochSlider::follow() {
    const QSignalBlocker quiet(this);
    m_epoch.reset();
    setValue(m_done);
}

void EpochSlider::goTo(std::int64_t epoch) { setValue(static_cast<int>(std::min<std::int64_t>(epoch, m_done))); }

void EpochSlider::go(int value) {
    m_epoch = value < m_done ? std::optional<std::int64_t>(value) : std::nullopt;
    if (value > m_done) {
        const QSignalBlocker quiet(this);
        setValue(m_done);
    }
    Q_EMIT moved();
}

void EpochSlider::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        QSlider::keyPressEvent(event);
    else
        event->ignore();
}

void EpochSlider::mousePressEvent(QMouseEvent* event) {
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    // A click anywhere goes there; the style's own way is a page at a time.
    if (event->button() == Qt::LeftButton && !handle.contains(event->pos()))
        setValue(QStyle::sliderValueFromPosition(minimum(), maximum(), event->pos().x() - handle.width() / 2,
                                                 width() - handle.width()));
    QSlider::mousePressEvent(event);
}

} // namespace twinsine::ui
