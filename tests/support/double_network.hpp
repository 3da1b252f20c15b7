// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Forward pass, loss and gradients as tests/golden/numerics.md has them (0: Activations, Losses, labels: flat; B),
/// number by number in double with bounds, written for the tests alone: nothing of it is the program's.

#include "core/experiment/experiment.hpp"
#include "core/plan/weights.hpp"
#include "tests/support/bounded.hpp"

#include <span>
#include <vector>

namespace twinsine::tests {

/// Points of a batch, exact in a side's floatx.
struct Points {
    std::vector<double> x;
    std::vector<double> y;
};

struct Matrix {
    std::size_t rows;
    std::size_t columns;
    std::vector<Bounded> values; ///< row by row

    std::span<const Bounded> row(std::size_t which) const {
        return std::span(values).subspan(which * columns, columns);
    }
};

/// What a network makes of a batch, layer by layer. The weights are exact in the side's floatx.
struct Forward {
    std::vector<Matrix> inputs;         ///< of each layer, points x inputs; then the predictions
    std::vector<Matrix> preActivations; ///< of each layer, points x units
};
Forward forward(const experiment::Side& side, const plan::Weights& weights, const Points& points);

/// A batch's loss and its slope in each prediction.
struct BatchLoss {
    Bounded loss;
    std::vector<Bounded> slopes;
    std::vector<double> differences; ///< prediction - label, of every pair that the loss looks at
};
BatchLoss lossOf(const experiment::Side& side, const Matrix& predictions, const Points& points);

/// The gradient of each weight.
BoundedWeights gradients(const experiment::Side& side, const plan::Weights& weights, const Forward& forward,
                         const BatchLoss& loss);

} // namespace twinsine::tests
