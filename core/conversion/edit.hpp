// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What an edit of a side does to the experiment.

#include "core/conversion/all_alike.hpp"
#include "core/conversion/edit_note.hpp"
#include "core/experiment/changes.hpp"

#include <optional>
#include <string>

namespace twinsine::conversion {

/// What an edit makes of the experiment, and what there is to say of it; nothing where it is refused.
struct Edit {
    experiment::Changed experiment;
    std::optional<EditNote> note{};
};

/// One side's parameter set; on both sides where it is linked and the other side has it. Another framework keeps what
/// still makes sense, another optimizer what was set by hand; giving or taking a seed away sets `seeding` along.
/// `path` is relative to the side.
Edit edited(const experiment::Experiment& experiment, experiment::SideName side, const std::string& path,
            const experiment::Value& value, bool linked);

/// The parameter at a path of the side opposite `from` made like that one's; a class of optimizer or initializer with
/// all its arguments. Where the other framework has no such class it takes the nearest, and says what still differs.
/// Refused where it lacks the parameter or value.
Edit copied(const experiment::Experiment& experiment, const std::string& path, experiment::SideName from);

/// The side opposite `from` made like it in all but the framework, with the offer to start from its weights where the
/// initial weights would still be others. `alike` is what allAlike() says of the same two.
Edit madeAlike(const experiment::Experiment& experiment, experiment::SideName from, const AllAlike& alike);

/// Why this value of one side's parameter can't be chosen. Empty if it can.
std::string whyNot(const experiment::Experiment& experiment, experiment::SideName side, const std::string& path,
                   const experiment::Value& value);

} // namespace twinsine::conversion
