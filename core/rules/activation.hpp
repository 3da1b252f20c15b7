// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The activations and their gradients as TensorFlow's kernels form them (numerics.md, 0), the same in every framework.
/// Real is the floatx, Array an array of it or one number; each operation is rounded.

#include "core/rules/config.hpp"
#include "core/rules/scalar.hpp"

#include <limits>

namespace twinsine::rules {

inline constexpr double kSeluScale = 1.0507009873554805;
inline constexpr double kSeluScaleAlpha = kSeluScale * 1.6732632423543773;
inline constexpr double kTwoOverRootOfPi = 1.1283791670955126;

/// What Eigen, TensorFlow's library of arrays, takes for the epsilon of a type; of float16 it is an eighth of the usual
/// one.
template <class Real>
TWINSINE_DEVICE double eigenEpsilon() {
    if constexpr (std::is_floating_point_v<Real>)
        return std::numeric_limits<Real>::epsilon();
    else
        return std::is_same_v<Real, numbers::Float16> ? 0x1p-13 : 0x1p-7;
}

template <class Real>
TWINSINE_DEVICE Real rootOfHalf() {
    return throughFloat32<Real>(0.7071067811865476);
}

template <class Real>
TWINSINE_DEVICE Real leakySlope() {
    return throughFloat32<Real>(0.2);
}

template <class Real, class Array>
TWINSINE_DEVICE Array sigmoid(const Array& z) {
    const Array grown = exp(z);
    return where(!(grown > numbers::largest<Real>()), grown / (grown + Real(1)), Real(1)); // NaN stays NaN
}

/// log(1 + e^z); far from 0 its limits z and e^z, from where TensorFlow takes them.
template <class Real, class Array>
TWINSINE_DEVICE Array softplus(const Array& z) {
    const Real threshold = static_cast<Real>(std::log(eigenEpsilon<Real>())) + Real(2);
    const Array grown = exp(z);
    return where(z > -threshold, z, where(z < threshold, grown, log1p(grown)));
}

/// a = f(z)
template <class Real, class Array>
TWINSINE_DEVICE Array activate(experiment::Activation activation, const Array& z) {
    switch (activation) {
    case experiment::Activation::relu:
        return maximum(z, Real(0));
    case experiment::Activation::tanh:
        return tanh(z);
    case experiment::Activation::sigmoid:
        return sigmoid<Real>(z);
    case experiment::Activation::elu:
        return where(z > Real(0), z, exp(z) - Real(1));
    case experiment::Activation::selu:
        return where(z > Real(0), z * Real(kSeluScale), (exp(z) - Real(1)) * Real(kSeluScaleAlpha));
    case experiment::Activation::softplus:
        return softplus<Real>(z);
    case experiment::Activation::silu:
        return z * sigmoid<Real>(z);
    case experiment::Activation::gelu:
        return (z * Real(0.5)) * erfc(-z * rootOfHalf<Real>());
    case experiment::Activation::leakyRelu:
        return where(z > Real(0), z, z * leakySlope<Real>());
    case experiment::Activation::linear:
        break;
    }
    return z;
}

/// What an activation is computed from where TensorFlow's graphs fuse a Dense layer's operations: in bfloat16, for
/// which oneDNN has kernels on every CPU that has them at all (numerics.md, 0). There the sum with the bias is formed
/// in float32 and rounded once.
enum class ActivationInput {
    rounded,         ///< z, every operation rounded
    sums,            ///< the sum with the bias in float32, rounded once after the activation
    roundedInFloat32 ///< z, rounded once after the activation
};

inline ActivationInput fusedInput(const experiment::Layer& layer) {
    switch (layer.activation) {
    case experiment::Activation::relu:
    case experiment::Activation::tanh:
    case experiment::Activation::sigmoid:
    case experiment::Activation::elu:
        return layer.useBias ? ActivationInput::sums : ActivationInput::rounded;
    case experiment::Activation::silu:
        return ActivationInput::roundedInFloat32;
    default:
        return ActivationInput::rounded;
    }
}

/// The gradient with respect to z, from z, a = f(z) and the gradient g with respect to a.
template <class Real, class Array>
TWINSINE_DEVICE Array activationGradient(experiment::Activation activation, const Array& z, const Array& a,
                                         const Array& g) {
    switch (activation) {
    case experiment::Activation::relu:
        return where(a > Real(0), g, Real(0));
    case experiment::Activation::tanh:
        return g * (Real(1) - a * a);
    case experiment::Activation::sigmoid:
        return g * (a * (Real(1) - a));
    case experiment::Activation::elu:
        return where(a < Real(0), g * (a + Real(1)), g);
    case experiment::Activation::selu:
        return where(a < Real(0), g * (a + Real(kSeluScaleAlpha)), g * Real(kSeluScale));
    case experiment::Activation::softplus:
        return g * sigmoid<Real>(z);
    case experiment::Activation::silu: {
        const Array s = sigmoid<Real>(z);
        return g * (s * (z * (Real(1) - s) + Real(1)));
    }
    case experiment::Activation::gelu: {
        const Array x = -z * rootOfHalf<Real>();
        const Array ofErfc = (g * (z * Real(0.5))) * exp(-(x * x));
        return (g * erfc(x)) * Real(0.5) + ofErfc * (rootOfHalf<Real>() * Real(kTwoOverRootOfPi)); // as graphs fold it
    }
    case experiment::Activation::leakyRelu:
        return where(z > Real(0), g, g * leakySlope<Real>());
    case experiment::Activation::linear:
        break;
    }
    return g;
}

} // namespace twinsine::rules
