// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace twinsine::fuzz {

std::span<const Target> targets() {
    static constexpr Target kTargets[]{
        {"files", readFiles},     {"pictures", readPictures, mendChecksums},
        {"set", setFields},       {"expressions", readExpressions},
        {"tries", applyTries},    {"scripts", writeScripts},
        {"history", openHistory}, {"points", readPoints},
        {"lessons", readLessons}, {"axes", readAxes},
        {"parts", readParts},
    };
    return kTargets;
}

const Target& targetOf(std::string_view name) {
    const auto found = std::ranges::find(targets(), name, &Target::name);
    promise(found != targets().end(), "there is such a target");
    return *found;
}

void promise(bool isKept, std::string_view what) {
    if (isKept)
        return;
    std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

void promiseMessage(std::string_view message) {
    constexpr std::size_t kMost = 4096;
    promise(!message.empty() && message.size() <= kMost, "a message is for a person: " + std::string(message));
}

} // namespace twinsine::fuzz
