// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printable.hpp"

#include <cstddef>
#include <cstdint>

namespace twinsine {
namespace {

struct Character {
    std::uint32_t code;
    std::size_t bytes;
};

constexpr std::uint32_t kNone = 0; ///< which is a control character

/// The first character of a text that has one.
Character firstOf(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < bytes)
        return {kNone, 1};
    std::uint32_t code = lead & (0x7fU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xc0U) != 0x80)
            return {kNone, 1};
        code = code << 6 | (byte(i) & 0x3fU);
    }
    constexpr std::uint32_t kLeast[] = {0x80, 0x800, 0x10000}; // what is smaller has fewer bytes
    const bool isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (code < kLeast[bytes - 2] || code > 0x10ffff || isSurrogate)
        return {kNone, 1};
    return {code, bytes};
}

bool isHarmless(std::uint32_t code) {
    const auto isFrom = [code](std::uint32_t first, std::uint32_t last) { return code >= first && code <= last; };
    const bool isControl = code < 0x20 || isFrom(0x7f, 0x9f);
    const bool breaksOrTurns = isFrom(0x200e, 0x200f) || isFrom(0x2028, 0x202e) || isFrom(0x2066, 0x2069);
    return !isControl && !breaksOrTurns && code != 0x61c;
}

} // namespace

std::string printable(std::string_view text, char instead) {
    std::string line;
    while (!text.empty()) {
        const Character character = firstOf(text);
        if (isHarmless(character.code))
            line += text.substr(0, character.bytes);
        else
            line += instead;
        text.remove_prefix(character.bytes);
    }
    return line;
}

} // namespace twinsine
