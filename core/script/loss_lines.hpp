// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The loss of a script.

#include "core/script/side_settings.hpp"

#include <string>

namespace twinsine::script {

/// What compile() is given: "loss="mse"", or an object of the class where its reduction has to be said.
Code lossArgument(const SideSettings& settings);

/// "keras.losses.MeanSquaredError(reduction="sum")".
std::string lossObject(const experiment::Side& side);

/// What a loop writes of the error, as in "tf.reduce_mean(tf.square(out - Y))".
Code lossOfError(const experiment::Side& side, const std::string& error);

} // namespace twinsine::script
