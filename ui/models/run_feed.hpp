// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the worker thread tells, gathered for the window: a timer pulls, nobody waits.

#include "core/run/runner.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace twinsine::ui {

/// All that is known of the current run.
struct RunView {
    run::Update latest;               ///< its samples are moved to `samples`
    std::vector<run::Sample> samples; ///< of the whole run, by epoch

    /// Whole epochs done.
    std::int64_t epoch() const { return latest.frame ? latest.frame->epoch : 0; }
    /// The sample of that epoch or the nearest one before; null before the first.
    const run::Sample* sampleAt(std::int64_t epoch) const;
};

class RunFeed : public QObject {
    Q_OBJECT

public:
    RunFeed(training::EngineLoader loader, QObject* parent);

    const RunView& view() const { return m_view; }
    /// What start() got last.
    const std::optional<experiment::Experiment>& started() const { return m_started; }
    std::shared_ptr<const run::Frame> frameAt(std::int64_t epoch) const { return m_runner.frameAt(epoch); }

    void start(const experiment::Experiment& experiment, bool paused);
    void pause() { m_runner.pause(); }
    void resume() { m_runner.resume(); }
    void step() { m_runner.step(); }
    void reset() { m_runner.reset(); }
    void setPace(std::optional<double> epochsPerSecond) { m_runner.setPace(epochsPerSecond); }
    /// For the next start().
    void setDevice(run::DeviceChoice device) { m_device = device; }

Q_SIGNALS:
    /// Something new is in view().
    void updated();

private:
    void pull();

    run::Runner m_runner;
    run::DeviceChoice m_device = run::DeviceChoice::automatic;
    std::optional<experiment::Experiment> m_started;
    RunView m_view;
    QTimer m_timer;
};

} // namespace twinsine::ui
