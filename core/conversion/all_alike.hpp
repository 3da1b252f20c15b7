// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One side made like the other in everything but its framework, as nearly as that framework can.

#include "core/conversion/change_framework.hpp"
#include "core/keep_going.hpp"

#include <string_view>
#include <vector>

namespace twinsine::conversion {

/// A side in another framework with everything set as it is there, defaults of the old one included.
struct InFramework {
    experiment::Side side;                 ///< valid where it was; nothing drawn
    std::vector<std::string_view> differs; ///< as below
};
InFramework inFramework(const experiment::Side& like, experiment::Framework framework);

struct AllAlike {
    experiment::Side side;             ///< valid where both sides were
    std::vector<Replacement> replaced; ///< from the other side's settings to these; without the framework itself
    /// What the two do differently whatever their settings, as in "it has no epsilon"; each once.
    std::vector<std::string_view> differs;
    bool startsElsewhere = false; ///< the initial weights are other numbers
};

/// What the side opposite `from` would be. A side that starts from the other's initial weights goes on doing so, and
/// the other keeps the initializers that make them. Initial weights are drawn to see whether they are the same; if
/// keepGoing, asked on the way, says no, the result must not be used.
AllAlike allAlike(const experiment::Experiment& experiment, experiment::SideName from,
                  const KeepGoing& keepGoing = kAlways);

} // namespace twinsine::conversion
