// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Values and expressions of an experiment as Python writes them.

#include "core/experiment/value.hpp"

#include <string>
#include <string_view>

namespace twinsine::script {

/// None, True, 3, 0.5, 1.0, "relu".
std::string python(const experiment::Value& value);

/// The data's function (expression.hpp) with NumPy's names, of the variable that is called so: "np.sin(x_test)". A
/// function in which no x stands gets as many values as the variable has.
std::string numpyExpression(std::string_view function, std::string_view variable);

} // namespace twinsine::script
