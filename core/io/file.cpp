// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace twinsine::io {
namespace {

namespace fs = std::filesystem;

// As many as Linux follows.
constexpr int kMaxLinks = 40;

Error errorOf(int code) {
    if (code == ENOENT)
        return {"no such file"};
    return {reasonOf(code)};
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

/// Waits until there is something to read. False: nobody wants it any more.
bool waitForInput(int descriptor, const KeepGoing& keepGoing) {
    constexpr int kMilliseconds = 50;
    struct pollfd input {
        descriptor, POLLIN, 0
    };
    while (::poll(&input, 1, kMilliseconds) <= 0)
        if (!keepGoing())
            return false;
    return true;
}

Error largerThan(std::size_t bytes) { return {"is larger than " + std::to_string(bytes >> 20) + " MiB"}; }

Result<std::string> readAll(int descriptor, const KeepGoing& keepGoing) {
    std::string content;
    struct stat status {};
    const bool isKnown = ::fstat(descriptor, &status) == 0;
    // No result comes from a device, and /dev/zero would take all memory.
    const std::size_t most = isKnown && S_ISCHR(status.st_mode) ? std::size_t{256} << 20 : kMaxFileBytes;
    if (isKnown && S_ISREG(status.st_mode)) {
        const auto bytes = static_cast<std::size_t>(status.st_size);
        if (bytes > most)
            return largerThan(most);
        content.reserve(bytes); // growing would take twice of it
    }
    std::array<char, 65536> block;
    while (true) {
        if (!waitForInput(descriptor, keepGoing) || !keepGoing())
            return Error{"cancelled"};
        const ssize_t count = ::read(descriptor, block.data(), block.size());
        if (count == 0)
            return content;
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return errorOf(errno);
        if (count > 0)
            content.append(block.data(), static_cast<std::size_t>(count));
        if (content.size() > most)
            return largerThan(most);
    }
}

Result<Done> writeAll(int descriptor, std::string_view content, const KeepGoing& keepGoing) {
    constexpr std::size_t kAtOnce = std::size_t{1} << 20; // some milliseconds
    while (!content.empty()) {
        if (!keepGoing())
            return Error{"cancelled"};
        const ssize_t count = ::write(descriptor, content.data(), std::min(content.size(), kAtOnce));
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
    uid_t owner = 0;
    gid_t group = 0;
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
            return Target{.path = path, .mode = status.st_mode, .isRegular = false};
    } else if (errno != ENOENT) {
        return errorOf(errno);
    }
    Target target{.path = path};
    if (S_ISREG(status.st_mode)) {
        target.mode = status.st_mode & 07777;
        target.owner = status.st_uid;
        target.group = status.st_gid;
    }
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

constexpr const char* kTemporary = ".twinsine-"; ///< then the process and a number

/// Of a process that is no more, and that nobody writes: a lock tells also where processes are counted apart.
bool isLeft(const fs::path& file) {
    const std::string name = file.filename().string();
    const std::string rest = name.starts_with(kTemporary) ? name.substr(std::strlen(kTemporary)) : std::string();
    const pid_t process = std::atoi(rest.c_str());
    if (process <= 0 || ::kill(process, 0) == 0 || errno != ESRCH)
        return false;
    const Descriptor open(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    return open.get() >= 0 && ::flock(open.get(), LOCK_EX | LOCK_NB) == 0;
}

void removeWhatIsLeft(const fs::path& folder) {
    std::error_code ignored;
    for (fs::directory_iterator each(folder, ignored), end; each != end; each.increment(ignored))
        if (isLeft(each->path()))
            ::unlink(each->path().c_str());
}

/// The name is on the disk too.
Result<Done> syncFolder(const fs::path& folder) {
    const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (open.get() < 0 || (::fsync(open.get()) != 0 && errno != EINVAL)) // which a file system without it says
        return errorOf(errno);
    return Done{};
}

Result<Done> replace(const Target& target, std::string_view content, const KeepGoing& keepGoing) {
    const fs::path folder = target.path.has_parent_path() ? target.path.parent_path() : ".";
    removeWhatIsLeft(folder);
    // mkstemp would not respect the umask.
    fs::path temporary;
    int number = -1;
    for (int attempt = 0; number < 0; ++attempt) {
        temporary = folder / (kTemporary + std::to_string(::getpid()) + "-" + std::to_string(attempt));
        number = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (number < 0 && errno != EEXIST)
            return errorOf(errno);
    }
    Descriptor file(number);
    ::flock(number, LOCK_EX | LOCK_NB); // a file system without locks has none that could be lost
    Result<Done> result = writeAll(file.get(), content, keepGoing);
    if (target.mode && ::geteuid() == 0 && ::fchown(file.get(), target.owner, target.group) != 0)
        errno = 0; // a file system without owners
    if (result && target.mode && ::fchmod(file.get(), *target.mode) != 0)
        result = errorOf(errno);
    if (result && ::fsync(file.get()) != 0)
        result = errorOf(errno);
    if (!file.close() && result)
        result = errorOf(errno);
    if (result && !keepGoing())
        result = Error{"cancelled"};
    if (result && ::rename(temporary.c_str(), target.path.c_str()) != 0)
        result = errorOf(errno);
    if (!result)
        ::unlink(temporary.c_str());
    return result ? syncFolder(folder) : result;
}

} // namespace

std::string reasonOf(int code) {
    const char* description = ::strerrordesc_np(code);
    if (!description)
        return "error " + std::to_string(code); // file systems of the network have some of their own
    std::string reason = description;
    reason[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(reason[0])));
    return reason;
}

Result<std::string> readFile(const std::string& path, const KeepGoing& keepGoing) {
    if (path == "-")
        return readAll(STDIN_FILENO, keepGoing);
    // A pipe that nobody writes yet would be waited for here.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.get() < 0)
        return errorOf(errno);
    return readAll(file.get(), keepGoing);
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

Result<Done> writeFile(const std::string& path, std::string_view content, const KeepGoing& keepGoing) {
    if (isStandardOutput(path))
        return writeAll(STDOUT_FILENO, content, keepGoing);
    const auto target = targetOf(path);
    if (!target)
        return target.error();
    if (target->isRegular)
        return replace(*target, content, keepGoing);
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (file.get() < 0)
        return errorOf(errno);
    return writeAll(file.get(), content, keepGoing);
}

} // namespace twinsine::io
