// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The points as a side sees them: scaled, and rounded to its floatx.

#include "core/experiment/data_points.hpp"
#include "core/plan/scaling.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace twinsine::plan {

struct Points {
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> testX; ///< empty without test points
    std::vector<double> testY;
    std::int64_t trained = 0;                 ///< the first so many are trained on, the others are for validation
    std::optional<Scaler> input;              ///< from the data's numbers to these, in float64
    std::optional<Scaler> target;             ///< likewise
    std::optional<random::NumpyRandom> numpy; ///< of a loop that does not seed NumPy itself (DataPoints)

    /// Other x of the data as the side sees them.
    std::vector<double> inputs(experiment::Floatx floatx, std::span<const double> dataX) const;
    /// What a network gives, in the data's numbers.
    std::vector<double> predictions(std::vector<double> outputs) const;
};

std::shared_ptr<const Points> pointsFor(const experiment::Side& side, const experiment::DataPoints& data);

/// Values rounded to the floatx, as a framework casts its data.
std::vector<double> roundedTo(experiment::Floatx floatx, std::span<const double> values);

} // namespace twinsine::plan
