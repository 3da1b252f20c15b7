// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What an unseeded run draws from entropy, written into its side so that it can be run again.

#include "core/experiment/experiment.hpp"

#include <cstdint>
#include <functional>

namespace twinsine::plan {

/// Gives 64 random bits a call.
using EntropySource = std::function<std::uint64_t()>;

/// The operating system's.
EntropySource systemEntropy();

/// The side with everything drawn that its seeds leave open (numerics.md §0, A3, A9, A11):
/// Keras: the config's `seed` (1...10^9) of each unseeded initializer, unless keras.utils.set_random_seed gives it; and
/// `drawn.shuffle` where a phase shuffles and nothing is seeded. TensorFlow, nothing seeded: a pair of `drawn.opSeeds`
/// for each random op without a seed of its own and each tf.data Dataset's shuffle(); whatever the seeding, the seed of
/// each unseeded initializer of Keras' in a loop, as above; and `drawn.numpy` where NumPy draws the batches and neither
/// the side nor the data (`numpyIsSeeded`) seeded it. Pairs are in 0...2^53 - 1, which every JSON reader keeps. What
/// the side already has is kept: a side that leaves nothing open comes back equal, and the source is not asked.
experiment::Side drawEntropy(experiment::Side side, const EntropySource& source, bool numpyIsSeeded = false);

/// For np.random.seed.
std::int64_t makeNumpySeed(const EntropySource& source);

} // namespace twinsine::plan
