// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the window says of an edit, word by word.

#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "tests/support/experiments.hpp"
#include "ui/settings/note.hpp"

#include <gtest/gtest.h>

namespace twinsine::tests {
namespace {

using experiment::Experiment;
using experiment::Framework;
using experiment::SideName;

/// What is told when a setting is copied from A to B.
std::optional<ui::Note> noteOfCopy(const Experiment& experiment, const std::string& path) {
    return ui::noteOf(conversion::copied(experiment, path, SideName::a));
}

TEST(Note, TheNearestIsNamedWithWhatStillDiffers) {
    auto experiment = load(*experiment::findPreset("keras-vs-tensorflow"));
    EXPECT_EQ(noteOfCopy(experiment, "optimizer.class_name")->text,
              "TensorFlow 1 has no Adam; the nearest is AdamOptimizer. They compute alike, up to rounding.");
    experiment = *with(experiment, "a.optimizer.config.amsgrad", true);
    EXPECT_EQ(noteOfCopy(experiment, "optimizer.class_name")->text,
              "TensorFlow 1 has no Adam; the nearest is AdamOptimizer. What still differs: no amsgrad (it was yes).");

    const auto kernel = noteOfCopy(experiment, "layers.0.kernel_initializer.class_name");
    EXPECT_EQ(kernel->text, "TensorFlow 1 has no GlorotUniform; the nearest is random.uniform with minval -0.7385, "
                            "maxval 0.7385. What still differs: the numbers drawn.");
    EXPECT_EQ(kernel->offersWeightsTo, SideName::b);
    EXPECT_EQ(noteOfCopy(experiment, "layers.0.bias_initializer.class_name")->offersWeightsTo, std::nullopt);
    const auto wider = *with(experiment, "a.layers.0.units", std::int64_t{20});
    EXPECT_EQ(noteOfCopy(wider, "layers.0.kernel_initializer.class_name")->offersWeightsTo, std::nullopt)
        << "weights of another shape are no start";
}

std::optional<ui::Note> noteOfFramework(const Experiment& experiment, const char* framework) {
    return ui::noteOf(conversion::edited(experiment, SideName::a, "framework", std::string(framework), false));
}

TEST(Note, AnotherFrameworkTellsWhatItReplaced) {
    const auto experiment = load(*experiment::findPreset("keras-vs-tensorflow"));
    const auto note = noteOfFramework(experiment, "tf2");
    EXPECT_EQ(note->text, "TensorFlow 2: GlorotUniform → random.normal, Zeros → random.normal, "
                          "batch size 32 → all, shuffle true → false");
    EXPECT_TRUE(note->details.contains("Layer 2 bias initializer"));

    auto many = *with(experiment, "a.optimizer.config.clipnorm", 2.0);
    many = *with(many, "a.optimizer.config.amsgrad", true);
    const auto shortened = noteOfFramework(many, "tf1");
    EXPECT_TRUE(shortened->text.contains("Adam → AdamOptimizer, epsilon 1e-07 → 1e-08, "));
    EXPECT_TRUE(shortened->text.endsWith(" and 3 more")) << shortened->text.toStdString();
    EXPECT_TRUE(shortened->details.contains("shuffle"));

    EXPECT_FALSE(noteOfFramework(experiment, "keras2")) << "Keras 2 has all of it";
}

TEST(Note, AnotherOptimizerTellsWhatItKeepsAndLoses) {
    auto experiment = load(*experiment::findPreset("keras-vs-tensorflow"));
    const auto note = [&] {
        return ui::noteOf(
            conversion::edited(experiment, SideName::a, "optimizer.class_name", std::string("SGD"), false));
    };
    EXPECT_FALSE(note());
    experiment = *with(experiment, "a.optimizer.config.learning_rate", 0.02);
    EXPECT_EQ(note()->text, "SGD keeps learning rate 0.02");
    experiment = *with(experiment, "a.optimizer.config.amsgrad", true);
    EXPECT_EQ(note()->text, "SGD keeps learning rate 0.02 and does not have amsgrad yes");
}

TEST(Note, SidesThatWereMadeAlikeSayHowAlikeTheyAre) {
    const auto note = [](const Experiment& experiment) {
        const auto alike = conversion::allAlike(experiment, SideName::a);
        return ui::noteOf(madeAlike(experiment, SideName::a, alike));
    };
    Experiment experiment{.a = makeSide(Framework::keras3, {6, 1}), .b = makeSide(Framework::tf1, {6, 1})};
    experiment.b.initialWeightsFrom = SideName::a;
    experiment.a.phases.front().shuffle = experiment::Shuffle::none;
    EXPECT_EQ(note(experiment)->text,
              "TensorFlow 1 is like Keras 3 now, with AdamOptimizer for Adam. They compute alike, up to rounding.");
    EXPECT_EQ(note(experiment)->offersWeightsTo, std::nullopt);

    experiment = {.a = makeSide(Framework::keras3, {6, 1}), .b = makeSide(Framework::keras3, {6, 1})};
    EXPECT_FALSE(note(experiment));
    experiment = *with(experiment, "a.seed", experiment::Null{});
    EXPECT_EQ(note(experiment)->text, "B: Keras 3 is like A: Keras 3 now. What still differs: the numbers drawn; "
                                      "the order in which the points are shuffled.");
    EXPECT_EQ(note(experiment)->offersWeightsTo, SideName::b);
}

} // namespace
} // namespace twinsine::tests
