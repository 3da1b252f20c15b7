// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/initial_weights.hpp"

#include "core/experiment/catalog.hpp"
#include "core/random/distributions.hpp"
#include "core/random/python_random.hpp"
#include "core/random/tensorflow_ops.hpp"
#include "core/training/initializer_distribution.hpp"
#include "core/training/initializer_seeds.hpp"

#include <cassert>
#include <functional>
#include <utility>

namespace twinsine::training {

using experiment::Configured;
using experiment::Floatx;
using experiment::Framework;
using experiment::Seeding;
using experiment::Side;

namespace {

using Family = Distribution::Family;

/// Makes the generator of a random initializer. Asked once for each, in the order of the variables.
using Generators = std::function<random::Philox(const Configured&)>;

std::int64_t seedOf(const Configured& initializer) { return std::get<std::int64_t>(initializer.config.at("seed")); }

/// The side as it is after keras.utils.set_random_seed() and the making of its layers: each initializer has its seed.
Side withKerasSeeds(Side side) {
    if (side.seeding == Seeding::setRandomSeed) {
        random::PythonRandom python(static_cast<std::uint64_t>(*side.seed));
        seedKerasInitializers(side.layers, [&] { return python.randint(1, 1'000'000'000); });
    }
    return side;
}

/// The kernels of a v1 graph (TensorFlow 2.2 and later): unseeded ops are counted, others have a pair of their own.
Generators graphGenerators(const Side& side) {
    const bool seeded = side.seeding != Seeding::none;
    return [&side, seeded, op = std::int64_t{0}](const Configured& initializer) mutable {
        const std::int64_t globalSeed = seeded ? *side.seed : random::kDefaultGraphSeed;
        if (!isUnseeded(initializer))
            return random::statefulGenerator(random::opSeeds(globalSeed, seedOf(initializer)));
        const std::int64_t index = op++;
        return random::statefulGenerator(seeded ? random::opSeeds(globalSeed, index)
                                                : side.drawn->opSeeds.at(static_cast<std::size_t>(index)));
    };
}

/// Keras 3 brings the limits of a uniform distribution and a constant to the floatx by way of float32, float64 too.
Distribution asKeras3Casts(Distribution distribution) {
    if (distribution.family == Family::uniform || distribution.family == Family::constant) {
        distribution.first = static_cast<float>(distribution.first);
        distribution.second = static_cast<float>(distribution.second);
    }
    return distribution;
}

/// Each operation is rounded to Real by itself, as TensorFlow's are.
template <class Real>
std::vector<double> scaled(std::vector<Real> values, Real factor, Real offset) {
    for (Real& value : values)
        value = value * factor + offset;
    return {values.begin(), values.end()};
}

template <class Real>
std::vector<double> draw(const Distribution& distribution, std::int64_t count,
                         const std::function<random::Philox()>& generator) {
    const auto first = static_cast<Real>(distribution.first);
    const auto second = static_cast<Real>(distribution.second);
    switch (distribution.family) {
    case Family::uniform:
        return scaled(random::uniform<Real>(generator(), count), second - first, first);
    case Family::normal:
        return scaled(random::normal<Real>(generator(), count), second, first);
    case Family::truncatedNormal:
        return scaled(random::truncatedNormal<Real>(generator(), count), second, first);
    case Family::constant:
        break;
    }
    return std::vector<double>(static_cast<std::size_t>(count), first);
}

} // namespace

Weights initialWeights(const Side& given) {
    assert(given.framework == Framework::keras3 || given.framework == Framework::tf1);
    assert(given.floatx == Floatx::float32 || given.floatx == Floatx::float64);
    const bool keras = isKeras(given.framework);
    const Side side = keras ? withKerasSeeds(given) : given;
    const Generators generatorOf =
        keras ? [](const Configured& initializer) { return random::kerasGenerator(seedOf(initializer)); }
              : graphGenerators(side);

    Weights weights;
    const auto initializers = initializersOf(side.layers);
    for (const Shape& shape : shapesOf(side.layers)) {
        const Configured& initializer = *initializers[weights.size()];
        const Distribution exact = distributionOf(initializer, shape);
        const Distribution distribution = keras ? asKeras3Casts(exact) : exact;
        const auto generator = [&] { return generatorOf(initializer); };
        weights.push_back(side.floatx == Floatx::float64 ? draw<double>(distribution, shape.size(), generator)
                                                         : draw<float>(distribution, shape.size(), generator));
    }
    return weights;
}

} // namespace twinsine::training
