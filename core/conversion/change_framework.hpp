// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A side in another framework: what still makes sense stays, and what had to give way is told.

#include "core/experiment/parameter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace twinsine::conversion {

/// A setting that has another value than before, is gone, or is new and not at its default.
struct Replacement {
    std::string path;  ///< relative to the side: of the old setting, of a new one where there was none
    std::string label; ///< as in "Layer 1 kernel initializer"
    const experiment::Parameter* parameter; ///< never null
    std::optional<experiment::Value> was{};
    std::optional<experiment::Value> is{};
    bool operator==(const Replacement&) const = default;
};

/// The replacements from some settings to others, in their order. Arguments are compared under their other class's name
/// (beta_1 with beta1); settings without effect count as absent.
std::vector<Replacement> replacements(const std::vector<experiment::Entry>& before,
                                      const std::vector<experiment::Entry>& after);

struct FrameworkChange {
    experiment::Side side;
    std::vector<Replacement> replaced; ///< without the framework itself
};

/// The side in that framework, valid where it was valid before. What stands at the old framework's default takes the
/// new one's: arguments of optimizers, initializers, batch size and shuffle. What was set by hand stays where the
/// framework has it, and else gives way to what is nearest. What was drawn is forgotten.
FrameworkChange changeFramework(const experiment::Side& side, experiment::Framework framework);

/// The nearest that the framework has.
experiment::Shuffle shuffleIn(experiment::Framework framework, experiment::Shuffle shuffle);

/// Choices that the side's framework does not offer go back to what all have.
void dropMissingChoices(experiment::Side& side);

} // namespace twinsine::conversion
