// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/run_history.hpp"

#include "core/experiment/json.hpp"
#include "core/io/experiment_file.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <utility>

namespace twinsine::io {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kHistoryVersion = 1;

constexpr const char* kHistorySchema =
    "CREATE TABLE runs (id INTEGER PRIMARY KEY AUTOINCREMENT, settings INTEGER NOT NULL, family INTEGER NOT NULL, "
    "origin TEXT NOT NULL, title TEXT NOT NULL, name TEXT NOT NULL, changes TEXT NOT NULL, seed_a INTEGER, "
    "seed_b INTEGER, loss_a REAL, loss_b REAL, gap REAL, diverged_a INTEGER, diverged_b INTEGER, stopped INTEGER NOT "
    "NULL, epochs INTEGER NOT NULL, steps_a INTEGER NOT NULL, steps_b INTEGER NOT NULL, seconds REAL NOT NULL, "
    "engine TEXT NOT NULL, time INTEGER NOT NULL, times INTEGER NOT NULL, pinned INTEGER NOT NULL, bytes INTEGER NOT "
    "NULL, experiment BLOB NOT NULL, UNIQUE (settings, origin));"
    "CREATE INDEX runs_by_age ON runs (pinned, time, bytes);"
    "PRAGMA user_version = 1";

#define TWINSINE_RUN_COLUMNS                                                                                           \
    "settings, family, origin, title, name, changes, seed_a, seed_b, loss_a, loss_b, gap, diverged_a, diverged_b, "    \
    "stopped, epochs, steps_a, steps_b, seconds, engine, time, times, pinned"

constexpr const char* kSelect = "SELECT id, bytes, " TWINSINE_RUN_COLUMNS " FROM runs ORDER BY id";
constexpr const char* kSelectAll = "SELECT id, bytes, " TWINSINE_RUN_COLUMNS ", experiment FROM runs ORDER BY id";
constexpr const char* kSelectOne = "SELECT id, bytes, " TWINSINE_RUN_COLUMNS ", experiment FROM runs WHERE id = ?";
constexpr const char* kFind = "SELECT id, name, times, pinned FROM runs WHERE settings = ? AND origin = ?";
constexpr const char* kInsert = "INSERT OR REPLACE INTO runs (id, bytes, experiment, " TWINSINE_RUN_COLUMNS
                                ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
#undef TWINSINE_RUN_COLUMNS

constexpr int kExperimentColumn = 24; // of the last two

PastRun runFrom(const Statement& row) {
    int column = 2; // after id and bytes
    const auto whole = [&] { return row.whole(column++); };
    const auto text = [&] { return row.text(column++); };
    const auto maybeWhole = [&] { return row.wholeOrNull(column++); };
    const auto maybeReal = [&] { return row.realOrNull(column++); };
    PastRun run{.id = row.whole(0), .settings = whole(), .family = whole(), .origin = text(), .title = text()};
    run.name = text();
    run.changes = text();
    run.seedA = maybeWhole();
    run.seedB = maybeWhole();
    run.lossA = maybeReal();
    run.lossB = maybeReal();
    run.gap = maybeReal();
    run.divergedA = maybeWhole();
    run.divergedB = maybeWhole();
    run.stopped = whole() != 0;
    run.epochs = whole();
    run.stepsA = whole();
    run.stepsB = whole();
    run.seconds = row.real(column++);
    run.engine = text();
    run.time = whole();
    run.times = whole();
    run.pinned = whole() != 0;
    run.isWhole = row.whole(1) > 0;
    return run;
}

/// FNV-1a, going on from another text's.
std::uint64_t hashOf(std::string_view text, std::uint64_t hash = 0xcbf29ce484222325U) {
    for (const char character : text)
        hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001b3U;
    return hash;
}

std::string_view bytesOf(const std::vector<double>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(double)};
}

/// Of JSON: "0," twice.
constexpr std::size_t kLeastBytesOfPoint = 4;

/// What a file is called may be no UTF-8.
std::string dumped(const experiment::Experiment& experiment) {
    return toJson(experiment).dump(-1, ' ', false, experiment::Json::error_handler_t::replace);
}

/// Empty where that is too much to keep.
std::string textOf(const experiment::Experiment& experiment) {
    const auto& own = experiment.data.own;
    if (own && own->x.size() > RunHistory::kMostBytesOfOne / kLeastBytesOfPoint)
        return {};
    std::string text = dumped(experiment);
    return text.size() > RunHistory::kMostBytesOfOne ? std::string() : text;
}

} // namespace

std::int64_t settingsKey(const experiment::Experiment& experiment) {
    auto rest = experiment;
    rest.name.clear();
    rest.notes.clear();
    rest.data.own = nullptr; // whose points are millions at times: their bits are as good as their digits
    std::uint64_t hash = hashOf(dumped(rest));
    if (const auto& own = experiment.data.own)
        hash = hashOf(own->name, hashOf(bytesOf(own->y), hashOf(bytesOf(own->x), hash)));
    return static_cast<std::int64_t>(hash);
}

std::int64_t familyKey(const experiment::Experiment& experiment) {
    auto family = experiment;
    for (auto* side : {&family.a, &family.b}) {
        side->seed.reset();
        side->drawn.reset();
        for (auto& layer : side->layers)
            for (auto* initializer : {&layer.kernelInitializer, &layer.biasInitializer})
                initializer->config.erase("seed");
    }
    return settingsKey(family);
}

RunHistory::RunHistory(std::string path, std::size_t mostRuns, std::size_t mostBytes)
    : m_path(std::move(path)), m_mostRuns(mostRuns), m_mostBytes(mostBytes), m_database("") {
    std::error_code ignored; // opening it says why
    if (!m_path.empty()) {
        fs::create_directories(fs::path(m_path).parent_path(), ignored);
        m_database = Database(m_path);
    }
    if (const auto reason = prepare())
        leaveFile(*reason);
    changedElsewhere();
}

std::optional<std::string> RunHistory::prepare() {
    const auto versionOf = [this] { return m_database.number("PRAGMA user_version"); };
    const auto version = versionOf();
    if (version > kHistoryVersion)
        return "a later version of TwinSine wrote it";
    m_database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    if (version == 0) {
        const Transaction transaction(m_database);
        if (versionOf() == 0) // no other program was faster
            m_database.run(kHistorySchema);
    }
    const auto fault = m_database.takeFault();
    return fault ? std::optional(fault->message) : std::nullopt;
}

void RunHistory::leaveFile(const std::string& reason) {
    m_problem = Error{m_path + ": " + reason + ". The history is kept until TwinSine is closed."};
    const auto all = m_database.number("PRAGMA user_version") == kHistoryVersion ? select(kSelectAll) : std::vector<Kept>();
    m_database = Database("");
    m_database.run(kHistorySchema);
    const Transaction transaction(m_database);
    for (const Kept& each : all)
        insert(each);
}

std::optional<Error> RunHistory::takeProblem() { return std::exchange(m_problem, {}); }

template <class Action>
void RunHistory::write(const Action& action) {
    {
        const Transaction transaction(m_database);
        action();
    }
    const auto fault = m_database.takeFault();
    if (!fault)
        return;
    leaveFile(fault->message);
    const Transaction transaction(m_database);
    action();
}

std::vector<PastRun> RunHistory::runs() {
    const auto read = [this] {
        std::vector<PastRun> found;
        for (Statement rows(m_database, kSelect); rows.step();)
            found.push_back(runFrom(rows));
        return found;
    };
    auto found = read();
    const auto fault = m_database.takeFault();
    if (!fault)
        return found;
    leaveFile(fault->message);
    return read();
}

std::vector<RunHistory::Kept> RunHistory::select(const char* sql, std::optional<std::int64_t> id) {
    std::vector<Kept> found;
    Statement rows(m_database, sql);
    if (id)
        rows.bind(*id);
    while (rows.step())
        found.push_back({runFrom(rows), rows.text(kExperimentColumn)});
    m_database.takeFault(); // what can't be read is not there
    return found;
}

void RunHistory::insert(const Kept& kept) {
    const PastRun& run = kept.run;
    Statement row(m_database, kInsert);
    row.bind(run.id > 0 ? std::optional(run.id) : std::nullopt).bind(static_cast<std::int64_t>(kept.experiment.size()));
    row.bindBytes(kept.experiment).bind(run.settings).bind(run.family).bind(run.origin).bind(run.title);
    row.bind(run.name).bind(run.changes).bind(run.seedA).bind(run.seedB).bind(run.lossA).bind(run.lossB).bind(run.gap);
    row.bind(run.divergedA).bind(run.divergedB).bind(std::int64_t{run.stopped}).bind(run.epochs).bind(run.stepsA);
    row.bind(run.stepsB).bind(run.seconds).bind(run.engine).bind(run.time).bind(run.times);
    row.bind(std::int64_t{run.pinned}).run();
}

RunHistory::Added RunHistory::add(PastRun run, const experiment::Experiment& experiment) {
    run.settings = settingsKey(experiment);
    run.family = familyKey(experiment);
    const std::string text = textOf(experiment);
    run.isWhole = !text.empty();
    Added added;
    write([&] {
        added = {run, {}};
        Statement same(m_database, kFind);
        if (same.bind(run.settings).bind(run.origin).step()) {
            added.run.id = same.whole(0);
            added.run.name = same.text(1);
            added.run.times = same.whole(2) + 1;
            added.run.pinned = same.whole(3) != 0;
        }
        insert({added.run, text});
        if (added.run.id == 0)
            added.run.id = m_database.number("SELECT last_insert_rowid()");
        added.gone = makeRoom();
    });
    return added;
}

std::vector<std::int64_t> RunHistory::makeRoom() {
    auto count = m_database.number("SELECT count(*) FROM runs");
    auto bytes = m_database.number("SELECT sum(bytes) FROM runs");
    std::vector<std::int64_t> gone;
    Statement oldest(m_database, "SELECT id, bytes FROM runs WHERE pinned = 0 ORDER BY time");
    while ((count > static_cast<std::int64_t>(m_mostRuns) || bytes > static_cast<std::int64_t>(m_mostBytes)) &&
           oldest.step()) {
        gone.push_back(oldest.whole(0));
        --count;
        bytes -= oldest.whole(1);
    }
    removeRows(gone);
    return gone;
}

void RunHistory::removeRows(std::span<const std::int64_t> ids) {
    Statement row(m_database, "DELETE FROM runs WHERE id = ?");
    for (const auto id : ids)
        row.bind(id).run();
}

void RunHistory::remove(std::span<const std::int64_t> ids) {
    write([&] { removeRows(ids); });
}

void RunHistory::setName(std::int64_t id, const std::string& name) {
    write([&] { Statement(m_database, "UPDATE runs SET name = ? WHERE id = ?").bind(name).bind(id).run(); });
}

void RunHistory::setPinned(std::int64_t id, bool pinned) {
    write([&] {
        Statement(m_database, "UPDATE runs SET pinned = ? WHERE id = ?").bind(std::int64_t{pinned}).bind(id).run();
    });
}

std::vector<RunHistory::Kept> RunHistory::kept(std::span<const std::int64_t> ids) {
    std::vector<Kept> found;
    for (const auto id : ids)
        for (auto& each : select(kSelectOne, id))
            found.push_back(std::move(each));
    return found;
}

void RunHistory::putBack(std::span<const Kept> runs) {
    write([&] {
        for (const Kept& each : runs) {
            Statement same(m_database, kFind);
            if (!same.bind(each.run.settings).bind(each.run.origin).step())
                insert(each);
        }
    });
}

Result<experiment::Experiment> RunHistory::experimentOf(std::int64_t id) {
    const auto found = kept({&id, 1});
    if (found.empty())
        return Error{"it is not in the history any more"};
    if (!found.front().run.isWhole)
        return Error{"its settings take too much room to be kept"};
    return experimentFrom(found.front().experiment);
}

bool RunHistory::changedElsewhere() {
    const auto version = m_database.number("PRAGMA data_version");
    m_database.takeFault(); // whoever reads the rows hears of it
    return std::exchange(m_version, version) != version;
}

} // namespace twinsine::io
