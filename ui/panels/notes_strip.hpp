// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the experiment is called and what its notes say: one line, or all of it.

#include <QFrame>

class QLabel;
class QTextBrowser;
class QToolButton;

namespace twinsine::ui {

class NotesStrip : public QFrame {
    Q_OBJECT

public:
    explicit NotesStrip(QWidget* parent = nullptr);

    void setTexts(const QString& name, const QString& notes);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showLine();

    QLabel* m_name;
    QLabel* m_line;
    QToolButton* m_more;
    QTextBrowser* m_all;
    QString m_notes;
};

} // namespace twinsine::ui
