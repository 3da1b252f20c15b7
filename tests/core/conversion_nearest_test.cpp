// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes nearest to an optimizer or initializer in another framework.

#include "core/conversion/nearest.hpp"

#include "core/experiment/validate.hpp"
#include "core/plan/initializer_distribution.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace twinsine::conversion {
namespace {

using namespace experiment;
using tests::initializer;
using tests::makeSide;

Configured optimizer(Framework framework, std::string_view className, const Config& arguments = {}) {
    Configured object = findClass(Role::optimizer, framework, className)->make();
    for (const auto& [key, value] : arguments)
        object.config.at(key) = value;
    return object;
}

Configured all(const Configured& object, Framework from, Framework to) {
    return nearestOptimizer(object, from, to, Carry::all).object;
}

TEST(NearestOptimizer, OfTensorFlow1HasTheSameRuleAndArguments) {
    constexpr auto keras3 = Framework::keras3;
    constexpr auto tf1 = Framework::tf1;
    EXPECT_EQ(all(optimizer(keras3, "SGD", {{"learning_rate", 0.2}}), keras3, tf1),
              optimizer(tf1, "GradientDescentOptimizer", {{"learning_rate", 0.2}}));
    EXPECT_EQ(
        all(optimizer(keras3, "SGD", {{"momentum", 0.8}, {"nesterov", true}}), keras3, tf1),
        optimizer(tf1, "MomentumOptimizer", {{"learning_rate", 0.01}, {"momentum", 0.8}, {"use_nesterov", true}}));
    EXPECT_EQ(all(optimizer(keras3, "Adam"), keras3, tf1), optimizer(tf1, "AdamOptimizer", {{"epsilon", 1e-7}}));
    EXPECT_EQ(all(optimizer(keras3, "Adam", {{"beta_1", 0.5}, {"beta_2", 0.25}}), keras3, tf1),
              optimizer(tf1, "AdamOptimizer", {{"beta1", 0.5}, {"beta2", 0.25}, {"epsilon", 1e-7}}));
    EXPECT_EQ(all(optimizer(keras3, "RMSprop", {{"rho", 0.7}, {"centered", true}}), keras3, tf1),
              optimizer(tf1, "RMSPropOptimizer",
                        {{"learning_rate", 0.001}, {"decay", 0.7}, {"epsilon", 1e-7}, {"centered", true}}));
    EXPECT_EQ(all(optimizer(keras3, "Adagrad"), keras3, tf1),
              optimizer(tf1, "AdagradOptimizer", {{"learning_rate", 0.001}}));
    EXPECT_EQ(all(optimizer(keras3, "Ftrl", {{"beta", 0.5}}), keras3, tf1),
              optimizer(tf1, "FtrlOptimizer", {{"learning_rate", 0.001}, {"beta", 0.5}}));
}

TEST(NearestOptimizer, OfKerasHasTheSameRuleAndArguments) {
    constexpr auto tf1 = Framework::tf1;
    for (const auto keras : {Framework::keras3, Framework::keras2, Framework::tf2}) {
        EXPECT_EQ(all(optimizer(tf1, "GradientDescentOptimizer"), tf1, keras), optimizer(keras, "SGD"));
        EXPECT_EQ(all(optimizer(tf1, "MomentumOptimizer", {{"use_nesterov", true}}), tf1, keras),
                  optimizer(keras, "SGD", {{"momentum", 0.9}, {"nesterov", true}}));
        EXPECT_EQ(all(optimizer(tf1, "AdamOptimizer", {{"beta1", 0.5}}), tf1, keras),
                  optimizer(keras, "Adam", {{"beta_1", 0.5}, {"epsilon", 1e-8}}));
        EXPECT_EQ(all(optimizer(tf1, "RMSPropOptimizer", {{"decay", 0.5}}), tf1, keras),
                  optimizer(keras, "RMSprop", {{"rho", 0.5}, {"epsilon", 1e-10}}));
    }
    EXPECT_EQ(all(optimizer(tf1, "FtrlOptimizer"), tf1, Framework::keras3),
              optimizer(Framework::keras3, "Ftrl", {{"learning_rate", 0.01}}));
}

TEST(NearestOptimizer, WhatKeras2LacksComesFromItsOwn) {
    constexpr auto keras3 = Framework::keras3;
    constexpr auto keras2 = Framework::keras2;
    for (const Carry carry : {Carry::all, Carry::setByHandOrRequired}) {
        // AdamW is Adam with a weight decay of 0.004 (numerics.md, C1).
        const Nearest adamW = nearestOptimizer(optimizer(keras3, "AdamW"), keras3, keras2, carry);
        EXPECT_EQ(adamW.object, optimizer(keras2, "Adam", {{"weight_decay", 0.004}}));
        EXPECT_EQ(adamW.differs, "");
    }
    for (const char* name : {"Nadam", "Lion"}) {
        const Nearest nearest = nearestOptimizer(optimizer(keras3, name, {{"learning_rate", 0.02}, {"clipnorm", 2.0}}),
                                                 keras3, keras2, Carry::setByHandOrRequired);
        EXPECT_EQ(nearest.object, optimizer(keras2, "Adam", {{"learning_rate", 0.02}, {"clipnorm", 2.0}})) << name;
        EXPECT_NE(nearest.differs, "") << name;
    }
}

TEST(NearestOptimizer, OnlyWhatWasSetByHandLeavesTheNewDefaults) {
    constexpr auto keras3 = Framework::keras3;
    constexpr auto tf1 = Framework::tf1;
    const auto nearest = [](const Configured& object, Framework from, Framework to) {
        return nearestOptimizer(object, from, to, Carry::setByHandOrRequired).object;
    };
    EXPECT_EQ(nearest(optimizer(keras3, "Adam"), keras3, tf1), optimizer(tf1, "AdamOptimizer"));
    EXPECT_EQ(nearest(optimizer(keras3, "Adam", {{"epsilon", 1e-3}}), keras3, tf1),
              optimizer(tf1, "AdamOptimizer", {{"epsilon", 1e-3}}));
    // What a class requires has no default to go to.
    EXPECT_EQ(nearest(optimizer(keras3, "Adagrad"), keras3, tf1),
              optimizer(tf1, "AdagradOptimizer", {{"learning_rate", 0.001}}));
    EXPECT_EQ(nearest(optimizer(tf1, "MomentumOptimizer"), tf1, keras3), optimizer(keras3, "SGD", {{"momentum", 0.9}}));
}

TEST(NearestInitializer, OfTheSameClassIsItself) {
    const auto glorot = initializer(Framework::keras3, "GlorotUniform");
    EXPECT_EQ(nearestInitializer(glorot, Framework::keras3, Framework::keras2, {3, 4, true}, Carry::all).object,
              glorot);
}

TEST(NearestInitializer, HasTheDistributionForTheLayersShape) {
    const auto nearest = [](const Configured& object, const plan::Shape& shape) {
        return nearestInitializer(object, Framework::keras3, Framework::tf1, shape, Carry::all);
    };
    const auto number = [](const Configured& object, const char* key) {
        return std::get<double>(object.config.at(key));
    };

    // Glorot: the variance is 2 / (inputs + outputs), so the limit is sqrt(6 / (1 + 10)).
    auto taken = nearest(initializer(Framework::keras3, "GlorotUniform"), {1, 10, true}).object;
    EXPECT_EQ(taken.className, "random.uniform");
    EXPECT_DOUBLE_EQ(number(taken, "minval"), -std::sqrt(6.0 / 11));
    EXPECT_DOUBLE_EQ(number(taken, "maxval"), std::sqrt(6.0 / 11));

    // He: the variance is 2 / inputs, before it is cut at two standard deviations.
    taken = nearest(initializer(Framework::keras3, "HeNormal"), {8, 10, true}).object;
    EXPECT_EQ(taken.className, "random.truncated_normal");
    EXPECT_EQ(number(taken, "mean"), 0);
    EXPECT_NEAR(number(taken, "stddev"), 0.5 / 0.87962566, 1e-8);

    // The squares of an orthonormal row of 16 add up to 1.
    taken = nearest(initializer(Framework::keras3, "Orthogonal"), {4, 16, true}).object;
    EXPECT_EQ(taken.className, "random.normal");
    EXPECT_DOUBLE_EQ(number(taken, "stddev"), 0.25);

    auto constant = initializer(Framework::keras3, "Constant");
    EXPECT_EQ(nearest(constant, {1, 3, false}).object.className, "zeros");
    constant.config.at("value") = 1.0;
    EXPECT_EQ(nearest(constant, {1, 3, false}).object.className, "ones");
    constant.config.at("value") = -0.3;
    taken = nearest(constant, {1, 3, false}).object;
    EXPECT_EQ(taken.className, "random.normal");
    EXPECT_EQ(number(taken, "mean"), -0.3);
    EXPECT_EQ(number(taken, "stddev"), 0);
    EXPECT_EQ(nearest(constant, {1, 3, false}).differs, "") << "every value drawn is the mean";
}

TEST(NearestInitializer, EveryOneDrawsFromTheSameDistribution) {
    for (const Framework from : tests::kFrameworks)
        for (const Framework to : tests::kFrameworks)
            for (const ClassInfo& info : classesOf(Role::initializer)) {
                if (!info.in(from) || info.name == "Orthogonal")
                    continue;
                Configured own = info.make();
                if (own.config.contains("seed"))
                    own.config.at("seed") = std::int64_t{5};
                for (const plan::Shape shape : {plan::Shape{3, 8, true}, plan::Shape{1, 8, false}}) {
                    const auto nearest = nearestInitializer(own, from, to, shape, Carry::all);
                    const auto wanted = distributionOf(own, shape);
                    const auto taken = distributionOf(nearest.object, shape);
                    EXPECT_EQ(taken.family, wanted.family) << info.name;
                    EXPECT_EQ(taken.first, wanted.first) << info.name;
                    EXPECT_EQ(taken.second, wanted.second) << info.name;
                    EXPECT_EQ(nearest.object.config.contains("seed"), own.config.contains("seed")) << info.name;
                    if (own.config.contains("seed")) {
                        EXPECT_EQ(nearest.object.config.at("seed"), own.config.at("seed")) << info.name;
                    }
                }
            }
}

TEST(NearestInitializer, WithoutCarryingAClassAtItsDefaultsTakesTheOthersDefaults) {
    const auto nearest = [](const Configured& object) {
        return nearestInitializer(object, Framework::keras3, Framework::tf1, {1, 4, true}, Carry::setByHand).object;
    };
    Configured own = initializer(Framework::keras3, "RandomUniform");
    EXPECT_EQ(nearest(own), initializer(Framework::tf1, "random.uniform"));
    own.config.at("maxval") = -0.01; // below random.uniform's minval: the two go together
    EXPECT_EQ(nearest(own).config.at("minval"), Value(-0.05));
    EXPECT_EQ(nearest(own).config.at("maxval"), Value(-0.01));
}

TEST(NearestInitializer, ScalesAtTheEndsOfDoublesRangeStayValid) {
    for (const double scale : {5e-324, 1.7e308})
        for (const char* distribution : {"uniform", "truncated_normal", "untruncated_normal"}) {
            Configured own = initializer(Framework::keras3, "VarianceScaling");
            own.config.at("scale") = scale;
            own.config.at("mode") = std::string("fan_in");
            own.config.at("distribution") = std::string(distribution);
            Side side = makeSide(Framework::tf1, {1024, 4, 1});
            for (std::size_t layer = 0; layer < side.layers.size(); ++layer)
                side.layers[layer].kernelInitializer = nearestInitializer(own, Framework::keras3, Framework::tf1,
                                                                          shapeOf(side.layers, layer, true), Carry::all)
                                                           .object;
            EXPECT_EQ(validate({.name = "ends", .a = side, .b = side}), Problems{}) << scale << distribution;
        }
}

TEST(MakeAlike, GivesTheWholeObjectForTheOwnLayersShape) {
    const Side keras = makeSide(Framework::keras3, {10, 1});
    Side tf1 = makeSide(Framework::tf1, {47, 1});
    makeAlike(tf1, keras, "layers.0.kernel_initializer");
    EXPECT_EQ(tf1.layers[0].kernelInitializer.className, "random.uniform");
    EXPECT_DOUBLE_EQ(std::get<double>(tf1.layers[0].kernelInitializer.config.at("maxval")), std::sqrt(6.0 / 48));
    makeAlike(tf1, keras, "layers.1.kernel_initializer");
    EXPECT_DOUBLE_EQ(std::get<double>(tf1.layers[1].kernelInitializer.config.at("maxval")), std::sqrt(6.0 / 48));
    makeAlike(tf1, keras, "layers.1.bias_initializer");
    EXPECT_EQ(tf1.layers[1].biasInitializer.className, "zeros");
    makeAlike(tf1, keras, "optimizer");
    EXPECT_EQ(tf1.optimizer.config.at("epsilon"), Value(1e-7));
}

} // namespace
} // namespace twinsine::conversion
