// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Denormal numbers count as zero while one of these lives on a thread, as in TensorFlow (numerics.md, 0): the results
/// agree, and a dead unit's decaying moments do not slow training down.

#include <immintrin.h>

namespace twinsine::numbers {

class FlushDenormals {
public:
    FlushDenormals() : m_before(_mm_getcsr()) { _mm_setcsr(m_before | _MM_FLUSH_ZERO_ON | kDenormalsAreZero); }
    ~FlushDenormals() { _mm_setcsr(m_before); }
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;

private:
    static constexpr unsigned kDenormalsAreZero = 0x0040;
    unsigned m_before;
};

} // namespace twinsine::numbers
