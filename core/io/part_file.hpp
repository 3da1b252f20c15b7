// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The file of one part of a run that is split over many machines: how each of its trainings ended. An SQLite database
/// (docs/many-machines.md) that is never half written, however its writer ends.

#include "core/io/sqlite.hpp"
#include "core/result.hpp"
#include "core/training/many.hpp"
#include "core/training/split.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twinsine::io {

/// With a checksum, over the job's number too. Predictions that are all float32 take four bytes each.
std::string bytesOf(std::int64_t job, const training::Outcome& outcome);
/// None where they are damaged, or another job's.
std::optional<training::Outcome> outcomeFrom(std::int64_t job, std::string_view bytes);

class PartFile {
public:
    /// Makes the file, or goes on with one of the same task and part. Nobody else can write it as long as this lives.
    /// `task` is JSON: what all parts of a run have in common. The fault names the file.
    static Result<PartFile> write(const std::string& path, const std::string& task, training::Part part);
    /// To read it.
    static Result<PartFile> read(const std::string& path);

    const std::string& path() const { return m_path; }
    const std::string& task() const { return m_task; }
    training::Part part() const { return m_part; }
    /// What its trainings took, of all processes that wrote it.
    double seconds() const;
    /// Whether all of its trainings are in it.
    bool isFinished() const { return m_isFinished; }

    /// The jobs that are in it, ascending.
    std::vector<std::int64_t> jobs();
    /// One of them; none if it is damaged.
    std::optional<training::Outcome> outcome(std::int64_t job);

    /// Stores it, for good within a second or with a later commitIfDue().
    void add(std::int64_t job, const training::Outcome& outcome);
    /// Stores for good what has waited for a second, or is much.
    void commitIfDue();
    /// All is in it.
    void finish();
    /// Takes the file away: its task can't be done. Nothing else may be called after that.
    void remove();

    struct Row {
        std::int64_t job = 0;
        std::string bytes;
    };
    /// The next one by number; none after the last.
    std::optional<Row> next();

    /// What went wrong first, with the file's name; none any more after that.
    std::optional<Error> takeFault();

private:
    explicit PartFile(const std::string& path) : m_path(path) {}
    std::optional<Error> readHead();
    void commit();

    std::string m_path;
    std::string m_task;
    training::Part m_part;
    bool m_isFinished = false;
    double m_secondsBefore = 0;
    std::chrono::steady_clock::time_point m_opened = std::chrono::steady_clock::now();
    std::unique_ptr<Database> m_database; ///< before all that needs it
    std::unique_ptr<Statement> m_insert;
    std::unique_ptr<Statement> m_rows;
    std::unique_ptr<Transaction> m_transaction; ///< what is stored, but not for good yet
    std::chrono::steady_clock::time_point m_begun;
    std::size_t m_pending = 0;
};

/// What is said of a file whose content is not what was written.
inline constexpr const char* kDamaged = "is damaged: remove it and train that part again";

/// In which field two tasks differ, as in "experiment.a.seed"; empty if they are one. "bits" only where no other does.
std::string differenceOf(const std::string& task, const std::string& other);

} // namespace twinsine::io
