// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/mersenne_twister.hpp"

#include <cassert>

namespace twinsine::random {

namespace {

/// What every key is mixed into.
constexpr MersenneTwister kStart(19650218);

} // namespace

MersenneTwister::MersenneTwister(std::span<const std::uint32_t> key) : m_state(kStart.m_state) {
    assert(!key.empty() && key.size() <= kWords);
    std::size_t i = 1;
    const auto advance = [&] {
        if (++i == kWords) {
            m_state[0] = m_state.back();
            i = 1;
        }
    };
    std::size_t j = 0;
    for (std::size_t step = 0; step < kWords; ++step) {
        m_state[i] = (m_state[i] ^ (mixed(m_state[i - 1]) * 1664525U)) + key[j] + static_cast<std::uint32_t>(j);
        advance();
        j = j + 1 == key.size() ? 0 : j + 1;
    }
    for (std::size_t step = 1; step < kWords; ++step) {
        m_state[i] = (m_state[i] ^ (mixed(m_state[i - 1]) * 1566083941U)) - static_cast<std::uint32_t>(i);
        advance();
    }
    m_state[0] = 0x80000000U;
}

} // namespace twinsine::random
