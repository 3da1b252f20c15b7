// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The files that a command writes.

#include <string>

namespace twinsine::app {

/// Whether --json and --csv, either of which may be empty, can be written: that is found out before the training, not after
/// it. If not, the reason is printed.
bool outputsAreFine(const std::string& json, const std::string& csv);

/// Gives the exit status; says why where it could not be written.
int write(const std::string& path, const std::string& content);

} // namespace twinsine::app
