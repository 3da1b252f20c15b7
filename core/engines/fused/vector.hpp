// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The vectors that the kernels compute with: those of the processor, or, where TWINSINE_LANES is the header of a group
/// of threads (lanes/), vectors of 16 numbers of which each thread of the group has one.

#ifdef TWINSINE_LANES
#include "core/engines/lanes/lane_vector.hpp"
#else
#include "core/engines/fused/simd_vector.hpp"
#endif
