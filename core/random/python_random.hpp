// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Python's random.Random as CPython computes it, as far as Keras and TensorFlow draw seeds from it
/// (numerics.md A2, A3).

#include "core/random/mersenne_twister.hpp"

#include <cstdint>

namespace twinsine::random {

class PythonRandom {
public:
    /// random.seed(seed).
    explicit PythonRandom(std::uint64_t seed);

    /// random.randint(least, most), both ends included; fewer than 2^32 values.
    std::int64_t randint(std::int64_t least, std::int64_t most);

private:
    MersenneTwister m_twister;
};

} // namespace twinsine::random
