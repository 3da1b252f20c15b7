// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.hpp"

#include "app/commands.hpp"
#include "app/interrupt.hpp"
#include "core/io/file.hpp"

#include <cstdio>

namespace twinsine::app {

void complain(std::string_view message) {
    const std::string line = printable(message) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

int print(std::string_view text) {
    const auto written = io::writeFile("-", text, [] { return !isInterrupted(); });
    if (isInterrupted())
        return kInterrupted;
    if (written)
        return kDone;
    complain("standard output: " + written.error().message);
    return kFailed;
}

} // namespace twinsine::app
