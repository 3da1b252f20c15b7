// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The seeds of TensorFlow's random ops without a seed of their own, in a hand-written loop (numerics.md A9, G6).

#include "core/experiment/experiment.hpp"
#include "core/random/tensorflow_ops.hpp"

#include <functional>

namespace twinsine::plan {

/// Gives each such op its pair, in the order in which the script makes them: variables, then the shuffle() of each
/// tf.data Dataset. Of a side that leaves nothing open.
std::function<random::SeedPair()> opSeedsOf(const experiment::Side& side);

} // namespace twinsine::plan
