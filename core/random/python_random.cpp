// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/python_random.hpp"

#include <array>
#include <bit>
#include <cassert>
#include <span>

namespace twinsine::random {

namespace {

/// As _randommodule.c: the key is the seed's words, the lowest first, without leading zeros.
MersenneTwister seeded(std::uint64_t seed) {
    const std::array words{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
    return MersenneTwister(std::span(words).first(words[1] != 0 ? 2 : 1));
}

} // namespace

PythonRandom::PythonRandom(std::uint64_t seed) : m_twister(seeded(seed)) {}

std::int64_t PythonRandom::randint(std::int64_t least, std::int64_t most) {
    const auto count = static_cast<std::uint64_t>(most - least) + 1;
    assert(least <= most && count < std::uint64_t{1} << 32);
    // As many bits as the count itself has, not count - 1: of 2^31 values every second draw is rejected, as in Python.
    const int bits = std::bit_width(count);
    std::uint64_t value = 0;
    do {
        value = m_twister.next() >> (32 - bits);
    } while (value >= count);
    return least + static_cast<std::int64_t>(value);
}

} // namespace twinsine::random
