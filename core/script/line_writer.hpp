// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The lines of a Python script as they are written, each with the settings that it says.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace twinsine::script {

/// One line of a script and the settings that it is made of: their paths relative to the side, or "data.function" and
/// the like for what both sides share.
struct ScriptLine {
    std::string text;
    std::vector<std::string> paths;
};

/// A piece of a line.
struct Code {
    std::string text;
    std::vector<std::string> paths;

    Code& operator+=(std::string_view more);
    Code& operator+=(const Code& more);
};

/// "function(first, second)".
Code call(std::string_view function, const std::vector<Code>& arguments);

/// As a file has it; beside another script there is less room.
inline constexpr std::size_t kColumns = 100;

/// Collects lines. What is longer than so many columns is broken where it stands in brackets, as Python allows.
class LineWriter {
public:
    explicit LineWriter(std::size_t columns = kColumns) : m_columns(columns) {}

    std::size_t columns() const { return m_columns; }
    void add(std::string_view text, std::vector<std::string> paths = {});
    void add(const Code& code) { add(code.text, code.paths); }
    /// A comment, as many lines as it needs; the text is without its "# ".
    void comment(std::string_view text, const std::vector<std::string>& paths = {});
    /// Between parts; never two of them in a row, none at the beginning.
    void blank();

    void indent() { m_indent += kStep; }
    void unindent() { m_indent -= kStep; }

    std::vector<ScriptLine> take() { return std::move(m_lines); }

private:
    static constexpr std::size_t kStep = 4;

    std::vector<ScriptLine> m_lines;
    std::size_t m_columns;
    std::size_t m_indent = 0;
};

/// What is added while it lives is one level deeper.
class Indented {
public:
    explicit Indented(LineWriter& lines) : m_lines(lines) { m_lines.indent(); }
    ~Indented() { m_lines.unindent(); }
    Indented(const Indented&) = delete;
    Indented& operator=(const Indented&) = delete;

private:
    LineWriter& m_lines;
};

} // namespace twinsine::script
