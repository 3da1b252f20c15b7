// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A line over the window's content, which it does not move: what went wrong, until something else goes well, or what
/// an edit did besides, until the next one or for some seconds. It can be closed.

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace twinsine::ui {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    /// At the lower edge of `over`, among whose siblings it is.
    explicit MessageBar(QWidget& over);

    /// Shows and logs a fault, unless it is the one that is shown.
    void say(const QString& text);
    /// The same for one that no training that goes well makes good: it stays until it is closed or another text comes.
    void sayLasting(const QString& text);
    /// Shows something worth knowing, with all of it as a tooltip and, where `offer` has a text, a button for
    /// `accepted`.
    void tell(const QString& text, const QString& details, const QString& offer, std::function<void()> accepted);
    /// The same for what goes on until clearTold().
    void tellLong(const QString& text, const QString& offer, std::function<void()> accepted);
    /// Takes a fault away.
    void clear();
    /// Takes away what is no fault.
    void clearTold();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Where it is seen, as wide as its text asks for.
    void place();
    void showText(const QString& text, bool isFault);

    QWidget& m_over;
    QTimer m_leaving; ///< of what is no fault, while nobody points at it
    QLabel* m_text;
    QPushButton* m_offer;
    std::function<void()> m_accepted;
    bool m_isFault = false;
    bool m_stays = false; ///< though it is no fault
    bool m_isLasting = false;
};

} // namespace twinsine::ui
