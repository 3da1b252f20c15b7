// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The network of a script: keras.layers.Dense, or variables and the formula that a loop has in its place.

#include "core/script/side_settings.hpp"

#include <string>

namespace twinsine::script {

/// "keras.layers.Dense(10, activation="relu")". The initializers are written so that the kernel's draws its seed before
/// the bias's, as an experiment means it: Keras 3 draws for an instance when it is made, for a name or a default later.
Code denseLayer(const SideSettings& settings, std::size_t layer);

/// model = keras.Sequential([...]).
void writeSequential(LineWriter& lines, const SideSettings& settings);

/// The variables of a loop's layers, W1, b1, W2...; a layer of Keras' is built in their place.
void writeVariables(LineWriter& lines, const SideSettings& settings);

/// The names of the variables, as in "W1, b1, *dense2.trainable_variables".
std::string variableNames(const SideSettings& settings);

/// Layer by layer: "h = ..." and, of the last one, `result` ("out = ", "return ") and its formula.
void writeForward(LineWriter& lines, const SideSettings& settings, const std::string& input, const std::string& result);

} // namespace twinsine::script
