// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What TensorFlow's kernels make of a generator's words, bit for bit (numerics.md A8, A10). Real is float or double.
/// The functions of a by-value generator fill arrays of any length from absolute counters, so a shorter array is the
/// beginning of a longer one. They ask keepGoing every few thousand values; if it says no, the rest is 0.

#include "core/keep_going.hpp"
#include "core/random/philox.hpp"

#include <cstdint>
#include <vector>

namespace twinsine::random {

/// Uniform in [0, 1): tf.random.uniform before its limits are applied (A8).
template <class Real>
std::vector<Real> uniform(Philox generator, std::int64_t count, const KeepGoing& keepGoing = kAlways);

/// Uniform in [0, 1) in steps of 2^-fractionBits, one word a value: float16's with 10 bits, bfloat16's with 7 (§0).
/// Exact in float.
std::vector<float> coarseUniform(Philox generator, std::int64_t count, int fractionBits,
                                 const KeepGoing& keepGoing = kAlways);

/// Normal with mean 0 and standard deviation 1, by Box and Muller, sine first (A8).
template <class Real>
std::vector<Real> normal(Philox generator, std::int64_t count, const KeepGoing& keepGoing = kAlways);

/// Normal values whose magnitude is below 2, by rejection; each group of 16 bytes has its own counters (A8).
template <class Real>
std::vector<Real> truncatedNormal(Philox generator, std::int64_t count, const KeepGoing& keepGoing = kAlways);

/// tf.random.shuffle of 0...count-1 (A10). The generator goes on by ceil((count - 1) / 4) blocks, as the kernel's does.
std::vector<std::int64_t> shuffle(Philox& generator, std::int64_t count);

extern template std::vector<float> uniform<float>(Philox, std::int64_t, const KeepGoing&);
extern template std::vector<double> uniform<double>(Philox, std::int64_t, const KeepGoing&);
extern template std::vector<float> normal<float>(Philox, std::int64_t, const KeepGoing&);
extern template std::vector<double> normal<double>(Philox, std::int64_t, const KeepGoing&);
extern template std::vector<float> truncatedNormal<float>(Philox, std::int64_t, const KeepGoing&);
extern template std::vector<double> truncatedNormal<double>(Philox, std::int64_t, const KeepGoing&);

} // namespace twinsine::random
