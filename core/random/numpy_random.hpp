// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// NumPy's legacy generator, np.random.RandomState, bit for bit (numerics.md G1). One stream: each call goes on where
/// the last one ended. normal() takes the C library's logarithm, as NumPy does.

#include "core/random/mersenne_twister.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace twinsine::random {

class NumpyRandom {
public:
    /// np.random.seed(seed).
    explicit NumpyRandom(std::uint32_t seed) : m_twister(seed) {}

    /// np.random.random(): in [0, 1), 53 bits.
    double uniform();
    /// np.random.uniform(low, high).
    double uniform(double low, double high);
    /// np.random.normal(loc, scale). Values come in pairs: the second one is kept until the next call.
    double normal(double loc, double scale);

    /// A whole number in 0...most, each alike; nothing is drawn for 0.
    std::uint32_t interval(std::uint32_t most);
    /// np.random.randint(0, n, count), 1 <= n <= 2^32; the same as np.random.choice(n, count).
    std::vector<std::int64_t> randint(std::int64_t n, std::int64_t count);
    /// np.random.permutation(n) of 0...n-1.
    std::vector<std::int64_t> permutation(std::int64_t n);
    /// np.random.shuffle(values), fewer than 2^32.
    void shuffle(std::vector<std::int64_t>& values);

private:
    /// A value of the standard normal distribution.
    double gauss();

    MersenneTwister m_twister;
    std::optional<double> m_keptGauss;
};

} // namespace twinsine::random
