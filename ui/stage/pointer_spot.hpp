// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A ring around the pointer that the last row sees, and a pointer that hides once it rests.

#include <QTimer>
#include <QWidget>

namespace twinsine::ui {

class PointerSpot : public QWidget {
    Q_OBJECT

public:
    /// Over all of `stage`, whose cursor it hides.
    explicit PointerSpot(QWidget* stage);

    /// Without the ring only the resting pointer hides.
    void setRing(bool on);
    bool hasRing() const { return m_hasRing; }
    /// The pointer is seen until it has rested.
    void wake();
    static constexpr int kRestMilliseconds = 3000;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow(const QPoint& place);
    void rest();

    QTimer m_resting;
    bool m_hasRing = true;
};

} // namespace twinsine::ui
