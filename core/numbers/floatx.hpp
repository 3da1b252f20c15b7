// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The four floatx as C++ types. float16 and bfloat16 are floats of which every operation's result is rounded to the
/// dtype, as TensorFlow's CPU kernels do it (numerics.md, 0); single operations on such values are exact enough in
/// float for that to be the correctly rounded result. Functions that std has for float and double are found by argument
/// type.

#include "core/device.hpp"
#include "core/experiment/names.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace twinsine::numbers {

constexpr double powerOfTwo(int exponent) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52U);
}

/// The nearest float with that many significant bits and least exponent, ties to even; infinite beyond the largest.
template <int kBits, int kLeastExponent, int kMostExponent>
float roundToFormat(float value) {
    const int exponent = static_cast<int>(std::bit_cast<std::uint32_t>(value) >> 23U & 0xFFU) - 127;
    if (value == 0 || exponent == 128) // infinite or NaN
        return value;
    // Adding 1.5 times a power of two leaves no room for the bits below the last one that is kept.
    const double magic = 1.5 * powerOfTwo(std::max(exponent, kLeastExponent) - kBits + 53);
    const double rounded = (static_cast<double>(value) + magic) - magic;
    const auto result = std::abs(rounded) < powerOfTwo(kMostExponent + 1) ? static_cast<float>(rounded) : INFINITY;
    return std::copysign(result, value);
}

template <int kBits, int kLeastExponent, int kMostExponent>
class RoundedFloat {
public:
    static constexpr int kSignificantBits = kBits;
    static constexpr int kLeastNormalExponent = kLeastExponent;
    static constexpr double kLargest = (2 - powerOfTwo(1 - kBits)) * powerOfTwo(kMostExponent);

    RoundedFloat() = default;
    template <class Number>
    requires std::is_arithmetic_v<Number>
    explicit RoundedFloat(Number value)
        : m_value(roundToFormat<kBits, kLeastExponent, kMostExponent>(static_cast<float>(value))) {}

    explicit operator float() const { return m_value; }
    explicit operator double() const { return m_value; }

    friend RoundedFloat operator+(RoundedFloat a, RoundedFloat b) { return RoundedFloat(a.m_value + b.m_value); }
    friend RoundedFloat operator-(RoundedFloat a, RoundedFloat b) { return RoundedFloat(a.m_value - b.m_value); }
    friend RoundedFloat operator*(RoundedFloat a, RoundedFloat b) { return RoundedFloat(a.m_value * b.m_value); }
    friend RoundedFloat operator/(RoundedFloat a, RoundedFloat b) { return RoundedFloat(a.m_value / b.m_value); }
    RoundedFloat operator-() const { return RoundedFloat(-m_value); }
    friend auto operator<=>(RoundedFloat, RoundedFloat) = default;

    friend RoundedFloat sqrt(RoundedFloat x) { return RoundedFloat(std::sqrt(x.m_value)); }
    friend RoundedFloat exp(RoundedFloat x) { return RoundedFloat(std::exp(x.m_value)); }
    friend RoundedFloat log1p(RoundedFloat x) { return RoundedFloat(std::log1p(x.m_value)); }
    friend RoundedFloat tanh(RoundedFloat x) { return RoundedFloat(std::tanh(x.m_value)); }
    friend RoundedFloat erfc(RoundedFloat x) { return RoundedFloat(std::erfc(x.m_value)); }
    friend RoundedFloat abs(RoundedFloat x) { return RoundedFloat(std::abs(x.m_value)); }

private:
    float m_value = 0;
};

using Float16 = RoundedFloat<11, -14, 15>;
using BFloat16 = RoundedFloat<8, -126, 127>;

/// float16 and bfloat16.
template <class Real>
inline constexpr bool kIsNarrow = !std::is_floating_point_v<Real>;

/// The largest finite value.
template <class Real>
TWINSINE_DEVICE Real largest() {
    if constexpr (std::is_floating_point_v<Real>)
        return std::numeric_limits<Real>::max();
    else
        return Real(Real::kLargest);
}

/// The least positive one of full precision.
template <class Real>
Real leastNormal() {
    if constexpr (std::is_floating_point_v<Real>)
        return std::numeric_limits<Real>::min();
    else
        return Real(powerOfTwo(Real::kLeastNormalExponent));
}

/// What sums of that type are formed in: rounded once, at the end.
template <class Real>
using Accumulator = std::conditional_t<std::is_same_v<Real, double>, double, float>;

/// Calls use.operator()<Real>() with the type of the floatx.
template <class Use>
auto withReal(experiment::Floatx floatx, const Use& use) {
    switch (floatx) {
    case experiment::Floatx::float64:
        return use.template operator()<double>();
    case experiment::Floatx::float16:
        return use.template operator()<Float16>();
    case experiment::Floatx::bfloat16:
        return use.template operator()<BFloat16>();
    case experiment::Floatx::float32:
        break;
    }
    return use.template operator()<float>();
}

} // namespace twinsine::numbers
