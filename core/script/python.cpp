// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/python.hpp"

#include <algorithm>

namespace twinsine::script {
namespace {

constexpr std::string_view kDigits = "0123456789";

bool isDigit(char c) { return kDigits.find(c) != std::string_view::npos; }
bool isInName(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' || isDigit(c); }

/// Whether a number or bracket is raised to a power: of whole numbers that is one of Python's, which may be too large
/// for NumPy.
bool raisesNumbers(std::string_view function) {
    for (std::size_t at = function.find("**"); at != std::string_view::npos; at = function.find("**", at + 2)) {
        const std::size_t before = function.find_last_not_of(' ', at - 1);
        if (at > 0 && before != std::string_view::npos && (isDigit(function[before]) || function[before] == ')'))
            return true;
    }
    return false;
}

/// Whether some of the functions compute whole numbers of whole numbers, which then are Python's and not float64.
bool keepsWholeNumbers(std::string_view function) {
    return std::ranges::any_of(std::initializer_list<std::string_view>{"abs", "sign", "square", "maximum", "minimum"},
                               [&](std::string_view name) { return function.find(name) != std::string_view::npos; });
}

/// Goes through the text of an expression token by token.
class Translation {
public:
    Translation(std::string_view function, std::string_view variable)
        : m_rest(function), m_variable(variable), m_asReals(keepsWholeNumbers(function) || raisesNumbers(function)) {}

    std::string run() {
        while (!m_rest.empty()) {
            const char next = m_rest.front();
            if (isDigit(next) || next == '.')
                number();
            else if (isInName(next))
                name();
            else
                sign(next);
        }
        while (m_text.ends_with(' '))
            m_text.pop_back();
        return m_hasX ? m_text : "np.full(len(" + std::string(m_variable) + "), float(" + m_text + "))";
    }

private:
    std::string_view takeWhile(auto&& belongs) {
        std::size_t length = 0;
        while (length < m_rest.size() && belongs(m_rest[length], length))
            ++length;
        const std::string_view token = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return token;
    }

    void number() {
        std::string token(takeWhile([this](char c, std::size_t at) {
            const bool isSign = (c == '+' || c == '-') && at > 0 && (m_rest[at - 1] == 'e' || m_rest[at - 1] == 'E');
            const bool isExponent = (c == 'e' || c == 'E') && at + 1 < m_rest.size() &&
                                    (isDigit(m_rest[at + 1]) || ((m_rest[at + 1] == '-' || m_rest[at + 1] == '+') &&
                                                                 at + 2 < m_rest.size() && isDigit(m_rest[at + 2])));
            return isDigit(c) || c == '.' || isExponent || isSign;
        }));
        if (token.find_first_not_of(kDigits) == std::string::npos) {
            token.erase(0, std::min(token.find_first_not_of('0'), token.size() - 1)); // Python has no 007
            if (m_asReals && !m_text.ends_with("**") && !m_text.ends_with("**-"))
                token += ".0";
        }
        m_text += token;
    }

    void name() {
        std::string_view token = takeWhile([](char c, std::size_t) { return isInName(c); });
        const bool isX = token == "x";
        if (token.starts_with("np."))
            token.remove_prefix(3);
        m_hasX = m_hasX || isX;
        m_text += isX ? std::string(m_variable) : "np." + std::string(token);
    }

    void sign(char c) {
        const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!isBlank)
            m_text += c;
        else if (!m_text.empty() && !m_text.ends_with(' '))
            m_text += ' ';
        m_rest.remove_prefix(1);
    }

    std::string_view m_rest;
    std::string_view m_variable;
    bool m_asReals;
    bool m_hasX = false;
    std::string m_text;
};

/// "sin", "np.sin": of x.
bool isNameAlone(std::string_view function) {
    return function != "x" && function != "pi" && function != "e" && function != "np.pi" && function != "np.e" &&
           std::ranges::all_of(function, isInName) && !isDigit(function.front()) && function.front() != '.';
}

} // namespace

std::string python(const experiment::Value& value) {
    if (experiment::isNull(value))
        return "None";
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "True" : "False";
    if (const auto* text = std::get_if<std::string>(&value))
        return '"' + *text + '"';
    std::string number = experiment::toText(value);
    if (std::holds_alternative<double>(value) && number.find_first_not_of("-0123456789") == std::string::npos)
        number += ".0";
    return number;
}

std::string numpyExpression(std::string_view function, std::string_view variable) {
    constexpr std::string_view kBlanks = " \t\n\r";
    function.remove_prefix(std::min(function.find_first_not_of(kBlanks), function.size()));
    function.remove_suffix(function.size() - 1 - std::min(function.find_last_not_of(kBlanks), function.size() - 1));
    if (isNameAlone(function))
        return Translation(std::string(function) + "(x)", variable).run();
    return Translation(function, variable).run();
}

} // namespace twinsine::script
