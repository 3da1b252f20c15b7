// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/version.hpp"

#include "core/training/engine_library.hpp"

#include <string_view>

namespace twinsine::app {
namespace {

std::string_view instructionSet() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f"))
        return "AVX-512";
    if (__builtin_cpu_supports("avx2"))
        return "AVX2";
    return "SSE2";
#else
    return "generic";
#endif
}

} // namespace

std::string versionText() {
    const auto engine = training::referenceEngine();
    return std::string("twinsine ") + TWINSINE_VERSION + "\n" +
           (engine ? (*engine)->version() : "no libtorch: " + engine.error().message) +
           "\ninstruction set: " + std::string(instructionSet());
}

} // namespace twinsine::app
