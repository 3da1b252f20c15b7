// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Files read and written whole.

#include "core/result.hpp"

#include <string>
#include <string_view>

namespace twinsine::io {

/// The bytes of a file; "-" is standard input. Errors say why in plain words ("no such file", "is a directory").
Result<std::string> readFile(const std::string& path);

/// Whether an output path means standard output: "-", or a name of it that must not be replaced by a file.
bool isStandardOutput(const std::string& path);

/// Why writeFile can't write there, as far as can be told without writing: a directory, a missing folder, a permission.
Result<Done> checkWritable(const std::string& path);

/// Written whole or not at all: a temporary file beside it, then a rename; a link is followed, and a file that exists keeps
/// its permissions. A target that exists and is no regular file (a device, a pipe) and standard output are written directly.
Result<Done> writeFile(const std::string& path, std::string_view content);

} // namespace twinsine::io
