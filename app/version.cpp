// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/version.hpp"

#include "core/engines/engine_library.hpp"
#include "core/engines/fused/instruction_set.hpp"

namespace twinsine::app {
std::string versionText() {
    const auto engine = engines::referenceEngine();
    return std::string("twinsine ") + TWINSINE_VERSION + "\n" +
           (engine ? (*engine)->version() : "no libtorch: " + engine.error().message) +
           "\ninstruction set: " + std::string(displayName(engines::fused::usedInstructionSet()));
}

} // namespace twinsine::app
