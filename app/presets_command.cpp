// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/messages.hpp"
#include "app/source.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"

#include <spdlog/fmt/fmt.h>

namespace twinsine::app {

int showPresets(const std::string& name) {
    if (name.empty()) {
        std::string list;
        for (const auto& preset : experiment::presets())
            list += fmt::format("{:<26}{}\n", preset.name, load(preset).name);
        return print(list);
    }
    const auto* preset = experiment::findPreset(name);
    if (!preset) {
        complain(noSuchPreset(name));
        return kWrongInput;
    }
    return print(toJsonText(load(*preset)));
}

} // namespace twinsine::app
