// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What an edit in the form does to the experiment.

#include "core/experiment/problem.hpp"
#include "core/result.hpp"
#include "ui/settings/note.hpp"
#include "ui/settings/setting_rows.hpp"

#include <QString>

#include <optional>
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

/// The experiment if there is nothing wrong in it.
Changed validated(const experiment::Experiment& experiment);

/// Parameters that may be linked: edit one side, both change.
bool linkable(std::string_view path);
bool linkedAtStart(std::string_view path);

/// What an edit makes of the experiment, and what there is to say of it.
struct Edit {
    Changed experiment;
    std::optional<Note> note{};
};

/// One side's parameter set; on both sides where it is linked and the other side has it. Another framework keeps what
/// still makes sense, another optimizer what was set by hand; giving or taking a seed away sets `seeding` along.
Edit edited(const experiment::Experiment& experiment, experiment::SideName side, const std::string& path,
            const experiment::Value& value, bool linked);

/// One side's parameter made like the other's; a class of optimizer or initializer with all its arguments. Where the
/// other framework has no such class it takes the nearest, and says what still differs. Refused where it lacks the
/// parameter or value.
Edit copied(const experiment::Experiment& experiment, const SettingRow& row, experiment::SideName from);

/// Why this value of one side's parameter can't be chosen. Empty if it can.
QString whyNot(const experiment::Experiment& experiment, experiment::SideName side, const std::string& path,
               const experiment::Value& value);

} // namespace twinsine::ui
