// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/parameter.hpp"
#include "core/experiment/presets.hpp"
#include "core/script/python.hpp"
#include "core/script/side_script.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace twinsine::tests {
namespace {

using experiment::Experiment;
using experiment::Framework;
using experiment::Side;
using experiment::SideName;

std::string textOf(const Experiment& experiment, SideName side) {
    return script::textOf(script::scriptOf(experiment, side));
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Two sides that are alike.
Experiment twins(const Side& side) { return {.name = "twins", .a = side, .b = side}; }

TEST(SideScript, SaysWhereTheSidesDiffer) {
    for (const Experiment& experiment : presetsAndEveryClass())
        for (const auto& difference : differencesBetween(experiment.a, experiment.b))
            for (const SideName side : kSides) {
                const auto& value = side == SideName::a ? difference.a : difference.b;
                const auto lines = script::scriptOf(experiment, side);
                EXPECT_TRUE(!value || std::ranges::any_of(lines,
                                                          [&](const script::ScriptLine& line) {
                                                              return std::ranges::find(line.paths, difference.path) !=
                                                                     line.paths.end();
                                                          }))
                    << experiment.name << ", " << nameOf(side) << ": " << difference.path << " in\n"
                    << script::textOf(lines);
            }
}

TEST(SideScript, LinesAreTidy) {
    auto experiments = presetsAndEveryClass();
    Experiment& own = experiments.emplace_back(experiments.front());
    std::vector<double> numbers(500);
    std::ranges::generate(numbers, [value = 0.0]() mutable { return value += 0.1; });
    own.data = {.num = 500};
    own.data.own = std::make_shared<experiment::OwnPoints>(experiment::OwnPoints{numbers, numbers, "mine"});
    Experiment& named = experiments.emplace_back(experiments.front());
    named.name = "two\nlines\tand\r\u2028import os\u202e " + std::string(200, 'x') + " at once";
    named.data.function = "1";
    for (int term = 0; term < 60; ++term)
        named.data.function += "+ sin(" + std::to_string(term) + " * x)";
    for (const Experiment& experiment : experiments)
        for (const SideName side : kSides) {
            const auto lines = script::scriptOf(experiment, side);
            ASSERT_FALSE(lines.empty());
            EXPECT_FALSE(lines.front().text.empty());
            EXPECT_FALSE(lines.back().text.empty());
            for (const auto& line : lines) {
                const bool isOneWord = line.text.find_last_of(' ') == 1; // which nothing can break
                EXPECT_TRUE(line.text.size() <= script::kColumns || isOneWord) << line.text;
                EXPECT_EQ(line.text.find_first_of("\t\n\r"), std::string::npos) << line.text;
                EXPECT_FALSE(line.text.ends_with(' ')) << line.text;
            }
        }
}

TEST(SideScript, LeavesOutWhatIsTheDefaultOnBothSides) {
    const std::string keras = textOf(twins(makeSide(Framework::keras3, {10, 1})), SideName::a);
    for (const char* part : {"initializer", "activation", "use_bias", "batch_size", "shuffle=", "floatx",
                             "learning_rate", "reduction", "validation", "os.environ"})
        EXPECT_FALSE(has(keras, part)) << part << " in\n" << keras;
    for (const char* part :
         {"import keras\n", "keras.utils.set_random_seed(42)", "keras.layers.Dense(10)", "Adam()", "loss=\"mse\"",
          "model.fit(x, y, epochs=100, verbose=0)", "np.save(\"a.npy\"", "np.load(\"b.npy\")"})
        EXPECT_TRUE(has(keras, part)) << part << " not in\n" << keras;
    const std::string graph = textOf(twins(makeSide(Framework::tf1, {10, 1})), SideName::b);
    for (const char* part : {"stddev", "dtype", "np.random", "range(0"})
        EXPECT_FALSE(has(graph, part)) << part << " in\n" << graph;
    EXPECT_TRUE(has(graph, "tf.train.GradientDescentOptimizer(learning_rate=0.01)")) << graph;
}

TEST(SideScript, SaysADefaultWhereTheOtherSideHasAnotherValue) {
    Experiment experiment = twins(makeSide(Framework::keras3, {10, 1}));
    experiment.b.phases[0].batchSize = 16;
    experiment.b.floatx = experiment::Floatx::float64;
    experiment.b.optimizer.config["epsilon"] = 1e-3;
    experiment.b.lossReduction = experiment::Reduction::sum;
    const std::string text = textOf(experiment, SideName::a);
    for (const char* part : {"batch_size=32", "set_floatx(\"float32\")", "Adam(epsilon=1e-07)",
                             "MeanSquaredError(reduction=\"sum_over_batch_size\")"})
        EXPECT_TRUE(has(text, part)) << part << " not in\n" << text;
}

// numerics.md, G8: a name or a default draws its seed after an instance.
TEST(SideScript, KernelDrawsItsSeedBeforeTheBias) {
    for (const auto framework : {Framework::keras3, Framework::tf2}) {
        Side side = makeSide(framework, {10, 1});
        for (auto& layer : side.layers)
            layer.kernelInitializer = initializer(framework, "GlorotUniform");
        side.layers[0].biasInitializer = initializer(framework, "RandomNormal");
        side.layers[1].biasInitializer = initializer(framework, "Zeros");
        EXPECT_TRUE(has(textOf(twins(side), SideName::a), "bias_initializer=\"random_normal\""))
            << "both when it resolves them";
        side.layers[0].biasInitializer.config["stddev"] = 0.5;
        const std::string text = textOf(twins(side), SideName::a);
        EXPECT_TRUE(has(text, "kernel_initializer=keras.initializers.GlorotUniform(),")) << text;
        EXPECT_TRUE(has(text, "bias_initializer=keras.initializers.RandomNormal(stddev=0.5)")) << text;
    }
}

TEST(SideScript, HandsOverInitialWeights) {
    for (const auto framework : kFrameworks) {
        Experiment experiment = twins(makeSide(framework, {10, 1}));
        experiment.b.initialWeightsFrom = SideName::a;
        EXPECT_TRUE(has(textOf(experiment, SideName::a), "np.savez(\"a_initial.npz\""));
        EXPECT_TRUE(has(textOf(experiment, SideName::b), "np.load(\"a_initial.npz\")"));
    }
}

TEST(SideScript, SaysWhatNoScriptCanAsAComment) {
    Experiment experiment = twins(makeSide(Framework::tf1, {10, 1}));
    experiment.a.seed.reset();
    experiment.a.seeding = experiment::Seeding::none;
    experiment.a.drawn = experiment::Drawn{.opSeeds = {{1, 2}, {3, 4}, {5, 6}, {7, 8}}, .shuffle = {}};
    experiment.a.summation = experiment::Summation::reversed;
    for (const auto& line : script::scriptOf(experiment, SideName::a))
        EXPECT_TRUE(!has(line.text, "reversed") || line.text.starts_with("#")) << line.text;
    const std::string text = textOf(experiment, SideName::a);
    for (const char* part : {"(7, 8)", "reversed", "No seed"})
        EXPECT_TRUE(has(text, part)) << part << " not in\n" << text;
    EXPECT_TRUE(has(textOf(experiment, SideName::b), "tree16"));
}

TEST(SideScript, FunctionsAreNumPys) {
    EXPECT_EQ(script::numpyExpression("sin", "x"), "np.sin(x)");
    EXPECT_EQ(script::numpyExpression(" np.tanh ", "x_test"), "np.tanh(x_test)");
    EXPECT_EQ(script::numpyExpression("sin(2*pi*x) + 0.3*x", "x"), "np.sin(2*np.pi*x) + 0.3*x");
    EXPECT_EQ(script::numpyExpression("e**(x/5) - 1e-1*exp(-x**2)", "x"), "np.e**(x/5) - 1e-1*np.exp(-x**2)");
    EXPECT_EQ(script::numpyExpression("x +\n 007 * x", "t"), "t + 7 * t");
    EXPECT_EQ(script::numpyExpression("2*pi", "x"), "np.full(len(x), float(2*np.pi))");
    // Of whole numbers NumPy's square would be one, too, and has no power -1.
    EXPECT_EQ(script::numpyExpression("x*square(2)**-1", "x"), "x*np.square(2.0)**-1");
    // Python's 3**50 is a whole number that np.sin does not take.
    EXPECT_EQ(script::numpyExpression("sin(3**50) * x + (2 + 1)**2", "x"), "np.sin(3.0**50) * x + (2.0 + 1.0)**2");
    EXPECT_EQ(script::numpyExpression("2 * x**2 + 1", "x"), "2 * x**2 + 1");
}

} // namespace
} // namespace twinsine::tests
