// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/formula_evaluation.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace twinsine::tests {

namespace {

using Values = std::map<std::string, double>;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

/// Signs of print as those of a calculator; @ is the root.
std::string plain(std::string text) {
    constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
        {"<sup>", "^("}, {"</sup>", ")"}, {"²", "^(2)"},  {"′", "_next"},    {"·", "*"},        {"−", "-"},
        {"√", "@"},      {"←", "="},      {"α", "alpha"}, {"|g|", "abs(g)"}, {"‖g‖", "abs(g)"}, {"‖G‖", "abs(g)"}};
    for (const auto& [from, to] : kSigns)
        text = replaced(std::move(text), from, to);
    return text;
}

class Expression {
public:
    Expression(const std::string& text, const Values& values) : m_here(text.c_str()), m_text(text), m_values(values) {}

    double value() {
        const double result = sum();
        if (next() != '\0')
            fail();
        return result;
    }

private:
    [[noreturn]] void fail() const { throw std::runtime_error("\"" + m_text + "\" at \"" + m_here + "\""); }

    char next() {
        while (*m_here == ' ')
            ++m_here;
        return *m_here;
    }
    bool take(char sign) {
        if (next() != sign)
            return false;
        ++m_here;
        return true;
    }
    void need(char sign) {
        if (!take(sign))
            fail();
    }

    double sum() {
        double result = product();
        while (true) {
            if (take('+'))
                result += product();
            else if (take('-'))
                result -= product();
            else
                return result;
        }
    }
    double product() {
        double result = factor();
        while (true) {
            if (take('*'))
                result *= factor();
            else if (take('/'))
                result /= factor();
            else
                return result;
        }
    }
    double factor() {
        if (take('-'))
            return -factor();
        if (take('@'))
            return std::sqrt(operand());
        const double base = operand();
        if (!take('^'))
            return base;
        return std::pow(base, inBrackets());
    }
    double inBrackets() {
        need('(');
        const double result = sum();
        need(')');
        return result;
    }
    double operand() {
        if (next() == '(')
            return inBrackets();
        if (std::isdigit(static_cast<unsigned char>(*m_here))) {
            char* end = nullptr;
            const double number = std::strtod(m_here, &end);
            m_here = end;
            return number;
        }
        std::string name;
        while (std::isalpha(static_cast<unsigned char>(*m_here)) || *m_here == '_')
            name += *m_here++;
        if (next() == '(')
            return call(name);
        const auto found = m_values.find(name);
        if (found == m_values.end())
            fail();
        return found->second;
    }
    double call(const std::string& name) {
        need('(');
        const double first = sum();
        if (name == "max" || name == "min") {
            need(',');
            const double second = sum();
            need(')');
            return name == "max" ? std::max(first, second) : std::min(first, second);
        }
        need(')');
        if (name == "abs")
            return std::abs(first);
        if (name == "sign")
            return first > 0 ? 1 : first < 0 ? -1 : 0;
        fail();
    }

    const char* m_here;
    const std::string& m_text;
    const Values& m_values;
};

/// Takes what follows `mark` off the end of a text; empty where it has no such mark.
std::string split(std::string& text, const std::string& mark) {
    const auto at = text.find(mark);
    if (at == std::string::npos)
        return {};
    std::string rest = text.substr(at + mark.size());
    text.resize(at);
    return rest;
}

} // namespace

FormulaEvaluation::FormulaEvaluation(const std::vector<rules::FormulaLine>& lines, double weight)
    : m_values{{"w", weight}} {
    for (const auto& line : lines) {
        std::string text = plain(line.text);
        const std::string start = split(text, ", from ");
        const std::string every = split(text, " after every ");
        const bool atEnd = text.ends_with(" at the end of fit()");
        if (atEnd)
            split(text, " at the end of fit()");
        const std::string expression = split(text, " = ");
        if (expression.empty())
            throw std::runtime_error("no assignment: " + line.text);
        if (atEnd) {
            m_atEnd = expression;
            continue;
        }
        m_assignments.push_back({text, expression, every.empty() ? 1 : std::stoi(every)});
        if (start == "the first w")
            m_startsWithWeight = text;
        const bool isNumber = !start.empty() && std::isdigit(static_cast<unsigned char>(start[0]));
        m_values.try_emplace(text, start == "the initial w" ? weight : isNumber ? std::stod(start) : 0.0);
    }
}

double FormulaEvaluation::update(double gradient) {
    m_values["t"] = ++m_step;
    m_values["g"] = gradient;
    for (const Assignment& assignment : m_assignments) {
        if (m_step % assignment.every != 0)
            continue;
        double value = Expression(assignment.expression, m_values).value();
        if (m_step == 1 && assignment.name == m_startsWithWeight)
            value = m_values["w"];
        m_values[assignment.name] = value;
    }
    return m_values["w"];
}

double FormulaEvaluation::endOfFit() const {
    return m_atEnd.empty() ? m_values.at("w") : Expression(m_atEnd, m_values).value();
}

} // namespace twinsine::tests
