// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What an explanation found, done to the experiment: some factors the same on both sides.

#include "core/analysis/factors.hpp"
#include "core/experiment/changes.hpp"

namespace twinsine::analysis {

struct EqualFactors {
    experiment::Changed experiment;
    /// The order of points should have become equal but can't: no setting takes it over.
    bool keepsOrder = false;
};

/// The side opposite `like` takes those factors as that one has them, as its own framework can (as in mixtures); the
/// initial weights by starting from the other side's.
EqualFactors withEqual(const experiment::Experiment& experiment, const std::vector<Factor>& factors,
                       experiment::SideName like);

} // namespace twinsine::analysis
