// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Keras 3's Lion (numerics.md, C1): p -= lr*sign(m*b1 + g*(1-b1)); m = m*b2 + g*(1-b2), the betas through float32.
/// Rules in general: sgd.hpp.

#include "core/rules/config.hpp"
#include "core/rules/scalar.hpp"

namespace twinsine::rules {

template <class Real>
class Lion {
public:
    template <class Array>
    struct Slots {
        Array momentum;
    };

    explicit Lion(const experiment::Configured& lion)
        : m_rate(static_cast<Real>(real(lion, "learning_rate"))), m_beta1(throughFloat32<Real>(real(lion, "beta_1"))),
          m_beta2(throughFloat32<Real>(real(lion, "beta_2"))) {}

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros};
    }

    TWINSINE_DEVICE void beginStep() {}

    template <class Array>
    TWINSINE_DEVICE void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        const Array direction = slots.momentum * m_beta1 + gradient * (Real(1) - m_beta1);
        parameter = parameter - sign(direction) * m_rate;
        slots.momentum = slots.momentum * m_beta2 + gradient * (Real(1) - m_beta2);
    }

private:
    Real m_rate;
    Real m_beta1;
    Real m_beta2;
};

} // namespace twinsine::rules
