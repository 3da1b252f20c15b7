// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.hpp"

#include "core/experiment/json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>
#include <utility>

namespace twinsine::experiment {

// presets() itself is in the source that cmake/EmbedPresets.cmake generates.

const Preset* findPreset(std::string_view name) {
    const auto found = std::ranges::find(presets(), name, &Preset::name);
    return found == presets().end() ? nullptr : &*found;
}

const Preset* findPreset(const Experiment& experiment) {
    const auto found = std::ranges::find_if(presets(), [&](const Preset& each) { return load(each) == experiment; });
    return found == presets().end() ? nullptr : &*found;
}

Experiment load(const Preset& preset) {
    const auto document = parseJson(preset.text);
    assert(document);
    auto experiment = fromJson(*document);
    assert(experiment);
    return std::move(*experiment);
}

} // namespace twinsine::experiment
