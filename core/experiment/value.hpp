// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The value of one parameter, whatever its kind: null, a flag, a whole number, a real number or a text (choices too).

#include <cstdint>
#include <string>
#include <variant>

namespace twinsine::experiment {

using Null = std::monostate;
using Value = std::variant<Null, bool, std::int64_t, double, std::string>;

/// As JSON would write it, texts without quotes: "null", "true", "42", "0.001", "relu". Reals are the shortest decimal
/// that reads back.
std::string toText(const Value& value);

inline bool isNull(const Value& value) { return std::holds_alternative<Null>(value); }

} // namespace twinsine::experiment
