// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which initializers have no seed of their own, and in which order they get one.

#include "core/experiment/experiment.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace twinsine::training {

/// The initializers of a layer stack's variables, in the order of shapesOf().
std::vector<const experiment::Configured*> initializersOf(const std::vector<experiment::Layer>& layers);

/// Whether it draws random numbers and has no seed of its own.
bool isUnseeded(const experiment::Configured& initializer);

/// How many variables' initializers are unseeded.
std::int64_t countUnseeded(const std::vector<experiment::Layer>& layers);

/// Writes the seeds of all unseeded Keras initializers, layer by layer, kernel then bias (numerics.md §0, A3). The bias
/// initializer of a layer without bias gets one too: Keras 3 draws when the initializer is made, used or not.
void seedKerasInitializers(std::vector<experiment::Layer>& layers,
                           const std::function<std::int64_t()>& makeDefaultSeed);

} // namespace twinsine::training
