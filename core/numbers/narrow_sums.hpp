// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The sums of float16 and bfloat16 that TensorFlow's CPU kernels don't form in float32, addition by addition (numerics.md, 0).
/// Matrices are row by row; values are exact in the type.

#include "core/numbers/floatx.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace twinsine::numbers {

/// tf.reduce_sum of a float16 vector, or of a matrix over all its values or along its rows: packets of 8 in four accumulators.
Float16 sumOfFloat16(std::span<const float> values);

/// tf.reduce_sum of a float16 matrix over axis 0, one sum for each of two or more columns.
std::vector<float> columnSumsOfFloat16(std::span<const float> values, std::size_t columns);

/// BiasAddGrad of a bfloat16 matrix: one sum for each column, row after row.
std::vector<float> columnSumsOfBFloat16(std::span<const float> values, std::size_t columns);

} // namespace twinsine::numbers
