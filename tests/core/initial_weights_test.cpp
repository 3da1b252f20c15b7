// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Initial weights against what live Keras and TensorFlow start with (numerics.md §0, A3-A9), bit for bit.

#include "core/plan/initial_weights.hpp"

#include "core/random/distributions.hpp"
#include "core/random/python_random.hpp"
#include "core/random/tensorflow_ops.hpp"
#include "tests/support/sides.hpp"
#include "tests/support/vectors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace twinsine::training {

namespace {

using experiment::Configured;
using experiment::Floatx;
using experiment::Framework;
using experiment::Seeding;
using experiment::Side;
using tests::asFloats;
using tests::initializer;
using tests::makeSide;

Side withKernels(Side side, std::string_view className) {
    for (auto& layer : side.layers)
        layer.kernelInitializer = initializer(side.framework, className);
    return side;
}

// vectors.txt: live Keras after set_random_seed(s).
TEST(InitialWeights, EqualKerasForEverySeed) {
    const std::pair<std::string_view, std::string_view> classes[] = {{"glorot_uniform", "GlorotUniform"},
                                                                     {"glorot_normal", "GlorotNormal"},
                                                                     {"he_normal", "HeNormal"},
                                                                     {"he_uniform", "HeUniform"},
                                                                     {"lecun_normal", "LecunNormal"}};
    for (const auto& vectors : tests::readVectors())
        for (const auto& [name, className] : classes) {
            const plan::Weights weights =
                plan::initialWeights(withKernels(makeSide(Framework::keras3, {5, 1}, vectors.seed), className));
            EXPECT_EQ(asFloats(weights[0]), asFloats(vectors.line(name).after("W1(1,5)"))) << vectors.seed << name;
            EXPECT_EQ(asFloats(weights[2]), asFloats(vectors.line(name).after("W2(5,1)"))) << vectors.seed << name;
        }
}

/// Wide layers of that initializer.
Side wideSide(std::string_view className, std::int64_t units) {
    return withKernels(makeSide(Framework::keras3, {units, units, 1}), className);
}

TEST(InitialWeights, AskOnTheirWayWhetherToGoOnAndStopWhenToldTo) {
    for (const std::string_view className : {"GlorotUniform", "HeNormal", "RandomNormal", "Orthogonal"})
        for (const Floatx floatx : {Floatx::float32, Floatx::float16}) {
            Side side = wideSide(className, className == "Orthogonal" ? 150 : 1024);
            side.floatx = floatx;
            int asked = 0;
            const auto all = plan::initialWeights(side, [&] { return ++asked > 0; });
            EXPECT_GT(asked, 12) << className << ": more than once for each of 6 variables";
            EXPECT_EQ(all, plan::initialWeights(side)) << className << ": asking changes nothing";
            for (int most = 0; most <= asked - 2; most += asked / 5) {
                int left = most;
                bool told = false;
                const auto part = plan::initialWeights(side, [&] {
                    EXPECT_FALSE(told) << "asked again after a no";
                    told = left-- == 0;
                    return !told;
                });
                EXPECT_TRUE(part.empty()) << className << " after " << most << " questions";
            }
        }
}

TEST(InitialWeights, TheirWorkIsThatOfTheFactorizationWhereThereIsOne) {
    const double uniform = plan::workOfInitialWeights(wideSide("GlorotUniform", 1024));
    const double orthogonal = plan::workOfInitialWeights(wideSide("Orthogonal", 1024));
    EXPECT_GT(orthogonal, 100 * uniform);
    EXPECT_GT(uniform, 50 * plan::workOfInitialWeights(wideSide("GlorotUniform", 128)));
    Side open = wideSide("Orthogonal", 10);
    open.seed.reset();
    open.seeding = Seeding::none;
    EXPECT_EQ(plan::workOfInitialWeights(open), plan::workOfInitialWeights(wideSide("Orthogonal", 10)));
}

// A5, float64 trap: the limits go through float32.
TEST(InitialWeights, EqualKerasInFloat64) {
    for (const auto& vectors : tests::readVectors()) {
        Side side = makeSide(Framework::keras3, {3, 1}, vectors.seed);
        side.floatx = Floatx::float64;
        EXPECT_EQ(plan::initialWeights(side)[0], vectors.after("float64 glorot_uniform W1(1,3)")) << vectors.seed;
    }
}

// A9: the graph's unseeded random ops are counted: 0 and 1 here, since zeros is none.
TEST(InitialWeights, GraphOpsAreCounted) {
    for (const auto& vectors : tests::readVectors()) {
        Side side = makeSide(Framework::tf1, {3, 1}, vectors.seed);
        side.layers[0].biasInitializer = initializer(Framework::tf1, "zeros");
        plan::Weights weights = plan::initialWeights(side);
        EXPECT_EQ(asFloats(weights[0]), asFloats(vectors.after("1st/2nd random_normal([3]):")));
        EXPECT_EQ(weights[1], std::vector<double>(3, 0.0));
        side.layers[0].biasInitializer = initializer(Framework::tf1, "random.normal");
        weights = plan::initialWeights(side);
        EXPECT_EQ(asFloats(weights[1]), asFloats(vectors.after(" / ")));
    }
}

// §0: "An op with its own seed … does not advance a graph's counter"; A9: (G, p).
TEST(InitialWeights, GraphOpsWithTheirOwnSeedAreNotCounted) {
    Side side = makeSide(Framework::tf1, {3, 1});
    side.layers[0].kernelInitializer.config["seed"] = std::int64_t{5};
    const plan::Weights weights = plan::initialWeights(side);
    EXPECT_EQ(asFloats(weights[0]), random::normal<float>(random::statefulGenerator({42, 5}), 3));
    EXPECT_EQ(asFloats(weights[1]), random::normal<float>(random::statefulGenerator({42, 0}), 3));
}

// A9: global none, op p: (87654321, p); unseeded ops take the recorded pairs as they are.
TEST(InitialWeights, UnseededGraphsTakeTheRecordedPairs) {
    Side side = makeSide(Framework::tf1, {3, 1});
    side.seeding = Seeding::none;
    side.layers[0].biasInitializer.config["seed"] = std::int64_t{5};
    const std::int64_t large = std::int64_t{1} << 52;
    side.drawn = experiment::Drawn{{{0, 0}, {large, large + 1}, {3, 4}}, {}};
    const plan::Weights weights = plan::initialWeights(side);
    EXPECT_EQ(asFloats(weights[0]), random::normal<float>(random::statefulGenerator({0, 0}), 3));
    EXPECT_EQ(asFloats(weights[1]), random::normal<float>(random::statefulGenerator({87654321, 5}), 3));
    EXPECT_EQ(asFloats(weights[2]), random::normal<float>(random::statefulGenerator({large, large + 1}), 3));
    EXPECT_EQ(asFloats(weights[3]), random::normal<float>(random::statefulGenerator({3, 4}), 1));
}

// A3: an initializer draws its seed when it is made, and Dense makes its bias initializer with or without a bias.
TEST(InitialWeights, BiasInitializersDrawTheirSeedUsedOrNot) {
    Side side = makeSide(Framework::keras3, {5, 1});
    for (auto& layer : side.layers)
        layer.biasInitializer = initializer(Framework::keras3, "RandomNormal");
    const plan::Weights with = plan::initialWeights(side);
    for (auto& layer : side.layers)
        layer.useBias = false;
    EXPECT_EQ(plan::initialWeights(side), (plan::Weights{with[0], with[2]}));
}

// A3: "Same initializer … used twice with the same shape gives identical values", and its seed is drawn from nothing.
TEST(InitialWeights, SeedsOfTheirOwnMatterAlone) {
    Side side = makeSide(Framework::keras3, {4, 4, 1});
    for (auto& layer : side.layers) {
        layer.kernelInitializer = initializer(Framework::keras3, "HeNormal");
        layer.kernelInitializer.config["seed"] = std::int64_t{11};
        layer.biasInitializer = layer.kernelInitializer;
    }
    const plan::Weights weights = plan::initialWeights(side);
    EXPECT_EQ(weights[1], weights[3]);
    EXPECT_NE(weights[1], std::vector<double>(4, 0.0));
    side.seed = 43;
    EXPECT_EQ(plan::initialWeights(side), weights);
    side.seeding = Seeding::tfRandomSetSeed;
    EXPECT_EQ(plan::initialWeights(side), weights);
}

// §0: "Keras 3's Constant initializer" goes through float32; v1's limits are exact doubles.
TEST(InitialWeights, Float64ConstantsAndLimits) {
    Side side = withKernels(makeSide(Framework::keras3, {2, 1}), "Constant");
    side.floatx = Floatx::float64;
    side.layers[0].kernelInitializer.config["value"] = 0.1;
    side.layers[1].kernelInitializer = initializer(Framework::keras3, "Ones");
    EXPECT_EQ(plan::initialWeights(side), (plan::Weights{std::vector<double>(2, 0.1F), {0, 0}, {1, 1}, {0}}));

    Side graph = withKernels(makeSide(Framework::tf1, {2, 1}), "random.uniform");
    graph.floatx = Floatx::float64;
    graph.layers[0].kernelInitializer.config["minval"] = -0.1;
    graph.layers[0].kernelInitializer.config["maxval"] = 0.3;
    const std::vector<double> unit = random::uniform<double>(random::statefulGenerator({42, 0}), 2);
    EXPECT_EQ(plan::initialWeights(graph)[0],
              (std::vector<double>{unit[0] * (0.3 - -0.1) - 0.1, unit[1] * (0.3 - -0.1) - 0.1}));
}

// A5 for every class, also those with a bias's shape (fan_in = fan_out = units): VarianceScaling with the class's
// scale, mode and distribution gives what the class gives.
TEST(InitialWeights, ScaledClassesAreVarianceScalings) {
    struct {
        std::string_view className;
        double scale;
        std::string mode, distribution;
    } const cases[] = {{"GlorotUniform", 1, "fan_avg", "uniform"}, {"GlorotNormal", 1, "fan_avg", "truncated_normal"},
                       {"HeUniform", 2, "fan_in", "uniform"},      {"HeNormal", 2, "fan_in", "normal"},
                       {"LecunUniform", 1, "fan_in", "uniform"},   {"LecunNormal", 1, "fan_in", "truncated_normal"}};
    for (const auto& expected : cases) {
        Side side = makeSide(Framework::keras3, {6, 3, 1});
        Side scaling = side;
        for (std::size_t i = 0; i < side.layers.size(); ++i) {
            Configured object = initializer(Framework::keras3, expected.className);
            side.layers[i].kernelInitializer = side.layers[i].biasInitializer = object;
            object = initializer(Framework::keras3, "VarianceScaling");
            object.config["scale"] = expected.scale;
            object.config["mode"] = expected.mode;
            object.config["distribution"] = expected.distribution;
            scaling.layers[i].kernelInitializer = scaling.layers[i].biasInitializer = object;
        }
        EXPECT_EQ(plan::initialWeights(side), plan::initialWeights(scaling)) << expected.className;
    }
}

// A5: "1-D shape: fan_in=fan_out=shape[0]": a bias of 8 units has a limit of sqrt(3/8).
TEST(InitialWeights, FansOfABiasAreItsUnits) {
    Side side = makeSide(Framework::keras3, {8, 1});
    side.layers[0].biasInitializer = initializer(Framework::keras3, "LecunUniform");
    Side limits = side;
    limits.layers[0].biasInitializer = initializer(Framework::keras3, "RandomUniform");
    limits.layers[0].biasInitializer.config["minval"] = -std::sqrt(3.0 / 8);
    limits.layers[0].biasInitializer.config["maxval"] = std::sqrt(3.0 / 8);
    EXPECT_EQ(plan::initialWeights(side), plan::initialWeights(limits));
}

// A5: untruncated_normal has stddev sqrt(scale / fan), without the correction of the truncated one.
TEST(InitialWeights, UntruncatedVarianceScalingIsPlainNormal) {
    Side side = withKernels(makeSide(Framework::keras3, {8, 1}), "VarianceScaling");
    for (auto& layer : side.layers) {
        layer.kernelInitializer.config["scale"] = 2.0;
        layer.kernelInitializer.config["mode"] = std::string("fan_out");
        layer.kernelInitializer.config["distribution"] = std::string("untruncated_normal");
    }
    Side plain = withKernels(makeSide(Framework::keras3, {8, 1}), "RandomNormal");
    plain.layers[0].kernelInitializer.config["stddev"] = 0.5;            // sqrt(2 / 8)
    plain.layers[1].kernelInitializer.config["stddev"] = std::sqrt(2.0); // sqrt(2 / 1)
    EXPECT_EQ(plan::initialWeights(side), plan::initialWeights(plain));
}

// §0: Keras 2 draws a seed when the initializer is used, so a bias that does not exist draws none; its seeds are not
// reduced.
TEST(InitialWeights, Keras2DrawsForWhatExistsAndReducesNoSeed) {
    Side side = makeSide(Framework::keras2, {5, 1});
    for (auto& layer : side.layers)
        layer.useBias = false;
    const plan::Weights without = plan::initialWeights(side);
    for (auto& layer : side.layers)
        layer.biasInitializer = initializer(Framework::keras2, "RandomNormal");
    EXPECT_EQ(plan::initialWeights(side), without);

    const std::int64_t modulus = 2147483646;
    const auto kernelOf = [](Framework framework, std::int64_t seed) {
        Side seeded = makeSide(framework, {5, 1});
        seeded.layers[0].kernelInitializer.config["seed"] = seed;
        return plan::initialWeights(seeded)[0];
    };
    EXPECT_EQ(kernelOf(Framework::keras3, 5), kernelOf(Framework::keras3, modulus + 5));
    EXPECT_NE(kernelOf(Framework::keras2, 5), kernelOf(Framework::keras2, modulus + 5));
    EXPECT_EQ(kernelOf(Framework::keras2, 5), kernelOf(Framework::keras3, 5));
}

// A9, eager: an unseeded op's second seed is the context's Random(G).randint(0, 2^31-1), one draw an op.
TEST(InitialWeights, EagerOpsDrawFromTheContext) {
    random::PythonRandom context(42);
    std::vector<std::int64_t> seeds;
    for (int op = 0; op < 4; ++op)
        seeds.push_back(context.randint(0, 2147483647));
    const plan::Weights weights = plan::initialWeights(makeSide(Framework::tf2, {3, 1}));
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(asFloats(weights[i]), random::normal<float>(random::statefulGenerator(random::opSeeds(42, seeds[i])),
                                                              static_cast<std::int64_t>(weights[i].size())));
}

// A9 and §0: eager ops of one type and one seed share a kernel, which goes on by 256 blocks a value; a graph's ops
// don't.
TEST(InitialWeights, EagerOpsWithOneSeedShareTheirState) {
    const auto seeded = [](Framework framework) {
        Side side = makeSide(framework, {3, 1});
        for (auto& layer : side.layers)
            for (Configured* object : {&layer.kernelInitializer, &layer.biasInitializer})
                object->config["seed"] = std::int64_t{11};
        side.layers[1].kernelInitializer.config["seed"] = std::int64_t{11} + 2147483647; // reduced to the same
        side.layers[1].biasInitializer = initializer(framework, "random.truncated_normal");
        side.layers[1].biasInitializer.config["seed"] = std::int64_t{11}; // another type
        return side;
    };
    const auto after = [](std::uint64_t values) {
        random::Philox kernel = random::statefulGenerator({42, 11});
        kernel.skip(256 * values);
        return random::normal<float>(kernel, 3);
    };
    const plan::Weights eager = plan::initialWeights(seeded(Framework::tf2));
    EXPECT_EQ(asFloats(eager[0]), after(0));
    EXPECT_EQ(asFloats(eager[1]), after(3));
    EXPECT_EQ(asFloats(eager[2]), after(6));
    EXPECT_EQ(asFloats(eager[3]), random::truncatedNormal<float>(random::statefulGenerator({42, 11}), 1));
    const plan::Weights graph = plan::initialWeights(seeded(Framework::tf1));
    EXPECT_EQ(graph[0], graph[1]);
    EXPECT_EQ(graph[1], graph[2]);
}

// A5: Q of a QR factorization: the shorter side's vectors are orthogonal and of length gain.
TEST(InitialWeights, OrthogonalKernelsAreOrthogonal) {
    for (const auto& [floatx, tolerance] :
         {std::pair{Floatx::float32, 2e-6}, std::pair{Floatx::float64, 1e-14}, std::pair{Floatx::float16, 2e-2}}) {
        Side side = withKernels(makeSide(Framework::keras3, {16, 6, 9, 1}), "Orthogonal");
        side.floatx = floatx;
        for (auto& layer : side.layers)
            layer.kernelInitializer.config["gain"] = 0.5;
        const plan::Weights weights = plan::initialWeights(side);
        const auto shapes = plan::shapesOf(side.layers);
        for (std::size_t i = 0; i < weights.size(); i += 2) {
            const auto [rows, columns, isKernel] = shapes[i];
            const bool wide = rows < columns;
            const auto at = [&](std::int64_t vector, std::int64_t position) {
                return weights[i][static_cast<std::size_t>(wide ? vector * columns + position
                                                                : position * columns + vector)];
            };
            for (std::int64_t p = 0; p < std::min(rows, columns); ++p)
                for (std::int64_t q = 0; q <= p; ++q) {
                    double product = 0;
                    for (std::int64_t k = 0; k < std::max(rows, columns); ++k)
                        product += at(p, k) * at(q, k);
                    EXPECT_NEAR(product, p == q ? 0.25 : 0, tolerance) << rows << "x" << columns;
                }
        }
    }
}

} // namespace

} // namespace twinsine::training
