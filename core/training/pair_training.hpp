// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Trains both sides of an experiment together, epoch by epoch, and keeps what the result needs.

#include "core/engines/engine.hpp"
#include "core/experiment/experiment.hpp"
#include "core/training/history.hpp"
#include "core/training/progress.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace twinsine::training {

class PairTraining {
public:
    /// Draws initial weights; no training yet. `threads` 1: one side after the other, 2: both at once.
    /// The experiment must be valid and supported; the engine must outlive this. If keepGoing says no, what there is
    /// must only be destroyed. `progress`, where somebody wants to know, hears what is prepared.
    PairTraining(const experiment::Experiment& experiment, const engines::Engine& engine, engines::Device device,
                 unsigned threads, const KeepGoing& keepGoing = kAlways, Progress* progress = nullptr);
    ~PairTraining();

    /// Epochs of the longer side.
    std::int64_t epochs() const;
    /// Whole epochs done.
    std::int64_t epoch() const;
    /// Each side has done all its epochs or diverged.
    bool finished() const;

    /// As many epochs as take about a millisecond, as far as is known: the sides wait for each other at the end of an
    /// advance(), which for small networks had better not be after each epoch.
    std::int64_t someEpochs() const;

    /// Trains that many epochs of each side, as far as it has them left, the first from where advanceUpdate() left it;
    /// fewer as soon as `enough`, which both sides ask after an epoch, says so. False if keepGoing said no: then
    /// nothing of these epochs is kept and this training can't go on.
    bool advance(const KeepGoing& keepGoing, std::int64_t epochs = 1, const std::function<bool()>& enough = kNever);
    inline static const std::function<bool()> kNever = [] { return false; };

    /// A single update of each side that has one left in the epoch: the side with fewer of them waits for the other at
    /// its end. False as above.
    bool advanceUpdate(const KeepGoing& keepGoing);

    /// What there was after each of the epochs of the last call, in ascending order. None of an epoch in which the
    /// longer side or both diverged: that is not a whole one.
    const std::vector<EpochRecord>& records() const;

    /// What there is at epoch() or on the way through the next one; of a side that has diverged since, the weights
    /// before the update that did it.
    EpochRecord now() const;

    /// Refers into this training: good until the next advance().
    PairHistory history() const;

    /// The experiment with everything that was drawn from entropy written into it: running it again gives identical
    /// bits.
    const experiment::Experiment& recorded() const;

    const experiment::DataPoints& points() const;
    const std::vector<double>& x() const { return points().x; }
    const std::vector<double>& y() const { return points().y; }
    /// The same as a side sees them.
    std::shared_ptr<const plan::Points> pointsOf(experiment::SideName side) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace twinsine::training
