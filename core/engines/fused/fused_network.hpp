// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The fused engine's network: batch by batch through the vector code. Nothing is allocated inside an epoch.

#include "core/engines/engine.hpp"
#include "core/engines/fused/kernel.hpp"

#include <memory>

namespace twinsine::engines::fused {

/// Of a side in float32 or float64 that problemOf() has nothing against.
std::unique_ptr<engines::Network> makeNetwork(const NetworkSetup& setup, const Kernels& kernels);

} // namespace twinsine::engines::fused
