// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How the losses of a batch become one number, and what of it each gradient gets (numerics.md G5).

#include "core/device.hpp"
#include "core/experiment/experiment.hpp"

namespace twinsine::rules {

/// A hand-written loss of flat labels broadcasts (B, 1) - (B,) to (B, B): each prediction is compared with each label.
inline bool comparesAllPairs(const experiment::Side& side) {
    return side.labels == experiment::Labels::flat && !isKeras(side.framework);
}

TWINSINE_DEVICE inline bool isHalved(experiment::Reduction reduction) {
    return reduction == experiment::Reduction::halfSum || reduction == experiment::Reduction::halfMean;
}

/// From the mean of so many compared pairs and from their sum, both rounded to Real.
template <class Real>
TWINSINE_DEVICE Real reduced(experiment::Reduction reduction, Real mean, Real sum) {
    const bool isMean = reduction == experiment::Reduction::mean || reduction == experiment::Reduction::halfMean;
    const Real whole = isMean ? mean : sum;
    return isHalved(reduction) ? whole * Real(0.5) : whole;
}

/// What the gradient of a single loss is multiplied by. Halving is exact, wherever it is done.
template <class Real>
TWINSINE_DEVICE Real shareOfGradient(experiment::Reduction reduction, Real compared) {
    return reduced<Real>(reduction, Real(1) / compared, Real(1));
}

} // namespace twinsine::rules
