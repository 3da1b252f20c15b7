// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Every training that came to an end, in a file that outlives the program (SQLite), the settings of each with it.
/// Bounded: the oldest that nobody pinned go first. Several programs may use the file at once. Where it can't be used
/// it is left as it is, and the history is in memory for as long as this lives. Not thread-safe.

#include "core/experiment/experiment.hpp"
#include "core/io/sqlite.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace twinsine::io {

/// A training as a row of the history.
struct PastRun {
    std::int64_t id = 0;       ///< the store's
    std::int64_t settings = 0; ///< settingsKey()
    std::int64_t family = 0;   ///< familyKey()
    std::string origin;        ///< what was opened: a preset's name or a file's path; may be empty
    std::string title;         ///< the experiment's name
    std::string name;          ///< that a person gave it
    std::string changes;       ///< from what was opened; empty: as it was
    std::optional<std::int64_t> seedA;
    std::optional<std::int64_t> seedB;
    std::optional<double> lossA; ///< evaluation loss at the end; none if it is not finite
    std::optional<double> lossB;
    std::optional<double> gap; ///< mean |A - B| at the end
    std::optional<std::int64_t> divergedA;
    std::optional<std::int64_t> divergedB;
    bool stopped = false; ///< before its end
    std::int64_t epochs = 0;
    std::int64_t stepsA = 0;
    std::int64_t stepsB = 0;
    double seconds = 0; ///< of training
    std::string engine;
    std::int64_t time = 0;  ///< it ended last, in milliseconds since 1970 (UTC)
    std::int64_t times = 1; ///< trained
    bool pinned = false;
    bool isWhole = true; ///< its settings are there; they are not where they take too much room
    bool operator==(const PastRun&) const = default;
};

/// Of all that decides how a training goes; the same for the same settings, whatever they are called.
std::int64_t settingsKey(const experiment::Experiment& experiment);
/// The same without seeds.
std::int64_t familyKey(const experiment::Experiment& experiment);

class RunHistory {
public:
    static constexpr std::size_t kMostRuns = 10'000;
    static constexpr std::size_t kMostBytes = std::size_t{64} << 20; ///< of settings, together
    static constexpr std::size_t kMostBytesOfOne = std::size_t{256} << 10;

    /// Makes the file and its folder where they are missing. An empty path: in memory.
    explicit RunHistory(std::string path, std::size_t mostRuns = kMostRuns, std::size_t mostBytes = kMostBytes);

    /// Why the history does not outlive the program, one line that names the file; once.
    std::optional<Error> takeProblem();

    std::vector<PastRun> runs();

    struct Added {
        PastRun run;                    ///< as it is kept: with what a person made of it before
        std::vector<std::int64_t> gone; ///< to make room
    };
    /// The same settings from the same origin again are the same row: the latest numbers, counted once more.
    Added add(PastRun run, const experiment::Experiment& experiment);

    void setName(std::int64_t id, const std::string& name);
    void setPinned(std::int64_t id, bool pinned);

    /// A row with all that belongs to it.
    struct Kept {
        PastRun run;
        std::string experiment; ///< as JSON; empty where it is not there
    };
    /// Those of them that are there, in this order.
    std::vector<Kept> kept(std::span<const std::int64_t> ids);
    void remove(std::span<const std::int64_t> ids);
    /// What was removed is there again, but for what was trained anew since.
    void putBack(std::span<const Kept> runs);

    Result<experiment::Experiment> experimentOf(std::int64_t id);

    /// Whether another program has changed the file since this was asked last.
    bool changedElsewhere();

private:
    /// Does it in the file or, if that fails, in memory.
    template <class Action>
    void write(const Action& action);
    /// Makes the table where there is none; or says why the file can't be used.
    std::optional<std::string> prepare();
    /// Goes on in memory, with all that can be read of the file.
    void leaveFile(const std::string& reason);
    std::vector<Kept> select(const char* sql, std::optional<std::int64_t> id = {});
    void removeRows(std::span<const std::int64_t> ids);
    std::vector<std::int64_t> makeRoom();
    void insert(const Kept& kept);

    std::string m_path;
    std::size_t m_mostRuns;
    std::size_t m_mostBytes;
    Database m_database;
    std::int64_t m_version = 0; ///< of the file, as changedElsewhere() saw it
    std::optional<Error> m_problem;
};

} // namespace twinsine::io
