// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The points that a network is trained on.

#include "core/experiment/experiment.hpp"
#include "core/keep_going.hpp"

#include <memory>
#include <span>
#include <vector>

namespace twinsine::plan {

struct Points {
    std::vector<double> x;
    std::vector<double> y;
};

/// x = np.linspace(start, stop, num) and y = sin(x), both in float64 (numerics.md, 0). If keepGoing says no, y is not
/// whole.
Points pointsOf(const experiment::Data& data, const KeepGoing& keepGoing);

/// Values rounded to the floatx, as a framework casts its data.
std::vector<double> roundedTo(experiment::Floatx floatx, std::span<const double> values);

/// The points in that floatx: themselves in float64.
std::shared_ptr<const Points> roundedTo(experiment::Floatx floatx, const std::shared_ptr<const Points>& points);

} // namespace twinsine::plan
