// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/double_activation.hpp"

#include <cmath>
#include <numbers>

namespace twinsine::tests {

namespace {

using experiment::Activation;
using experiment::Floatx;

constexpr double kSeluScale = 1.0507009873554805;
constexpr double kSeluAlpha = 1.6732632423543773;

/// A constant that passes through float32 even in float64.
double through32(const Format& format, double constant) {
    return format.round(formatOf(Floatx::float32).round(constant));
}

double gelusRoot(const Format& format) { return through32(format, 0.7071067811865476); }

/// Of the distance of 1 to the next number; but Eigen, TensorFlow's library, has a smaller one for float16.
int eigenEpsilonExponent(const Format& format) { return format.bits == 11 ? -13 : 1 - format.bits; }

/// The text has gelu's gradient, but not in which order TensorFlow's optimized graph rounds it.
Bounded gelusSlope(const Bounded& g, const Bounded& z) {
    const Format format = inAnyOrder(*z.format);
    const Bounded scaled = as(format, z) * gelusRoot(format);
    const Bounded bell = exp(-square(scaled)) * format.round(2 * std::numbers::inv_sqrtpi);
    const Bounded slope = as(format, g) * (erfc(-scaled) * 0.5 + scaled * 0.5 * bell);
    return roundedTo(*z.format, slope);
}

/// scale * alpha, multiplied before it is rounded.
double seluNegative(const Format& format) { return format.round(kSeluScale * kSeluAlpha); }

double leakySlope(const Format& format) { return through32(format, 0.2); }

} // namespace

Bounded sigmoid(const Bounded& z) {
    const Bounded e = exp(z);
    if (!e.isCertain()) // 1 where e is infinite
        return {*z.format, e.low < z.format->greatest ? 0.0 : 1.0, 1, 1};
    return e / (e + 1);
}

Bounded softplus(const Bounded& z) {
    // Beyond the threshold of TensorFlow's kernel it is z or e^z.
    const double threshold = -std::log(std::ldexp(1.0, eigenEpsilonExponent(*z.format))) - 2;
    const Bounded e = exp(z);
    return choose(z - threshold, z, choose(z + threshold, log1p(e), e));
}

Bounded activated(Activation activation, const Bounded& z) {
    const Format& format = *z.format;
    const Bounded zero(format, 0);
    switch (activation) {
    case Activation::linear:
        break;
    case Activation::relu:
        return max(z, zero);
    case Activation::tanh:
        return tanh(z);
    case Activation::sigmoid:
        return sigmoid(z);
    case Activation::elu:
        return choose(z, z, exp(z) - 1);
    case Activation::selu:
        return choose(z, z * format.round(kSeluScale), (exp(z) - 1) * seluNegative(format));
    case Activation::softplus:
        return softplus(z);
    case Activation::silu:
        return z * sigmoid(z);
    case Activation::gelu:
        return z * 0.5 * erfc(-z * gelusRoot(format));
    case Activation::leakyRelu:
        return choose(z, z, z * leakySlope(format));
    }
    return z;
}

Bounded passedBack(Activation activation, const Bounded& g, const Bounded& z, const Bounded& a) {
    const Format& format = *z.format;
    const Bounded zero(format, 0);
    switch (activation) {
    case Activation::linear:
        break;
    case Activation::relu:
        return choose(a, g, zero);
    case Activation::tanh:
        return g * (1 - square(a));
    case Activation::sigmoid:
        return g * (a * (1 - a));
    case Activation::elu:
        return g * (min(a, zero) + 1);
    case Activation::selu:
        return choose(-a, g * (a + seluNegative(format)), g * format.round(kSeluScale));
    case Activation::softplus:
        return g * sigmoid(z);
    case Activation::silu: {
        const Bounded s = sigmoid(z);
        return g * (s * (z * (1 - s) + 1));
    }
    case Activation::gelu:
        return gelusSlope(g, z);
    case Activation::leakyRelu:
        return choose(z, g, g * leakySlope(format));
    }
    return g;
}

} // namespace twinsine::tests
