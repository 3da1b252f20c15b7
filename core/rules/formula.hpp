// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The optimizers' formulas as a person reads them, with the numbers of their arguments: what the rules beside this
/// file and common.hpp compute, in their order of operations, without the terms that are not in effect.
///
/// w is a weight, g its gradient, t counts updates from 1; "x ← y" gives x a new value that the next update finds, "x =
/// y" names one within an update. Texts are UTF-8 with <sub> and <sup>; products are written with "·", and what a
/// variable starts with follows after a comma (0 where nothing is said).

#include "core/experiment/experiment.hpp"

#include <string>
#include <vector>

namespace twinsine::rules {

struct FormulaLine {
    std::string text;
    bool isUpdate = false; ///< the line in which the rule changes the weight
};

/// One update of a weight, line after line as they are computed. The optimizer is one of the framework's; every
/// argument is present.
std::vector<FormulaLine> formulaOf(const experiment::Configured& optimizer, experiment::Framework framework);

} // namespace twinsine::rules
