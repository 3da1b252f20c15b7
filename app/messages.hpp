// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the program says on the terminal.

#include "core/printable.hpp"

#include <string_view>

namespace twinsine::app {

/// One line on standard error, whatever the text holds (a file's name may hold line breaks).
void complain(std::string_view message);

/// Text on standard output. Gives the exit status: standard output may be a full disk.
int print(std::string_view text);

} // namespace twinsine::app
