// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Edits of the lists in a side: layers and phases.

#include "core/experiment/changes.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace twinsine::experiment {

/// What a side has a list of. The last layer is the output: it is neither copied nor removed.
enum class Item { layer, phase };

/// As in the paths of its settings: "layers", "phases".
std::string_view listOf(Item item);
/// How many a side has.
std::size_t countOf(const Side& side, Item item);
/// Whether the side could lose that one.
bool removable(const Side& side, Item item, std::size_t index);

/// One more on those sides: a copy of the last phase; a copy of the last hidden layer before the output, or a first
/// hidden one of 10 relu units.
Changed withOneMore(const Experiment& experiment, Item item, const std::vector<SideName>& sides);
/// Without that one, which is removable.
Changed without(const Experiment& experiment, Item item, SideName side, std::size_t index);

} // namespace twinsine::experiment
