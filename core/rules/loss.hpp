// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The losses of single predictions and their gradients (numerics.md, 0 and B), with error = prediction - label. The
/// loss of a batch is their mean. Real is the floatx, Array an array of it or one number; each operation is rounded.

#include "core/rules/activation.hpp"

namespace twinsine::rules {

/// Where TensorFlow forms a loss: in a graph, as in fit(), or eagerly, as after an epoch. Graphs move log_cosh's
/// constant, but in half precision, which shows where the loss is small.
enum class Formed { inGraph, eagerly };

template <class Real, class Array>
TWINSINE_DEVICE Array lossOf(experiment::Loss loss, const Array& error, Formed formed = Formed::inGraph) {
    switch (loss) {
    case experiment::Loss::mae:
        return abs(error);
    case experiment::Loss::huber: {
        const Array size = abs(error);
        return where(size > Real(1), size - Real(0.5), (error * error) * Real(0.5));
    }
    case experiment::Loss::logCosh: {
        const Array bent = softplus<Real>(error * Real(-2));
        const auto logOf2 = throughFloat32<Real>(0.6931471805599453);
        if (numbers::kIsNarrow<Real> || formed == Formed::eagerly)
            return (error + bent) - logOf2;
        return bent + (error - logOf2);
    }
    case experiment::Loss::mse:
        break;
    }
    return error * error;
}

/// The gradient of the mean with respect to the prediction; `share` is 1 / (number of predictions).
template <class Real, class Array>
TWINSINE_DEVICE Array lossGradient(experiment::Loss loss, const Array& error, Real share) {
    switch (loss) {
    case experiment::Loss::mae:
        return sign(error) * share;
    case experiment::Loss::huber:
        return where(abs(error) > Real(1), sign(error), error) * share;
    case experiment::Loss::logCosh:
        return sigmoid<Real>(error * Real(-2)) * (Real(-2) * share) + share; // the gradients of its two terms
    case experiment::Loss::mse:
        break;
    }
    return (error * Real(2)) * share;
}

} // namespace twinsine::rules
