// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.hpp"
#include "core/experiment/validate.hpp"
#include "tests/support/experiments.hpp"
#include "ui/models/setting_changes.hpp"
#include "ui/models/setting_rows.hpp"

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
                if (row == rows.end()) {
                    EXPECT_TRUE(entry.path.ends_with(".units")) << entry.path; // the last layer's
                    continue;
                }
                ASSERT_TRUE(row->entry(side));
                EXPECT_EQ(row->entry(side)->value, entry.value);
            }
        }
    }
}

TEST(SettingRows, WhatDiffersInValueIsNeverMinor) {
    for (const auto& experiment : experimentsOfEveryClass())
        for (const auto& row : ui::settingRows(experiment)) {
            EXPECT_FALSE(row.minor() && row.a && row.b && row.a->value != row.b->value) << row.path;
        }
}

TEST(SettingChanges, CopiedMakesEqualOrSaysWhyNot) {
    int equal = 0;
    for (const auto& experiment : experimentsOfEveryClass()) {
        for (const auto& row : ui::settingRows(experiment)) {
            if (!row.differs)
                continue;
            const auto changed = ui::copied(experiment, row, SideName::a);
            if (!changed) {
                EXPECT_FALSE(changed.error().front().message.empty()) << row.path;
                continue;
            }
            ++equal;
            const auto after = ui::settingRows(*changed);
            const auto same =
                std::find_if(after.begin(), after.end(), [&](const auto& r) { return r.path == row.path; });
            ASSERT_NE(same, after.end());
            EXPECT_FALSE(same->differs) << row.path;
            EXPECT_EQ(changed->a, experiment.a) << "the source stays";
            EXPECT_TRUE(validate(*changed).empty());
        }
    }
    EXPECT_GT(equal, 0);
}

TEST(SettingChanges, WhyNotNamesTheFault) {
    const auto experiment = load(experiment::presets().front());
    EXPECT_TRUE(ui::whyNot(experiment, "a.floatx", std::string("float64")).isEmpty());
    EXPECT_TRUE(ui::whyNot(experiment, "a.floatx", std::string("float16")).contains("not supported yet"));
    EXPECT_FALSE(ui::whyNot(experiment, "a.initial_weights_from", std::string("a")).isEmpty());
}

} // namespace
} // namespace twinsine::tests
