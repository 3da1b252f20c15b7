// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace twinsine::app {

/// The commit that this was built from: 12 digits, and "-dirty" if files differ from it; empty if it is not known. The
/// build writes it.
extern const char* const kCommit;

/// The program's version, libtorch's (or why it can't be had) and the vector instructions that the fused engine uses.
std::string versionText();

} // namespace twinsine::app
