// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printable.hpp"

#include <gtest/gtest.h>

#include <string>

namespace twinsine::tests {
namespace {

std::string utf8(unsigned code) {
    if (code < 0x80)
        return {static_cast<char>(code)};
    std::string text;
    const int bytes = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (int i = bytes - 1; i > 0; --i, code >>= 6)
        text.insert(text.begin(), static_cast<char>(0x80 | (code & 0x3f)));
    return std::string{static_cast<char>(0xf00 >> bytes | code)} + text;
}

TEST(Printable, OfEveryCharacterEitherItselfOrAnother) {
    for (unsigned code = 0; code <= 0x10ffff; ++code) {
        if (code >= 0xd800 && code <= 0xdfff)
            continue; // no characters
        const bool steers = code < 0x20 || (code >= 0x7f && code < 0xa0);
        const bool turnsOrBreaks = code == 0x61c || code == 0x200e || code == 0x200f ||
                                   (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        const std::string text = "a" + utf8(code) + "b";
        ASSERT_EQ(printable(text), steers || turnsOrBreaks ? "a?b" : text) << std::hex << code;
    }
}

TEST(Printable, ALineStaysALine) {
    EXPECT_EQ(printable("two\nlines\r\n"), "two?lines??");
    EXPECT_EQ(printable("two\nlines", ' '), "two lines");
    EXPECT_EQ(printable(std::string("a\0b", 3)), "a?b");
}

TEST(Printable, BytesThatAreNoCharacterDoNotHideOthers) {
    EXPECT_EQ(printable("\xff"), "?");
    EXPECT_EQ(printable("\xc3"), "?");
    EXPECT_EQ(printable("\x9b"
                        "31m"),
              "?31m")
        << "begins commands of a terminal that takes Latin-1";
    EXPECT_EQ(printable("\xe2\x80\n"), "???");
    EXPECT_EQ(printable("\xc0\x8a"), "??") << "a line break in too many bytes";
    EXPECT_EQ(printable("\xe0\x80\x8a"), "???");
    EXPECT_EQ(printable("\xed\xa0\x80"), "???") << "half of a pair";
    EXPECT_EQ(printable("\xf4\x90\x80\x80"), "????") << "beyond the last";
}

} // namespace
} // namespace twinsine::tests
