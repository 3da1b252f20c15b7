// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The spellings that Keras accepts besides the names of an experiment file (numerics.md G8): optimizer="adam",
/// loss="mean_squared_error", kernel_initializer="glorot_uniform", activation="swish".

#include "core/experiment/catalog.hpp"

#include <string>
#include <string_view>

namespace twinsine::experiment {

/// The class that Keras makes of a name given in place of an object; null if it makes none.
const ClassInfo* findClassOfKeras(Role role, Framework framework, std::string_view name);

/// The name in a file of what the field `key` ("loss", "activation") is called in Keras; unchanged if that is none.
std::string nameOfKeras(std::string_view key, Framework framework, const std::string& name);

} // namespace twinsine::experiment
