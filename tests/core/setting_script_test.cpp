// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"
#include "core/script/setting_script.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

namespace twinsine::tests {
namespace {

using experiment::Experiment;
using experiment::Framework;
using experiment::Side;

std::string scriptAt(const Side& side, std::string_view path) {
    for (const auto& entry : entriesOf(side))
        if (entry.path == path)
            return script::scriptOf(side, entry);
    ADD_FAILURE() << path;
    return {};
}

TEST(SettingScript, IsTheFrameworksOwnCall) {
    const char* rate = "optimizer.config.learning_rate";
    EXPECT_EQ(scriptAt(makeSide(Framework::keras3, {6, 1}), rate), "keras.optimizers.Adam(learning_rate=0.001)");
    EXPECT_EQ(scriptAt(makeSide(Framework::keras2, {6, 1}), rate), "tf_keras.optimizers.Adam(learning_rate=0.001)");
    EXPECT_EQ(scriptAt(makeSide(Framework::tf1, {6, 1}), rate).rfind("tf.compat.v1.train.", 0), 0U);

    const Side keras = makeSide(Framework::keras3, {6, 1});
    EXPECT_EQ(scriptAt(keras, "layers.0.units"), "keras.layers.Dense(units=6)");
    EXPECT_EQ(scriptAt(keras, "seed"), "keras.utils.set_random_seed(42)");
    EXPECT_EQ(scriptAt(keras, "floatx"), "keras.config.set_floatx(\"float32\")");
    EXPECT_EQ(scriptAt(makeSide(Framework::tf2, {6, 1}), "seed"), "keras.utils.set_random_seed(42)");
    EXPECT_EQ(scriptAt(makeSide(Framework::tf1, {6, 1}), "seed"), "tf.compat.v1.set_random_seed(42)");

    Side follows = makeSide(Framework::tf1, {6, 1});
    follows.initialWeightsFrom = experiment::SideName::a;
    EXPECT_EQ(scriptAt(follows, "initial_weights_from"), "sess.run(W.assign(weights))");
}

TEST(SettingScript, EverySettingOfAnObjectOrLayerHasOne) {
    for (const Experiment& experiment : experimentsOfEveryClass())
        for (const Side* side : {&experiment.a, &experiment.b})
            for (const auto& entry : entriesOf(*side)) {
                const std::string text = script::scriptOf(*side, entry);
                const bool ofPart = entry.path.starts_with("optimizer.") || entry.path.starts_with("layers.");
                EXPECT_TRUE(!ofPart || !text.empty()) << entry.path;
                EXPECT_TRUE(entry.path != "summation" || text.empty()) << "no script says the order of sums";
                for (const char* ours : {"summation=", "loss_reduction=", "_scaling=", "labels=", "drop_remainder=False"})
                    EXPECT_EQ(text.find(ours), std::string::npos) << "no framework has " << ours << ": " << text;
            }
}

} // namespace
} // namespace twinsine::tests
