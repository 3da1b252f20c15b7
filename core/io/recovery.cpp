// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/recovery.hpp"

#include "core/experiment/json.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <random>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace twinsine::io {
namespace {

namespace fs = std::filesystem;
using experiment::Json;

constexpr const char* kFormat = "twinsine.recovery";
constexpr const char* kSuffix = ".recovery";
constexpr const char* kLockSuffix = ".lock";

fs::path lockOf(fs::path path) { return path.replace_extension(kLockSuffix); }

std::string randomName() {
    std::random_device random;
    std::string name;
    for (int i = 0; i < 16; ++i)
        name += "0123456789abcdef"[random() % 16];
    return name;
}

std::string text(const Json& header, const char* key) {
    const auto found = header.find(key);
    return found != header.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

RecoveryFile::RecoveryFile(RecoveryFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_lock(std::exchange(other.m_lock, -1)) {}

RecoveryFile& RecoveryFile::operator=(RecoveryFile&& other) noexcept {
    if (this == &other)
        return *this;
    release();
    m_path = std::move(other.m_path);
    m_lock = std::exchange(other.m_lock, -1);
    return *this;
}

RecoveryFile::~RecoveryFile() { release(); }

void RecoveryFile::release() noexcept {
    if (m_lock < 0)
        return;
    std::error_code ignored;
    if (!fs::exists(m_path, ignored))
        ::unlink(lockOf(m_path).c_str());
    ::close(std::exchange(m_lock, -1));
}

std::optional<RecoveryFile> RecoveryFile::take(const fs::path& path) {
    const int lock = ::open(lockOf(path).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0)
        return std::nullopt;
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return std::nullopt;
    }
    return RecoveryFile(path, lock);
}

Result<RecoveryFile> RecoveryFile::create(const fs::path& folder) {
    std::error_code fault;
    fs::create_directories(folder.parent_path(), fault);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) // nobody else's business
        return Error{folder.string() + ": " + reasonOf(errno)};
    if (auto own = take(folder / (randomName() + kSuffix)))
        return std::move(*own);
    return Error{folder.string() + ": " + reasonOf(errno)};
}

std::vector<RecoveryFile> RecoveryFile::orphans(const fs::path& folder) {
    std::vector<std::pair<fs::file_time_type, RecoveryFile>> found;
    std::error_code fault;
    for (fs::directory_iterator each(folder, fault), end; each != end; each.increment(fault)) {
        if (each->path().extension() != kSuffix)
            continue;
        auto taken = take(each->path());
        const auto time = fs::last_write_time(each->path(), fault); // its window may have cleared it just now
        if (taken && !fault)
            found.emplace_back(time, std::move(*taken));
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const auto& each) { return each.first; });
    std::vector<RecoveryFile> orphans;
    for (auto& [time, orphan] : found)
        orphans.push_back(std::move(orphan));
    return orphans;
}

Result<Unsaved> RecoveryFile::read() const {
    const auto bytes = readFile(m_path);
    if (!bytes)
        return bytes.error();
    const auto end = bytes->find('\n');
    const auto header = experiment::parseJson(std::string_view(*bytes).substr(0, end));
    if (!header || !header->is_object() || text(*header, "format") != kFormat || end == std::string::npos)
        return Error{"is no recovery file"};
    auto experiment = experimentFrom(std::string_view(*bytes).substr(end));
    if (!experiment)
        return experiment.error();
    const auto time = header->find("time");
    return Unsaved{time != header->end() && time->is_number_integer() ? time->get<std::int64_t>() : 0,
                   text(*header, "file"), text(*header, "digest"), text(*header, "preset"), std::move(*experiment)};
}

Result<Done> RecoveryFile::write(const Unsaved& unsaved) const {
    const Json header{{"format", kFormat},        {"version", 1},
                      {"time", unsaved.time},     {"file", unsaved.file},
                      {"digest", unsaved.digest}, {"preset", unsaved.preset}};
    return writeFile(m_path, header.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n' +
                                 experiment::toJsonText(unsaved.experiment));
}

void RecoveryFile::clear() const { ::unlink(m_path.c_str()); }

} // namespace twinsine::io
