// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A lesson's step in the place of the presets: how far it is, what it says, and the ways on.

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace twinsine::ui {

class Course;

class LessonPanel : public QWidget {
    Q_OBJECT

public:
    LessonPanel(Course& course, QWidget* parent);

    /// The step as it is; `name` is the experiment's.
    void showStep(const QString& name);

private:
    /// They click it while there is a lesson.
    void addKeys(QPushButton& button, const QList<QKeySequence>& keys);

    Course& m_course;
    QScrollArea* m_scroll;
    QLabel* m_name;
    QLabel* m_place;
    QProgressBar* m_progress;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_reveal;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_leave;
};

} // namespace twinsine::ui
