// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Numbers of a side in files: as few digits as read back in its floatx.

#include "core/experiment/json.hpp"

#include <span>
#include <string>

namespace twinsine::io {

/// Null if it is not finite.
experiment::Json number(double value, experiment::Floatx floatx);
experiment::Json numbers(std::span<const double> values, experiment::Floatx floatx);

/// Adds the same as text: millions of numbers as values would take several times its memory.
void appendNumbers(std::string& text, std::span<const double> values, experiment::Floatx floatx);

/// The most bytes that a number takes, with the comma behind it.
double mostBytesOf(experiment::Floatx floatx);

/// Empty if it is not finite.
std::string csvField(double value, experiment::Floatx floatx);

} // namespace twinsine::io
