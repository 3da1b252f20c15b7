// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Computes with an optimizer's formula as it is shown, line after line, as a reader with a pocket calculator would.

#include "core/rules/formula.hpp"

#include <map>
#include <string>
#include <vector>

namespace twinsine::tests {

class FormulaEvaluation {
public:
    /// `weight` is the initial one. Throws std::runtime_error where the text makes no sense or has a name that nothing
    /// explains; so do the other functions.
    FormulaEvaluation(const std::vector<rules::FormulaLine>& lines, double weight);

    /// One update; the weight after it.
    double update(double gradient);
    /// What fit() makes of the weight at its end.
    double endOfFit() const;

private:
    struct Assignment {
        std::string name;
        std::string expression;
        int every = 1; ///< at every so many updates
    };

    std::vector<Assignment> m_assignments;
    std::string m_atEnd; ///< an expression; empty: nothing happens
    std::map<std::string, double> m_values;
    std::string m_startsWithWeight; ///< the name that takes the first update's weight
    int m_step = 0;
};

} // namespace twinsine::tests
