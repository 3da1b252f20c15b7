// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/op_seeds.hpp"

#include "core/random/python_random.hpp"

namespace twinsine::plan {

using experiment::Framework;
using experiment::Seeding;

std::function<random::SeedPair()> opSeedsOf(const experiment::Side& side) {
    if (side.seeding == Seeding::none)
        return [seeds = side.drawn.value_or(experiment::Drawn{}).opSeeds, next = std::size_t{0}]() mutable {
            return seeds.at(next++);
        };
    const std::int64_t seed = *side.seed;
    if (side.framework == Framework::tf1) // since TensorFlow 2.2 a graph counts them
        return [seed, op = std::int64_t{0}]() mutable { return random::opSeeds(seed, op++); };
    // An eager context draws from a generator like Python's.
    return [seed, context = random::PythonRandom(static_cast<std::uint64_t>(seed))]() mutable {
        return random::opSeeds(seed, context.randint(0, 2147483647));
    };
}

} // namespace twinsine::plan
