// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/python_random.hpp"

#include <bit>
#include <cassert>
#include <tuple>

namespace twinsine::random {

namespace {

constexpr std::size_t kWords = std::tuple_size_v<PythonRandom::State>;

constexpr std::uint32_t mixed(std::uint32_t word) { return word ^ (word >> 30); }

/// What every seed is mixed into: init_genrand(19650218).
constexpr PythonRandom::State kStart = [] {
    PythonRandom::State state{19650218};
    for (std::size_t i = 1; i < kWords; ++i)
        state[i] = 1812433253U * mixed(state[i - 1]) + static_cast<std::uint32_t>(i);
    return state;
}();

} // namespace

// init_by_array in _randommodule.c; the key is the seed's words, the lowest first.
PythonRandom::PythonRandom(std::uint64_t seed) : m_state(kStart) {
    const std::array key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
    const std::size_t keyWords = key[1] != 0 ? 2 : 1;
    std::size_t i = 1;
    const auto advance = [&] {
        if (++i == kWords) {
            m_state[0] = m_state.back();
            i = 1;
        }
    };
    for (std::size_t step = 0; step < kWords; ++step) {
        const std::size_t j = step & (keyWords - 1);
        m_state[i] = (m_state[i] ^ (mixed(m_state[i - 1]) * 1664525U)) + key[j] + static_cast<std::uint32_t>(j);
        advance();
    }
    for (std::size_t step = 1; step < kWords; ++step) {
        m_state[i] = (m_state[i] ^ (mixed(m_state[i - 1]) * 1566083941U)) - static_cast<std::uint32_t>(i);
        advance();
    }
    m_state[0] = 0x80000000U;
}

// MT19937's recurrence and tempering. A few words are drawn of a state: each is twisted when it is asked for.
std::uint32_t PythonRandom::next() {
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

std::int64_t PythonRandom::randint(std::int64_t least, std::int64_t most) {
    const auto count = static_cast<std::uint64_t>(most - least) + 1;
    assert(least <= most && count < std::uint64_t{1} << 32);
    // As many bits as the count itself has, not count - 1: of 2^31 values every second draw is rejected, as in Python.
    const int bits = std::bit_width(count);
    std::uint64_t value = 0;
    do {
        value = next() >> (32 - bits);
    } while (value >= count);
    return least + static_cast<std::int64_t>(value);
}

} // namespace twinsine::random
