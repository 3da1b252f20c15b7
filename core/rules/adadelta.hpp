// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Adadelta as Keras and AdadeltaOptimizer as tf.compat.v1 compute it (numerics.md, C1 and C2):
/// A = rho*A + (1-rho)*g*g; u = sqrt(D+epsilon)*g/sqrt(A+epsilon); p -= lr*u; D = rho*D + (1-rho)*u*u.
/// Rules in general: sgd.hpp.

#include "core/rules/config.hpp"
#include "core/rules/scalar.hpp"

namespace twinsine::rules {

/// They differ in their scalars and in how they divide and multiply.
template <class Real>
class Adadelta {
public:
    template <class Array>
    struct Slots {
        Array gradients; ///< mean square of the gradients
        Array changes;   ///< mean square of the changes
    };

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros, zeros};
    }

    TWINSINE_DEVICE void beginStep() {}

    template <class Array>
    TWINSINE_DEVICE void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        slots.gradients = slots.gradients * m_rho + restOfSquare(gradient);
        const Array root = sqrt(slots.changes + m_epsilon);
        const Array square = slots.gradients + m_epsilon;
        const Array change =
            m_kind == Kind::v1 ? root * rsqrt(square) * gradient : overRoot<Real>(root * gradient, square);
        parameter = parameter - change * m_rate;
        slots.changes = slots.changes * m_rho + restOfSquare(change);
    }

protected:
    enum class Kind { v1, keras2, keras3 };

    struct Scalars {
        Real rate;
        Real rho;
        Real oneMinusRho;
        Real epsilon;
    };

    Adadelta(const Scalars& scalars, Kind kind)
        : m_rate(scalars.rate), m_rho(scalars.rho), m_oneMinusRho(scalars.oneMinusRho), m_epsilon(scalars.epsilon),
          m_kind(kind) {}

private:
    template <class Array>
    TWINSINE_DEVICE Array restOfSquare(const Array& x) const {
        if constexpr (numbers::kIsNarrow<Real>) // which alone tells apart in what order it is multiplied
            if (m_kind == Kind::keras2)
                return (x * m_oneMinusRho) * x;
        return (x * x) * m_oneMinusRho;
    }

    Real m_rate;
    Real m_rho;
    Real m_oneMinusRho;
    Real m_epsilon;
    Kind m_kind;
};

template <class Real>
class KerasAdadelta : public Adadelta<Real> {
public:
    KerasAdadelta(const experiment::Configured& adadelta, experiment::Framework framework)
        : Adadelta<Real>({.rate = static_cast<Real>(real(adadelta, "learning_rate")),
                          .rho = static_cast<Real>(real(adadelta, "rho")),
                          .oneMinusRho = static_cast<Real>(1 - real(adadelta, "rho")),
                          .epsilon = static_cast<Real>(real(adadelta, "epsilon"))},
                         framework == experiment::Framework::keras2 ? Adadelta<Real>::Kind::keras2
                                                                    : Adadelta<Real>::Kind::keras3) {}
};

/// With 1-rho formed in the floatx.
template <class Real>
class V1Adadelta : public Adadelta<Real> {
public:
    explicit V1Adadelta(const experiment::Configured& adadelta)
        : Adadelta<Real>({.rate = throughFloat32<Real>(real(adadelta, "learning_rate")),
                          .rho = throughFloat32<Real>(real(adadelta, "rho")),
                          .oneMinusRho = Real(1) - throughFloat32<Real>(real(adadelta, "rho")),
                          .epsilon = throughFloat32<Real>(real(adadelta, "epsilon"))},
                         Adadelta<Real>::Kind::v1) {}
};

} // namespace twinsine::rules
