// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The parts that the scripts of all frameworks have in common: imports, seeds, initial weights handed from one script
/// to the other, and what no script can say.

#include "core/script/side_settings.hpp"

#include <string>

namespace twinsine::script {

void writeHead(LineWriter& lines, const SideSettings& settings);

/// set_floatx() and the seeding calls; those of tf1 stand in its graph.
void writeSeeds(LineWriter& lines, const SideSettings& settings);

/// What a script of a real framework cannot be told, as comments: what a run drew, and the order of sums.
void writeUnsayable(LineWriter& lines, const SideSettings& settings);

/// np.savez of the arrays, where the other side starts from them.
void writeGivenWeights(LineWriter& lines, const SideSettings& settings, const std::string& arrays);

/// Whether this side starts from the other's weights; then they have been loaded as `initial`, a list of arrays.
bool loadInitialWeights(LineWriter& lines, const SideSettings& settings);

/// np.save of `prediction`, and the difference to the other side's if that is there.
void writeEnd(LineWriter& lines, const SideSettings& settings);

} // namespace twinsine::script
