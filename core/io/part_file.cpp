// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/part_file.hpp"

#include "core/experiment/json.hpp"
#include "core/io/file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <filesystem>
#include <utility>

#include <zlib.h>

namespace twinsine::io {
namespace {

static_assert(std::endian::native == std::endian::little, "files are");

constexpr std::int64_t kVersion = 1;
constexpr std::int64_t kApplication = 0x54775069; // "TwPi"
constexpr std::size_t kMuch = 4096;
constexpr std::chrono::seconds kLongest{1};

constexpr const char* kSchema =
    "CREATE TABLE part (task TEXT NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, checksum INTEGER NOT NULL, "
    "seconds REAL NOT NULL, finished INTEGER NOT NULL);"
    "CREATE TABLE outcomes (job INTEGER PRIMARY KEY, outcome BLOB NOT NULL);"
    "PRAGMA application_id = 0x54775069;"
    "PRAGMA user_version = 1";

std::uint32_t checksumOf(std::string_view bytes) {
    return static_cast<std::uint32_t>(::crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

std::uint32_t checksumOf(const std::string& task, training::Part part) {
    return checksumOf(std::to_string(part.index) + "/" + std::to_string(part.of) + " " + task);
}

template <class Value>
void append(std::string& bytes, Value value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class Value>
Value take(std::string_view& bytes) {
    Value value;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return value;
}

/// What is before the predictions: the checksum, the bytes of a number, the update that diverged (or -1), both losses.
constexpr std::size_t kHeadBytes = 4 + 1 + 8 + 8 + 8;

bool isFloat32(double value) {
    return std::bit_cast<std::uint64_t>(static_cast<double>(static_cast<float>(value))) ==
           std::bit_cast<std::uint64_t>(value);
}

} // namespace

std::string bytesOf(std::int64_t job, const training::Outcome& outcome) {
    const bool isNarrow = std::ranges::all_of(outcome.prediction, isFloat32);
    std::string bytes;
    append(bytes, job);
    append(bytes, static_cast<char>(isNarrow ? sizeof(float) : sizeof(double)));
    append(bytes, outcome.divergedAtStep.value_or(-1));
    append(bytes, outcome.loss);
    append(bytes, outcome.evaluationLoss);
    for (const double value : outcome.prediction)
        isNarrow ? append(bytes, static_cast<float>(value)) : append(bytes, value);
    const std::uint32_t checksum = checksumOf(bytes);
    bytes.erase(0, sizeof job - sizeof checksum); // in its place
    std::memcpy(bytes.data(), &checksum, sizeof checksum);
    return bytes;
}

std::optional<training::Outcome> outcomeFrom(std::int64_t job, std::string_view bytes) {
    if (bytes.size() < kHeadBytes)
        return std::nullopt;
    const auto checksum = take<std::uint32_t>(bytes);
    std::string checked;
    append(checked, job);
    checked += bytes;
    const auto width = static_cast<std::size_t>(bytes.front());
    if (checksum != checksumOf(checked) || (width != sizeof(float) && width != sizeof(double)) ||
        (bytes.size() + sizeof checksum - kHeadBytes) % width != 0)
        return std::nullopt;
    bytes.remove_prefix(1);
    training::Outcome outcome;
    const auto diverged = take<std::int64_t>(bytes);
    if (diverged >= 0)
        outcome.divergedAtStep = diverged;
    outcome.loss = take<double>(bytes);
    outcome.evaluationLoss = take<double>(bytes);
    outcome.prediction.reserve(bytes.size() / width);
    while (!bytes.empty())
        outcome.prediction.push_back(width == sizeof(float) ? take<float>(bytes) : take<double>(bytes));
    return outcome;
}

std::string differenceOf(const std::string& task, const std::string& other) {
    const auto one = experiment::parseJson(task);
    const auto two = experiment::parseJson(other);
    if (!one || !two)
        return task == other ? std::string() : "task";
    const auto differences = experiment::Json::diff(*one, *two);
    if (differences.empty())
        return {};
    // Other bits follow from another experiment or version, which is what a person changed.
    const auto cause =
        std::ranges::find_if(differences, [](const auto& difference) { return difference["path"] != "/bits"; });
    std::string path = (cause != differences.end() ? *cause : differences.front())["path"].get<std::string>();
    if (path.empty()) // one of them is no object
        return "task";
    path.erase(0, 1);
    std::ranges::replace(path, '/', '.');
    return path;
}

std::optional<Error> PartFile::takeFault() {
    auto fault = m_database->takeFault();
    if (!fault)
        return std::nullopt;
    // SQLite's words for a file that a person knows by others
    constexpr std::array<std::array<const char*, 2>, 3> kPlain{{{"locked", "another process is writing it"},
                                                                {"malformed", kDamaged},
                                                                {"file is not a database", "is no part of a run"}}};
    for (const auto& [words, plain] : kPlain)
        if (fault->message.find(words) != std::string::npos)
            return Error{m_path + ": " + plain};
    return Error{m_path + ": " + fault->message};
}

/// Task, part, and how far it is.
std::optional<Error> PartFile::readHead() {
    const std::int64_t application = m_database->number("PRAGMA application_id");
    const std::int64_t version = m_database->number("PRAGMA user_version");
    if (auto fault = takeFault())
        return fault;
    if (application != kApplication)
        return Error{m_path + ": is no part of a run"};
    if (version > kVersion)
        return Error{m_path + ": is of a later version of TwinSine"};
    std::int64_t checksum = -1;
    {
        Statement head(*m_database, "SELECT task, part, parts, checksum, seconds, finished FROM part");
        if (head.step()) {
            m_task = head.text(0);
            m_part = {static_cast<std::size_t>(head.whole(1)), static_cast<std::size_t>(head.whole(2))};
            checksum = head.whole(3);
            m_secondsBefore = head.real(4);
            m_isFinished = head.whole(5) != 0;
        }
    }
    if (auto fault = takeFault())
        return fault;
    if (checksum != checksumOf(m_task, m_part) || m_part.index < 1 || m_part.index > m_part.of ||
        m_part.of > training::kMostParts)
        return Error{m_path + ": " + kDamaged};
    return std::nullopt;
}

Result<PartFile> PartFile::write(const std::string& path, const std::string& task, training::Part part) {
    PartFile file(path);
    file.m_database = std::make_unique<Database>(path);
    Database& database = *file.m_database;
    database.run("PRAGMA locking_mode = EXCLUSIVE");
    {
        const Transaction whole(database);
        if (database.number("PRAGMA schema_version") == 0) {
            database.run(kSchema);
            Statement(database, "INSERT INTO part VALUES (?, ?, ?, ?, 0, 0)")
                .bind(std::string_view(task))
                .bind(static_cast<std::int64_t>(part.index))
                .bind(static_cast<std::int64_t>(part.of))
                .bind(static_cast<std::int64_t>(checksumOf(task, part)))
                .run();
        }
    }
    if (auto fault = file.takeFault())
        return *fault;
    if (auto fault = file.readHead())
        return *fault;
    if (file.m_part != part)
        return Error{path + ": is part " + std::to_string(file.m_part.index) + " of " + std::to_string(file.m_part.of)};
    if (const std::string field = differenceOf(file.m_task, task); !field.empty())
        return Error{path + ": is a part of another run, which differs in " + field};
    file.m_insert = std::make_unique<Statement>(database, "INSERT OR REPLACE INTO outcomes VALUES (?, ?)");
    return file;
}

Result<PartFile> PartFile::read(const std::string& path) {
    std::error_code fault;
    const auto status = std::filesystem::status(path, fault);
    if (!std::filesystem::exists(status))
        return Error{path + ": " + (fault ? reasonOf(fault.value()) : "there is no such file")};
    if (!std::filesystem::is_regular_file(status))
        return Error{path + ": is no file"};
    PartFile file(path);
    file.m_database = std::make_unique<Database>(path, Database::Missing::isAFault);
    file.m_database->run("PRAGMA cache_size = -64"); // KiB: there may be a thousand files, each read once
    if (auto wrong = file.readHead())
        return *wrong;
    file.m_rows = std::make_unique<Statement>(*file.m_database, "SELECT job, outcome FROM outcomes ORDER BY job");
    return file;
}

double PartFile::seconds() const {
    const bool isWritten = m_insert != nullptr && !m_isFinished;
    const std::chrono::duration<double> now = std::chrono::steady_clock::now() - m_opened;
    return m_secondsBefore + (isWritten ? now.count() : 0);
}

std::vector<std::int64_t> PartFile::jobs() {
    std::vector<std::int64_t> jobs;
    Statement rows(*m_database, "SELECT job FROM outcomes ORDER BY job");
    while (rows.step())
        jobs.push_back(rows.whole(0));
    return jobs;
}

std::optional<training::Outcome> PartFile::outcome(std::int64_t job) {
    Statement row(*m_database, "SELECT outcome FROM outcomes WHERE job = ?");
    row.bind(job);
    return row.step() ? outcomeFrom(job, row.text(0)) : std::nullopt;
}

void PartFile::add(std::int64_t job, const training::Outcome& outcome) {
    if (!m_transaction) {
        m_transaction = std::make_unique<Transaction>(*m_database);
        m_begun = std::chrono::steady_clock::now();
    }
    const std::string bytes = bytesOf(job, outcome);
    m_insert->bind(job).bindBytes(bytes).run();
    ++m_pending;
    if (std::chrono::steady_clock::now() - m_begun >= kLongest)
        commit();
}

void PartFile::commitIfDue() {
    if (m_transaction && (m_pending >= kMuch || std::chrono::steady_clock::now() - m_begun >= kLongest))
        commit();
}

void PartFile::commit() {
    Statement(*m_database, "UPDATE part SET seconds = ?").bind(seconds()).run();
    m_transaction.reset();
    m_pending = 0;
}

void PartFile::finish() {
    if (m_isFinished)
        return;
    if (!m_transaction)
        m_transaction = std::make_unique<Transaction>(*m_database);
    m_database->run("UPDATE part SET finished = 1");
    commit();
    m_secondsBefore = seconds();
    m_isFinished = true;
}

void PartFile::remove() {
    m_transaction.reset();
    m_insert.reset();
    m_database.reset(); // and with it the journal
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
}

std::optional<PartFile::Row> PartFile::next() {
    if (!m_rows->step())
        return std::nullopt;
    return Row{m_rows->whole(0), m_rows->text(1)};
}

} // namespace twinsine::io
