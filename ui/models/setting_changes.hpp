// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What an edit in the form does to the experiment.

#include "core/experiment/problem.hpp"
#include "core/result.hpp"
#include "ui/models/setting_rows.hpp"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace twinsine::ui {

struct Change {
    std::string path; ///< absolute
    experiment::Value value;
};

using Changed = Result<experiment::Experiment, experiment::Problems>;

/// All changes one after the other; what is wrong after any of them refuses them all.
Changed withChanges(const experiment::Experiment& experiment, const std::vector<Change>& changes);

/// Parameters that may be linked: edit one side, both change.
bool linkable(std::string_view path);
bool linkedAtStart(std::string_view path);

/// The changes that an edit of one side's parameter means: of both sides where it is linked and the other side has it.
/// Taking a seed away or giving one sets `seeding` along, since one without the other is an error.
std::vector<Change> changesFor(const experiment::Experiment& experiment, experiment::SideName side,
                               const std::string& path, const experiment::Value& value, bool linked);

/// The experiment with one side's parameter made like the other's. Refused where the target's framework lacks the
/// parameter or value.
Changed copied(const experiment::Experiment& experiment, const SettingRow& row, experiment::SideName from);

/// Why this value can't be chosen: invalid, or not supported by the trainer. Empty if it can.
QString whyNot(const experiment::Experiment& experiment, const std::string& path, const experiment::Value& value);

} // namespace twinsine::ui
