// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the rules need of a single number to take it for an array. Arrays bring functions of these names of their own.

#include "core/numbers/floatx.hpp"

#include <cmath>

namespace twinsine::rules {

// For float and double; the other types' are found where they are declared.
using std::abs;
using std::erfc;
using std::exp;
using std::log1p;
using std::sqrt;
using std::tanh;

template <class Real>
TWINSINE_DEVICE Real where(bool condition, Real then, Real otherwise) {
    return condition ? then : otherwise;
}

template <class Real>
TWINSINE_DEVICE Real maximum(Real a, Real b) {
    return a < b || b != b ? b : a; // NaN if either is, as tf.maximum
}

template <class Real>
TWINSINE_DEVICE Real minimum(Real a, Real b) {
    return b < a || b != b ? b : a;
}

/// Rounded once.
template <class Real>
TWINSINE_DEVICE Real rsqrt(Real x) {
    return static_cast<Real>(1 / std::sqrt(static_cast<numbers::Accumulator<Real>>(x)));
}

/// x/sqrt(y) of Keras' optimizers. TensorFlow's graphs multiply with rsqrt(y), which only half precision tells apart.
template <class Real, class Array>
TWINSINE_DEVICE Array overRoot(const Array& x, const Array& y) {
    if constexpr (numbers::kIsNarrow<Real>)
        return x * rsqrt(y);
    else
        return x / sqrt(y);
}

/// Whether an array has no more than one number.
template <class Real>
TWINSINE_DEVICE bool isSingle(Real /*x*/) {
    return true;
}

/// base^exponent, rounded once from double: within half an ulp of the framework's pow.
template <class Real>
TWINSINE_DEVICE Real power(Real base, Real exponent) {
    return static_cast<Real>(std::pow(static_cast<double>(base), static_cast<double>(exponent)));
}

/// -1, 0 or 1.
template <class Real>
TWINSINE_DEVICE Real sign(Real x) {
    return x > Real(0) ? Real(1) : x < Real(0) ? Real(-1) : x;
}

} // namespace twinsine::rules
