// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Gradient descent with and without momentum: Keras' SGD, tf.compat.v1's GradientDescentOptimizer and
/// MomentumOptimizer (numerics.md, C1 and C2).
///
/// What holds for all rules: Real is the floatx, Array what an engine computes with (an array of it, or one number).
/// The order of operations is the framework's, each one rounded. A rule has its scalars; `Slots` are what it keeps for
/// each variable, made by slots() before the first step. A step is beginStep(), then update() of each variable.

#include "core/rules/config.hpp"
#include "core/rules/scalar.hpp"

namespace twinsine::rules {

/// p -= g*lr
template <class Real>
class GradientDescent {
public:
    template <class Array>
    struct Slots {};

    explicit GradientDescent(Real learningRate) : m_rate(learningRate) {}

    template <class Array>
    Slots<Array> slots(const Array& /*zeros*/) const {
        return {};
    }

    TWINSINE_DEVICE void beginStep() {}

    template <class Array>
    TWINSINE_DEVICE void update(Slots<Array>&, Array& parameter, const Array& gradient) const {
        parameter = parameter - gradient * m_rate;
    }

private:
    Real m_rate;
};

/// What the two rules with momentum have in common.
template <class Real>
class MomentumBase {
public:
    template <class Array>
    struct Slots {
        Array momentum;
    };

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros};
    }

    TWINSINE_DEVICE void beginStep() {}

protected:
    MomentumBase(Real rate, Real momentum, bool nesterov) : m_rate(rate), m_momentum(momentum), m_nesterov(nesterov) {}

    Real m_rate;
    Real m_momentum;
    bool m_nesterov;
};

/// Keras: m = m*mu - g*lr; p += m, or with Nesterov p += m*mu - g*lr (the new m).
template <class Real>
class KerasMomentum : public MomentumBase<Real> {
public:
    explicit KerasMomentum(const experiment::Configured& sgd)
        : MomentumBase<Real>(static_cast<Real>(real(sgd, "learning_rate")), throughFloat32<Real>(real(sgd, "momentum")),
                             flag(sgd, "nesterov")) {}

    template <class Slots, class Array>
    TWINSINE_DEVICE void update(Slots& slots, Array& parameter, const Array& gradient) const {
        slots.momentum = next(slots.momentum, gradient);
        parameter = parameter + (this->m_nesterov ? next(slots.momentum, gradient) : slots.momentum);
    }

private:
    template <class Array>
    TWINSINE_DEVICE Array next(const Array& momentum, const Array& gradient) const {
        return momentum * this->m_momentum - gradient * this->m_rate;
    }
};

/// tf.compat.v1: a = a*mu + g; p -= a*lr, or with Nesterov p -= g*lr + a*mu*lr (the new a).
template <class Real>
class V1Momentum : public MomentumBase<Real> {
public:
    explicit V1Momentum(const experiment::Configured& momentum)
        : MomentumBase<Real>(throughFloat32<Real>(real(momentum, "learning_rate")),
                             throughFloat32<Real>(real(momentum, "momentum")), flag(momentum, "use_nesterov")) {}

    template <class Slots, class Array>
    TWINSINE_DEVICE void update(Slots& slots, Array& parameter, const Array& gradient) const {
        slots.momentum = slots.momentum * this->m_momentum + gradient;
        if (this->m_nesterov)
            parameter = parameter - (gradient * this->m_rate + slots.momentum * this->m_momentum * this->m_rate);
        else
            parameter = parameter - slots.momentum * this->m_rate;
    }
};

} // namespace twinsine::rules
