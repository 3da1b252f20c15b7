// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the speaker knows and the class does not see: the story's notes, the tries with their keys and what they teach,
/// and the gap behind the curtain. A window of its own, on another screen if there is one.

#include <QWidget>

class QKeyEvent;
class QPlainTextEdit;

namespace twinsine::ui {

class Story;

class SpeakerNotes : public QWidget {
    Q_OBJECT

public:
    explicit SpeakerNotes(QWidget* stage);

    void setStory(const Story& story);
    /// In place of a story's.
    void setLesson(const QString& next);
    /// A line above them: what is seen now.
    void setNow(const QString& line);

    /// On a screen that the stage does not fill; false: there is none.
    bool showOnOther(const QScreen& stage);
    /// In a corner of the stage's screen.
    void showOn(const QScreen& stage);

Q_SIGNALS:
    /// Keys are the stage's.
    void keyPressed(QKeyEvent* event);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPlainTextEdit* m_now;
    QPlainTextEdit* m_text;
};

} // namespace twinsine::ui
