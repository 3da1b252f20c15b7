// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.hpp"

#include "app/commands.hpp"
#include "core/io/file.hpp"

#include <algorithm>
#include <cstdio>

namespace twinsine::app {

std::string printable(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, '?');
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
