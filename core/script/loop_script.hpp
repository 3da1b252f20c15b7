// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The parts of a hand-written script: a graph that a Session runs (tf1), or eager variables and a GradientTape (tf2).

#include "core/script/side_settings.hpp"

namespace twinsine::script {

/// From the seed to the prediction, which is then called `prediction`.
void writeSessionScript(LineWriter& lines, const SideSettings& settings);
void writeTapeScript(LineWriter& lines, const SideSettings& settings);

} // namespace twinsine::script
