// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The presets compiled into the program (resources/presets/*.json), each with what there is to try in it
/// (resources/tries, see tries.hpp).

#include "core/experiment/experiment.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace twinsine::experiment {

enum class PresetGroup {
    frameworks, ///< how the frameworks differ
    slips       ///< what people get wrong in either
};

struct Preset {
    std::string_view name; ///< as in "keras-vs-tensorflow"
    PresetGroup group;
    std::string_view text; ///< its experiment file
    std::string_view tries;
};

/// All presets, group by group; the first is the one that the window starts with.
std::span<const Preset> presets();

/// The preset of that name; null if there is none.
const Preset* findPreset(std::string_view name);

/// The preset that is that experiment as it stands; null if none is.
const Preset* findPreset(const Experiment& experiment);

/// The experiment of one of presets(), which are valid by construction (a test reads them all).
const Experiment& load(const Preset& preset);

} // namespace twinsine::experiment
