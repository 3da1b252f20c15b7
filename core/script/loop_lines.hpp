// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A script's loop over epochs and batches, the same in a Session and with a GradientTape but for the calls in it.

#include "core/script/data_lines.hpp"
#include "core/script/side_settings.hpp"

#include <functional>
#include <string>

namespace twinsine::script {

/// What the two kinds of loops do otherwise.
struct LoopCalls {
    /// Assigns l, the loss of a batch before the update that it makes; the phase it stands in says which optimizer.
    std::function<std::string(std::size_t phase, const std::string& x, const std::string& y)> update;
    /// The loss of some points as a Python number.
    std::function<std::string(const std::string& x, const std::string& y)> judge;
    /// Rows of the points by an array of their numbers.
    std::function<std::string(const std::string& points, const std::string& numbers)> rows;
};

/// One phase, with what is reported of each epoch.
void writePhase(LineWriter& lines, const SideSettings& settings, std::size_t phase, const PointNames& points,
                const LoopCalls& calls);

} // namespace twinsine::script
