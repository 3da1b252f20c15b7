// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The experiment that the window edits: its undo history, its file, and whether there is something to save.

#include "core/experiment/experiment.hpp"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <string>

namespace twinsine::ui {

class Document : public QObject {
    Q_OBJECT

public:
    Document(experiment::Experiment experiment, QString file, QObject* parent);

    const experiment::Experiment& experiment() const { return m_experiment; }
    /// What was opened or chosen last; taking a choice back brings back the one before.
    const experiment::Experiment& origin() const { return *m_origin; }
    const QString& file() const { return m_file; }
    /// The lesson that came with the file, its JSON text; empty: none. A choice puts it away.
    const std::string& lesson() const { return m_lesson; }
    QUndoStack& history() { return m_history; }
    /// Whether the experiment differs from what was opened, chosen or saved last.
    bool modified() const { return m_experiment != m_saved; }

    /// An edit that can be undone, as long as it is one of the last few hundred. Edits of one drag (the same number
    /// above 0) become one step of the history.
    void change(experiment::Experiment after, const QString& text, int drag = 0);
    /// The drag that made the last change, 0 if none did.
    int drag() const { return m_drag; }
    /// An experiment that another one was opened or chosen for; can be undone. Where that is another one than now, the
    /// file is no more the one that is saved.
    void bringBack(experiment::Experiment experiment, const experiment::Experiment& origin, const QString& text);
    /// A preset takes the place of all; this too can be undone.
    void choose(experiment::Experiment preset, const QString& text);
    /// Another file takes the place of all; the history begins anew.
    void open(experiment::Experiment experiment, const QString& file, std::string lesson = {});
    /// What another window has left unsaved, changed from that origin; the history begins anew.
    void recover(experiment::Experiment experiment, experiment::Experiment origin, const QString& file);
    /// With a lesson, what is saved is what was opened: the lesson's steps begin there.
    void markSaved(const QString& file, const experiment::Experiment& saved);
    /// What a save writes.
    const experiment::Experiment& toSave() const { return m_lesson.empty() ? m_experiment : *m_origin; }
    /// The lesson is over: the experiment is one of its own, not yet in a file. `asSaved`: nothing in it is worth
    /// saving.
    void dropLesson(bool asSaved);

Q_SIGNALS:
    /// The experiment, the file or modified() changed.
    void changed();

private:
    friend class DocumentChange;
    using Origin = std::shared_ptr<const experiment::Experiment>;
    void set(const experiment::Experiment& experiment, const Origin& origin);

    experiment::Experiment m_experiment;
    experiment::Experiment m_saved;
    Origin m_origin;
    QString m_file;
    int m_drag = 0;
    std::string m_lesson;
    QUndoStack m_history;
};

} // namespace twinsine::ui
