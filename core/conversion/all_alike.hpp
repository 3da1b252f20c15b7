// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One side made like the other in everything but its framework, as nearly as that framework can.

#include "core/conversion/change_framework.hpp"

#include <string_view>
#include <vector>

namespace twinsine::conversion {

struct AllAlike {
    experiment::Side side;             ///< valid where both sides were
    std::vector<Replacement> replaced; ///< from the other side's settings to these; without the framework itself
    /// What the two do differently whatever their settings, as in "it has no epsilon"; each once.
    std::vector<std::string_view> differs;
    bool startsElsewhere = false; ///< the initial weights are other numbers
};

/// What the side opposite `from` would be. A side that starts from the other's initial weights goes on doing so, and the
/// other keeps the initializers that make them.
AllAlike allAlike(const experiment::Experiment& experiment, experiment::SideName from);

} // namespace twinsine::conversion
