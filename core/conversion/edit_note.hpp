// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What an edit did that its words do not say, as plain values: whoever shows it makes the sentences.

#include "core/conversion/all_alike.hpp"
#include "core/conversion/nearest.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace twinsine::conversion {

/// In what two objects or sides that were made alike still differ.
struct Remaining {
    std::vector<Replacement> settings;
    /// Whatever the settings are, as in "it has no epsilon".
    std::vector<std::string_view> facts;
    /// Nothing differs: they compute alike, up to rounding.
    bool nothing() const { return settings.empty() && facts.empty(); }
};

/// Another framework had to replace these settings; never none.
struct FrameworkNote {
    std::vector<Replacement> replaced;
};

/// What was set by hand of the optimizer before goes along, or is lost; never none of both.
struct OptimizerNote {
    std::vector<Replacement> kept;
    std::vector<Replacement> lost; ///< nothing stands in their place
};

/// The framework lacks the other side's class and took what comes nearest.
struct NearestNote {
    std::string wanted;
    std::string taken;
    std::vector<Replacement> arguments; ///< of what was taken, other than at its defaults
    Remaining remaining;
};

/// The whole side was made like the other.
struct AlikeNote {
    std::vector<Replacement> classes; ///< from the other side's to what stands for them here
    Remaining remaining;
};

struct EditNote {
    experiment::SideName side; ///< the one that was edited
    std::variant<FrameworkNote, OptimizerNote, NearestNote, AlikeNote> what;
    /// Starting from the other side's weights would make equal what still differs.
    bool offersWeights = false;
};

/// None where nothing was replaced.
std::optional<EditNote> noteOfFramework(experiment::SideName side, std::vector<Replacement> replaced);

/// None where the class stays or nothing was set by hand.
std::optional<EditNote> noteOfOptimizer(experiment::SideName side, const experiment::Side& before,
                                        const experiment::Side& after);

/// `replaced` is from the wanted class's object to the nearest one.
EditNote noteOfNearest(experiment::SideName side, const std::string& wanted, const Nearest& nearest,
                       const std::vector<Replacement>& replaced);

/// None where both sides have one framework and nothing differs.
std::optional<EditNote> noteOfAllAlike(experiment::SideName side, const AllAlike& alike, bool oneFramework);

} // namespace twinsine::conversion
