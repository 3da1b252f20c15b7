// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.hpp"

#include "app/commands.hpp"
#include "core/io/file.hpp"

#include <cstdio>

namespace twinsine::app {

std::string printable(std::string_view text) {
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0; };
        const bool isC1 =
            byte(i) == 0xc2 && byte(i + 1) >= 0x80 && byte(i + 1) < 0xa0; // in UTF-8: U+009B begins commands too
        const bool isControl = isC1 || byte(i) < 0x20 || byte(i) == 0x7f;
        line += isControl ? '?' : text[i];
        i += isC1 ? 1 : 0;
    }
    return line;
}

void complain(std::string_view message) {
    const std::string line = printable(message) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

int print(std::string_view text) {
    const auto written = io::writeFile("-", text);
    if (written)
        return kDone;
    complain("standard output: " + written.error().message);
    return kFailed;
}

} // namespace twinsine::app
