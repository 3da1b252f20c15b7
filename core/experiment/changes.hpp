// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Changes of single settings, and of both sides as they are.

#include "core/experiment/experiment.hpp"
#include "core/experiment/problem.hpp"
#include "core/experiment/value.hpp"
#include "core/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace twinsine::experiment {

struct Change {
    std::string path; ///< absolute
    Value value;
};

using Changed = Result<Experiment, Problems>;

/// The experiment if there is nothing wrong in it.
Changed validated(const Experiment& experiment);

/// All changes one after the other; what is wrong after any of them refuses them all.
Changed withChanges(const Experiment& experiment, const std::vector<Change>& changes);

/// Parameters that may be linked: edit one side, both change.
bool linkable(std::string_view path);
bool linkedAtStart(std::string_view path);

/// A is what B was, and the other way round.
Experiment swapped(Experiment experiment);

} // namespace twinsine::experiment
