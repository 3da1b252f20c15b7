// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Adadelta as Keras and AdadeltaOptimizer as tf.compat.v1 compute it (numerics.md, C1 and C2):
/// A = rho*A + (1-rho)*g*g; u = sqrt(D+epsilon)*g/sqrt(A+epsilon); p -= lr*u; D = rho*D + (1-rho)*u*u.
/// Rules in general: sgd.hpp.

#include "core/rules/config.hpp"
#include "core/rules/scalar.hpp"

namespace twinsine::rules {

/// The two differ in their scalars and in how they divide.
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

    void beginStep() {}

    template <class Array>
    void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        slots.gradients = slots.gradients * m_rho + gradient * gradient * m_oneMinusRho;
        const Array root = sqrt(slots.changes + m_epsilon);
        const Array square = slots.gradients + m_epsilon;
        const Array change = m_byReciprocal ? root * rsqrt(square) * gradient : root * gradient / sqrt(square);
        parameter = parameter - change * m_rate;
        slots.changes = slots.changes * m_rho + change * change * m_oneMinusRho;
    }

protected:
    struct Scalars {
        Real rate;
        Real rho;
        Real oneMinusRho;
        Real epsilon;
    };

    Adadelta(const Scalars& scalars, bool byReciprocal)
        : m_rate(scalars.rate), m_rho(scalars.rho), m_oneMinusRho(scalars.oneMinusRho), m_epsilon(scalars.epsilon),
          m_byReciprocal(byReciprocal) {}

private:
    Real m_rate;
    Real m_rho;
    Real m_oneMinusRho;
    Real m_epsilon;
    bool m_byReciprocal;
};

template <class Real>
class KerasAdadelta : public Adadelta<Real> {
public:
    explicit KerasAdadelta(const experiment::Configured& adadelta)
        : Adadelta<Real>({.rate = static_cast<Real>(real(adadelta, "learning_rate")),
                          .rho = static_cast<Real>(real(adadelta, "rho")),
                          .oneMinusRho = static_cast<Real>(1 - real(adadelta, "rho")),
                          .epsilon = static_cast<Real>(real(adadelta, "epsilon"))},
                         false) {}
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
                         true) {}
};

} // namespace twinsine::rules
