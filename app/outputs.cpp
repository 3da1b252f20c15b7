// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outputs.hpp"

#include "app/commands.hpp"
#include "app/messages.hpp"
#include "core/io/file.hpp"

#include <filesystem>

namespace twinsine::app {
namespace {

bool isSameTarget(const std::string& one, const std::string& other) {
    if (io::isStandardOutput(one) || io::isStandardOutput(other))
        return io::isStandardOutput(one) && io::isStandardOutput(other);
    std::error_code fault;
    const auto path = std::filesystem::weakly_canonical(one, fault);
    return path == std::filesystem::weakly_canonical(other, fault) && !std::filesystem::is_character_file(path, fault);
}

} // namespace

bool outputsAreFine(const std::string& json, const std::string& csv) {
    if (!json.empty() && !csv.empty() && isSameTarget(json, csv)) {
        complain("twinsine: --json and --csv name the same target, " + json);
        return false;
    }
    for (const auto& path : {json, csv}) {
        if (path.empty())
            continue;
        if (const auto writable = io::checkWritable(path); !writable) {
            complain(path + ": " + writable.error().message);
            return false;
        }
    }
    return true;
}

int write(const std::string& path, const std::string& content) {
    if (io::isStandardOutput(path))
        return print(content);
    const auto written = io::writeFile(path, content);
    if (written)
        return kDone;
    complain(path + ": " + written.error().message);
    return kFailed;
}

} // namespace twinsine::app
