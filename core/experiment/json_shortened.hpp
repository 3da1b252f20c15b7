// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a file says, cut so that a message about it stays one line for a person.

#include <string>

namespace twinsine::experiment {

/// UTF-8 text; what has more than 40 bytes is cut before a character and ends in "...".
inline std::string shortened(std::string text) {
    constexpr std::size_t kMost = 40;
    if (text.size() <= kMost)
        return text;
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) // not inside a character
        --end;
    text.resize(end);
    return text + "...";
}

} // namespace twinsine::experiment
