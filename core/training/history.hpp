// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What is known of a training after some whole epochs.

#include "core/experiment/names.hpp"
#include "core/plan/weights.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace twinsine::training {

/// All that is known of one side. Arrays by epoch have one value for each whole epoch done.
struct SideHistory {
    plan::Weights initialWeights;
    std::vector<double> loss;           ///< as the framework reports it: over the batches before their updates
    std::vector<double> evaluationLoss; ///< over all points with the weights after the epoch
    std::vector<double> validationLoss; ///< over the points that are not trained on; empty without such
    std::optional<double> testLoss;     ///< over the test points, after the last epoch; none without such
    plan::Weights weights;              ///< now
    std::vector<double> prediction;     ///< at the data's x, with these weights, in the data's numbers
    std::vector<std::vector<double>> phasePredictions;
    std::int64_t steps = 0;
    double seconds = 0; ///< the training alone
    std::optional<std::int64_t> divergedAtStep;

    /// An epoch that is not whole yet: weights, prediction and steps are those after its updates so far.
    struct UnderWay {
        std::int64_t updates = 0;
        std::int64_t of = 0;
        double evaluationLoss = 0;
    };
    std::optional<UnderWay> underWay;
};

/// A side's losses after an epoch, as in SideHistory; NaN where there are none.
struct EpochLosses {
    double reported = std::numeric_limits<double>::quiet_NaN();
    double evaluation = std::numeric_limits<double>::quiet_NaN();
    double validation = std::numeric_limits<double>::quiet_NaN();
};

/// Both sides after an epoch; of a side that was finished before, its last, of one that diverged before, no losses.
struct EpochRecord {
    std::int64_t epoch = 0;
    plan::Weights a;
    plan::Weights b;
    std::int64_t stepsA = 0;
    std::int64_t stepsB = 0;
    EpochLosses lossesA{};
    EpochLosses lossesB{};
    /// Updates done of the epoch after that one and how many it has, on the side that has more of them; 0 between
    /// epochs.
    std::int64_t updates = 0;
    std::int64_t ofUpdates = 0;
};

/// Both sides of a training that goes on owning them.
struct PairHistory {
    const SideHistory& a;
    const SideHistory& b;
    const std::vector<double>& meanAbsDifference; ///< by epoch of the longer side

    const SideHistory& side(experiment::SideName which) const { return which == experiment::SideName::a ? a : b; }
};

/// mean, max and root mean square of |a - b| over the points; NaN where a prediction is.
struct Distance {
    double mean = 0;
    double max = 0;
    double rms = 0;
};
Distance distanceBetween(std::span<const double> a, std::span<const double> b);

} // namespace twinsine::training
