// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Edits of a whole side, and of the lists in it: layers and phases.

#include "ui/settings/setting_changes.hpp"

#include <cstddef>

namespace twinsine::ui {

/// The side opposite `from` made like it in all but the framework, with the offer to start from its weights where the
/// initial weights would still be others.
Edit allAlike(const experiment::Experiment& experiment, experiment::SideName from);

/// A is what B was, and the other way round.
experiment::Experiment swapped(experiment::Experiment experiment);

/// What a side has a list of. The last layer is the output: it is neither copied nor removed.
enum class Item { layer, phase };

/// As in the paths of its settings: "layers", "phases".
std::string_view listOf(Item item);
/// How many a side has.
std::size_t countOf(const experiment::Side& side, Item item);
/// Whether the side could lose that one.
bool removable(const experiment::Side& side, Item item, std::size_t index);

/// One more on those sides: a copy of the last phase; a copy of the last hidden layer before the output, or a first
/// hidden one of 10 relu units.
Edit withOneMore(const experiment::Experiment& experiment, Item item, const std::vector<experiment::SideName>& sides);
/// Without that one, which is removable.
Edit without(const experiment::Experiment& experiment, Item item, experiment::SideName side, std::size_t index);

} // namespace twinsine::ui
