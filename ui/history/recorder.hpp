// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Puts every training of the window that came to an end into the history. Of those that one drag of a slider makes,
/// the last.

#include "ui/document/document.hpp"
#include "ui/history/history.hpp"
#include "ui/run/run_feed.hpp"

#include <QObject>
#include <QTimer>

#include <optional>

namespace twinsine::ui {

class Recorder : public QObject {
    Q_OBJECT

public:
    Recorder(const Document& document, const RunFeed& feed, History& history);
    /// What waits is put in.
    ~Recorder() override;

    /// Whether trainings are put in at all.
    void setKeeps(bool keeps) { m_keeps = keeps; }
    /// What the runs of now come from: a preset's name, a file's path, or nothing.
    QString origin();
    /// Runs that are changed from that experiment come from there, for as long as it is the document's origin.
    void know(const experiment::Experiment& opened, const QString& origin);

private:
    struct Run {
        io::PastRun run;
        experiment::Experiment experiment;
        int drag = 0;
    };

    void look();
    Run lastRun();
    void putIn();

    const Document& m_document;
    const RunFeed& m_feed;
    History& m_history;
    bool m_keeps = true;
    std::uint64_t m_generation = 0;                 ///< of the run that was looked at last
    std::optional<experiment::Experiment> m_opened; ///< which m_origin names
    QString m_origin;
    std::optional<Run> m_waiting; ///< for the end of its drag
    QTimer m_rest;
};

} // namespace twinsine::ui
