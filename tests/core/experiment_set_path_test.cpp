// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// --set and the form's changes: what they set, what they put back to its default, what they refuse.

#include "core/experiment/json.hpp"

#include "core/experiment/catalog.hpp"
#include "core/experiment/presets.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace twinsine::experiment {
namespace {

Json firstPreset() { return *parseJson(presets().front().text); }

/// The first preset after some assignments; an empty experiment (and a failure) if one is refused.
Experiment afterSetting(std::initializer_list<const char*> assignments) {
    Json document = firstPreset();
    for (const char* assignment : assignments) {
        const auto done = setPath(document, assignment);
        EXPECT_TRUE(done) << done.error().message;
    }
    const auto result = fromJson(document);
    EXPECT_TRUE(result) << (result ? "" : toText(result.error().front()));
    return result ? *result : Experiment{};
}

TEST(SetPath, SetsValuesOfEveryKind) {
    const auto experiment =
        afterSetting({"a.optimizer.config.learning_rate=0.05", "a.layers.0.units=64", "b.floatx=float64", "b.seed=null",
                      "a.phases.0.shuffle=false", "name=two words", "data.num=7", "b.phases.0.batch_size=10"});
    EXPECT_EQ(experiment.a.optimizer.config.at("learning_rate"), Value(0.05));
    EXPECT_EQ(experiment.a.layers[0].units, 64);
    EXPECT_EQ(experiment.b.floatx, Floatx::float64);
    EXPECT_EQ(experiment.b.seed, std::nullopt);
    EXPECT_EQ(experiment.b.seeding, Seeding::none);
    EXPECT_EQ(experiment.a.phases[0].shuffle, Shuffle::none);
    EXPECT_EQ(experiment.name, "two words");
    EXPECT_EQ(experiment.data.num, 7);
    EXPECT_EQ(experiment.b.phases[0].batchSize, 10);
}

TEST(SetPath, MakesWhatTheFileLeavesOut) {
    Json document = *parseJson(R"({"format": "twinsine.experiment", "version": 1,
        "a": {"framework": "keras3", "layers": [{"units": 1}]}, "b": {"framework": "tf1", "layers": [{"units": 1}]}})");
    for (const char* assignment : {"a.optimizer.config.epsilon=0.5", "a.phases.0.epochs=3", "a.phases.1.epochs=4",
                                   "b.layers.0.kernel_initializer.config.stddev=2", "data.stop=1"})
        ASSERT_TRUE(setPath(document, assignment));
    const auto experiment = fromJson(document);
    ASSERT_TRUE(experiment) << toText(experiment.error().front());
    EXPECT_EQ(experiment->a.optimizer.className, "Adam");
    EXPECT_EQ(experiment->a.optimizer.config.at("epsilon"), Value(0.5));
    EXPECT_EQ(experiment->a.phases, (std::vector<Phase>{{3, 32, Shuffle::fit}, {4, 32, Shuffle::fit}}));
    EXPECT_EQ(experiment->b.layers[0].kernelInitializer.config.at("stddev"), Value(2.0));
    EXPECT_EQ(experiment->data, (Data{.stop = 1}));
}

TEST(SetPath, ANewClassStartsFromItsDefaults) {
    const auto experiment =
        afterSetting({"a.optimizer.config.learning_rate=0.5", "a.optimizer.class_name=SGD",
                      "a.optimizer.config.momentum=0.9", "b.layers.0.kernel_initializer.class_name=zeros"});
    EXPECT_EQ(experiment.a.optimizer.config.at("learning_rate"), Value(0.01));
    EXPECT_EQ(experiment.a.optimizer.config.at("momentum"), Value(0.9));
    EXPECT_TRUE(experiment.b.layers[0].kernelInitializer.config.empty());
}

TEST(SetPath, ANewFrameworkTakesItsOwnDefaultsAndKeepsTheRest) {
    for (const auto framework : tests::kFrameworks) {
        const auto assignment = "b.framework=" + std::string(nameOf(framework));
        const auto experiment = afterSetting({"b.floatx=float64", "b.layers.0.units=12", assignment.c_str()});
        EXPECT_EQ(experiment.b.framework, framework);
        EXPECT_EQ(experiment.b.optimizer, defaultOptimizer(framework));
        EXPECT_EQ(experiment.b.phases, std::vector{defaultPhase(framework)});
        EXPECT_EQ(experiment.b.layers[0].kernelInitializer, defaultKernelInitializer(framework));
        EXPECT_EQ(experiment.b.layers[0].biasInitializer, defaultBiasInitializer(framework));
        EXPECT_EQ(experiment.b.layers[0].units, 12);
        EXPECT_EQ(experiment.b.layers[0].activation, Activation::relu);
        EXPECT_EQ(experiment.b.floatx, Floatx::float64);
        EXPECT_EQ(experiment.b.seed, 42);
    }
}

TEST(SetPath, RefusesWhatIsNoAssignmentOrLeadsNowhere) {
    for (const char* assignment :
         {"a.seed", "=3", "", "a.layers.7.units=3", "a.layers.x=3", "a.seed.deeper=3", "a..seed=3", "name=\xff"}) {
        Json document = firstPreset();
        const auto done = setPath(document, assignment);
        EXPECT_TRUE(!done || !fromJson(document)) << assignment;
        EXPECT_TRUE(done || !done.error().message.empty());
    }
    Json document = firstPreset();
    EXPECT_EQ(setPath(document, "a.layers.7.units=3").error().message,
              "a.layers.7: no such list position, there are 2");
    EXPECT_EQ(setPath(document, "a.seed.deeper=3").error().message, "a.seed.deeper: there is no field inside a.seed");
    EXPECT_EQ(setPath(document, "a.optimizer={\"x\": 1, \"x\": 2}").error().message, "a.optimizer: x: duplicate key");
    EXPECT_EQ(setPath(document, "a.\xff=3").error().message, "not UTF-8 text");
    std::string deep = "a";
    for (int i = 0; i < 60'000; ++i)
        deep += ".x";
    EXPECT_FALSE(setPath(document, deep + "=1"));
    EXPECT_EQ(document, firstPreset()) << "a refused assignment changes nothing";
}

// The same whether the file spells the default seeding call out or not.
TEST(SetPath, TheSeedingCallFollowsTheSeed) {
    for (const bool spelledOut : {false, true}) {
        Json document = spelledOut ? toJson(load(*findPreset("unseeded"))) : *parseJson(findPreset("unseeded")->text);
        ASSERT_TRUE(setPath(document, "a.seed=7"));
        EXPECT_EQ(fromJson(document)->a.seeding, Seeding::setRandomSeed);
        ASSERT_TRUE(setPath(document, "a.seed=null"));
        EXPECT_EQ(fromJson(document)->a.seeding, Seeding::none);
    }
}

TEST(SetPath, ARecordedRunCanBeSeeded) {
    Json document = toJson(load(*findPreset("unseeded")));
    document["a"]["drawn"] = {{"shuffle", {1, 2}}};
    ASSERT_TRUE(fromJson(document));
    ASSERT_TRUE(setPath(document, "a.seed=7"));
    EXPECT_EQ(fromJson(document)->a.drawn, std::nullopt);
}

TEST(SetPath, ANewFrameworkDropsChoicesThatItLacks) {
    EXPECT_EQ(afterSetting({"a.loss=huber", "a.framework=tf1"}).a.loss, Loss::mse);
    EXPECT_EQ(afterSetting({"a.loss=mae", "a.framework=tf1"}).a.loss, Loss::mae);
    EXPECT_EQ(afterSetting({"a.floatx=bfloat16", "a.framework=keras2"}).a.floatx, Floatx::float32);
}

TEST(SetPath, AMisspelledFieldIsFoundByTheReader) {
    Json document = firstPreset();
    ASSERT_TRUE(setPath(document, "a.optimzer.config.learning_rate=1"));
    EXPECT_EQ(toText(fromJson(document).error().front()), "a.optimzer: unknown field");
}

TEST(With, AnOptimizerThatRequiresArgumentsKeepsTheLearningRate) {
    const auto experiment = load(presets().front());
    const auto faster = with(experiment, "b.optimizer.config.learning_rate", 0.25);
    const auto result = with(*faster, "b.optimizer.class_name", std::string("MomentumOptimizer"));
    ASSERT_TRUE(result) << toText(result.error().front());
    EXPECT_EQ(result->b.optimizer.config.at("learning_rate"), Value(0.25));
    EXPECT_EQ(result->b.optimizer.config.at("momentum"), Value(0.9));
}

TEST(With, AnotherOptimizerKeepsOnlyWhatWasSetByHand) {
    auto experiment = load(presets().front());
    const auto chosen = [&](const char* className) {
        const auto result = with(experiment, "a.optimizer.class_name", std::string(className));
        EXPECT_TRUE(result) << toText(result.error().front());
        return result->a.optimizer.config;
    };
    EXPECT_EQ(chosen("SGD").at("learning_rate"), Value(0.01)) << "Adam's 0.001 is its default";
    experiment = *with(experiment, "a.optimizer.config.learning_rate", 0.02);
    experiment = *with(experiment, "a.optimizer.config.clipnorm", 2.5);
    EXPECT_EQ(chosen("SGD").at("learning_rate"), Value(0.02));
    EXPECT_EQ(chosen("SGD").at("clipnorm"), Value(2.5));
    EXPECT_EQ(chosen("AdamW").at("weight_decay"), Value(0.004));

    const auto tf1 = with(experiment, "b.optimizer.class_name", std::string("AdamOptimizer"));
    EXPECT_EQ(tf1->b.optimizer.config.at("learning_rate"), Value(0.001)) << "0.01 is where the form starts";
}

TEST(With, TheSeedingCallFollowsTheSeed) {
    auto experiment = *with(load(presets().front()), "a.seed", Null{});
    EXPECT_EQ(experiment.a.seeding, Seeding::none);
    experiment = *with(experiment, "a.seed", std::int64_t{3});
    EXPECT_EQ(experiment.a.seeding, Seeding::setRandomSeed);
    experiment = *with(experiment, "a.seeding", std::string("tf.random.set_seed"));
    EXPECT_EQ(with(experiment, "a.seed", std::int64_t{4})->a.seeding, Seeding::tfRandomSetSeed);
}

TEST(With, WhatWasDrawnIsForgottenWhenTheRandomOpsChange) {
    auto experiment = *with(load(presets().front()), "b.seed", Null{});
    experiment.b.drawn = Drawn{.opSeeds = {{1, 2}, {3, 4}, {5, 6}, {7, 8}}};
    EXPECT_EQ(with(experiment, "b.optimizer.config.learning_rate", 0.5)->b.drawn, experiment.b.drawn);
    const auto changed = with(experiment, "b.layers.0.kernel_initializer.class_name", std::string("zeros"));
    ASSERT_TRUE(changed) << toText(changed.error().front());
    EXPECT_EQ(changed->b.drawn, std::nullopt);
}

} // namespace
} // namespace twinsine::experiment
