// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// MT19937 of Matsumoto and Nishimura (mt19937ar.c), behind Python's random and NumPy's legacy generator
/// (numerics.md A2, G1).

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace twinsine::random {

class MersenneTwister {
public:
    /// init_genrand(seed).
    constexpr explicit MersenneTwister(std::uint32_t seed) : m_state{seed} {
        for (std::size_t i = 1; i < kWords; ++i)
            m_state[i] = 1812433253U * mixed(m_state[i - 1]) + static_cast<std::uint32_t>(i);
    }

    /// init_by_array(key); 1...624 words.
    explicit MersenneTwister(std::span<const std::uint32_t> key);

    /// The next 32 bits. Often a few words are drawn of a state: each is twisted when it is asked for.
    std::uint32_t next() {
        constexpr std::size_t kMiddle = 397;
        std::uint32_t& word = m_state[m_next];
        const std::size_t after = m_next + 1 == kWords ? 0 : m_next + 1;
        const std::uint32_t joined = (word & 0x80000000U) | (m_state[after] & 0x7FFFFFFFU);
        word = m_state[(m_next + kMiddle) % kWords] ^ (joined >> 1) ^ (joined % 2 == 1 ? 0x9908B0DFU : 0);
        m_next = after;
        std::uint32_t tempered = word ^ (word >> 11);
        tempered ^= (tempered << 7) & 0x9D2C5680U;
        tempered ^= (tempered << 15) & 0xEFC60000U;
        return tempered ^ (tempered >> 18);
    }

private:
    static constexpr std::size_t kWords = 624;

    static constexpr std::uint32_t mixed(std::uint32_t word) { return word ^ (word >> 30); }

    std::array<std::uint32_t, kWords> m_state;
    std::size_t m_next = 0; ///< the word of the state that is twisted next
};

} // namespace twinsine::random
