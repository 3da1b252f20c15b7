// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which runs stay in the charts as ghosts: the run before, and up to three that a person keeps.

#include "core/engines/choose_engine.hpp"
#include "ui/charts/ghost.hpp"

#include <QObject>

#include <optional>
#include <utility>
#include <vector>

namespace twinsine::ui {

class RunFeed;

class Ghosts : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 3;

    Ghosts(engines::EngineChooser chooser, QObject* parent);

    /// Another run comes into view, made by that change of the experiment. Runs of one change, as of the drag of a
    /// slider, have the same run before: the last one of the change before. The same settings trained again change
    /// nothing.
    void begin(std::shared_ptr<const run::RunInfo> info, int change);
    /// The run in view has come to its end.
    void finish(Ghost run);
    /// Another experiment: there is no run before.
    void forgetBefore();
    void setBeforeShown(bool shown);

    /// Keeps it, in the place of the oldest where there are kMost.
    void pin(Ghost ghost);
    /// The same of an experiment, which is trained in the background first.
    void pinTrained(const experiment::Experiment& experiment, const QString& name);
    void remove(std::size_t pinned);
    void removeAll();

    const std::vector<Ghost>& pinned() const { return m_pinned; }
    /// What the charts show: the run before, then those that are kept, but none that is like the run in view.
    std::vector<Ghost> shown() const;

Q_SIGNALS:
    void changed();

private:
    void trainNext();
    void trained();

    engines::EngineChooser m_chooser;
    std::shared_ptr<const run::RunInfo> m_info; ///< in view
    int m_change = 0;                           ///< that made it
    std::optional<Ghost> m_finished;            ///< the last run that came to its end
    std::optional<Ghost> m_before;
    bool m_isBeforeShown = true;
    std::vector<Ghost> m_pinned;
    RunFeed* m_feed = nullptr; ///< trains what is to be kept; none before the first
    std::vector<std::pair<experiment::Experiment, QString>> m_waiting; ///< the first is being trained
};

} // namespace twinsine::ui
