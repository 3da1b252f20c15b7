// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A side in another framework: valid, with what was set by hand where the framework has it, and with every replacement
// told.

#include "core/conversion/change_framework.hpp"

#include "core/experiment/carry_over.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/validate.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace twinsine::conversion {
namespace {

using namespace experiment;
using tests::kFrameworks;
using tests::makeSide;

/// Every argument away from its default, at most one clip set: 0.375 where a number is allowed.
Configured setByHand(const ClassInfo& info) {
    Configured object = info.make();
    for (const Argument& argument : info.arguments) {
        Value& value = object.config.at(std::string(argument.key));
        if (argument.key == "seed" || argument.key == "ema_overwrite_frequency")
            value = std::int64_t{17};
        else if (argument.key == "learning_rate_power")
            value = -0.375;
        else if (std::holds_alternative<bool>(value))
            value = !std::get<bool>(value);
        else if (!std::holds_alternative<std::string>(value) && argument.key != "clipvalue" &&
                 argument.key != "global_clipnorm")
            value = argument.key == "minval" ? -0.375 : 0.375;
    }
    return object;
}

Problems problemsOf(const Side& side) {
    return validate({.name = "changed", .a = side, .b = makeSide(Framework::tf1, {4, 1})});
}

std::string place(const Side& side, Framework to) {
    return std::string(nameOf(side.framework)) + " to " + std::string(nameOf(to)) + ", " + side.optimizer.className +
           ", " + side.layers[0].kernelInitializer.className;
}

/// Every framework, optimizer and initializer, with arguments at their defaults and set by hand, into every framework.
void forEveryChange(const std::function<void(const Side&, Framework)>& check) {
    for (const bool byHand : {false, true})
        for (const Framework from : kFrameworks)
            for (const ClassInfo& optimizer : classesOf(Role::optimizer))
                for (const ClassInfo& initializer : classesOf(Role::initializer)) {
                    if (!optimizer.in(from) || !initializer.in(from))
                        continue;
                    Side side = makeSide(from, {7, 3, 1});
                    side.optimizer = byHand ? setByHand(optimizer) : optimizer.make();
                    for (Layer& layer : side.layers) {
                        layer.kernelInitializer = byHand ? setByHand(initializer) : initializer.make();
                        layer.biasInitializer = initializer.kernelsOnly
                                                    ? defaultBiasInitializer(from, layer.kernelInitializer)
                                                    : layer.kernelInitializer;
                    }
                    ASSERT_EQ(problemsOf(side), Problems{}) << place(side, from);
                    for (const Framework to : kFrameworks)
                        check(side, to);
                }
}

std::vector<std::string_view> keysOf(const Configured& object) {
    std::vector<std::string_view> keys;
    for (const auto& [key, value] : object.config)
        keys.push_back(key);
    return keys;
}

TEST(ChangeFramework, GivesAValidSideOfThatFrameworkWithTheArgumentsOfItsClasses) {
    forEveryChange([](const Side& side, Framework to) {
        const Side changed = changeFramework(side, to).side;
        EXPECT_EQ(changed.framework, to);
        EXPECT_EQ(problemsOf(changed), Problems{}) << place(side, to);
        const auto isOwn = [&](Role role, const Configured& object) {
            const ClassInfo* info = findClass(role, to, object.className);
            return info && keysOf(info->make()) == keysOf(object);
        };
        EXPECT_TRUE(isOwn(Role::optimizer, changed.optimizer)) << place(side, to);
        for (const Configured* initializer : initializersOf(changed.layers))
            EXPECT_TRUE(isOwn(Role::initializer, *initializer)) << place(side, to);
    });
}

TEST(ChangeFramework, CarriesWhatWasSetByHandAndTellsWhatIsGone) {
    forEveryChange([](const Side& side, Framework to) {
        const auto change = changeFramework(side, to);
        const ClassInfo& own = *findClass(Role::optimizer, side.framework, side.optimizer.className);
        const ClassInfo& taken = *findClass(Role::optimizer, to, change.side.optimizer.className);
        for (const auto& [key, value] : side.optimizer.config) {
            if (value == own.find(key)->value)
                continue;
            const Argument* counterpart = counterpartOf(key, taken);
            const std::string path = "optimizer.config." + key;
            const auto told = std::ranges::find(change.replaced, path, &Replacement::path);
            if (counterpart)
                EXPECT_EQ(change.side.optimizer.config.find(counterpart->key)->second, value) << key << place(side, to);
            else
                EXPECT_TRUE(told != change.replaced.end() && told->was == value && !told->is) << key << place(side, to);
        }
        for (std::size_t i = 0; i < side.layers.size(); ++i) {
            const auto& seed = side.layers[i].kernelInitializer.config;
            const auto& kept = change.side.layers[i].kernelInitializer.config;
            if (seed.contains("seed") && kept.contains("seed")) {
                EXPECT_EQ(kept.at("seed"), seed.at("seed")) << place(side, to);
            }
        }
    });
}

TEST(ChangeFramework, TellsEverySettingThatHasAnotherValue) {
    forEveryChange([](const Side& side, Framework to) {
        const auto change = changeFramework(side, to);
        const auto after = entriesOf(change.side);
        for (const Entry& entry : entriesOf(side)) {
            const auto now = std::ranges::find(after, entry.path, &Entry::path);
            if (now == after.end() || !entry.inEffect || !now->inEffect || meanTheSame(now->value, entry.value) ||
                entry.path == "framework")
                continue;
            const Replacement expected{entry.path, entry.label, entry.parameter, entry.value, now->value};
            EXPECT_TRUE(std::ranges::count(change.replaced, expected) == 1) << entry.path << " " << place(side, to);
        }
    });
}

TEST(ChangeFramework, WhatIsInBothFrameworksComesBackUnchanged) {
    forEveryChange([](const Side& side, Framework to) {
        const Side changed = changeFramework(side, to).side;
        const Side back = changeFramework(changed, side.framework).side;
        if (findClass(Role::optimizer, to, side.optimizer.className)) {
            EXPECT_EQ(back.optimizer, side.optimizer) << place(side, to);
        }
        if (findClass(Role::initializer, to, side.layers[0].kernelInitializer.className)) {
            EXPECT_EQ(back.layers, side.layers) << place(side, to);
        }
    });
}

TEST(ChangeFramework, AFreshSideTakesTheOtherFrameworksDefaultsAndComesBackTheSame) {
    for (const Framework from : kFrameworks)
        for (const Framework to : kFrameworks) {
            const Side side = makeSide(from, {10, 1});
            const Side changed = changeFramework(side, to).side;
            EXPECT_EQ(changed.layers, makeSide(to, {10, 1}).layers) << place(side, to);
            EXPECT_EQ(changed.phases, makeSide(to, {10, 1}).phases) << place(side, to);
            const ClassInfo& optimizer = *findClass(Role::optimizer, to, changed.optimizer.className);
            EXPECT_EQ(changed.optimizer, optimizer.make()) << place(side, to);
            EXPECT_EQ(changeFramework(changed, from).side, side) << place(side, to);
        }
    EXPECT_EQ(changeFramework(makeSide(Framework::keras3, {1}), Framework::tf1).side.optimizer.className,
              "AdamOptimizer");
}

TEST(ChangeFramework, KeepsWhatAllFrameworksHave) {
    Side side = makeSide(Framework::keras3, {12, 5, 1}, 7);
    side.seeding = Seeding::tfRandomSetSeed;
    side.floatx = Floatx::float64;
    side.loss = Loss::mae;
    side.labels = Labels::flat;
    side.summation = Summation::reversed;
    side.layers[0].activation = Activation::gelu;
    side.layers[1].useBias = false;
    side.phases = {{.epochs = 20, .batchSize = 8, .shuffle = Shuffle::fit}, {.epochs = 30, .batchSize = 50, .shuffle = Shuffle::fit}};
    side.initialWeightsFrom = SideName::b;
    side.optimizer.config["learning_rate"] = 0.02;
    for (const Framework to : kFrameworks) {
        const Side changed = changeFramework(side, to).side;
        EXPECT_EQ(changed.seed, 7);
        EXPECT_EQ(changed.seeding, side.seeding);
        EXPECT_EQ(changed.floatx, side.floatx);
        EXPECT_EQ(changed.loss, side.loss);
        EXPECT_EQ(changed.labels, side.labels);
        EXPECT_EQ(changed.summation, side.summation);
        EXPECT_EQ(changed.initialWeightsFrom, side.initialWeightsFrom);
        EXPECT_EQ(changed.layers[0].units, 12);
        EXPECT_EQ(changed.layers[0].activation, Activation::gelu);
        EXPECT_FALSE(changed.layers[1].useBias);
        ASSERT_EQ(changed.phases.size(), 2U);
        EXPECT_EQ(changed.phases[0].epochs, 20);
        EXPECT_EQ(changed.phases[0].batchSize, 8);
        EXPECT_EQ(changed.phases[1].batchSize, 50);
        EXPECT_EQ(changed.phases[1].shuffle, isKeras(to) ? experiment::Shuffle::fit : experiment::Shuffle::none);
        EXPECT_EQ(changed.optimizer.config.at("learning_rate"), Value(0.02));
    }
}

TEST(ChangeFramework, ChoicesThatTheFrameworkLacksGoBackToTheDefault) {
    Side side = makeSide(Framework::keras3, {4, 1});
    side.loss = Loss::huber;
    side.floatx = Floatx::bfloat16;
    const Side tf1 = changeFramework(side, Framework::tf1).side;
    EXPECT_EQ(tf1.loss, Loss::mse);
    EXPECT_EQ(tf1.floatx, Floatx::bfloat16);
    const Side keras2 = changeFramework(side, Framework::keras2).side;
    EXPECT_EQ(keras2.loss, Loss::huber);
    EXPECT_EQ(keras2.floatx, Floatx::float32);
}

TEST(ChangeFramework, WhatWasDrawnIsForgotten) {
    Side side = makeSide(Framework::keras3, {4, 1});
    side.seed.reset();
    side.seeding = Seeding::none;
    side.drawn = Drawn{.opSeeds = {}, .shuffle = SeedPair{1, 2}};
    EXPECT_EQ(changeFramework(side, Framework::tf2).side.drawn, std::nullopt);
    EXPECT_EQ(changeFramework(side, Framework::keras3).side, side);
}

TEST(ChangeFramework, NamesTheReplacements) {
    Side side = makeSide(Framework::keras3, {10, 1});
    side.optimizer.config["amsgrad"] = true;
    const auto replaced = changeFramework(side, Framework::tf1).replaced;
    const auto told = [&](std::string_view path) {
        const auto found = std::ranges::find(replaced, path, &Replacement::path);
        EXPECT_NE(found, replaced.end()) << path;
        return found == replaced.end() ? std::pair<std::optional<Value>, std::optional<Value>>()
                                       : std::pair(found->was, found->is);
    };
    using Told = std::pair<std::optional<Value>, std::optional<Value>>;
    EXPECT_EQ(told("optimizer.class_name"), Told("Adam", "AdamOptimizer"));
    EXPECT_EQ(told("optimizer.config.epsilon"), Told(1e-7, 1e-8));
    EXPECT_EQ(told("optimizer.config.amsgrad"), Told(true, std::nullopt));
    EXPECT_EQ(told("layers.0.kernel_initializer.class_name"), Told("GlorotUniform", "random.normal"));
    EXPECT_EQ(told("layers.1.bias_initializer.class_name"), Told("Zeros", "random.normal"));
    EXPECT_EQ(told("phases.0.batch_size"), Told(std::int64_t{32}, Null{}));
    EXPECT_EQ(told("phases.0.shuffle"), Told("true", "false"));
    EXPECT_EQ(replaced.size(), 9U) << "and of layers the other kernel and bias";
}

} // namespace
} // namespace twinsine::conversion
