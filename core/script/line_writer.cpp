// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/line_writer.hpp"

#include <algorithm>
#include <utility>

namespace twinsine::script {
namespace {

/// Where a text may be broken: the end of what stays on the line before it. The lower its level the better: between the
/// arguments of an outer call, then of an inner one, and only then elsewhere.
struct Break {
    std::size_t end;
    int level;
};

/// In brackets, and not in strings.
std::vector<Break> breaksOf(std::string_view text) {
    constexpr int kElsewhere = 100;
    std::vector<Break> breaks;
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        depth += c == '(' || c == '[' || c == '{';
        depth -= c == ')' || c == ']' || c == '}';
        const bool isOperator = c == '*' && (i + 1 == text.size() || text[i + 1] != '*');
        if (depth > 0 && (c == ' ' || c == '(' || isOperator))
            breaks.push_back(c == ' ' ? Break{i, depth} : Break{i + 1, depth + kElsewhere});
    }
    return breaks;
}

} // namespace

Code& Code::operator+=(std::string_view more) {
    text += more;
    return *this;
}

Code& Code::operator+=(const Code& more) {
    text += more.text;
    paths.insert(paths.end(), more.paths.begin(), more.paths.end());
    return *this;
}

Code call(std::string_view function, const std::vector<Code>& arguments) {
    Code code{std::string(function) + "(", {}};
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        code += i > 0 ? ", " : "";
        code += arguments[i];
    }
    code += ")";
    return code;
}

void LineWriter::add(std::string_view text, std::vector<std::string> paths) {
    const auto place = [&](std::string_view part, std::size_t indent) {
        m_lines.push_back({std::string(indent, ' ') + std::string(part), paths});
    };
    if (m_indent + text.size() <= m_columns) {
        place(text, m_indent);
        return;
    }
    const auto breaks = breaksOf(text);
    std::size_t indent = m_indent;
    std::size_t start = 0;
    auto next = breaks.begin(); // the first behind what is placed
    while (indent + text.size() - start > m_columns) {
        auto best = breaks.end();
        for (; next != breaks.end() && (indent + next->end - start <= m_columns || best == breaks.end()); ++next)
            if (next->end > start && (best == breaks.end() || next->level <= best->level))
                best = next;
        if (best == breaks.end())
            break;
        place(text.substr(start, best->end - start), indent);
        start = best->end + (text[best->end] == ' ' ? 1 : 0);
        indent = m_indent + kStep;
        next = best + 1;
    }
    place(text.substr(start), indent);
}

void LineWriter::comment(std::string_view text, const std::vector<std::string>& paths) {
    std::string line = "#";
    const auto flush = [&] {
        m_lines.push_back({std::string(m_indent, ' ') + line, paths});
        line = "#";
    };
    while (!text.empty()) {
        const std::size_t length = std::min(text.find(' '), text.size());
        if (line.size() > 1 && m_indent + line.size() + 1 + length > m_columns)
            flush();
        if (length > 0) // several blanks are one
            line.append(" ").append(text.substr(0, length));
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    flush();
}

void LineWriter::blank() {
    if (!m_lines.empty() && !m_lines.back().text.empty())
        m_lines.push_back({});
}

} // namespace twinsine::script
