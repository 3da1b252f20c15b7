// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A function of x as a script writes it with NumPy: numbers, x, pi, e, + - * / ** ( ), and sin cos tan exp log sqrt
/// abs tanh sinh cosh arctan sign square maximum minimum, each name with or without `np.` before it. Precedence is
/// Python's; the name of a function of one value alone is that function of x. Computed in float64 operator by operator,
/// as NumPy does (numerics.md G2). What NumPy leaves to the C library or to the processor's vector code goes through
/// long double, so that the last bit depends on neither.

#include "core/keep_going.hpp"
#include "core/result.hpp"

#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace twinsine::experiment {

class Expression {
public:
    /// The error is one line that says what is wrong, and where: `column 5: unknown name "foo"`, columns from 1.
    static Result<Expression, std::string> parse(const std::string& text);

    /// Its values, which need not be finite. If keepGoing says no, the rest is 0.
    std::vector<double> at(std::span<const double> x, const KeepGoing& keepGoing) const;
    double at(double x) const;

    /// How many operations and functions that takes at each x; a power takes as long as four.
    std::size_t operations() const;

private:
    struct X {};
    using One = double (*)(double);
    using Two = double (*)(double, double);
    using Step = std::variant<X, double, One, Two>; ///< puts a value on a stack, or replaces its last one or two
    class Parser;

    explicit Expression(std::vector<Step> steps) : m_steps(std::move(steps)) {}

    /// The stack has room for a value of each step.
    double run(double x, std::span<double> stack) const;

    std::vector<Step> m_steps; ///< operands before their operator
};

} // namespace twinsine::experiment
