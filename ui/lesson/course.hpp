// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Where a person is in the lesson that the document has: its steps are changes of the document.

#include "core/experiment/lesson.hpp"
#include "ui/document/document.hpp"
#include "ui/run/curtain.hpp"

#include <QObject>

#include <optional>
#include <string>

namespace twinsine::ui {

class Course : public QObject {
    Q_OBJECT

public:
    /// The lesson of another document begins by itself, once the event loop is there again.
    Course(Document& document, QObject* parent);

    /// Null without one, or once it was left.
    const experiment::Lesson* lesson() const { return m_lesson ? &*m_lesson : nullptr; }
    std::size_t index() const { return m_index; }
    const experiment::LessonStep& step() const { return m_lesson->steps[m_index]; }
    /// What the step hides and nobody has revealed.
    Curtain curtain() const;
    /// Whether the experiment is the one of the step, or there is no lesson: nothing was changed by hand.
    bool isAsStep() const;
    /// Whether the lesson lets a setting change from what it is now; null: it does, else the path.
    const std::string* lockedIn(const experiment::Experiment& changed) const;

    /// Another document was opened: its lesson begins, though it may read like the one before.
    void forget() { m_text.clear(); }
    /// To the next step (1) or the one before (-1), if there is one.
    void go(int by);
    void reveal();
    void leave();

Q_SIGNALS:
    /// Another step, another lesson or none, or something was revealed.
    void changed();
    /// A lesson is at its first step.
    void begun();

private:
    void begin();
    void enter(std::size_t index);

    Document& m_document;
    std::string m_text;            ///< of the lesson that was begun last
    experiment::Experiment m_base; ///< whose steps they are
    std::optional<experiment::Lesson> m_lesson;
    std::size_t m_index = 0;
    bool m_isRevealed = false;
};

} // namespace twinsine::ui
