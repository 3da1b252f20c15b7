// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/python_random.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>
#include <vector>

namespace twinsine::random {

namespace {

/// The generator's state as Python's random.seed(int) makes it (init_by_array in _randommodule.c). std::mt19937 twists
/// and tempers as Python does but takes its state from a seed sequence, so this is one.
class InitByArray {
public:
    using result_type = std::uint_least32_t;

    /// The key is the number's words, the lowest first.
    explicit InitByArray(std::uint64_t seed) : m_key{static_cast<std::uint32_t>(seed)} {
        if (seed >> 32 != 0)
            m_key.push_back(static_cast<std::uint32_t>(seed >> 32));
    }

    /// std::mt19937 asks for its 624 words of state.
    template <class Iterator>
    void generate(Iterator first, Iterator last) const {
        std::vector<std::uint32_t> state(static_cast<std::size_t>(last - first));
        state[0] = 19650218;
        for (std::size_t i = 1; i < state.size(); ++i)
            state[i] = 1812433253U * mixed(state[i - 1]) + static_cast<std::uint32_t>(i);

        std::size_t i = 1;
        const auto advance = [&] {
            if (++i == state.size()) {
                state[0] = state.back();
                i = 1;
            }
        };
        for (std::size_t step = 0; step < state.size(); ++step) {
            const std::size_t j = step % m_key.size();
            state[i] = (state[i] ^ (mixed(state[i - 1]) * 1664525U)) + m_key[j] + static_cast<std::uint32_t>(j);
            advance();
        }
        for (std::size_t step = 1; step < state.size(); ++step) {
            state[i] = (state[i] ^ (mixed(state[i - 1]) * 1566083941U)) - static_cast<std::uint32_t>(i);
            advance();
        }
        state[0] = 0x80000000U;
        std::copy(state.begin(), state.end(), first);
    }

private:
    static std::uint32_t mixed(std::uint32_t word) { return word ^ (word >> 30); }

    std::vector<std::uint32_t> m_key;
};

} // namespace

PythonRandom::PythonRandom(std::uint64_t seed) {
    InitByArray state(seed);
    m_generator.seed(state);
}

std::int64_t PythonRandom::randint(std::int64_t least, std::int64_t most) {
    const auto count = static_cast<std::uint64_t>(most - least) + 1;
    assert(least <= most && count < std::uint64_t{1} << 32);
    // As many bits as the count itself has, not count - 1: of 2^31 values every second draw is rejected, as in Python.
    const int bits = std::bit_width(count);
    std::uint64_t value = 0;
    do {
        value = m_generator() >> (32 - bits);
    } while (value >= count);
    return least + static_cast<std::int64_t>(value);
}

} // namespace twinsine::random
