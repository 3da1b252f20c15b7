// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What there is to try in the presets, and fields that are set and taken back.

#include "core/experiment/tries.hpp"

#include <gtest/gtest.h>

#include <set>

namespace twinsine::experiment {
namespace {

TEST(Tries, EveryOneOfEveryPresetIsCompleteAndCanBeTakenBack) {
    for (const Preset& preset : presets()) {
        const Experiment story = load(preset);
        const auto tries = triesOf(preset);
        EXPECT_GE(tries.size(), 3U) << preset.name;
        std::set<std::string> titles;
        for (const Try& each : tries) {
            EXPECT_TRUE(titles.insert(each.title).second) << preset.name << ": " << each.title;
            EXPECT_FALSE(each.lesson.empty()) << preset.name << ": " << each.title;
            const auto changed = withFields(story, each.fields);
            ASSERT_TRUE(changed) << preset.name << ": " << each.title << ": " << toText(changed.error().front());
            EXPECT_FALSE(changed->trainsLike(story)) << preset.name << ": " << each.title;
            const auto back = withFieldsOf(story, *changed, each.fields);
            ASSERT_TRUE(back) << preset.name << ": " << each.title << ": " << toText(back.error().front());
            EXPECT_EQ(*back, story) << preset.name << ": " << each.title;
        }
    }
}

TEST(Tries, FieldsBetweenLeadFromOneExperimentToTheOther) {
    int pairs = 0;
    for (const Preset& first : presets())
        for (const Preset& second : presets()) {
            const Experiment from = load(first);
            const Experiment to = load(second);
            if (from.a.framework != to.a.framework || from.b.framework != to.b.framework)
                continue;
            const auto changed = withFields(from, fieldsBetween(from, to));
            ASSERT_TRUE(changed) << first.name << " to " << second.name << ": " << toText(changed.error().front());
            EXPECT_EQ(*changed, to) << first.name << " to " << second.name;
            pairs += first.name != second.name;
        }
    EXPECT_GE(pairs, 2);
}

TEST(Tries, AnotherOptimizerKeepsTheLearningRate) {
    const Experiment story = load(presets().front());
    ASSERT_EQ(story.b.optimizer.className, "GradientDescentOptimizer");
    for (const double rate : {0.01, 0.001}) {
        const auto changed = withFields(
            story, {{"b.optimizer.config.learning_rate", rate}, {"b.optimizer.class_name", "AdamOptimizer"}});
        ASSERT_TRUE(changed);
        EXPECT_EQ(changed->b.optimizer.className, "AdamOptimizer");
        EXPECT_EQ(changed->b.optimizer.config.at("learning_rate"), Value(rate));
    }
}

TEST(Tries, AWrongFieldIsToldByItsPath) {
    const auto changed = withFields(load(presets().front()), {{"a.optimizer.config.learning_rate", -1}});
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().front().path, "a.optimizer.config.learning_rate");
}

} // namespace
} // namespace twinsine::experiment
