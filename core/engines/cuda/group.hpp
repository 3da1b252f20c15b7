// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A group of threads of a CUDA device: half a warp. For lane_vector.hpp alone.

#include "core/device.hpp"

// The host's half of a CUDA compilation sees these functions and never calls them.
#ifdef __CUDA_ARCH__
#define TWINSINE_ON_DEVICE(expression) return expression
#else
#define TWINSINE_ON_DEVICE(expression) __builtin_unreachable()
#endif

namespace twinsine::engines::fused::TWINSINE_ISA {

/// Which of the group's 16 threads this is.
TWINSINE_INLINE int lane() { TWINSINE_ON_DEVICE(static_cast<int>(threadIdx.x % 16)); }

/// The threads of this group among those of the warp.
TWINSINE_INLINE unsigned threadsOfGroup() { TWINSINE_ON_DEVICE(0xFFFFU << (threadIdx.x & 16U)); }

/// What the group's threads stored before is seen by all of them after it.
TWINSINE_INLINE void sync() { TWINSINE_ON_DEVICE(__syncwarp(threadsOfGroup())); }

/// The value that thread lane() ^ mask gives.
template <class Real>
TWINSINE_INLINE Real shuffledXor(Real value, int mask) {
    TWINSINE_ON_DEVICE(__shfl_xor_sync(threadsOfGroup(), value, mask, 16));
}

TWINSINE_INLINE bool anyLane(bool condition) { TWINSINE_ON_DEVICE(__any_sync(threadsOfGroup(), condition) != 0); }

#define TWINSINE_FUNCTION(name, ofCuda)                                                                                \
    TWINSINE_INLINE static float name(float a) { return ::ofCuda(a); }                                                 \
    TWINSINE_INLINE static double name(double a) { return ::ofCuda(a); }

/// CUDA's, of which exp and the like are not the CPU's to the last bit.
struct Functions {
    TWINSINE_FUNCTION(abs, fabs)
    TWINSINE_FUNCTION(sqrt, sqrt)
    TWINSINE_FUNCTION(exp, exp)
    TWINSINE_FUNCTION(log1p, log1p)
    TWINSINE_FUNCTION(tanh, tanh)
    TWINSINE_FUNCTION(erfc, erfc)
    TWINSINE_INLINE static float pow(float a, float exponent) { return ::pow(a, exponent); }
    TWINSINE_INLINE static double pow(double a, double exponent) { return ::pow(a, exponent); }
};

} // namespace twinsine::engines::fused::TWINSINE_ISA

#undef TWINSINE_FUNCTION
#undef TWINSINE_ON_DEVICE
