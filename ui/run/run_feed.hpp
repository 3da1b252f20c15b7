// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the worker thread tells, gathered for the window: a timer pulls, nobody waits.

#include "core/run/job.hpp"
#include "core/run/runner.hpp"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace twinsine::ui {

/// All that is known of the current run.
struct RunView {
    run::Update latest;                    ///< its samples are moved to `samples`
    std::shared_ptr<run::Samples> samples; ///< of the whole run; another run has others. Never null

    /// Whole epochs done.
    std::int64_t epoch() const { return latest.frame ? latest.frame->epoch : 0; }
};

class RunFeed : public QObject {
    Q_OBJECT

public:
    RunFeed(engines::EngineChooser chooser, QObject* parent);

    const RunView& view() const { return m_view; }
    /// What start() got last.
    const std::optional<experiment::Experiment>& started() const { return m_started; }
    /// Computes it while the caller waits.
    std::shared_ptr<const run::Frame> frameAt(std::int64_t epoch) const { return m_runner.frameAt(epoch); }
    /// The frame to show, of that epoch or of the nearest one that there is; none: the latest. Where computing it would
    /// keep the window waiting, the one given before stays until frameReady(). What is asked for last counts.
    std::shared_ptr<const run::Frame> frameToShow(std::optional<std::int64_t> epoch);
    /// The epoch whose frame is being computed.
    std::optional<std::int64_t> awaitedEpoch() const { return m_frames.busy() ? m_asked : std::nullopt; }

    enum class Begin {
        running,
        paused, ///< at epoch 0
        atOnce  ///< to the end, whatever the pace is
    };
    void start(const experiment::Experiment& experiment, Begin begin);
    /// Whether view() is still of the run before, but frameAt() of the new one: a run that trains at once comes into
    /// view at its end, or after the tenth of a second in which nobody misses it.
    bool heldBack() const { return m_since.isValid(); }
    void pause() { m_runner.pause(); }
    void resume() { m_runner.resume(); }
    void step() { m_runner.step(); }
    /// Ends what is prepared or trained where it is.
    void stop() { m_runner.stop(); }
    void reset();
    void setPace(std::optional<double> perSecond, run::PaceUnit unit) { m_runner.setPace(perSecond, unit); }
    /// For the next start().
    const std::optional<run::StopRule>& stopRule() const { return m_stopRule; }
    void setStopRule(const std::optional<run::StopRule>& rule) { m_stopRule = rule; }
    void setEngine(engines::EngineChoice engine) { m_engine = engine; }
    void setDevice(engines::DeviceChoice device) { m_device = device; }

Q_SIGNALS:
    /// Something new is in view().
    void updated();
    /// frameToShow() has it now.
    void frameReady();

private:
    void pull();
    /// What was asked for before is of a run that is over.
    void forgetFrames();

    run::Runner m_runner;
    engines::EngineChoice m_engine = engines::EngineChoice::automatic;
    engines::DeviceChoice m_device = engines::DeviceChoice::automatic;
    std::optional<run::StopRule> m_stopRule;
    std::optional<experiment::Experiment> m_started;
    RunView m_view{{}, std::make_shared<run::Samples>()};
    std::shared_ptr<run::Samples> m_coming; ///< of the run that view() does not show yet; else those of view()
    QElapsedTimer m_since;                  ///< the start of what is held back; else invalid
    QTimer m_timer;
    std::uint64_t m_generation = 0;                ///< of the run that was started last
    std::shared_ptr<const run::Frame> m_shown;     ///< what frameToShow() gave
    std::shared_ptr<const run::RunInfo> m_shownOf; ///< its run
    std::optional<std::int64_t> m_asked;           ///< the epoch that m_frames computes or has computed
    QElapsedTimer m_awaiting;                      ///< since then, if m_frames is busy
    run::Job m_frames;                             ///< after the runner, which it asks
};

} // namespace twinsine::ui
