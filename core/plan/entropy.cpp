// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/entropy.hpp"

#include "core/experiment/catalog.hpp"
#include "core/plan/initializer_seeds.hpp"

#include <algorithm>
#include <random>
#include <utility>

namespace twinsine::plan {

using experiment::Drawn;
using experiment::Phase;
using experiment::Seeding;
using experiment::SeedPair;
using experiment::Shuffle;
using experiment::Side;

namespace {

/// Like Keras' make_default_seed(), randint(1, 10^9). The remainder of 64 bits favours no value by more than 10^-10.
std::int64_t makeDefaultSeed(const EntropySource& source) {
    return 1 + static_cast<std::int64_t>(source() % 1'000'000'000);
}

SeedPair makePair(const EntropySource& source) {
    constexpr int kUnused = 64 - 53;
    const auto first = static_cast<std::int64_t>(source() >> kUnused);
    const auto second = static_cast<std::int64_t>(source() >> kUnused);
    return {first, second};
}

void drawForKeras(Side& side, const EntropySource& source) {
    const bool shuffles =
        std::ranges::any_of(side.phases, [](const Phase& phase) { return phase.shuffle != Shuffle::none; });
    const bool known = side.drawn && side.drawn->shuffle;
    if (side.seeding == Seeding::none && shuffles && !known) {
        Drawn drawn = side.drawn.value_or(Drawn{});
        drawn.shuffle = makePair(source);
        side.drawn = std::move(drawn);
    }
}

void drawForTensorFlow(Side& side, const EntropySource& source, bool numpyIsSeeded) {
    const Drawn before = side.drawn.value_or(Drawn{});
    Drawn drawn = before;
    const auto needed = side.seeding == Seeding::none
                            ? static_cast<std::size_t>(countUnseededOps(side.layers) + countDatasets(side.phases))
                            : 0;
    while (drawn.opSeeds.size() < needed)
        drawn.opSeeds.push_back(makePair(source));
    if (drawsFromNumpy(side) && side.seeding != Seeding::setRandomSeed && !numpyIsSeeded && !drawn.numpy)
        drawn.numpy = makeNumpySeed(source);
    if (drawn != before)
        side.drawn = std::move(drawn);
}

} // namespace

EntropySource systemEntropy() {
    return [] {
        std::random_device device; // 32 bits a call
        const std::uint64_t high = device();
        return (high << 32) | device();
    };
}

std::int64_t makeNumpySeed(const EntropySource& source) { return static_cast<std::int64_t>(source() >> 32U); }

Side drawEntropy(Side side, const EntropySource& source, bool numpyIsSeeded) {
    if (side.seeding != Seeding::setRandomSeed)
        seedKerasInitializers(side, [&] { return makeDefaultSeed(source); });
    if (isKeras(side.framework))
        drawForKeras(side, source);
    else
        drawForTensorFlow(side, source, numpyIsSeeded);
    return side;
}

} // namespace twinsine::plan
