// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "tests/support/experiments.hpp"
#include "ui/settings/setting_rows.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace twinsine::tests {
namespace {

using experiment::SideName;

TEST(SettingRows, HaveEveryEntryOfBothSidesOnceGroupedInOrder) {
    for (const auto& experiment : experimentsOfEveryClass()) {
        const auto rows = ui::settingRows(experiment);
        std::set<std::string> paths;
        for (const auto& row : rows) {
            EXPECT_TRUE(paths.insert(row.path).second) << row.path << " twice";
            EXPECT_TRUE(row.a || row.b);
        }
        EXPECT_TRUE(
            std::is_sorted(rows.begin(), rows.end(), [](const auto& l, const auto& r) { return l.group < r.group; }));
        for (const auto side : {SideName::a, SideName::b}) {
            for (const auto& entry : entriesOf(experiment.side(side))) {
                const auto row =
                    std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.path == entry.path; });
                if (row == rows.end() || !row->entry(side)) {
                    EXPECT_TRUE(!entry.inEffect || entry.path == "layers.2.units") << entry.path;
                    continue;
                }
                EXPECT_TRUE(entry.inEffect) << entry.path;
                EXPECT_EQ(row->entry(side)->value, entry.value);
            }
        }
    }
}

TEST(SettingRows, WhatDiffersInValueIsNeverMinor) {
    for (const auto& experiment : experimentsOfEveryClass())
        for (const auto& row : ui::settingRows(experiment)) {
            EXPECT_FALSE(row.minor() && row.a && row.b && !experiment::meanTheSame(row.a->value, row.b->value)) << row.path;
        }
}

/// The arguments that one side's rows show below a path, in order.
std::vector<std::string> argumentsShown(const experiment::Experiment& experiment, const std::string& objectPath) {
    std::vector<std::string> keys;
    const std::string prefix = objectPath + ".config.";
    for (const auto& row : ui::settingRows(experiment))
        if (row.a && row.path.starts_with(prefix))
            keys.push_back(row.path.substr(prefix.size()));
    return keys;
}

TEST(SettingRows, HaveExactlyTheArgumentsOfTheClassWithItsDefaults) {
    const std::set<std::string_view> withoutEffect{"ema_momentum", "ema_overwrite_frequency", "nesterov"};
    for (const auto& experiment : experimentsOfEveryClass()) {
        const auto& side = experiment.a;
        const auto check = [&](experiment::Role role, const experiment::Configured& object, const std::string& path) {
            const auto* info = findClass(role, side.framework, object.className);
            std::vector<std::string> expected;
            for (const auto& argument : info->arguments)
                // Nesterov's form is MomentumOptimizer's, which starts with a momentum.
                if (!withoutEffect.contains(argument.key))
                    expected.emplace_back(argument.key);
            EXPECT_EQ(argumentsShown(experiment, path), expected) << object.className;
            for (const auto& row : ui::settingRows(experiment))
                if (row.a && row.path.starts_with(path + ".config.")) {
                    const auto* argument = info->find(row.a->parameter->key);
                    EXPECT_EQ(row.a->required, argument->required) << row.path;
                    EXPECT_EQ(row.a->value, argument->value) << row.path;
                    EXPECT_EQ(ui::atDefault(*row.a), !argument->required) << row.path;
                }
        };
        check(experiment::Role::optimizer, side.optimizer, "optimizer");
        check(experiment::Role::initializer, side.layers[0].kernelInitializer, "layers.0.kernel_initializer");
        check(experiment::Role::initializer, side.layers[1].biasInitializer, "layers.1.bias_initializer");
    }
}

bool isShown(const experiment::Experiment& experiment, std::string_view path, SideName side = SideName::a) {
    const auto rows = ui::settingRows(experiment);
    return std::any_of(rows.begin(), rows.end(),
                       [&](const auto& row) { return row.path == path && row.entry(side).has_value(); });
}

TEST(SettingRows, LeaveOutWhatMakesNoDifference) {
    auto experiment = load(*experiment::findPreset("keras-vs-tensorflow"));
    for (const char* field : {"ema_momentum", "ema_overwrite_frequency"}) {
        const std::string path = std::string("optimizer.config.") + field;
        EXPECT_FALSE(isShown(experiment, path));
        EXPECT_TRUE(isShown(*with(experiment, "a.optimizer.config.use_ema", true), path));
    }
    const auto sgd = *with(experiment, "a.optimizer.class_name", std::string("SGD"));
    EXPECT_FALSE(isShown(sgd, "optimizer.config.nesterov"));
    EXPECT_TRUE(isShown(*with(sgd, "a.optimizer.config.momentum", 0.5), "optimizer.config.nesterov"));

    EXPECT_FALSE(isShown(experiment, "labels")) << "Keras' losses reshape";
    EXPECT_TRUE(isShown(experiment, "labels", SideName::b));

    const auto same = *with(experiment, "b.initial_weights_from", std::string("a"));
    for (const auto& row : ui::settingRows(same))
        if (row.path.find("_initializer") != std::string::npos) {
            EXPECT_TRUE(row.a && !row.b) << row.path;
        }
    const auto bare = *with(experiment, "a.layers.0.use_bias", false);
    EXPECT_FALSE(isShown(bare, "layers.0.bias_initializer.class_name"));
    EXPECT_TRUE(isShown(bare, "layers.1.bias_initializer.class_name"));
}

TEST(SettingRows, ASideIsNotOfferedItsOwnWeights) {
    for (const auto& row : ui::settingRows(load(experiment::presets().front())))
        if (row.path == "initial_weights_from") {
            EXPECT_EQ(row.a->choices, std::vector<std::string_view>{"b"});
            EXPECT_EQ(row.b->choices, std::vector<std::string_view>{"a"});
        }
}

} // namespace
} // namespace twinsine::tests
