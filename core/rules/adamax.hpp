// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Keras' Adamax (numerics.md, C1): m += (g-m)*(1-b1); u = max(b2*u, |g|); p -= (lr*m)/((1-b1^t)*(u+epsilon)).
/// Rules in general: sgd.hpp.

#include "core/rules/moments.hpp"

namespace twinsine::rules {

template <class Real>
class Adamax {
public:
    template <class Array>
    struct Slots {
        Array moment;
        Array norm;
    };

    explicit Adamax(const experiment::Configured& adamax)
        : m_rate(static_cast<Real>(real(adamax, "learning_rate"))),
          m_oneMinusBeta1(static_cast<Real>(1 - real(adamax, "beta_1"))),
          m_beta2(static_cast<Real>(real(adamax, "beta_2"))), m_epsilon(static_cast<Real>(real(adamax, "epsilon"))),
          m_powers(adamax) {}

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros, zeros};
    }

    TWINSINE_DEVICE void beginStep() {
        m_powers.beginStep();
        m_correction = Real(1) - m_powers.ofBeta1();
    }

    template <class Array>
    TWINSINE_DEVICE void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        slots.moment = slots.moment + (gradient - slots.moment) * m_oneMinusBeta1;
        slots.norm = maximum(slots.norm * m_beta2, abs(gradient));
        parameter = parameter - (slots.moment * m_rate) / ((slots.norm + m_epsilon) * m_correction);
    }

private:
    Real m_rate;
    Real m_oneMinusBeta1;
    Real m_beta2;
    Real m_epsilon;
    BetaPowers<Real> m_powers;
    Real m_correction{};
};

} // namespace twinsine::rules
