// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The history for the window: asked at once, read and written in the background. What is asked for is done in order,
/// and all of it before this is gone.

#include "core/io/run_history.hpp"
#include "core/run/job.hpp"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace twinsine::ui {

using RunIds = std::vector<std::int64_t>;

class History : public QObject {
    Q_OBJECT

public:
    /// In the person's data folder.
    static QString defaultFile();

    History(QString file, QObject* parent);
    ~History() override;

    const QString& file() const { return m_file; }

    void add(io::PastRun run, experiment::Experiment experiment);
    void setName(std::int64_t id, const QString& name);
    void setPinned(const RunIds& ids, bool pinned);
    void remove(RunIds ids);
    /// What remove() took away last.
    void putBack();
    bool canPutBack() const { return !m_removed.empty(); }
    /// Writes a file of them, in this order: CSV where its name ends in .csv, else JSON. Says written() or failed().
    void exportRuns(RunIds ids, const QString& file);
    using UseRun = std::function<void(const io::PastRun& run, const experiment::Experiment& experiment)>;
    /// A run with its settings: `use` is called once they are read, or failed() if they can't be.
    void useRun(std::int64_t id, UseRun use);
    /// Reads what there is, unless loaded() has told all of it.
    void load();

Q_SIGNALS:
    /// All there is, in the order in which it came.
    void loaded(const std::vector<io::PastRun>& runs);
    void added(const io::PastRun& run, const RunIds& gone);
    void renamed(std::int64_t id, const QString& name);
    void pinned(const RunIds& ids, bool pinned);
    void removed(const RunIds& ids);
    void written(const QString& file, int runs);
    /// One line for a person, of what was asked for.
    void failed(const QString& text);
    /// One line for a person: from now on the history is not kept.
    void unavailable(const QString& text);

private:
    /// On the job's thread; gives what is to be done on the window's.
    using Task = std::function<std::function<void()>(io::RunHistory&)>;
    struct Work;

    void perform(Task task);
    void startNext();

    QString m_file;
    std::shared_ptr<Work> m_work;
    std::deque<Task> m_waiting;
    std::vector<io::RunHistory::Kept> m_removed;
    std::unique_ptr<run::Job> m_job;
    bool m_busy = false;
};

} // namespace twinsine::ui
