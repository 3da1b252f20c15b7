// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Gradient descent: Keras' SGD and tf.compat.v1's GradientDescentOptimizer (numerics.md, C1 and C2). Real is the floatx,
/// Array what an engine computes with; the order of operations is the frameworks', each one rounded.

#include "core/training/rules/config.hpp"

namespace twinsine::training::rules {

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

    void beginStep() {}

    template <class Array>
    void update(Slots<Array>&, Array& parameter, const Array& gradient) const {
        parameter = parameter - gradient * m_rate;
    }

private:
    Real m_rate;
};

/// Keras' SGD with momentum: m = m*mu - g*lr; p += m, or with Nesterov p += m*mu - g*lr (the new m).
template <class Real>
class Momentum {
public:
    template <class Array>
    struct Slots {
        Array momentum;
    };

    explicit Momentum(const experiment::Configured& sgd)
        : m_rate(static_cast<Real>(real(sgd, "learning_rate"))),
          m_momentum(throughFloat32<Real>(real(sgd, "momentum"))), m_nesterov(flag(sgd, "nesterov")) {}

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros};
    }

    void beginStep() {}

    template <class Array>
    void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        slots.momentum = slots.momentum * m_momentum - gradient * m_rate;
        if (m_nesterov)
            parameter = parameter + (slots.momentum * m_momentum - gradient * m_rate);
        else
            parameter = parameter + slots.momentum;
    }

private:
    Real m_rate;
    Real m_momentum;
    bool m_nesterov;
};

} // namespace twinsine::training::rules
