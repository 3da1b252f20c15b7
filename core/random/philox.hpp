// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Philox4x32-10, the counter-based generator behind every TensorFlow random op (numerics.md A6).

#include <array>
#include <cstdint>

namespace twinsine::random {

class Philox {
public:
    using Key = std::array<std::uint32_t, 2>;
    using Block = std::array<std::uint32_t, 4>; ///< also the counter: a 128-bit integer, lowest word first

    Philox(const Key& key, const Block& counter) : m_key(key), m_counter(counter) {}

    /// The four words at the counter, in order; then the counter goes up by one.
    Block next();

    /// The counter goes up by that many blocks.
    void skip(std::uint64_t blocks);

private:
    Key m_key;
    Block m_counter;
};

} // namespace twinsine::random
