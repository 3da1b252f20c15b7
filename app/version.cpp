// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/version.hpp"

#include "core/engines/engine_library.hpp"
#include "core/engines/fused/instruction_set.hpp"

#include <sleef.h>

namespace twinsine::app {

std::string versionText() {
    const auto engine = engines::referenceEngine();
    std::string text = std::string("twinsine ") + TWINSINE_VERSION + "\n" +
                       (engine ? (*engine)->version() : "no libtorch: " + engine.error().message) +
                       "\ninstruction set: " + std::string(displayName(engines::fused::usedInstructionSet())) +
                       "\nlibsleef " + std::to_string(SLEEF_VERSION_MAJOR) + "." + std::to_string(SLEEF_VERSION_MINOR) +
                       "." + std::to_string(SLEEF_VERSION_PATCHLEVEL);
    if (const std::string commit = kCommit; !commit.empty())
        text += "\ncommit " + commit;
    return text;
}

} // namespace twinsine::app
