// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A setting as a script of its framework would write it.

#include "core/experiment/parameter.hpp"

#include <string>

namespace twinsine::script {

/// Python, as in "keras.optimizers.Adam(learning_rate=0.001)". Empty where no script says it: the order of sums.
/// `entry` is one of the side's, its path relative to the side.
std::string scriptOf(const experiment::Side& side, const experiment::Entry& entry);

} // namespace twinsine::script
