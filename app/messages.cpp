// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.hpp"

#include "app/commands.hpp"
#include "core/io/file.hpp"

#include <algorithm>
#include <cstdio>

namespace twinsine::app {

void complain(std::string_view message) {
    std::string line(message);
    std::replace_if(
        line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, '?');
    line += '\n';
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
