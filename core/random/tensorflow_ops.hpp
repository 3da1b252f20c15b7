// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How TensorFlow's random ops make a generator from seeds (numerics.md A4, A7, A9).

#include "core/random/philox.hpp"

#include <array>
#include <cstdint>

namespace twinsine::random {

/// The (seed, seed2) of an op.
using SeedPair = std::array<std::int64_t, 2>;

/// The global seed of get_seed() where only the op has a seed (numerics.md A9).
inline constexpr std::int64_t kDefaultGraphSeed = 87654321;

/// The generator of a stateless op (tf.random.stateless_*), counter scrambled by the seed itself (A7).
Philox statelessGenerator(const SeedPair& seed);

/// The generator of a Keras initializer with that integer seed: stateless, [seed mod 2147483646, 0] in Keras 3 (A4),
/// [seed, 0] in Keras 2 (§0).
Philox keras3Generator(std::int64_t seed);
Philox keras2Generator(std::int64_t seed);

/// get_seed() once both seeds are known: each modulo 2^31 - 1, and never (0, 0), which would mean entropy (A9).
SeedPair opSeeds(std::int64_t globalSeed, std::int64_t opSeed);

/// The generator that a new kernel of a stateful op starts with, from a pair of opSeeds() or a recorded one (A9).
Philox statefulGenerator(const SeedPair& pair);

} // namespace twinsine::random
