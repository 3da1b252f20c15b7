// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Why the sides of an experiment differ, computed in the background while somebody wants to see it, over more and more
/// seeds.

#include "core/run/job.hpp"
#include "ui/run/many_computing.hpp"
#include "ui/why/staircase.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <string>

namespace twinsine::ui {

class Answers : public QObject {
    Q_OBJECT

public:
    /// Over that many seeds at most; fewer once all shares are known well enough.
    Answers(ManyComputing computing, std::size_t seeds, QObject* parent);

    enum class State {
        idle,      ///< nobody wanted it yet
        computing, ///< or about to, once the settings rest
        cancelled,
        done,
        failed ///< problem() says why
    };

    /// Computing begins once somebody wants it; what is under way goes on.
    void setWanted(bool wanted);
    /// The answer of other settings is dropped at once.
    void setExperiment(const experiment::Experiment& experiment);
    void cancel();
    /// Anew, after it was cancelled or failed.
    void startAgain();
    /// Anew, with that merged factor split into its members; "" merges them again. Holds until the settings change.
    void open(const std::string& factor);

    /// Of the seeds so far; without an explanation where there is none yet.
    const Staircase& answer() const { return m_answer; }
    State state() const { return m_state; }
    std::size_t seedsWanted() const { return m_seeds; }
    int percentDone() const { return m_percent; } ///< of the trainings until the next answer
    const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    /// What comes on the way: an answer, or how far the next one is.
    struct Part {
        std::shared_ptr<const analysis::Explanation> why;
        int percent = 0;
    };

    void restart();
    void compute();
    void take(Part part);
    void finish(const QString& problem);

    ManyComputing m_computing;
    std::size_t m_seeds;
    bool m_wanted = false;
    std::string m_opened;
    Staircase m_answer;
    State m_state = State::idle;
    int m_percent = 0;
    QString m_problem;
    QTimer m_rest;
    run::Job m_job; ///< last: it ends before the others go
};

} // namespace twinsine::ui
