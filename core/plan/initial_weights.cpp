// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/initial_weights.hpp"

#include "core/experiment/catalog.hpp"
#include "core/numbers/floatx.hpp"
#include "core/plan/initializer_distribution.hpp"
#include "core/plan/initializer_seeds.hpp"
#include "core/plan/op_seeds.hpp"
#include "core/plan/orthogonal.hpp"
#include "core/random/distributions.hpp"
#include "core/random/python_random.hpp"
#include "core/random/tensorflow_ops.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace twinsine::plan {

using experiment::Configured;
using experiment::Framework;
using experiment::Seeding;
using experiment::Side;

namespace {

using Family = Distribution::Family;

/// Makes the generator of a random initializer that draws `count` values. Asked once for each, in the order of the
/// variables.
using Generators = std::function<random::Philox(const Configured&, std::int64_t count)>;

std::int64_t seedOf(const Configured& initializer) { return std::get<std::int64_t>(initializer.config.at("seed")); }

/// Stateless ops: each initializer has its seed after keras.utils.set_random_seed() and the making of the layers.
Generators kerasGenerators(const Side& side) {
    const auto make = side.framework == Framework::keras2 ? random::keras2Generator : random::keras3Generator;
    return [make](const Configured& initializer, std::int64_t) { return make(seedOf(initializer)); };
}

Side withKerasSeeds(Side side) {
    if (side.framework != Framework::tf1 && side.seeding == Seeding::setRandomSeed) {
        random::PythonRandom python(static_cast<std::uint64_t>(*side.seed));
        seedKerasInitializers(side, [&] { return python.randint(1, 1'000'000'000); });
    }
    return side;
}

/// Stateful ops. In a v1 graph each has a kernel of its own; in eager execution those of one type and seed share a
/// cached kernel, whose counter has gone on by 256 for each value drawn before.
Generators tensorFlowGenerators(const Side& side) {
    const bool seeded = side.seeding != Seeding::none;
    const std::int64_t globalSeed = seeded ? *side.seed : random::kDefaultGraphSeed;
    return [&side, globalSeed, unseeded = opSeedsOf(side),
            counts = std::map<std::pair<std::string, random::SeedPair>, std::int64_t>()](const Configured& initializer,
                                                                                         std::int64_t count) mutable {
        if (isUnseeded(initializer))
            return random::statefulGenerator(unseeded());
        const random::SeedPair seeds = random::opSeeds(globalSeed, seedOf(initializer));
        random::Philox generator = random::statefulGenerator(seeds);
        if (side.framework == Framework::tf2) {
            std::int64_t& before = counts[{initializer.className, seeds}];
            generator.skip(static_cast<std::uint64_t>(256 * before));
            before += count;
        }
        return generator;
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

/// Each operation is rounded to Real by itself, as TensorFlow's are. Normals of the narrow types are float32's,
/// rounded.
template <class Real, class Drawn>
std::vector<double> scaled(const std::vector<Drawn>& values, Real factor, Real offset) {
    std::vector<double> results;
    results.reserve(values.size());
    for (const Drawn value : values)
        results.push_back(static_cast<double>(static_cast<Real>(value) * factor + offset));
    return results;
}

template <class Real>
auto uniformOf(const random::Philox& generator, std::int64_t count, const KeepGoing& keepGoing) {
    if constexpr (std::is_floating_point_v<Real>)
        return random::uniform<Real>(generator, count, keepGoing);
    else
        return random::coarseUniform(generator, count, Real::kSignificantBits - 1, keepGoing);
}

template <class Real>
std::vector<double> draw(const Distribution& distribution, const Shape& shape,
                         const std::function<random::Philox(std::int64_t count)>& generator,
                         const KeepGoing& keepGoing) {
    const std::int64_t count = shape.size();
    const auto first = static_cast<Real>(distribution.first);
    const auto second = static_cast<Real>(distribution.second);
    switch (distribution.family) {
    case Family::uniform:
        return scaled(uniformOf<Real>(generator(count), count, keepGoing), second - first, first);
    case Family::normal:
        return scaled(random::normal<numbers::Accumulator<Real>>(generator(count), count, keepGoing), second, first);
    case Family::truncatedNormal:
        return scaled(random::truncatedNormal<numbers::Accumulator<Real>>(generator(count), count, keepGoing), second,
                      first);
    case Family::orthogonal:
        return orthogonal<Real>(random::normal<numbers::Accumulator<Real>>(generator(count), count, keepGoing), shape,
                                first, keepGoing);
    case Family::constant:
        break;
    }
    return std::vector<double>(static_cast<std::size_t>(count), static_cast<double>(first));
}

} // namespace

Weights initialWeights(const Side& given, const KeepGoing& keepGoing) {
    bool wanted = true;
    const KeepGoing stillWanted = [&] { return wanted = wanted && keepGoing(); };
    const Side side = withKerasSeeds(given);
    const Generators kerasGeneratorOf = kerasGenerators(side);
    const Generators opGeneratorOf = isKeras(side.framework) ? nullptr : tensorFlowGenerators(side);

    Weights weights;
    const auto initializers = initializersOf(side.layers);
    for (const Shape& shape : shapesOf(side.layers)) {
        if (!stillWanted())
            return {};
        const Configured& initializer = *initializers[weights.size()];
        const Distribution exact = distributionOf(initializer, shape);
        const bool isKerasClass = isKerasInitializer(initializer);
        const bool isKeras3 = isKerasClass && side.framework != Framework::keras2;
        const Distribution distribution = isKeras3 ? asKeras3Casts(exact) : exact;
        const auto generator = [&](std::int64_t count) {
            return isKerasClass ? kerasGeneratorOf(initializer, count) : opGeneratorOf(initializer, count);
        };
        weights.push_back(numbers::withReal(
            side.floatx, [&]<class Real>() { return draw<Real>(distribution, shape, generator, stillWanted); }));
    }
    return wanted ? weights : Weights();
}

double workOfInitialWeights(const Side& side) {
    double work = 0;
    const auto initializers = initializersOf(side.layers);
    auto initializer = initializers.begin();
    for (const Shape& shape : shapesOf(side.layers)) {
        const bool isOrthogonal = distributionOf(**initializer++, shape).family == Family::orthogonal;
        work += static_cast<double>(shape.size() * (isOrthogonal ? std::min(shape.rows, shape.columns) : 4));
    }
    return work;
}

} // namespace twinsine::plan
