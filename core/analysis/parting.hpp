// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Where two sides part: what they start from, and then what each makes of the same input.

#include "core/analysis/mixtures.hpp"
#include "core/engines/engine.hpp"

#include <string>
#include <vector>

namespace twinsine::analysis {

/// One thing that both do, from an equal state: B's initial weights and first batch.
struct Rung {
    /// "initial weights", "first batch", "prediction", "loss", "gradient", "first update", "updates in an epoch"
    std::string name;
    bool same = false;
    double a = 0; ///< where they differ most; of a batch its size, of which `same` tells whether it has the same points
    double b = 0;
    /// Initial weights: by how much they differ at most. First update: the least and the most that A and B move a
    /// weight.
    std::vector<double> details{};
    bool divergesA = false; ///< first update: a weight is not finite after it
    bool divergesB = false;
};

/// All rungs that both sides have; without the same shapes only the first and the last. On the CPU.
/// If keepGoing says no, they must not be used.
std::vector<Rung> partingOf(const RealPlans& real, const engines::Engine& engine, const KeepGoing& keepGoing = kAlways);

} // namespace twinsine::analysis
