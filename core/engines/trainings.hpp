// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Trainings of an engine in progress, and what is kept of them: a recorder is shown each epoch and takes what it
/// wants. Predictions and losses that no recorder wants are not computed.

#include "core/keep_going.hpp"
#include "core/plan/weights.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <vector>

namespace twinsine::engines {

/// One training after an epoch, or on its way through one; good during Recorder::record(). What is not asked for is not
/// computed.
class EpochView {
public:
    virtual ~EpochView() = default;

    /// Updates done in an epoch that has more of them; without any there is no such epoch.
    struct UnderWay {
        std::int64_t updates = 0;
        std::int64_t of = 0;
        explicit operator bool() const { return updates > 0; }
    };

    std::size_t plan = 0;    ///< which of the trainings
    std::int64_t epochs = 0; ///< whole ones done
    std::int64_t steps = 0;  ///< updates done
    UnderWay underWay;       ///< of an epoch that is not whole yet, which has no loss
    double loss = 0;         ///< of this epoch, as the framework reports it
    bool endsPhase = false;
    bool isLast = false; ///< nothing comes after it
    /// An update of this epoch, from 1, after which a weight is not finite: weights and prediction are those before it,
    /// the epoch is not a whole one and has no loss.
    std::optional<std::int64_t> divergedAtStep;

    /// Of the training so far, without what recorders asked for and pauses.
    virtual double seconds() const = 0;
    /// After what the end of a phase does to them.
    virtual const plan::Weights& weights() = 0;
    /// At the plan's points, with these weights, in the data's numbers. Empty if keepGoing said no.
    virtual const std::vector<double>& prediction() = 0;
    /// Over all points, with the weights before what the end of a phase does to them. NaN if keepGoing said no.
    virtual double evaluationLoss() = 0;
    /// The side's own loss over the points that are not trained on, with the same weights. NaN if there are none, or if
    /// keepGoing said no.
    virtual double validationLoss() = 0;
    /// The side's own loss over the test points, with weights(); of the last epoch. NaN likewise.
    virtual double testLoss() = 0;
};

class Recorder {
public:
    virtual ~Recorder() = default;
    /// False: this training's advance() ends after this epoch.
    virtual bool record(EpochView& epoch) = 0;
    /// The next epoch that it wants to be shown of a training that has done so many. Those between may be left out, but
    /// for ends of phases and the training's own.
    virtual std::int64_t next(std::size_t /*plan*/, std::int64_t epochs) const { return epochs + 1; }
};

/// The device has no memory left, or is gone. What was trained there is lost.
class DeviceFault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Advancing may throw DeviceFault, after which they can't go on.
class Trainings {
public:
    virtual ~Trainings() = default;

    /// Each one has done all its epochs or diverged.
    virtual bool finished() const = 0;

    /// Trains up to that many epochs of each, the first from where advanceUpdate() left it. False if keepGoing, which
    /// is asked every few milliseconds, by several threads at once where there are more than one training, said no:
    /// what was begun of an epoch is lost, and these trainings can't go on.
    virtual bool advance(std::int64_t epochs, const KeepGoing& keepGoing, Recorder& recorder) = 0;

    /// A single update of each, after which the recorder is shown what there is. The numbers are those of whole epochs.
    virtual bool advanceUpdate(const KeepGoing& keepGoing, Recorder& recorder) = 0;
};

} // namespace twinsine::engines
