// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The units of a network's first layer: what each adds to the prediction, and where it bends. Computed in double from
/// given weights, whatever the side's floatx: for the eye, not for the training.

#include "core/experiment/experiment.hpp"
#include "core/plan/scaling.hpp"
#include "core/plan/weights.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace twinsine::analysis {

/// Its output is f(w x + b), f being the layer's activation.
struct HiddenUnit {
    std::size_t index = 0; ///< from 0, the column of the kernel
    double weight = 0;     ///< w
    double bias = 0;       ///< b; 0 without one
    double outgoing = 1;   ///< of its way to the output where that is the next layer, else 1
};

/// What outputOf() is.
enum class UnitOutput {
    contribution, ///< to the prediction, before the output's bias and activation: one hidden layer
    activation    ///< of the first layer: several hidden layers
};
UnitOutput outputKind(const experiment::Side& side);

/// Empty where no layer is hidden.
/// Where the side scales its inputs, with the weight and bias that do the same with the data's x.
std::vector<HiddenUnit> hiddenUnits(const experiment::Side& side, const plan::Weights& weights,
                                    const std::optional<plan::Scaler>& input = std::nullopt);

/// outgoing f(w x + b) at each x.
std::vector<double> outputOf(const experiment::Side& side, const HiddenUnit& unit, std::span<const double> x);

/// At most `count` of the units: those with the largest |output| at any of the x, the largest first.
std::vector<HiddenUnit> largest(const experiment::Side& side, std::vector<HiddenUnit> units, std::span<const double> x,
                                std::size_t count);

/// Whether the activation's slope jumps at 0.
bool hasKink(experiment::Activation activation);

/// Where the unit bends: w x + b = 0, so x = -b / w. None where w is 0 or that is not finite.
std::optional<double> kinkOf(const HiddenUnit& unit);

/// Never on the side of its kink where relu lets something through: w x + b <= 0 at every x from one of the ends of the
/// data to the other.
bool isDead(const HiddenUnit& unit, double first, double last);

} // namespace twinsine::analysis
