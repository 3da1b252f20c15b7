// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Whether two paths lead to one file, whatever they are spelled like.

#include <string>

namespace twinsine::io {

/// Of files that exist, links followed: the same file of the same device, hard links too. Of one that does not exist
/// yet: the same name in the same folder. "-" is standard output.
bool isSameFile(const std::string& one, const std::string& other);

/// Whether writing the output would replace the file that is read as the input, of which "-" is standard input.
bool replacesInput(const std::string& output, const std::string& input);

} // namespace twinsine::io
