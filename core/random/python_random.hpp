// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Python's random.Random as CPython computes it, as far as Keras and TensorFlow draw seeds from it
/// (numerics.md A2, A3).

#include <array>
#include <cstddef>
#include <cstdint>

namespace twinsine::random {

class PythonRandom {
public:
    using State = std::array<std::uint32_t, 624>; ///< of the Mersenne Twister

    /// random.seed(seed).
    explicit PythonRandom(std::uint64_t seed);

    /// random.randint(least, most), both ends included; fewer than 2^32 values.
    std::int64_t randint(std::int64_t least, std::int64_t most);

private:
    /// The next 32 bits.
    std::uint32_t next();

    State m_state;
    std::size_t m_next = 0; ///< the word of the state that is twisted next
};

} // namespace twinsine::random
