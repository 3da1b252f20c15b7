// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/base_folder.hpp"

#include <cstdlib>

namespace twinsine::io {
namespace {

std::optional<std::filesystem::path> absolute(const char* variable) {
    const char* value = std::getenv(variable);
    if (!value || !std::filesystem::path(value).is_absolute()) // which the specification has ignored
        return std::nullopt;
    return value;
}

std::optional<std::filesystem::path> folder(const char* variable, const char* inHome) {
    if (auto own = absolute(variable))
        return own;
    if (const auto home = absolute("HOME"))
        return *home / inHome;
    return std::nullopt;
}

} // namespace

std::optional<std::filesystem::path> dataFolder() { return folder("XDG_DATA_HOME", ".local/share"); }

std::optional<std::filesystem::path> cacheFolder() { return folder("XDG_CACHE_HOME", ".cache"); }

std::optional<std::filesystem::path> stateFolder() { return folder("XDG_STATE_HOME", ".local/state"); }

} // namespace twinsine::io
