// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Denormal numbers count as zero while one of these lives on a thread, as in TensorFlow (numerics.md, 0): the results agree,
/// and a dead unit's decaying moments do not slow training down.

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace twinsine::training {

class FlushDenormals {
public:
#if defined(__SSE2__)
    FlushDenormals() : m_before(_mm_getcsr()) { _mm_setcsr(m_before | _MM_FLUSH_ZERO_ON | kDenormalsAreZero); }
    ~FlushDenormals() { _mm_setcsr(m_before); }
#endif
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;

private:
#if defined(__SSE2__)
    static constexpr unsigned kDenormalsAreZero = 0x0040;
    unsigned m_before;
#endif
};

} // namespace twinsine::training
