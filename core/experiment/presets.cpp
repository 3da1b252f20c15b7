// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.hpp"

#include "core/experiment/json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>
#include <utility>

namespace twinsine::experiment {

namespace {

/// All of them, read once: the window asks with every edit whether it made a preset again.
const std::vector<Experiment>& allLoaded() {
    static const auto kLoaded = [] {
        std::vector<Experiment> result;
        for (const auto& preset : presets()) {
            const auto document = parseJson(preset.text);
            assert(document);
            auto experiment = fromJson(*document);
            assert(experiment);
            result.push_back(std::move(*experiment));
        }
        return result;
    }();
    return kLoaded;
}

} // namespace

// presets() itself is in the source that cmake/EmbedPresets.cmake generates.

const Preset* findPreset(std::string_view name) {
    const auto found = std::ranges::find(presets(), name, &Preset::name);
    return found == presets().end() ? nullptr : &*found;
}

const Preset* findPreset(const Experiment& experiment) {
    const auto found = std::ranges::find_if(presets(), [&](const Preset& each) { return load(each) == experiment; });
    return found == presets().end() ? nullptr : &*found;
}

const Experiment& load(const Preset& preset) {
    return allLoaded()[static_cast<std::size_t>(&preset - presets().data())];
}

} // namespace twinsine::experiment
