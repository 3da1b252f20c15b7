// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/side_lists.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

namespace twinsine::tests {
namespace {

using experiment::Experiment;
using experiment::Item;
using experiment::SideName;

TEST(SideLists, OneMoreCanBeTakenAwayAgain) {
    for (const auto& experiment : experimentsOfEveryClass())
        for (const Item item : {Item::layer, Item::phase}) {
            const auto more = withOneMore(experiment, item, {SideName::a});
            ASSERT_TRUE(more);
            EXPECT_EQ(countOf(more->a, item), countOf(experiment.a, item) + 1);
            EXPECT_EQ(more->b, experiment.b);
            const std::size_t added = item == Item::layer ? experiment.a.layers.size() - 1 : experiment.a.phases.size();
            ASSERT_TRUE(removable(more->a, item, added));
            const auto again = without(*more, item, SideName::a, added);
            ASSERT_TRUE(again);
            EXPECT_EQ(*again, experiment);
        }
}

TEST(SideLists, NeitherTheOutputNorTheLastPhaseIsRemovable) {
    Experiment experiment = experimentsOfEveryClass().front();
    EXPECT_FALSE(removable(experiment.a, Item::layer, experiment.a.layers.size() - 1));
    EXPECT_FALSE(removable(experiment.a, Item::phase, 0));
    experiment.a.layers.erase(experiment.a.layers.begin(), experiment.a.layers.end() - 1);
    const auto hidden = withOneMore(experiment, Item::layer, {SideName::a});
    ASSERT_TRUE(hidden);
    EXPECT_EQ(hidden->a.layers.front().units, 10);
}

TEST(SideLists, MoreThanTheMostIsRefusedWithThePathOfTheList) {
    for (const Item item : {Item::layer, Item::phase}) {
        experiment::Changed changed = experimentsOfEveryClass().front();
        std::size_t most = 0;
        for (auto next = changed; next; next = withOneMore(*changed, item, {SideName::a, SideName::b})) {
            changed = next;
            most = countOf(changed->a, item);
        }
        const auto refused = withOneMore(*changed, item, {SideName::b});
        ASSERT_FALSE(refused);
        EXPECT_EQ(most, item == Item::layer ? experiment::kMostLayers : experiment::kMostPhases);
        EXPECT_EQ(refused.error().front().path, "b." + std::string(listOf(item)));
    }
}

} // namespace
} // namespace twinsine::tests
