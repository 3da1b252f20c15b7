// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Adam as Keras (AdamW is the same with a weight decay, common.hpp) and as tf.compat.v1 compute it (numerics.md, C1
/// and C2). The two share the update of a variable and differ in their scalars. Rules in general: sgd.hpp.

#include "core/rules/moments.hpp"

namespace twinsine::rules {

/// First and second moment; `largest` is used by amsgrad alone.
template <class Array>
struct AdamSlots {
    Array first;
    Array second;
    Array largest;
};

/// m += (g-m)*(1-b1); v += (g*g-v)*(1-b2); p -= (m*alpha)/(sqrt(v)+epsilon), with amsgrad over the largest v so far.
template <class Real>
class AdamBase {
public:
    template <class Array>
    using Slots = AdamSlots<Array>;

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros, zeros, zeros};
    }

    template <class Array>
    TWINSINE_DEVICE void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        slots.first = slots.first + (gradient - slots.first) * m_oneMinusBeta1;
        slots.second = slots.second + (gradient * gradient - slots.second) * m_oneMinusBeta2;
        Array second = slots.second;
        if (m_amsgrad)
            second = slots.largest = maximum(slots.largest, slots.second);
        parameter = parameter - (slots.first * m_alpha) / (sqrt(second) + m_epsilon);
    }

protected:
    AdamBase(Real oneMinusBeta1, Real oneMinusBeta2, Real epsilon, bool amsgrad)
        : m_oneMinusBeta1(oneMinusBeta1), m_oneMinusBeta2(oneMinusBeta2), m_epsilon(epsilon), m_amsgrad(amsgrad) {}

    Real m_alpha{};

private:
    Real m_oneMinusBeta1;
    Real m_oneMinusBeta2;
    Real m_epsilon;
    bool m_amsgrad;
};

/// Keras: alpha = lr*sqrt(1-b2^t)/(1-b1^t), t counted from 1; the powers' bases pass through float32, 1-b does not.
template <class Real>
class KerasAdam : public AdamBase<Real> {
public:
    explicit KerasAdam(const experiment::Configured& adam)
        : AdamBase<Real>(static_cast<Real>(1 - real(adam, "beta_1")), static_cast<Real>(1 - real(adam, "beta_2")),
                         static_cast<Real>(real(adam, "epsilon")), flag(adam, "amsgrad")),
          m_rate(static_cast<Real>(real(adam, "learning_rate"))), m_powers(adam) {}

    TWINSINE_DEVICE void beginStep() {
        m_powers.beginStep();
        this->m_alpha = (m_rate * sqrt(Real(1) - m_powers.ofBeta2())) / (Real(1) - m_powers.ofBeta1());
    }

private:
    Real m_rate;
    BetaPowers<Real> m_powers;
};

/// tf.compat.v1's AdamOptimizer: every argument is a float32 tensor first, the powers of beta are float32 variables
/// multiplied each step, and 1-b is formed in the floatx.
template <class Real>
class V1Adam : public AdamBase<Real> {
public:
    explicit V1Adam(const experiment::Configured& adam)
        : AdamBase<Real>(Real(1) - throughFloat32<Real>(real(adam, "beta1")),
                         Real(1) - throughFloat32<Real>(real(adam, "beta2")),
                         throughFloat32<Real>(real(adam, "epsilon")), false),
          m_rate(throughFloat32<Real>(real(adam, "learning_rate"))), m_beta1(static_cast<float>(real(adam, "beta1"))),
          m_beta2(static_cast<float>(real(adam, "beta2"))), m_power1(m_beta1), m_power2(m_beta2) {}

    TWINSINE_DEVICE void beginStep() {
        this->m_alpha = m_rate * sqrt(Real(1) - static_cast<Real>(m_power2)) / (Real(1) - static_cast<Real>(m_power1));
        m_power1 *= m_beta1;
        m_power2 *= m_beta2;
    }

private:
    Real m_rate;
    float m_beta1;
    float m_beta2;
    float m_power1;
    float m_power2;
};

} // namespace twinsine::rules
