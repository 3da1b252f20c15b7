// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/tensorflow_ops.hpp"

namespace twinsine::random {

namespace {

constexpr std::int64_t kLargestInt32 = 2147483647;

std::uint32_t low(std::int64_t value) { return static_cast<std::uint32_t>(static_cast<std::uint64_t>(value)); }
std::uint32_t high(std::int64_t value) { return static_cast<std::uint32_t>(static_cast<std::uint64_t>(value) >> 32); }

/// Python's %, whose sign is the divisor's.
std::int64_t floorMod(std::int64_t value, std::int64_t divisor) { return ((value % divisor) + divisor) % divisor; }

} // namespace

Philox statelessGenerator(const SeedPair& seed) {
    Philox scrambler({0x3EC8F720, 0x02461E29}, {low(seed[0]), high(seed[0]), low(seed[1]), high(seed[1])});
    const Philox::Block mixed = scrambler.next();
    return {{mixed[0], mixed[1]}, {0, 0, mixed[2], mixed[3]}};
}

Philox keras3Generator(std::int64_t seed) { return statelessGenerator({floorMod(seed, kLargestInt32 - 1), 0}); }
Philox keras2Generator(std::int64_t seed) { return statelessGenerator({seed, 0}); }

SeedPair opSeeds(std::int64_t globalSeed, std::int64_t opSeed) {
    const SeedPair pair{floorMod(globalSeed, kLargestInt32), floorMod(opSeed, kLargestInt32)};
    return pair == SeedPair{0, 0} ? SeedPair{0, kLargestInt32} : pair;
}

Philox statefulGenerator(const SeedPair& pair) {
    return {{low(pair[0]), high(pair[0])}, {0, 0, low(pair[1]), high(pair[1])}};
}

} // namespace twinsine::random
