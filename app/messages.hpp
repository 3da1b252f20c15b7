// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the program says on the terminal.

#include <string>
#include <string_view>

namespace twinsine::app {

/// Control characters as question marks: what a file's name or an experiment's holds must not steer a terminal.
std::string printable(std::string_view text);

/// One line on standard error, whatever the text holds (a file's name may hold line breaks).
void complain(std::string_view message);

/// Text on standard output. Gives the exit status: standard output may be a full disk.
int print(std::string_view text);

} // namespace twinsine::app
