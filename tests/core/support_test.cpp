// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the trainer cannot do yet is refused, never approximated.

#include "core/training/support.hpp"

#include "core/experiment/presets.hpp"
#include "core/training/rules/choose.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace twinsine::training {
namespace {

using namespace experiment;

std::string firstProblem(const Experiment& experiment) {
    const auto problems = unsupported(experiment);
    return problems.empty() ? "supported" : toText(problems.front());
}

TEST(Support, AllPresetsCanBeTrained) {
    for (const auto& preset : presets())
        EXPECT_EQ(firstProblem(load(preset)), "supported") << preset.name;
}

TEST(Support, AnOptimizerIsSupportedIfAndOnlyIfItHasARule) {
    for (const auto framework : {Framework::keras3, Framework::tf1})
        for (const auto& info : classesOf(Role::optimizer)) {
            if (!info.in(framework))
                continue;
            Experiment experiment = load(presets().front());
            experiment.a = tests::makeSide(framework, {3, 1});
            experiment.a.optimizer = info.make();
            bool hasRule = true;
            try {
                rules::withRule<float>(experiment.a.optimizer, [](auto) {});
            } catch (const std::logic_error&) {
                hasRule = false;
            }
            EXPECT_EQ(unsupported(experiment).empty(), hasRule) << info.name;
        }
}

} // namespace
} // namespace twinsine::training
