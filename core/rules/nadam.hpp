// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Keras 3's Nadam (numerics.md, C1 and 0): with u_t = b1*(1 - 0.5*0.96^t) and U the product of all u so far,
/// m and v as Adam's; p -= ((u_{t+1}*m/(1-U*u_{t+1}) + (1-u_t)*g/(1-U))*lr) / (sqrt(v/(1-b2^t)) + epsilon).
/// In u_t and in 1-b the constants pass through float32, in U they do not. Rules in general: sgd.hpp.

#include "core/rules/moments.hpp"

namespace twinsine::rules {

template <class Real>
class Nadam {
public:
    template <class Array>
    struct Slots {
        Array first;
        Array second;
    };

    explicit Nadam(const experiment::Configured& nadam)
        : m_rate(static_cast<Real>(real(nadam, "learning_rate"))), m_beta1(static_cast<Real>(real(nadam, "beta_1"))),
          m_beta1Cast(throughFloat32<Real>(real(nadam, "beta_1"))),
          m_oneMinusBeta1(Real(1) - throughFloat32<Real>(real(nadam, "beta_1"))),
          m_oneMinusBeta2(Real(1) - throughFloat32<Real>(real(nadam, "beta_2"))),
          m_epsilon(static_cast<Real>(real(nadam, "epsilon"))), m_powers(nadam), m_decay(static_cast<Real>(kDecay)),
          m_decayCast(throughFloat32<Real>(kDecay)), m_next(m_beta1Cast * factor(m_decayCast)) {}

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros, zeros};
    }

    TWINSINE_DEVICE void beginStep() {
        m_powers.beginStep();
        m_now = m_next;
        m_next = m_beta1Cast * factor(m_decayCast);
        m_product = (m_product * m_beta1) * factor(m_decay);
        m_correction2 = Real(1) - m_powers.ofBeta2();
    }

    template <class Array>
    TWINSINE_DEVICE void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        slots.first = slots.first + (gradient - slots.first) * m_oneMinusBeta1;
        slots.second = slots.second + (gradient * gradient - slots.second) * m_oneMinusBeta2;
        const Array first = (slots.first * m_next) / (Real(1) - m_product * m_next) +
                            (gradient * (Real(1) - m_now)) / (Real(1) - m_product);
        parameter = parameter - (first * m_rate) / (sqrt(slots.second / m_correction2) + m_epsilon);
    }

private:
    static constexpr double kDecay = 0.96;

    TWINSINE_DEVICE static Real factor(RunningPower<Real>& decay) { return Real(1) - Real(0.5) * decay.next(); }

    Real m_rate;
    Real m_beta1;
    Real m_beta1Cast;
    Real m_oneMinusBeta1;
    Real m_oneMinusBeta2;
    Real m_epsilon;
    BetaPowers<Real> m_powers;
    RunningPower<Real> m_decay;
    RunningPower<Real> m_decayCast;
    Real m_now{};
    Real m_next; ///< of the step to come
    Real m_product{1};
    Real m_correction2{};
};

} // namespace twinsine::rules
