// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A libtorch tensor of a floatx, with the operations that the rules use. libtorch has few kernels for float16 and
/// bfloat16 on the CPU: such arrays are float32 tensors, and each operation's result is rounded to the dtype, which is
/// the same thing.

#include "core/numbers/floatx.hpp"

#include <ATen/ATen.h>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace twinsine::engines::torch_engine {

/// What stands beside an array in an operation: one number of its floatx.
template <class Real>
concept Number = std::is_same_v<Real, float> || std::is_same_v<Real, double> ||
    std::is_same_v<Real, numbers::Float16> || std::is_same_v<Real, numbers::BFloat16>;

class Array {
public:
    /// True where a comparison holds.
    struct Mask {
        at::Tensor values;
        Mask operator!() const { return {values.logical_not()}; }
    };

    /// Values that are exact in the floatx.
    Array(std::span<const double> values, const std::vector<std::int64_t>& shape, experiment::Floatx floatx,
          at::Device device);

    /// float64 or float32 (of narrower floatx too).
    const at::Tensor& values() const { return m_values; }
    experiment::Floatx floatx() const { return m_floatx; }
    std::vector<double> toVector() const;
    bool isFinite() const;
    /// An array like this one of other values, row by row, that are exact in its floatx.
    Array withValues(std::span<const double> values) const;

    /// Rows of a matrix: those in that order, or those from begin to end.
    Array select(const at::Tensor& rows) const { return with(m_values.index_select(0, rows)); }
    Array slice(std::int64_t begin, std::int64_t end) const { return with(m_values.slice(0, begin, end)); }
    Array transposed() const { return with(m_values.t()); }
    Array zerosLike() const { return with(at::zeros_like(m_values)); }
    /// The values of an operation on this array, rounded to its floatx.
    Array rounded(const at::Tensor& values) const;
    /// The same values as float32, or rounded to a floatx that is no wider.
    Array as(experiment::Floatx floatx) const { return Array(m_values, floatx).rounded(m_values); }

    Array operator-() const { return with(-m_values); }
    friend Array operator+(const Array& a, const Array& b) { return a.rounded(a.m_values + b.m_values); }
    friend Array operator-(const Array& a, const Array& b) { return a.rounded(a.m_values - b.m_values); }
    friend Array operator*(const Array& a, const Array& b) { return a.rounded(a.m_values * b.m_values); }
    friend Array operator/(const Array& a, const Array& b) { return a.rounded(a.m_values / b.m_values); }
    friend Array maximum(const Array& a, const Array& b) { return a.with(at::maximum(a.m_values, b.m_values)); }
    friend Array where(const Mask& mask, const Array& then, const Array& otherwise) {
        return then.with(at::where(mask.values, then.m_values, otherwise.m_values));
    }

    template <Number Real>
    friend Array operator+(const Array& a, Real b) {
        return a.rounded(a.m_values + static_cast<double>(b));
    }
    template <Number Real>
    friend Array operator-(const Array& a, Real b) {
        return a.rounded(a.m_values - static_cast<double>(b));
    }
    template <Number Real>
    friend Array operator-(Real a, const Array& b) {
        return b.rounded(static_cast<double>(a) - b.m_values);
    }
    template <Number Real>
    friend Array operator*(const Array& a, Real b) {
        return a.rounded(a.m_values * static_cast<double>(b));
    }
    template <Number Real>
    friend Array operator/(const Array& a, Real b) {
        return a.rounded(a.m_values / static_cast<double>(b));
    }
    template <Number Real>
    friend Array operator/(Real a, const Array& b) {
        return b.rounded(at::full_like(b.m_values, static_cast<double>(a)) / b.m_values);
    }
    template <Number Real>
    friend Mask operator>(const Array& a, Real b) {
        return {a.m_values > static_cast<double>(b)};
    }
    template <Number Real>
    friend Mask operator<(const Array& a, Real b) {
        return {a.m_values < static_cast<double>(b)};
    }
    template <Number Real>
    friend Array where(const Mask& mask, const Array& then, Real otherwise) {
        return then.with(then.m_values.masked_fill(mask.values.logical_not(), static_cast<double>(otherwise)));
    }
    template <Number Real>
    friend Array maximum(const Array& a, Real b) {
        return a.with(a.m_values.clamp_min(static_cast<double>(b)));
    }
    template <Number Real>
    friend Array minimum(const Array& a, Real b) {
        return a.with(a.m_values.clamp_max(static_cast<double>(b)));
    }
    template <Number Real>
    friend Array power(const Array& a, Real exponent) {
        return a.rounded(a.m_values.pow(static_cast<double>(exponent)));
    }

    friend Array abs(const Array& a) { return a.with(a.m_values.abs()); }
    /// NaN of NaN, as tf.sign has it; at::sign has 0.
    friend Array sign(const Array& a) { return a.with(at::where(a.m_values.isnan(), a.m_values, a.m_values.sign())); }
    friend Array sqrt(const Array& a) { return a.rounded(a.m_values.sqrt()); }
    friend Array exp(const Array& a) { return a.rounded(a.m_values.exp()); }
    friend Array log1p(const Array& a) { return a.rounded(a.m_values.log1p()); }
    friend Array tanh(const Array& a) { return a.rounded(a.m_values.tanh()); }
    friend Array erfc(const Array& a) { return a.rounded(a.m_values.erfc()); }

    friend Array rsqrt(const Array& a);
    /// Whether it has no more than one number.
    friend bool isSingle(const Array& a) { return a.m_values.numel() <= 1; }

private:
    Array(at::Tensor values, experiment::Floatx floatx) : m_values(std::move(values)), m_floatx(floatx) {}
    Array with(at::Tensor values) const { return {std::move(values), m_floatx}; }

    at::Tensor m_values;
    experiment::Floatx m_floatx;
};

/// How sums are formed: in TensorFlow's own order where it matters (float16, and bfloat16's bias gradients;
/// narrow_sums.hpp), else in libtorch's; or in float64 or float32 from the first to the last, or the other way round,
/// and rounded once.
using experiment::Summation;

/// The matrix product a b; of narrow arrays it can be had as float32, before it is rounded.
Array product(const Array& a, const Array& b, Summation order);
Array unroundedProduct(const Array& a, const Array& b, Summation order);

/// tf.reduce_sum of a matrix over axis 0 (1 x n) and over axis 1 (m x 1).
Array sumOfRows(const Array& a, Summation order);
Array sumOfColumns(const Array& a, Summation order);
/// BiasAddGrad, which sums over axis 0 too.
Array biasAddGradient(const Array& a, Summation order);

/// tf.reduce_sum over all values, before it is rounded to the floatx.
double sumOfAll(const Array& a, Summation order);
double sumOfSquares(const Array& a);

} // namespace twinsine::engines::torch_engine
