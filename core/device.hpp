// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What code needs that is compiled for the CPU and by CUDA's compiler for its devices.

#define TWINSINE_PRAGMA(text) _Pragma(#text)

#ifdef __CUDACC__
/// Before a function that both call.
#define TWINSINE_DEVICE __host__ __device__
/// Before a function that is long and called from many places: device code would have a copy of it at each.
#define TWINSINE_ONCE __noinline__
/// Before a loop that is to be unrolled, up to that many times.
#define TWINSINE_UNROLL(times) TWINSINE_PRAGMA(unroll times)
#else
#define TWINSINE_DEVICE
#define TWINSINE_ONCE
#define TWINSINE_UNROLL(times) TWINSINE_PRAGMA(GCC unroll times)
#endif

/// Before a function whose arguments are to stay in registers.
#define TWINSINE_INLINE [[gnu::always_inline]] TWINSINE_DEVICE inline
