// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Text from outside as part of a line for a person: names of files and experiments, what the system says.

#include <string>
#include <string_view>

namespace twinsine {

/// UTF-8 in which `instead` stands for each character that steers a terminal, breaks a line or turns the direction of
/// reading (control characters, U+2028, U+202E and the like), and for each byte that is no UTF-8.
std::string printable(std::string_view text, char instead = '?');

} // namespace twinsine
