// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// SQLite with owners for what it opens. The first fault of a database stays in it until it is taken; what is asked of
/// it after that does nothing, so that callers look once, at the end.

#include "core/result.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace twinsine::io {

class Database {
public:
    enum class Missing { isMade, isAFault };
    /// Opens or makes the file; an empty path is a database in memory.
    explicit Database(const std::string& path, Missing missing = Missing::isMade);

    /// One or more statements without values.
    void run(const char* sql);
    /// The first number of the first row; 0 where there is none.
    std::int64_t number(const char* sql);

    /// What went wrong first, "disk full" as SQLite says it; none any more after that.
    std::optional<Error> takeFault();

private:
    friend class Statement;
    friend class Transaction;
    bool isFine() const { return !m_fault; }
    void check(int code);

    struct Closes {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Closes> m_handle;
    std::optional<Error> m_fault;
};

/// One statement with values in the places of its `?`, by order. Texts and bytes must live until step().
class Statement {
public:
    Statement(Database& database, const char* sql);

    Statement& bind(std::int64_t value);
    /// NaN is NULL.
    Statement& bind(double value);
    Statement& bind(std::string_view text);
    Statement& bindBytes(std::string_view bytes);
    template <class Value>
    Statement& bind(const std::optional<Value>& value) {
        return value ? bind(*value) : bindNull();
    }

    /// Whether there is a (further) row.
    bool step();
    /// Does it with these values, and is then there for others.
    void run();

    std::int64_t whole(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::optional<std::int64_t> wholeOrNull(int column) const;
    std::optional<double> realOrNull(int column) const;
    bool isNull(int column) const;

private:
    Statement& bindNull();

    struct Finalizes {
        void operator()(sqlite3_stmt* statement) const;
    };
    Database& m_database;
    std::unique_ptr<sqlite3_stmt, Finalizes> m_statement;
    int m_next = 1;
};

/// What is done to the database while it lives counts as a whole or, where there was a fault, not at all.
class Transaction {
public:
    explicit Transaction(Database& database) : m_database(database) { m_database.run("BEGIN IMMEDIATE"); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Undone by SQLite itself where it can't be kept.
    ~Transaction();

private:
    Database& m_database;
};

} // namespace twinsine::io
