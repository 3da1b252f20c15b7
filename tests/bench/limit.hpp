// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The yardstick of the benchmarks: Adam on one hidden layer of relu units and the mean squared error, batches of 32,
/// written by hand for one size and compiled for this processor with every liberty (-O3 -march=native -ffast-math). It
/// takes none with the work itself: forward pass, gradient of every parameter and update, as Keras 3 has them.

#include "core/plan/weights.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace twinsine::bench {

/// Plain arrays, padded to whole vectors with zeros: the same layout whatever a file is compiled for.
template <class Real, int kUnits>
struct LimitNetwork {
    static constexpr std::size_t kAlignment = 64;
    static constexpr std::size_t kPadded =
        (kUnits * sizeof(Real) + kAlignment - 1) / kAlignment * kAlignment / sizeof(Real);

    struct alignas(kAlignment) Variable {
        std::array<Real, kPadded> values{};
        std::array<Real, kPadded> m{};
        std::array<Real, kPadded> v{};
    };

    /// `weights`: kernel, bias, kernel, bias of a 1-kUnits-1 network.
    explicit LimitNetwork(const plan::Weights& weights) {
        for (std::size_t i = 0; i < kUnits; ++i) {
            kernel.values[i] = static_cast<Real>(weights[0][i]);
            bias.values[i] = static_cast<Real>(weights[1][i]);
            output.values[i] = static_cast<Real>(weights[2][i]);
        }
        outputBias.values.fill(static_cast<Real>(weights[3][0]));
    }

    Variable kernel;
    Variable bias;
    Variable output;     ///< the kernel of the last layer
    Variable outputBias; ///< the same number in every place
    Real power1 = 1;     ///< of beta_1, beta_2
    Real power2 = 1;
};

/// One epoch over the points in that order; returns the mean of the losses before the updates.
/// For float and double, 10 units with 100 points and 128 units with 1000.
template <class Real, int kUnits, int kPoints>
double trainLimitEpoch(LimitNetwork<Real, kUnits>& network, const Real* x, const Real* y, const std::int64_t* order);

} // namespace twinsine::bench
