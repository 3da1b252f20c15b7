// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Files read and written whole.

#include "core/keep_going.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace twinsine::io {

/// The largest file that is read; no result is larger.
inline constexpr std::size_t kMaxFileBytes = std::size_t{1} << 30;

/// What the system says of an errno, in English whatever the locale: "permission denied".
std::string reasonOf(int code);

/// The bytes of a file; "-" is standard input. Errors say why in plain words ("no such file", "is a directory"). A pipe
/// is waited for; "cancelled" if keepGoing, asked some twenty times a second, says no.
Result<std::string> readFile(const std::string& path, const KeepGoing& keepGoing = kAlways);

/// Whether an output path means standard output: "-", or a name of it that must not be replaced by a file.
bool isStandardOutput(const std::string& path);

/// Why writeFile can't write there, as far as can be told without writing: a directory, a missing folder, a permission.
Result<Done> checkWritable(const std::string& path);

/// Written whole or not at all, also if the power fails: a temporary file beside it that is on the disk before it takes
/// the name, which is there too when this returns. A link is followed, and a file that exists keeps its permissions
/// and, where root writes, its owner. What writes of programs that were killed have left in that folder goes. A target
/// that exists and is no regular file (a device, a pipe) and standard output are written directly. "cancelled" if
/// keepGoing, asked after each megabyte and signal, says no.
Result<Done> writeFile(const std::string& path, std::string_view content, const KeepGoing& keepGoing = kAlways);

} // namespace twinsine::io
