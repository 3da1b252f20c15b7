// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// RMSprop as Keras and RMSPropOptimizer as tf.compat.v1 compute it (numerics.md, C1, C2 and 0). Both have epsilon
/// inside the square root; tf.compat.v1 starts its mean square at 1. Rules in general: sgd.hpp.

#include "core/rules/config.hpp"
#include "core/rules/scalar.hpp"

namespace twinsine::rules {

/// `meanGradient` is used by the centered variants alone.
template <class Array>
struct RmspropSlots {
    Array meanSquare;
    Array meanGradient;
    Array momentum;
};

/// v = rho*v + (1-rho)*g*g, d = v + epsilon, centered also a = rho*a + (1-rho)*g and d = (epsilon - a*a) + v:
/// TensorFlow's graphs move the constant there, but in half precision, which matters where v is about a*a (rho 0). The
/// increment is (lr*g)/sqrt(d) in Keras 3, (lr*g)*rsqrt(d) in Keras 2; in half precision graphs multiply by rsqrt(d) in
/// both (scalar.hpp, byReciprocal()). With momentum b = mu*b + increment; p -= b.
template <class Real>
class KerasRmsprop {
public:
    template <class Array>
    using Slots = RmspropSlots<Array>;

    KerasRmsprop(const experiment::Configured& rmsprop, experiment::Framework framework)
        : m_rate(static_cast<Real>(real(rmsprop, "learning_rate"))), m_rho(static_cast<Real>(real(rmsprop, "rho"))),
          m_oneMinusRho(static_cast<Real>(1 - real(rmsprop, "rho"))),
          m_momentum(static_cast<Real>(real(rmsprop, "momentum"))),
          m_epsilon(static_cast<Real>(real(rmsprop, "epsilon"))), m_hasMomentum(real(rmsprop, "momentum") > 0),
          m_centered(flag(rmsprop, "centered")), m_byReciprocal(framework == experiment::Framework::keras2) {}

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros, zeros, zeros};
    }

    TWINSINE_DEVICE void beginStep() {}

    template <class Array>
    TWINSINE_DEVICE void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        slots.meanSquare = slots.meanSquare * m_rho + (gradient * gradient) * m_oneMinusRho;
        Array denominator = slots.meanSquare;
        if (m_centered) {
            slots.meanGradient = slots.meanGradient * m_rho + gradient * m_oneMinusRho;
            const Array square = slots.meanGradient * slots.meanGradient;
            if constexpr (numbers::kIsNarrow<Real>)
                denominator = (denominator - square) + m_epsilon;
            else
                denominator = (m_epsilon - square) + denominator;
        } else {
            denominator = denominator + m_epsilon;
        }
        const Array increment =
            m_byReciprocal ? byReciprocal(gradient, denominator) : overRoot<Real>(gradient * m_rate, denominator);
        if (m_hasMomentum) {
            slots.momentum = slots.momentum * m_momentum + increment;
            parameter = parameter - slots.momentum;
        } else {
            parameter = parameter - increment;
        }
    }

private:
    /// Graphs multiply by size, the rate first; of a single number that stands at the end. Half precision tells these
    /// apart.
    template <class Array>
    TWINSINE_DEVICE Array byReciprocal(const Array& gradient, const Array& denominator) const {
        if constexpr (numbers::kIsNarrow<Real>) {
            const Array reciprocal = rsqrt(denominator);
            return isSingle(gradient) ? (reciprocal * gradient) * m_rate : (reciprocal * m_rate) * gradient;
        } else {
            return (gradient * m_rate) * rsqrt(denominator);
        }
    }

    Real m_rate;
    Real m_rho;
    Real m_oneMinusRho;
    Real m_momentum;
    Real m_epsilon;
    bool m_hasMomentum;
    bool m_centered;
    bool m_byReciprocal;
};

/// ms += (g*g-ms)*(1-rho), centered also mg += (g-mg)*(1-rho), d = ms - mg*mg; mom = mom*mu + (g*lr)/sqrt(d+epsilon); p
/// -= mom.
template <class Real>
class V1Rmsprop {
public:
    template <class Array>
    using Slots = RmspropSlots<Array>;

    explicit V1Rmsprop(const experiment::Configured& rmsprop)
        : m_rate(throughFloat32<Real>(real(rmsprop, "learning_rate"))),
          m_oneMinusDecay(Real(1) - throughFloat32<Real>(real(rmsprop, "decay"))),
          m_momentum(throughFloat32<Real>(real(rmsprop, "momentum"))),
          m_epsilon(throughFloat32<Real>(real(rmsprop, "epsilon"))), m_centered(flag(rmsprop, "centered")) {}

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros + Real(1), zeros, zeros};
    }

    TWINSINE_DEVICE void beginStep() {}

    template <class Array>
    TWINSINE_DEVICE void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        slots.meanSquare = slots.meanSquare + (gradient * gradient - slots.meanSquare) * m_oneMinusDecay;
        Array denominator = slots.meanSquare;
        if (m_centered) {
            slots.meanGradient = slots.meanGradient + (gradient - slots.meanGradient) * m_oneMinusDecay;
            denominator = denominator - slots.meanGradient * slots.meanGradient;
        }
        slots.momentum = slots.momentum * m_momentum + (gradient * m_rate) / sqrt(denominator + m_epsilon);
        parameter = parameter - slots.momentum;
    }

private:
    Real m_rate;
    Real m_oneMinusDecay;
    Real m_momentum;
    Real m_epsilon;
    bool m_centered;
};

} // namespace twinsine::rules
