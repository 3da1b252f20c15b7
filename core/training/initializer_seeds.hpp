// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// In which order Keras' initializers without a seed of their own get one.

#include "core/experiment/experiment.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace twinsine::training {

/// Writes the seeds of all unseeded Keras initializers, layer by layer, kernel then bias (numerics.md §0, A3). The bias
/// initializer of a layer without bias gets one too: Keras 3 draws when the initializer is made, used or not.
void seedKerasInitializers(std::vector<experiment::Layer>& layers,
                           const std::function<std::int64_t()>& makeDefaultSeed);

} // namespace twinsine::training
