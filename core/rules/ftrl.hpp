// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Ftrl of Keras 3 and FtrlOptimizer of tf.compat.v1 (numerics.md, C and 0), which share the update and differ in how
/// scalars reach the floatx. With pow(x) = x^(-learning_rate_power): A' = A + g*g; L += g + 2*shrinkage*p -
/// (pow(A')-pow(A))/lr*p; y = pow(A')/lr + 2*l2'; p = (clip(L, -l1, l1) - L)/y, where l2' = l2 + beta/(2*lr). Rules in
/// general: sgd.hpp.

#include "core/rules/config.hpp"
#include "core/rules/scalar.hpp"

#include <algorithm>

namespace twinsine::rules {

template <class Real>
class Ftrl {
public:
    template <class Array>
    struct Slots {
        Array accumulator;
        Array linear;
    };

    template <class Array>
    Slots<Array> slots(const Array& zeros) const {
        return {zeros + m_start, zeros};
    }

    TWINSINE_DEVICE void beginStep() {}

    template <class Array>
    TWINSINE_DEVICE void update(Slots<Array>& slots, Array& parameter, const Array& gradient) const {
        const Array accumulator = slots.accumulator + gradient * gradient;
        const Array powered = toPower(accumulator);
        const Array shrunk = gradient + parameter * m_twiceShrinkage;
        slots.linear = slots.linear + (shrunk - (powered - toPower(slots.accumulator)) / m_rate * parameter);
        const Array quadratic = powered / m_rate + m_twiceL2;
        // Where |L| <= l1 both are 0; a NaN is 0 in tf.compat.v1 and stays NaN in Keras.
        const Array clipped = minimum(maximum(slots.linear, -m_l1), m_l1);
        parameter = (clipped - slots.linear) / quadratic;
        if (m_hidesNaN)
            parameter = where(abs(slots.linear) > m_l1, parameter, Real(0));
        slots.accumulator = accumulator;
    }

protected:
    struct Scalars {
        Real start;
        Real rate;
        Real exponent; ///< -learning_rate_power
        Real l1;
        Real l2; ///< with beta's part
        Real shrinkage;
    };

    Ftrl(const Scalars& scalars, bool hidesNaN)
        : m_hidesNaN(hidesNaN), m_start(scalars.start), m_rate(scalars.rate), m_exponent(scalars.exponent),
          m_l1(scalars.l1), m_twiceL2(Real(2) * scalars.l2), m_twiceShrinkage(Real(2) * scalars.shrinkage) {}

private:
    template <class Array>
    TWINSINE_DEVICE Array toPower(const Array& values) const {
        return m_exponent == Real(0.5) ? sqrt(values) : power(values, m_exponent);
    }

    bool m_hidesNaN;
    Real m_start;
    Real m_rate;
    Real m_exponent;
    Real m_l1;
    Real m_twiceL2;
    Real m_twiceShrinkage;
};

/// Every scalar but the accumulators' start is cast to the floatx as it is.
template <class Real>
class KerasFtrl : public Ftrl<Real> {
public:
    KerasFtrl(const experiment::Configured& ftrl, experiment::Framework framework)
        : Ftrl<Real>({.start = initialAccumulator<Real>(ftrl, framework),
                      .rate = exact(ftrl, "learning_rate"),
                      .exponent = static_cast<Real>(-real(ftrl, "learning_rate_power")),
                      .l1 = exact(ftrl, "l1_regularization_strength"),
                      .l2 = exact(ftrl, "l2_regularization_strength") +
                            exact(ftrl, "beta") / (Real(2) * exact(ftrl, "learning_rate")),
                      .shrinkage = exact(ftrl, "l2_shrinkage_regularization_strength")},
                     false) {}

private:
    static Real exact(const experiment::Configured& ftrl, std::string_view key) {
        return static_cast<Real>(real(ftrl, key));
    }
};

/// Every scalar but the accumulators' start is a float32 tensor first, and so is l2'.
template <class Real>
class V1Ftrl : public Ftrl<Real> {
public:
    explicit V1Ftrl(const experiment::Configured& ftrl)
        : Ftrl<Real>({.start = initialAccumulator<Real>(ftrl, experiment::Framework::tf1),
                      .rate = static_cast<Real>(single(ftrl, "learning_rate")),
                      .exponent = static_cast<Real>(-single(ftrl, "learning_rate_power")),
                      .l1 = static_cast<Real>(single(ftrl, "l1_regularization_strength")),
                      .l2 = static_cast<Real>(single(ftrl, "l2_regularization_strength") + l2OfBeta(ftrl)),
                      .shrinkage = static_cast<Real>(single(ftrl, "l2_shrinkage_regularization_strength"))},
                     true) {}

private:
    static float single(const experiment::Configured& ftrl, std::string_view key) {
        return static_cast<float>(real(ftrl, key));
    }
    static float l2OfBeta(const experiment::Configured& ftrl) {
        const auto beta = static_cast<float>(optional<double>(ftrl, "beta").value_or(0));
        return beta / (2 * std::max(single(ftrl, "learning_rate"), 1e-36F));
    }
};

} // namespace twinsine::rules
