// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an explanation found, done to the experiment.

#include "core/analysis/equal_factors.hpp"
#include "core/analysis/explanation.hpp"
#include "core/analysis/seeds.hpp"
#include "core/engines/choose_engine.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/problem.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace twinsine::tests {
namespace {

using analysis::Explanation;
using analysis::withEqual;
using experiment::Experiment;
using experiment::SideName;
using experiment::toText;

Experiment shortPreset(const experiment::Preset& preset) {
    Experiment pair = load(preset);
    for (auto* side : {&pair.a, &pair.b})
        for (auto& phase : side->phases)
            phase.epochs = std::min<std::int64_t>(phase.epochs, 5);
    return pair;
}

Explanation explained(const Experiment& pair) {
    const auto computing =
        *engines::chooseComputing(pair, engines::EngineChoice::automatic, engines::DeviceChoice::cpu);
    analysis::Explainer explainer(pair, *computing.engine, computing.device, 1);
    EXPECT_TRUE(explainer.add(analysis::seedsOf(pair, 2), kAlways, [](auto, auto) {}));
    return *explainer.explanation(kAlways);
}

TEST(EqualFactors, AFactorMadeEqualIsNoneAnyMore) {
    for (const auto& preset : experiment::presets()) {
        const Experiment pair = shortPreset(preset);
        for (const auto& answer : explained(pair).factors)
            for (const SideName like : {SideName::a, SideName::b}) {
                const auto made = withEqual(pair, {answer.factor}, like);
                const std::string what = pair.name + ": " + answer.factor.name + " as " + std::string(nameOf(like));
                ASSERT_TRUE(made.experiment) << what << toText(made.experiment.error().front());
                EXPECT_EQ(made.experiment->side(like), pair.side(like)) << what << ": that side stays";
                if (made.keepsOrder)
                    continue;
                const auto left = explained(*made.experiment).factors;
                EXPECT_TRUE(std::ranges::none_of(left, [&](const auto& each) {
                    return each.factor.name == answer.factor.name;
                })) << what;
            }
    }
}

TEST(EqualFactors, AllOfThemLeaveNoMoreThanRounding) {
    for (const auto& preset : experiment::presets()) {
        const Experiment pair = shortPreset(preset);
        const Explanation why = explained(pair);
        std::vector<analysis::Factor> all;
        for (const auto& answer : why.factors)
            all.push_back(answer.factor);
        for (const SideName like : {SideName::a, SideName::b}) {
            const auto made = withEqual(pair, all, like);
            ASSERT_TRUE(made.experiment) << pair.name << toText(made.experiment.error().front());
            const Explanation after = explained(*made.experiment);
            if (!made.keepsOrder) {
                EXPECT_LE(after.gap.value, 1e-5 + why.residue) << pair.name << " as " << nameOf(like);
            }
        }
    }
}

TEST(EqualFactors, AnOrderThatCannotBeTakenOverIsSaid) {
    const Experiment pair = shortPreset(*experiment::findPreset("keras-vs-tensorflow"));
    const analysis::Factor order{"order of points", {{analysis::Part::What::order}}};
    EXPECT_TRUE(withEqual(pair, {order}, SideName::a).keepsOrder) << "a hand-written loop does not shuffle";
    EXPECT_FALSE(withEqual(pair, {order}, SideName::b).keepsOrder);
}

} // namespace
} // namespace twinsine::tests
