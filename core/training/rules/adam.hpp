// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Adam as Keras and as tf.compat.v1 compute it (numerics.md, C1 and C2). The two share the update of an array and differ in
/// their scalars. Real is the floatx, Array what an engine computes with.

#include "core/training/rules/config.hpp"

#include <cmath>
#include <cstdint>

namespace twinsine::training::rules {

/// First and second moment; `largest` is used by amsgrad alone.
template <class Array>
struct AdamSlots {
    Array first;
    Array second;
    Array largest;
};

/// m += (g-m)*(1-b1); v += (g*g-v)*(1-b2); p -= (m*alpha)/(sqrt(v)+epsilon), with amsgrad over the largest v so far.
template <class Real>
struct AdamUpdate {
    Real alpha{};
    Real oneMinusBeta1;
    Real oneMinusBeta2;
    Real epsilon;
    bool amsgrad = false;

    template <class Array>
    void operator()(AdamSlots<Array>& slots, Array& parameter, const Array& gradient) const {
        using std::sqrt;
        slots.first = slots.first + (gradient - slots.first) * oneMinusBeta1;
        slots.second = slots.second + (gradient * gradient - slots.second) * oneMinusBeta2;
        if (amsgrad) {
            using std::max;
            slots.largest = max(slots.largest, slots.second);
        }
        parameter = parameter - (slots.first * alpha) / (sqrt(amsgrad ? slots.largest : slots.second) + epsilon);
    }
};

/// What both have in common.
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
    void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        m_update(slots, parameter, gradient);
    }

protected:
    explicit AdamBase(const AdamUpdate<Real>& update) : m_update(update) {}

    AdamUpdate<Real> m_update;
};

/// Keras: alpha = lr*sqrt(1-b2^t)/(1-b1^t), t counted from 1; the powers' bases pass through float32, 1-b does not.
template <class Real>
class KerasAdam : public AdamBase<Real> {
public:
    explicit KerasAdam(const experiment::Configured& adam)
        : AdamBase<Real>({.oneMinusBeta1 = static_cast<Real>(1 - real(adam, "beta_1")),
                          .oneMinusBeta2 = static_cast<Real>(1 - real(adam, "beta_2")),
                          .epsilon = static_cast<Real>(real(adam, "epsilon")),
                          .amsgrad = flag(adam, "amsgrad")}),
          m_rate(static_cast<Real>(real(adam, "learning_rate"))), m_beta1(throughFloat32<Real>(real(adam, "beta_1"))),
          m_beta2(throughFloat32<Real>(real(adam, "beta_2"))) {}

    void beginStep() {
        ++m_step;
        this->m_update.alpha = (m_rate * std::sqrt(1 - power(m_beta2))) / (1 - power(m_beta1));
    }

private:
    /// base^t, rounded once: within half an ulp of the framework's powf.
    Real power(Real base) const {
        return static_cast<Real>(std::pow(static_cast<double>(base), static_cast<double>(m_step)));
    }

    Real m_rate;
    Real m_beta1;
    Real m_beta2;
    std::int64_t m_step = 0;
};

/// tf.compat.v1's AdamOptimizer: every argument is a float32 tensor first, the powers of beta are float32 variables multiplied each
/// step, and 1-b is formed in the floatx.
template <class Real>
class V1Adam : public AdamBase<Real> {
public:
    explicit V1Adam(const experiment::Configured& adam)
        : AdamBase<Real>({.oneMinusBeta1 = 1 - throughFloat32<Real>(real(adam, "beta1")),
                          .oneMinusBeta2 = 1 - throughFloat32<Real>(real(adam, "beta2")),
                          .epsilon = throughFloat32<Real>(real(adam, "epsilon"))}),
          m_rate(throughFloat32<Real>(real(adam, "learning_rate"))), m_beta1(static_cast<float>(real(adam, "beta1"))),
          m_beta2(static_cast<float>(real(adam, "beta2"))), m_power1(m_beta1), m_power2(m_beta2) {}

    void beginStep() {
        this->m_update.alpha = m_rate * std::sqrt(1 - static_cast<Real>(m_power2)) / (1 - static_cast<Real>(m_power1));
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

} // namespace twinsine::training::rules
