// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an unseeded side draws (numerics.md §0, A3, A9, A11).

#include "core/plan/entropy.hpp"

#include "core/plan/initial_weights.hpp"
#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

#include <set>

namespace twinsine::training {

namespace {

using experiment::Configured;
using experiment::Framework;
using experiment::Seeding;
using experiment::Side;
using tests::initializer;
using tests::makeSide;

constexpr Framework kFrameworks[] = {Framework::keras3, Framework::keras2, Framework::tf1, Framework::tf2};

/// A source with different bits a call that counts its calls.
class Counted {
public:
    explicit Counted(std::uint64_t start) : m_state(start * 0xBF58476D1CE4E5B9) {}
    plan::EntropySource source() {
        return [this] {
            ++calls;
            return m_state += 0x9E3779B97F4A7C15;
        };
    }
    int calls = 0;

private:
    std::uint64_t m_state;
};

Side unseeded(Framework framework) {
    Side side = makeSide(framework, {4, 3, 1});
    side.seeding = Seeding::none;
    side.seed.reset();
    return side;
}

std::int64_t seedOf(const Configured& object) { return std::get<std::int64_t>(object.config.at("seed")); }

TEST(DrawEntropy, LeavesASeededSideAlone) {
    for (const Framework framework : kFrameworks) {
        Counted counted(1);
        const Side side = makeSide(framework, {4, 3, 1});
        EXPECT_EQ(plan::drawEntropy(side, counted.source()), side);
        EXPECT_EQ(counted.calls, 0);
    }
}

// What is drawn is written down, so nothing is left for a second time.
TEST(DrawEntropy, IsDoneOnce) {
    for (const Framework framework : kFrameworks) {
        Counted counted(1);
        const Side drawn = plan::drawEntropy(unseeded(framework), counted.source());
        EXPECT_NE(drawn, unseeded(framework));
        const int calls = counted.calls;
        EXPECT_GT(calls, 0);
        EXPECT_EQ(plan::drawEntropy(drawn, counted.source()), drawn);
        EXPECT_EQ(counted.calls, calls);
    }
}

TEST(DrawEntropy, DependsOnItsSourceAlone) {
    for (const Framework framework : kFrameworks) {
        const auto draw = [&](std::uint64_t start) {
            Counted counted(start);
            return plan::drawEntropy(unseeded(framework), counted.source());
        };
        EXPECT_EQ(draw(1), draw(1));
        EXPECT_NE(draw(1), draw(2));
        EXPECT_NE(plan::drawEntropy(unseeded(framework), plan::systemEntropy()),
                  plan::drawEntropy(unseeded(framework), plan::systemEntropy()));
    }
}

// A3: make_default_seed() is randint(1, 10^9).
TEST(DrawEntropy, KerasSeedsAreInRange) {
    for (const std::uint64_t bits :
         {std::uint64_t{0}, std::uint64_t{999'999'999}, std::uint64_t{1'000'000'000}, ~std::uint64_t{0}}) {
        const Side side = plan::drawEntropy(unseeded(Framework::keras3), [&] { return bits; });
        EXPECT_GE(seedOf(side.layers[0].kernelInitializer), 1);
        EXPECT_LE(seedOf(side.layers[0].kernelInitializer), 1'000'000'000);
    }
}

// Pairs must survive a JSON reader that keeps numbers as doubles.
TEST(DrawEntropy, PairsAreInRange) {
    for (const std::uint64_t bits : {std::uint64_t{0}, ~std::uint64_t{0}, std::uint64_t{1} << 63}) {
        const auto source = [&] { return bits; };
        const Side keras = plan::drawEntropy(unseeded(Framework::keras3), source);
        std::vector<experiment::SeedPair> pairs = plan::drawEntropy(unseeded(Framework::tf1), source).drawn->opSeeds;
        pairs.push_back(keras.drawn->shuffle.value());
        EXPECT_EQ(pairs.size(), 7U);
        for (const auto& pair : pairs)
            for (const std::int64_t seed : pair) {
                EXPECT_GE(seed, 0);
                EXPECT_LT(seed, std::int64_t{1} << 53);
            }
    }
}

// §0: "tf.random.set_seed(s) does not seed Keras' weights … It does seed the shuffle"; on TensorFlow it seeds all.
TEST(DrawEntropy, TensorFlowsSeedLeavesKerasWeightsOpen) {
    for (const Framework framework : kFrameworks) {
        Side side = makeSide(framework, {4, 3, 1});
        side.seeding = Seeding::tfRandomSetSeed;
        const Side drawn = plan::drawEntropy(side, Counted(1).source());
        EXPECT_FALSE(drawn.drawn);
        EXPECT_EQ(drawn == side, !isKeras(framework));
        if (isKeras(framework)) {
            std::set<std::int64_t> seeds;
            for (const auto& layer : drawn.layers)
                seeds.insert(seedOf(layer.kernelInitializer));
            EXPECT_EQ(seeds.size(), 3U);
        }
    }
}

TEST(DrawEntropy, KeepsSeedsThatAreGiven) {
    Side side = unseeded(Framework::keras3);
    side.layers[1].kernelInitializer.config["seed"] = std::int64_t{5};
    side.drawn = experiment::Drawn{{}, experiment::SeedPair{1, 2}};
    const Side drawn = plan::drawEntropy(side, Counted(1).source());
    EXPECT_EQ(drawn.layers[1], side.layers[1]);
    EXPECT_EQ(drawn.drawn, side.drawn);

    Side graph = unseeded(Framework::tf1);
    graph.drawn = experiment::Drawn{{{1, 2}, {3, 4}}, {}};
    const auto pairs = plan::drawEntropy(graph, Counted(1).source()).drawn->opSeeds;
    ASSERT_EQ(pairs.size(), 6U);
    EXPECT_EQ(pairs[0], (experiment::SeedPair{1, 2}));
    EXPECT_EQ(pairs[1], (experiment::SeedPair{3, 4}));
}

// A9: only random ops without a seed of their own, and only variables that exist.
TEST(DrawEntropy, DrawsOnePairForEachOpenOp) {
    Side side = unseeded(Framework::tf1);
    side.layers[0].useBias = false;
    side.layers[1].biasInitializer = initializer(Framework::tf1, "zeros");
    side.layers[2].kernelInitializer.config["seed"] = std::int64_t{5};
    const Side drawn = plan::drawEntropy(side, Counted(1).source());
    EXPECT_EQ(drawn.drawn->opSeeds.size(), 3U);
    EXPECT_EQ(drawn.layers, side.layers);
}

TEST(DrawEntropy, NeedsNoShuffleWherePhasesGoInOrder) {
    Side side = unseeded(Framework::keras3);
    side.phases = {{.epochs = 1, .batchSize = 32, .shuffle = experiment::Shuffle::none}};
    EXPECT_FALSE(plan::drawEntropy(side, Counted(1).source()).drawn);
    side.phases.push_back({.epochs = 1, .batchSize = 32, .shuffle = experiment::Shuffle::fit});
    EXPECT_TRUE(plan::drawEntropy(side, Counted(1).source()).drawn->shuffle);
}

// Every class that a file can name: after drawing its initial weights are known, and other bits give others.
TEST(DrawEntropy, LeavesNoInitializerOpen) {
    for (const Framework framework : kFrameworks)
        for (const std::string_view name : classNames(experiment::Role::initializer, framework)) {
            Side side = unseeded(framework);
            for (auto& layer : side.layers)
                layer.kernelInitializer = layer.biasInitializer = initializer(framework, name);
            Counted one(1);
            const Side drawn = plan::drawEntropy(side, one.source());
            const bool random =
                !std::set<std::string_view>{"Zeros", "Ones", "Constant", "zeros", "ones"}.contains(name);
            const bool ofKeras = isKerasInitializer(initializer(framework, name));
            EXPECT_EQ(ofKeras ? drawn.layers != side.layers : drawn.drawn.has_value(), random) << name;
            EXPECT_EQ(plan::initialWeights(drawn) != plan::initialWeights(plan::drawEntropy(side, one.source())),
                      random)
                << name;
        }
}

} // namespace

} // namespace twinsine::training
