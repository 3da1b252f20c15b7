// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The worker thread behind the window: trains a pair and hands over what is new when asked. Commands take effect
/// within 50 ms, but for networks whose single update takes longer; none of them waits for the worker (the destructor
/// does). Thread-safe; made for one reader.

#include "core/engines/choose_engine.hpp"
#include "core/run/run_info.hpp"
#include "core/run/samples.hpp"
#include "core/run/stop_rule.hpp"
#include "core/run/timeline.hpp"
#include "core/training/pair_training.hpp"
#include "core/training/progress.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace twinsine::run {

enum class PaceUnit { epochs, updates };

enum class State { idle, loading, running, paused, finished, stopped, failed };

/// What is new since the last pull.
struct Update {
    static Samples noSamples() { return Samples(4 * Samples::kFirst); }

    std::uint64_t generation = 0; ///< counts start() and reset(); samples and frames of an older one never come
    State state = State::idle;
    std::string message;                 ///< State::failed: why
    std::shared_ptr<const RunInfo> info; ///< null until the training is set up
    Samples samples = noSamples();       ///< since the last pull
    std::shared_ptr<const Frame> frame;  ///< the latest; null until the training is set up
    double secondsA = 0;                 ///< training alone
    double secondsB = 0;
    /// Wall time of both sides together, from drawing the weights to the last curve; none before the end, or where the
    /// run was paused or had to wait for its pace.
    std::optional<double> seconds;
    std::optional<StopRule> stoppedBy;     ///< State::stopped: the rule that ended it, if one did
    std::optional<std::int64_t> divergedA; ///< the update after which a weight is not finite
    std::optional<std::int64_t> divergedB;
    std::optional<double> testLossA; ///< after the last epoch; none before, or without test points
    std::optional<double> testLossB;
    training::Progress::Now preparing; ///< State::loading: what, and how far
    std::optional<double> kept;        ///< State::running: epochs a second lately, as soon as that is known
    double sinceEpoch = 0; ///< State::running or loading: seconds since the latest whole epoch, or the start
};

struct StartOptions {
    bool paused = false; ///< wait at epoch 0
    bool atOnce = false; ///< to the end whatever the pace is, unless it is paused or given another pace
    std::optional<StopRule> stopRule;
    engines::EngineChoice engine = engines::EngineChoice::automatic;
    engines::DeviceChoice device = engines::DeviceChoice::automatic;
    unsigned threads = 2;
};

class Runner {
public:
    explicit Runner(engines::EngineChooser chooser);
    /// Stops and joins.
    ~Runner();

    /// Trains this experiment from its start, in place of what ran before. Gives the new generation.
    std::uint64_t start(experiment::Experiment experiment, StartOptions options = {});
    void pause();
    void resume();
    /// One epoch, or at a pace of updates one of these, then paused. When idle or finished it does nothing.
    void step();
    /// Ends the run at its last whole epoch. When it returns, no later pull() has samples of that run that were not
    /// there before.
    void stop();
    /// The same experiment again at epoch 0, paused.
    std::uint64_t reset();
    /// Epochs or single updates a second; none: as fast as possible. By updates, the frame of an epoch under way has
    /// `updates` in its weights' record, and the side that has fewer of them in an epoch waits for the other at its
    /// end.
    void setPace(std::optional<double> perSecond, PaceUnit unit = PaceUnit::epochs);

    Update pull();

    /// The frame of that epoch, or of the nearest one that the timeline still has; null before the training is set up.
    /// Of a large network this takes seconds; null too if keepGoing, asked on the way, says no.
    std::shared_ptr<const Frame> frameAt(std::int64_t epoch, const KeepGoing& keepGoing = kAlways) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace twinsine::run
