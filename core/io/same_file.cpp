// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/same_file.hpp"

#include "core/io/file.hpp"

#include <filesystem>
#include <optional>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace twinsine::io {
namespace {

namespace fs = std::filesystem;

/// None if there is no such file.
std::optional<struct stat> statusOf(const std::string& path, int standardStream) {
    struct stat status {};
    const bool isStream = path == "-" || (standardStream == STDOUT_FILENO && isStandardOutput(path));
    const int fault = isStream ? ::fstat(standardStream, &status) : ::stat(path.c_str(), &status);
    return fault == 0 ? std::optional(status) : std::nullopt;
}

bool areOne(const struct stat& one, const struct stat& other) {
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/// What a path to no file would make, a link followed to where it ends.
fs::path madeBy(fs::path path) {
    constexpr int kMostLinks = 40;
    std::error_code ignored;
    for (int links = 0; links < kMostLinks && fs::is_symlink(path, ignored); ++links)
        path = path.parent_path() / fs::read_symlink(path, ignored);
    return path;
}

bool haveOneName(const std::string& one, const std::string& other) {
    const fs::path first = madeBy(one);
    const fs::path second = madeBy(other);
    const auto folderOf = [](const fs::path& path) {
        return statusOf((path.parent_path() / ".").string(), STDOUT_FILENO);
    };
    const auto firstFolder = folderOf(first);
    const auto secondFolder = folderOf(second);
    return first.filename() == second.filename() && firstFolder && secondFolder && areOne(*firstFolder, *secondFolder);
}

} // namespace

bool isSameFile(const std::string& one, const std::string& other) {
    const auto first = statusOf(one, STDOUT_FILENO);
    const auto second = statusOf(other, STDOUT_FILENO);
    if (first && second)
        return areOne(*first, *second);
    return !first && !second && haveOneName(one, other);
}

bool replacesInput(const std::string& output, const std::string& input) {
    if (isStandardOutput(output))
        return false;
    const auto written = statusOf(output, STDOUT_FILENO);
    const auto read = statusOf(input, STDIN_FILENO);
    return written && read && S_ISREG(written->st_mode) && areOne(*written, *read);
}

} // namespace twinsine::io
