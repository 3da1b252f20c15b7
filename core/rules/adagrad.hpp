// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Adagrad as Keras and AdagradOptimizer as tf.compat.v1 compute it (numerics.md, C1 and C2): A += g*g, and
/// Keras p -= (lr*g)/sqrt(A+epsilon), tf.compat.v1 p -= (g*lr)*rsqrt(A) without epsilon. Rules in general: sgd.hpp.

#include "core/rules/config.hpp"
#include "core/rules/scalar.hpp"

namespace twinsine::rules {

/// What the two have in common.
template <class Real>
class AdagradBase {
public:
    template <class Array>
    struct Slots {
        Array accumulator;
    };

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros + m_start};
    }

    TWINSINE_DEVICE void beginStep() {}

protected:
    AdagradBase(Real start, Real rate) : m_start(start), m_rate(rate) {}

    Real m_start;
    Real m_rate;
};

template <class Real>
class KerasAdagrad : public AdagradBase<Real> {
public:
    KerasAdagrad(const experiment::Configured& adagrad, experiment::Framework framework)
        : AdagradBase<Real>(initialAccumulator<Real>(adagrad, framework),
                            static_cast<Real>(real(adagrad, "learning_rate"))),
          m_epsilon(static_cast<Real>(real(adagrad, "epsilon"))) {}

    template <class Slots, class Array>
    TWINSINE_DEVICE void update(Slots& slots, Array& parameter, const Array& gradient) const {
        slots.accumulator = slots.accumulator + gradient * gradient;
        parameter = parameter - overRoot<Real>(gradient * this->m_rate, slots.accumulator + m_epsilon);
    }

private:
    Real m_epsilon;
};

template <class Real>
class V1Adagrad : public AdagradBase<Real> {
public:
    explicit V1Adagrad(const experiment::Configured& adagrad)
        : AdagradBase<Real>(initialAccumulator<Real>(adagrad, experiment::Framework::tf1),
                            throughFloat32<Real>(real(adagrad, "learning_rate"))) {}

    template <class Slots, class Array>
    TWINSINE_DEVICE void update(Slots& slots, Array& parameter, const Array& gradient) const {
        slots.accumulator = slots.accumulator + gradient * gradient;
        parameter = parameter - (gradient * this->m_rate) * rsqrt(slots.accumulator);
    }
};

} // namespace twinsine::rules
