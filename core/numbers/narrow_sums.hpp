// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The sums of float16 and bfloat16 that TensorFlow's CPU kernels don't form in float32, addition by addition
/// (numerics.md, 0). Matrices are row by row; values are exact in the type.

#include "core/numbers/floatx.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace twinsine::numbers {

/// tf.reduce_sum of a float16 vector, or of a matrix over all its values or along its rows: packets of 8 in four
/// accumulators.
Float16 sumOfFloat16(std::span<const float> values);

/// tf.reduce_sum of a float16 matrix over axis 0, one sum for each of two or more columns.
std::vector<float> columnSumsOfFloat16(std::span<const float> values, std::size_t columns);

/// BiasAddGrad of a bfloat16 matrix: one sum for each column, row after row.
std::vector<float> columnSumsOfBFloat16(std::span<const float> values, std::size_t columns);

/// In which order Eigen adds the products of two float16 vectors: one by one, rounded or not before they are added (in
/// blocks where the vectors are long), or a packet of 8 at a time.
enum class ProductOrder { fused, fusedInBlocks, roundedInBlocks, packets };

Float16 sumOfProducts(std::span<const Float16> a, std::span<const Float16> b, ProductOrder order);

} // namespace twinsine::numbers
