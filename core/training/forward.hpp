// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The network outside an engine: what it predicts with given weights, and the loss of predictions. Plain loops in the side's
/// floatx, sums in order of the inputs; the same bits on every machine.

#include "core/experiment/experiment.hpp"
#include "core/training/engine.hpp"
#include "core/training/weights.hpp"

#include <span>
#include <vector>

namespace twinsine::training {

/// Values rounded to the floatx, as a framework casts its data.
std::vector<double> roundedTo(experiment::Floatx floatx, std::span<const double> values);

/// The output for each x (N values). Stops and gives nothing if keepGoing, asked now and then, says no.
std::vector<double> predict(const experiment::Side& side, const Weights& weights, std::span<const double> x,
                            const KeepGoing& keepGoing = kAlways);

/// The mean loss over all points against column labels, in the side's floatx.
double evaluationLoss(const experiment::Side& side, std::span<const double> prediction, std::span<const double> y);

} // namespace twinsine::training
