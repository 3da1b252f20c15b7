// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the program and the late-loaded library must agree about before one calls the other. Both compile this text for
/// themselves; where the two differ they are of different builds and nothing else of the library may be used.

#include "core/engines/engine.hpp"

#include <string>

namespace twinsine::engines {

/// Counted up when a virtual function of Engine, Network or Trainings comes, goes or changes its meaning: no size shows
/// that.
inline constexpr int kInterface = 2;

/// "TwinSine 0.1.0, interface 1, sizes 8 976 208 32 64, compiler 12.2.0"; the sizes are those of what passes between
/// the two.
inline std::string engineInterface() {
    std::string text = "TwinSine " TWINSINE_VERSION ", interface " + std::to_string(kInterface) + ", sizes";
    for (const std::size_t size : {sizeof(Engine), sizeof(experiment::Experiment), sizeof(plan::SidePlan),
                                   sizeof(Epoch), sizeof(OptimizerState)})
        text += ' ' + std::to_string(size);
    return text += ", compiler " __VERSION__;
}

} // namespace twinsine::engines
