// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One line above the window's content: what went wrong, until something else goes well, or what an edit did besides,
/// until the next one. It can be closed.

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace twinsine::ui {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows and logs a fault, unless it is the one that is shown.
    void say(const QString& text);
    /// Shows something worth knowing, with all of it as a tooltip and, where `offer` has a text, a button for
    /// `accepted`.
    void tell(const QString& text, const QString& details, const QString& offer, std::function<void()> accepted);
    /// Takes a fault away.
    void clear();
    /// Takes away what is no fault.
    void clearTold();

private:
    void showText(const QString& text, bool isFault);

    QLabel* m_text;
    QPushButton* m_offer;
    std::function<void()> m_accepted;
    bool m_isFault = false;
};

} // namespace twinsine::ui
