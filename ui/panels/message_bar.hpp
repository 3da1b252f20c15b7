// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One line above the window's content that says what went wrong, until it is closed or something else goes well.

#include <QFrame>

class QLabel;

namespace twinsine::ui {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows and logs it.
    void say(const QString& text);
    void clear();

private:
    QLabel* m_text;
};

} // namespace twinsine::ui
