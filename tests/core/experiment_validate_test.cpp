// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of the table and rules between fields.

#include "core/experiment/validate.hpp"

#include "core/experiment/json.hpp"
#include "core/experiment/parameter.hpp"
#include "core/experiment/presets.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <functional>

namespace twinsine::experiment {
namespace {

std::string firstProblem(const Experiment& experiment) {
    const auto problems = validate(experiment);
    return problems.empty() ? "no problem" : toText(problems.front());
}

std::string afterChange(const std::function<void(Experiment&)>& change) {
    Experiment experiment = load(presets().front());
    change(experiment);
    return firstProblem(experiment);
}

TEST(Validate, EveryBoundOfEveryParameterIsKept) {
    std::size_t bounds = 0;
    for (const auto& experiment : tests::experimentsOfEveryClass())
        for (const auto& entry : entriesOf(experiment)) {
            const auto& [least, most, openBelow, openAbove] = entry.parameter->bounds;
            const bool whole = entry.parameter->kind == Kind::whole;
            std::vector<double> wrong;
            if (std::isfinite(least) && std::abs(least) < 1e15)
                wrong.push_back(openBelow ? least : whole ? least - 1 : std::nextafter(least, -INFINITY));
            if (std::isfinite(most) && std::abs(most) < 1e15)
                wrong.push_back(openAbove ? most : whole ? most + 1 : std::nextafter(most, INFINITY));
            for (const double value : wrong) {
                const auto result =
                    with(experiment, entry.path, whole ? Value(static_cast<std::int64_t>(value)) : Value(value));
                ASSERT_FALSE(result) << entry.path << " = " << value;
                EXPECT_EQ(result.error().size(), 1U) << entry.path << ": " << toText(result.error().back());
                EXPECT_EQ(result.error().front().path, entry.path);
                EXPECT_EQ(result.error().front().message.substr(0, 8), "must be ");
                ++bounds;
            }
        }
    EXPECT_GT(bounds, 1000U);
}

TEST(Validate, TheFunctionTakesTenMillionOperationsAtAllPoints) {
    const auto with = [](const std::string& function, std::int64_t points, std::int64_t testPoints) {
        return afterChange([&](Experiment& e) {
            e.data.function = function;
            e.data.num = points;
            e.data.test = TestPoints{.num = testPoints};
        });
    };
    const std::string ten = "x+x+x+x+x+x+x+x+x+x+x";
    EXPECT_EQ(with(ten, 999'999, 1), "no problem");
    EXPECT_EQ(with(ten, 1'000'000, 1),
              "data.function: takes 10 operations at each of 1000001 points, together more than 10 million");
    EXPECT_EQ(with("maximum(x, 1.5**x) - (-cos(x))", 999'999, 999'999),
              "data.function: takes 8 operations at each of 1999998 points, together more than 10 million");
}

TEST(Validate, NumbersMadeInCodeMustBeFinite) {
    EXPECT_EQ(afterChange([](Experiment& e) { e.a.optimizer.config["learning_rate"] = INFINITY; }),
              "a.optimizer.config.learning_rate: must be finite, got inf");
    EXPECT_EQ(afterChange([](Experiment& e) { e.data.start = NAN; }), "data.start: must be finite, got nan");
}

TEST(Validate, RulesBetweenFields) {
    const std::pair<std::function<void(Experiment&)>, const char*> cases[] = {
        {[](Experiment&) {}, "no problem"},
        {[](Experiment& e) { e.b.layers.back().units = 3; },
         "b.layers.1.units: the last layer must have 1 unit, got 3"},
        {[](Experiment& e) { e.a.layers.clear(); }, "a.layers: must have at least one layer"},
        {[](Experiment& e) { e.a.phases.clear(); }, "a.phases: must have at least one phase"},
        {[](Experiment& e) { e.a.seed.reset(); }, "a.seeding: set_random_seed needs a seed"},
        {[](Experiment& e) { e.b.phases[0].shuffle = experiment::Shuffle::fit; },
         "b.phases.0.shuffle: true does not exist in this framework"},
        {[](Experiment& e) { e.a.optimizer.config["clipnorm"] = 1.0, e.a.optimizer.config["clipvalue"] = 1.0; },
         "a.optimizer.config.clipvalue: at most one clip can be set, and clipnorm is"},
        {[](Experiment& e) { e.a.optimizer.className = "AdamOptimizer"; },
         "a.optimizer.class_name: AdamOptimizer does not exist in this framework"},
        {[](Experiment& e) { e.b.loss = Loss::huber; }, "b.loss: huber does not exist in this framework"},
        {[](Experiment& e) { e.b.initialWeightsFrom = SideName::b; },
         "b.initial_weights_from: must name the other side"},
        {[](Experiment& e) { e.b.initialWeightsFrom = SideName::a, e.b.layers[0].units = 4; },
         "b.initial_weights_from: needs the same layers on both sides"},
        {[](Experiment& e) { e.a.initialWeightsFrom = SideName::b, e.b.initialWeightsFrom = SideName::a; },
         "b.initial_weights_from: only one side can start from the other's weights"},
        {[](Experiment& e) { e.b.initialWeightsFrom = SideName::a; }, "no problem"},
        {[](Experiment& e) { e.a.layers[0].kernelInitializer = tests::initializer(Framework::keras3, "Orthogonal"); },
         "no problem"},
        {[](Experiment& e) {
             e.a.optimizer = findClass(Role::optimizer, Framework::keras3, "Lion")->make();
             e.a.optimizer.config["beta_1"] = 0.0;
         },
         "a.optimizer.config.beta_1: must be greater than 0 in Lion, got 0"},
        {[](Experiment& e) {
             e.b.optimizer = findClass(Role::optimizer, Framework::tf1, "AdagradOptimizer")->make();
             e.b.optimizer.config["initial_accumulator_value"] = 0.0;
         },
         "b.optimizer.config.initial_accumulator_value: must be greater than 0 in AdagradOptimizer, got 0"},
        {[](Experiment& e) { e.a.optimizer.config["beta_1"] = 0.0; }, "no problem"},
        {[](Experiment& e) { e.a.layers[0].biasInitializer = tests::initializer(Framework::keras3, "Orthogonal"); },
         "a.layers.0.bias_initializer.class_name: Orthogonal does not exist for a bias in this framework"},
        {[](Experiment& e) {
             e.a.layers[0].kernelInitializer = tests::initializer(Framework::keras3, "Orthogonal");
             e.a.floatx = Floatx::bfloat16;
         },
         "a.layers.0.kernel_initializer.class_name: TensorFlow cannot make Orthogonal kernels in bfloat16"},
        {[](Experiment& e) {
             e.a.drawn = Drawn{.shuffle = SeedPair{1, 2}};
         },
         "a.drawn: only a side with seeding none draws"},
        {[](Experiment& e) {
             e.b.seeding = Seeding::none, e.b.drawn = Drawn{.opSeeds = {{1, 2}}};
         },
         "b.drawn.op_seeds: must hold a pair for each of the 4 random ops without a seed, got 1"},
        {[](Experiment& e) {
             e.a.seeding = Seeding::none, e.a.drawn = Drawn{.shuffle = SeedPair{-1, 2}};
         },
         "a.drawn: seeds must be from 0 to 9007199254740991"},
        {[](Experiment& e) {
             e.a.seeding = Seeding::none, e.a.drawn = Drawn{.shuffle = SeedPair{0, INT64_MAX}};
         },
         "a.drawn: seeds must be from 0 to 9007199254740991"},
        {[](Experiment& e) {
             e.a.seeding = Seeding::none, e.a.phases[0].shuffle = experiment::Shuffle::none,
             e.a.drawn = Drawn{.shuffle = SeedPair{1, 2}};
         },
         "a.drawn.shuffle: no phase shuffles"},
        {[](Experiment& e) { e.b.layers[0].useBias = false, e.b.layers[0].biasInitializer.config["stddev"] = -1.0; },
         "b.layers.0.bias_initializer.config.stddev: must be at least 0, got -1"},
        {[](Experiment& e) { e.a.framework = Framework::keras2, e.a.floatx = Floatx::bfloat16; },
         "a.floatx: bfloat16 does not exist in this framework"},
    };
    for (const auto& [change, problem] : cases)
        EXPECT_EQ(afterChange(change), problem);
    const auto uniform = [](Experiment& e) {
        e.a.layers[0].kernelInitializer = tests::initializer(Framework::keras3, "RandomUniform");
        e.a.layers[0].kernelInitializer.config["minval"] = 0.05;
    };
    EXPECT_EQ(afterChange(uniform),
              "a.layers.0.kernel_initializer.config.minval: must be less than maxval (0.05), got 0.05");
}

// numerics.md, 0: Keras 3 draws the seed of a bias initializer that no layer uses, so two sides may differ by nothing
// else.
TEST(Entries, AnUnusedInitializerThatDrawsASeedIsADifference) {
    for (const auto framework : {Framework::keras3, Framework::keras2}) {
        Side a = tests::makeSide(framework, {3, 1});
        a.layers[0].useBias = false;
        Side b = a;
        b.layers[0].biasInitializer = tests::initializer(framework, "RandomNormal");
        EXPECT_EQ(differencesBetween(a, b).empty(), framework == Framework::keras2);
        b.layers[0].biasInitializer.config["seed"] = std::int64_t{5};
        EXPECT_TRUE(differencesBetween(a, b).empty()) << "with a seed of its own it draws none";
    }
}

TEST(Validate, FlatLabelsNeedMemoryForAllPairs) {
    const auto flat = [](std::int64_t points, Floatx floatx) {
        return afterChange([=](Experiment& e) {
            e.data.num = points;
            e.b.labels = Labels::flat;
            e.b.floatx = floatx;
        });
    };
    EXPECT_EQ(flat(15000, Floatx::float16), "no problem");
    EXPECT_NE(flat(16000, Floatx::float16), "no problem"); // 18 bytes a pair
    EXPECT_EQ(flat(16000, Floatx::float32), "no problem"); // 12
    EXPECT_NE(flat(14000, Floatx::float64), "no problem"); // 24
}

TEST(Validate, RefusesWhatNeedsMoreThanFourGibibytesWithTheEstimate) {
    const auto problem = afterChange([](Experiment& e) {
        e.data.num = 1'000'000;
        e.a.layers.assign(8, e.a.layers.front());
        for (auto& layer : e.a.layers)
            layer.units = 1024;
        e.a.layers.back().units = 1;
        e.a.phases.front().batchSize.reset();
    });
    EXPECT_TRUE(problem.starts_with("training this would need about ")) << problem;
    EXPECT_TRUE(problem.ends_with(" GiB of memory, more than 4 GiB")) << problem;
    EXPECT_EQ(afterChange([](Experiment& e) { e.data.num = 1'000'000; }), "no problem");
}

} // namespace
} // namespace twinsine::experiment
