// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversion/edit.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/validate.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace twinsine::tests {
namespace {

using experiment::Experiment;
using experiment::Framework;
using experiment::SideName;

TEST(Copied, MakesEqualOrTakesTheNearestOrSaysWhyNot) {
    int equal = 0;
    int nearest = 0;
    for (const auto& experiment : experimentsOfEveryClass())
        for (const auto& difference : differencesBetween(experiment.a, experiment.b)) {
            SCOPED_TRACE(difference.path);
            const auto edit = conversion::copied(experiment, difference.path, SideName::a);
            const auto& changed = edit.experiment;
            if (!changed) {
                EXPECT_FALSE(changed.error().front().message.empty());
                EXPECT_EQ(changed.error().front().path, "b." + difference.path);
                continue;
            }
            const bool differs = std::ranges::count(differencesBetween(changed->a, changed->b), difference.path,
                                                    &experiment::Difference::path) > 0;
            EXPECT_TRUE(differs ? edit.note.has_value() : true) << "what still differs is told";
            (differs ? nearest : equal) += 1;
            EXPECT_EQ(changed->a, experiment.a) << "the source stays";
            EXPECT_TRUE(validate(*changed).empty());
        }
    EXPECT_GT(equal, 0);
    EXPECT_GT(nearest, 0);
}

TEST(Copied, IsRefusedWhereTheOtherSideHasNoSuchSetting) {
    Experiment experiment{.a = makeSide(Framework::keras3, {6, 4, 1}), .b = makeSide(Framework::keras3, {6, 1})};
    for (const char* path : {"layers.2.activation", "layers.1.units", "optimizer.config.none"})
        for (const SideName from : {SideName::a, SideName::b}) {
            const auto edit = conversion::copied(experiment, path, from);
            ASSERT_FALSE(edit.experiment) << path;
            EXPECT_EQ(edit.experiment.error().front().message, "Keras 3 has no such setting here");
        }
    experiment.b.initialWeightsFrom = SideName::a;
    EXPECT_FALSE(conversion::copied(experiment, "initial_weights_from", SideName::b).experiment)
        << "no side starts from its own weights";
}

TEST(Copied, TheNearestOffersTheOthersWeightsWhereItDrawsOtherNumbers) {
    const auto experiment = load(*experiment::findPreset("keras-vs-tensorflow"));
    const auto offers = [](const Experiment& of, const char* path) {
        const auto note = conversion::copied(of, path, SideName::a).note;
        EXPECT_EQ(note->side, SideName::b);
        return note->offersWeights;
    };
    EXPECT_TRUE(offers(experiment, "layers.0.kernel_initializer.class_name"));
    EXPECT_FALSE(offers(experiment, "layers.0.bias_initializer.class_name"));
    EXPECT_FALSE(offers(experiment, "optimizer.class_name"));
    EXPECT_FALSE(
        offers(*with(experiment, "a.layers.0.units", std::int64_t{20}), "layers.0.kernel_initializer.class_name"))
        << "weights of another shape are no start";
}

TEST(Edited, ALinkedSettingChangesOnBothSidesThatHaveIt) {
    const Experiment experiment{.a = makeSide(Framework::keras3, {6, 4, 1}), .b = makeSide(Framework::tf1, {6, 1})};
    const auto seed = conversion::edited(experiment, SideName::b, "seed", std::int64_t{9}, true).experiment;
    EXPECT_EQ(seed->a.seed, 9);
    EXPECT_EQ(seed->b.seed, 9);
    const auto alone = conversion::edited(experiment, SideName::b, "seed", std::int64_t{9}, false).experiment;
    EXPECT_EQ(alone->a, experiment.a);
    const auto rate = conversion::edited(experiment, SideName::a, "optimizer.config.clipnorm", 1.0, true).experiment;
    ASSERT_TRUE(rate);
    EXPECT_EQ(rate->b, experiment.b) << "which has no such argument";
}

TEST(Edited, AFrameworkOfNoSuchNameIsRefused) {
    const auto experiment = load(experiment::presets().front());
    for (const experiment::Value& value : {experiment::Value(std::string("keras4")), experiment::Value(true)})
        EXPECT_FALSE(conversion::edited(experiment, SideName::a, "framework", value, false).experiment);
}

TEST(WhyNot, NamesTheFault) {
    const auto experiment = load(experiment::presets().front());
    EXPECT_TRUE(conversion::whyNot(experiment, SideName::a, "floatx", std::string("float16")).empty());
    EXPECT_FALSE(conversion::whyNot(experiment, SideName::a, "initial_weights_from", std::string("a")).empty());
    for (const auto framework : kFrameworks)
        EXPECT_TRUE(conversion::whyNot(experiment, SideName::b, "framework", std::string(nameOf(framework))).empty());
}

} // namespace
} // namespace twinsine::tests
