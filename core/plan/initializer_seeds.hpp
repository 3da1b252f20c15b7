// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// In which order Keras' initializers without a seed of their own get one.

#include "core/experiment/experiment.hpp"

#include <cstdint>
#include <functional>

namespace twinsine::plan {

/// Writes the seeds of all unseeded initializers of a Keras side, layer by layer, kernel then bias (numerics.md §0,
/// A3). Keras 3 draws when an initializer is made, so the bias initializer of a layer without bias gets one too; Keras
/// 2 draws when it is used.
void seedKerasInitializers(experiment::Side& side, const std::function<std::int64_t()>& makeDefaultSeed);

} // namespace twinsine::plan
