// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file.hpp"

#include <array>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace twinsine::io {
namespace {

namespace fs = std::filesystem;

// No file of this program's comes near; without a bound /dev/zero would take all memory.
constexpr std::size_t kMaxBytes = std::size_t{256} << 20;
// As many as Linux follows.
constexpr int kMaxLinks = 40;

Error errorOf(int code) {
    if (code == ENOENT)
        return {"no such file"};
    std::string message = std::generic_category().message(code);
    message[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(message[0])));
    return {message};
}

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0)
            ::close(m_number);
    }

    int get() const { return m_number; }
    /// Some file systems report a failed write only here.
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

Result<std::string> readAll(int descriptor) {
    std::string content;
    std::array<char, 65536> block;
    while (true) {
        const ssize_t count = ::read(descriptor, block.data(), block.size());
        if (count == 0)
            return content;
        if (count < 0 && errno != EINTR)
            return errorOf(errno);
        if (count > 0)
            content.append(block.data(), static_cast<std::size_t>(count));
        if (content.size() > kMaxBytes)
            return Error{"is larger than 256 MiB"};
    }
}

Result<Done> writeAll(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t count = ::write(descriptor, content.data(), content.size());
        if (count < 0 && errno != EINTR)
            return errorOf(errno);
        if (count > 0)
            content.remove_prefix(static_cast<std::size_t>(count));
    }
    return Done{};
}

/// Where an output goes: links followed, and the permissions of the file that is there already.
struct Target {
    fs::path path;
    std::optional<mode_t> mode; ///< none: there is no such file yet
    bool isRegular = true;
};

Result<Target> targetOf(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) {
        if (S_ISDIR(status.st_mode))
            return errorOf(EISDIR);
        if (::access(path.c_str(), W_OK) != 0)
            return errorOf(errno);
        if (!S_ISREG(status.st_mode))
            return Target{path, status.st_mode, false};
    } else if (errno != ENOENT) {
        return errorOf(errno);
    }
    Target target{path, std::nullopt};
    if (S_ISREG(status.st_mode))
        target.mode = status.st_mode & 07777;
    std::error_code ignored;
    for (int links = 0; links < kMaxLinks && fs::is_symlink(target.path, ignored); ++links)
        target.path = target.path.parent_path() / fs::read_symlink(target.path, ignored);
    if (!target.path.has_filename())
        return Error{target.path.empty() ? "the name is empty" : "no such folder"};

    const fs::path folder = target.path.has_parent_path() ? target.path.parent_path() : ".";
    if (!fs::is_directory(folder, ignored))
        return Error{"no such folder"};
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return Error{"its folder: " + errorOf(errno).message};
    return target;
}

Result<Done> replace(const Target& target, std::string_view content) {
    // mkstemp would not respect the umask.
    fs::path temporary;
    int number = -1;
    for (int attempt = 0; number < 0; ++attempt) {
        temporary =
            target.path.parent_path() / (".twinsine-" + std::to_string(::getpid()) + "-" + std::to_string(attempt));
        number = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (number < 0 && errno != EEXIST)
            return errorOf(errno);
    }
    Descriptor file(number);
    Result<Done> result = writeAll(file.get(), content);
    if (result && target.mode && ::fchmod(file.get(), *target.mode) != 0)
        result = errorOf(errno);
    if (!file.close() && result)
        result = errorOf(errno);
    if (result && ::rename(temporary.c_str(), target.path.c_str()) != 0)
        result = errorOf(errno);
    if (!result)
        ::unlink(temporary.c_str());
    return result;
}

} // namespace

Result<std::string> readFile(const std::string& path) {
    if (path == "-")
        return readAll(STDIN_FILENO);
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        return errorOf(errno);
    return readAll(file.get());
}

bool isStandardOutput(const std::string& path) {
    return path == "-" || path == "/dev/stdout" || path == "/dev/fd/1" || path == "/proc/self/fd/1";
}

Result<Done> checkWritable(const std::string& path) {
    if (isStandardOutput(path))
        return Done{};
    const auto target = targetOf(path);
    return target ? Result<Done>(Done{}) : target.error();
}

Result<Done> writeFile(const std::string& path, std::string_view content) {
    if (isStandardOutput(path))
        return writeAll(STDOUT_FILENO, content);
    const auto target = targetOf(path);
    if (!target)
        return target.error();
    if (target->isRegular)
        return replace(*target, content);
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (file.get() < 0)
        return errorOf(errno);
    return writeAll(file.get(), content);
}

} // namespace twinsine::io
