// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The timeline of a run: how far it is, and any epoch back to its start by dragging. At its end it follows.

#include <QSlider>

#include <cstdint>
#include <optional>

namespace twinsine::ui {

class EpochSlider : public QSlider {
    Q_OBJECT

public:
    explicit EpochSlider(QWidget* parent = nullptr);

    /// `ended`: no more epochs will be done. An epoch that a person went back to stays, if there is one in this run.
    void setProgress(std::int64_t done, std::int64_t epochs, bool ended);
    /// Goes to the end and follows.
    void follow();
    /// As a person does who drags it there; beyond what is done to the latest.
    void goTo(std::int64_t epoch);
    void goToLatest() { goTo(m_done); }
    /// The epoch that a person went back to; none while it follows.
    std::optional<std::int64_t> epoch() const { return m_epoch; }

Q_SIGNALS:
    /// A person went elsewhere: epoch() is new.
    void moved();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    /// Arrows, Home and End mean the same as elsewhere in the window, which takes them.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void go(int value);

    int m_done = 0;
    std::optional<std::int64_t> m_epoch;
};

} // namespace twinsine::ui
