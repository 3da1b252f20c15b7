// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sqlite.hpp"

#include <sqlite3.h>

#include <utility>

namespace twinsine::io {
namespace {

constexpr int kBusyMilliseconds = 2000; ///< another window writes

} // namespace

void Database::Closes::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(const std::string& path, Missing missing) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.empty() ? ":memory:" : path.c_str(), &handle,
                                     SQLITE_OPEN_READWRITE | (missing == Missing::isMade ? SQLITE_OPEN_CREATE : 0),
                                     nullptr);
    m_handle.reset(handle);
    check(code);
    if (isFine())
        sqlite3_busy_timeout(handle, kBusyMilliseconds);
}

void Database::check(int code) {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE || m_fault)
        return;
    m_fault = Error{m_handle ? sqlite3_errmsg(m_handle.get()) : sqlite3_errstr(code)};
}

void Database::run(const char* sql) {
    if (isFine())
        check(sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::number(const char* sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.whole(0) : 0;
}

std::optional<Error> Database::takeFault() { return std::exchange(m_fault, {}); }

void Statement::Finalizes::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(Database& database, const char* sql) : m_database(database) {
    if (!m_database.isFine())
        return;
    sqlite3_stmt* statement = nullptr;
    m_database.check(sqlite3_prepare_v2(m_database.m_handle.get(), sql, -1, &statement, nullptr));
    m_statement.reset(statement);
}

// A statement that could not be prepared is null, with which all of SQLite's functions do nothing.
Statement& Statement::bind(std::int64_t value) {
    m_database.check(m_statement ? sqlite3_bind_int64(m_statement.get(), m_next++, value) : SQLITE_OK);
    return *this;
}

Statement& Statement::bind(double value) {
    m_database.check(m_statement ? sqlite3_bind_double(m_statement.get(), m_next++, value) : SQLITE_OK);
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    m_database.check(m_statement ? sqlite3_bind_text64(m_statement.get(), m_next++, text.data(), text.size(),
                                                       SQLITE_STATIC, SQLITE_UTF8)
                                 : SQLITE_OK);
    return *this;
}

Statement& Statement::bindBytes(std::string_view bytes) {
    m_database.check(m_statement
                         ? sqlite3_bind_blob64(m_statement.get(), m_next++, bytes.data(), bytes.size(), SQLITE_STATIC)
                         : SQLITE_OK);
    return *this;
}

Statement& Statement::bindNull() {
    m_database.check(m_statement ? sqlite3_bind_null(m_statement.get(), m_next++) : SQLITE_OK);
    return *this;
}

bool Statement::step() {
    if (!m_statement || !m_database.isFine())
        return false;
    const int code = sqlite3_step(m_statement.get());
    m_database.check(code);
    return code == SQLITE_ROW;
}

void Statement::run() {
    while (step()) {
    }
    sqlite3_reset(m_statement.get());
    m_next = 1;
}

std::int64_t Statement::whole(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }

std::string Statement::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return bytes ? std::string(bytes, size) : std::string();
}

std::optional<std::int64_t> Statement::wholeOrNull(int column) const {
    return isNull(column) ? std::nullopt : std::optional(whole(column));
}

std::optional<double> Statement::realOrNull(int column) const {
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }

Transaction::~Transaction() {
    if (m_database.isFine())
        m_database.run("COMMIT");
    if (!m_database.isFine())
        sqlite3_exec(m_database.m_handle.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace twinsine::io
