// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/expression.hpp"

#include "core/experiment/json_shortened.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace twinsine::experiment {

namespace {

constexpr std::size_t kMostCharacters = 1000;
constexpr std::string_view kBlanks = " \t\n\r";

template <long double (*function)(long double)>
double rounded(double value) {
    return static_cast<double>(function(static_cast<long double>(value)));
}

double add(double a, double b) { return a + b; }
double subtract(double a, double b) { return a - b; }
double multiply(double a, double b) { return a * b; }
double divide(double a, double b) { return a / b; }
double negative(double value) { return -value; }
double square(double value) { return value * value; }

/// 0 of either zero, nan of nan.
double sign(double value) {
    if (value == 0)
        return 0;
    return std::isnan(value) ? value : std::copysign(1.0, value);
}

// nan if either is; of equal values (0 and -0) the second one.
double maximum(double a, double b) { return a > b || std::isnan(a) ? a : b; }
double minimum(double a, double b) { return a < b || std::isnan(a) ? a : b; }

/// NumPy has shortcuts for three exponents.
double power(double base, double exponent) {
    if (exponent == 2)
        return square(base);
    if (exponent == 0.5)
        return std::sqrt(base);
    if (exponent == -1)
        return 1 / base;
    return static_cast<double>(std::pow(static_cast<long double>(base), static_cast<long double>(exponent)));
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool startsName(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isInName(char c) { return startsName(c) || isDigit(c) || c == '.'; }

std::string quoted(std::string_view part) { return "\"" + shortened(std::string(part)) + "\""; }

} // namespace

/// Dijkstra's shunting yard: an operator waits until one that binds less tightly comes, or a ). Nothing recurs, so
/// parentheses may be as deep as they like.
class Expression::Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Result<Expression, std::string> parse();

private:
    enum Precedence { kOpen, kSum, kProduct, kSign, kPower };

    /// An operator before its last operand, or a ( before its ).
    struct Waiting {
        Precedence precedence;
        std::optional<Step> step; ///< of a (: the function before it
        std::size_t column;
        std::string_view function = {};
        std::size_t arguments = 1; ///< as far as they have begun
    };

    static std::optional<Step> named(std::string_view name);

    // Each takes what it reads off the text. False if something is wrong, which m_error then says.
    bool readValue();
    bool readNumber();
    bool readName();
    bool readCall(const Step& step, std::string_view function);
    bool readOperator();
    bool readSeparator();
    bool readClosing();
    bool readEnd();

    void addValue(const Step& value, std::size_t length);
    void addBinary(Precedence precedence, Two operation, std::size_t length);
    void open(const std::optional<Step>& step, std::string_view function);
    void release(int least);
    void skipBlanks();
    bool fail(std::size_t column, const std::string& what);

    std::string_view rest() const { return m_text.substr(m_at); }
    std::string_view token() const;
    std::size_t column() const { return m_at + 1; }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_afterValue = false;
    std::vector<Step> m_steps;
    std::vector<Waiting> m_waiting;
    std::string m_error;
};

Result<Expression, std::string> Expression::Parser::parse() {
    if (m_text.size() > kMostCharacters)
        return "is longer than " + std::to_string(kMostCharacters) + " characters";
    skipBlanks();
    if (rest().empty())
        return std::string("column 1: is empty");
    for (; !rest().empty(); skipBlanks())
        if (!(m_afterValue ? readOperator() : readValue()))
            return m_error;
    if (!readEnd())
        return m_error;
    return Expression(std::move(m_steps));
}

bool Expression::Parser::readValue() {
    const char next = rest().front();
    if (isDigit(next) || next == '.')
        return readNumber();
    if (startsName(next))
        return readName();
    if (next == '(') {
        open({}, {});
    } else if (next == '-') {
        m_waiting.push_back({kSign, negative, column()});
        ++m_at;
    } else if (next == '+') {
        ++m_at;
    } else if (std::string_view("*/),").find(next) != std::string_view::npos) {
        return fail(column(), "a value is missing before " + quoted(token()));
    } else {
        return fail(column(), "unexpected " + quoted(token()));
    }
    return true;
}

bool Expression::Parser::readNumber() {
    double value = 0;
    const auto [end, fault] = std::from_chars(rest().data(), rest().data() + rest().size(), value);
    if (fault == std::errc::result_out_of_range)
        return fail(column(), "the number is too large or too small");
    if (fault != std::errc{})
        return fail(column(), "unexpected " + quoted(token()));
    addValue(value, static_cast<std::size_t>(end - rest().data()));
    return true;
}

bool Expression::Parser::readName() {
    const std::string_view name = token();
    const std::optional<Step> step = named(name);
    if (!step)
        return fail(column(), "unknown name " + quoted(name));
    if (std::holds_alternative<One>(*step) || std::holds_alternative<Two>(*step))
        return readCall(*step, name);
    addValue(*step, name.size());
    return true;
}

bool Expression::Parser::readCall(const Step& step, std::string_view function) {
    const std::size_t start = m_at;
    m_at += function.size();
    skipBlanks();
    const bool isAlone = m_text.find_first_not_of(kBlanks) == start && rest().empty();
    if (isAlone && std::holds_alternative<One>(step)) {
        addValue(X{}, 0);
        m_steps.push_back(step);
        return true;
    }
    if (!rest().starts_with('('))
        return fail(start + 1, quoted(function) + " must be followed by (");
    open(step, function);
    return true;
}

bool Expression::Parser::readOperator() {
    if (rest().starts_with("**"))
        addBinary(kPower, power, 2);
    else if (rest().starts_with('*'))
        addBinary(kProduct, multiply, 1);
    else if (rest().starts_with('/'))
        addBinary(kProduct, divide, 1);
    else if (rest().starts_with('+'))
        addBinary(kSum, add, 1);
    else if (rest().starts_with('-'))
        addBinary(kSum, subtract, 1);
    else if (rest().starts_with(','))
        return readSeparator();
    else if (rest().starts_with(')'))
        return readClosing();
    else if (rest().starts_with('^'))
        return fail(column(), "unexpected \"^\", a power is written **");
    else if (rest().starts_with('(') || isInName(rest().front()))
        return fail(column(), "an operator is missing before " + quoted(token()));
    else
        return fail(column(), "unexpected " + quoted(token()));
    return true;
}

bool Expression::Parser::readSeparator() {
    release(kSum);
    if (m_waiting.empty() || !m_waiting.back().step)
        return fail(column(), "unexpected \",\"");
    ++m_waiting.back().arguments;
    m_afterValue = false;
    ++m_at;
    return true;
}

bool Expression::Parser::readClosing() {
    release(kSum);
    if (m_waiting.empty())
        return fail(column(), ") has no (");
    const Waiting opened = m_waiting.back();
    m_waiting.pop_back();
    ++m_at;
    if (!opened.step)
        return true;
    const std::size_t wanted = std::holds_alternative<Two>(*opened.step) ? 2 : 1;
    if (opened.arguments != wanted) {
        const auto start = static_cast<std::size_t>(opened.function.data() - m_text.data());
        return fail(start + 1, quoted(opened.function) + " takes " + std::to_string(wanted) +
                                   (wanted == 1 ? " value" : " values") + ", got " + std::to_string(opened.arguments));
    }
    m_steps.push_back(*opened.step);
    return true;
}

bool Expression::Parser::readEnd() {
    if (!m_afterValue)
        return fail(column(), "a value is missing at the end");
    release(kSum);
    return m_waiting.empty() || fail(m_waiting.back().column, "( is not closed");
}

void Expression::Parser::addValue(const Step& value, std::size_t length) {
    m_steps.push_back(value);
    m_afterValue = true;
    m_at += length;
}

/// Equal operators go from the left, but ** from the right.
void Expression::Parser::addBinary(Precedence precedence, Two operation, std::size_t length) {
    release(precedence == kPower ? kPower + 1 : precedence);
    m_waiting.push_back({precedence, operation, column()});
    m_afterValue = false;
    m_at += length;
}

void Expression::Parser::open(const std::optional<Step>& step, std::string_view function) {
    m_waiting.push_back({kOpen, step, column(), function});
    ++m_at;
}

/// The operators that wait and bind at least so tightly have both operands now.
void Expression::Parser::release(int least) {
    for (; !m_waiting.empty() && m_waiting.back().precedence >= least; m_waiting.pop_back())
        m_steps.push_back(*m_waiting.back().step);
}

void Expression::Parser::skipBlanks() { m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size()); }

bool Expression::Parser::fail(std::size_t column, const std::string& what) {
    m_error = "column " + std::to_string(column) + ": " + what;
    return false;
}

/// A name or number as far as it goes, or a character, which may have several bytes.
std::string_view Expression::Parser::token() const {
    const auto goesOn = [&](char c) {
        return isInName(rest().front()) ? isInName(c) : (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    };
    const std::string_view text = rest();
    const auto end = std::find_if_not(text.begin() + 1, text.end(), goesOn);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::optional<Expression::Step> Expression::Parser::named(std::string_view name) {
    static constexpr std::pair<std::string_view, double> kConstants[] = {{"pi", std::numbers::pi},
                                                                         {"e", std::numbers::e}};
    static constexpr std::pair<std::string_view, One> kOnes[] = {
        {"sin", rounded<::sinl>},   {"cos", rounded<::cosl>},     {"tan", rounded<::tanl>},
        {"exp", rounded<::expl>},   {"log", rounded<::logl>},     {"sqrt", std::sqrt},
        {"abs", std::abs},          {"tanh", rounded<::tanhl>},   {"sinh", rounded<::sinhl>},
        {"cosh", rounded<::coshl>}, {"arctan", rounded<::atanl>}, {"sign", sign},
        {"square", square},
    };
    static constexpr std::pair<std::string_view, Two> kTwos[] = {{"maximum", maximum}, {"minimum", minimum}};

    if (name == "x")
        return X{};
    if (name.starts_with("np."))
        name.remove_prefix(3);
    std::optional<Step> step;
    const auto lookIn = [&](const auto& table) {
        for (const auto& [key, value] : table)
            if (key == name)
                step = value;
    };
    lookIn(kConstants);
    lookIn(kOnes);
    lookIn(kTwos);
    return step;
}

Result<Expression, std::string> Expression::parse(const std::string& text) { return Parser(text).parse(); }

double Expression::run(double x, std::span<double> stack) const {
    std::size_t count = 0;
    for (const Step& step : m_steps) {
        if (const auto* number = std::get_if<double>(&step)) {
            stack[count++] = *number;
        } else if (const auto* one = std::get_if<One>(&step)) {
            stack[count - 1] = (*one)(stack[count - 1]);
        } else if (const auto* two = std::get_if<Two>(&step)) {
            --count;
            stack[count - 1] = (*two)(stack[count - 1], stack[count]);
        } else {
            stack[count++] = x;
        }
    }
    return stack[0];
}

std::vector<double> Expression::at(std::span<const double> x, const KeepGoing& keepGoing) const {
    constexpr std::size_t kBetweenQuestions = 10'000; // steps of an expression: some milliseconds
    const std::size_t points = std::max<std::size_t>(kBetweenQuestions / m_steps.size(), 1);
    std::vector<double> stack(m_steps.size());
    std::vector<double> y(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (i % points == 0 && !keepGoing())
            break;
        y[i] = run(x[i], stack);
    }
    return y;
}

std::size_t Expression::operations() const {
    constexpr std::size_t kOfPower = 4;
    std::size_t operations = 0;
    for (const Step& step : m_steps)
        if (const auto* two = std::get_if<Two>(&step))
            operations += *two == power ? kOfPower : 1;
        else if (std::holds_alternative<One>(step))
            ++operations;
    return operations;
}

double Expression::at(double x) const {
    std::vector<double> stack(m_steps.size());
    return run(x, stack);
}

} // namespace twinsine::experiment
