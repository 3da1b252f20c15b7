// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A person's folders, by the XDG Base Directory Specification.

#include <filesystem>
#include <optional>

namespace twinsine::io {

/// $XDG_DATA_HOME, or .local/share in $HOME; none where neither is an absolute path. It need not exist.
std::optional<std::filesystem::path> dataFolder();
/// $XDG_CACHE_HOME, or .cache in $HOME, likewise.
std::optional<std::filesystem::path> cacheFolder();
/// $XDG_STATE_HOME, or .local/state in $HOME, likewise.
std::optional<std::filesystem::path> stateFolder();

} // namespace twinsine::io
