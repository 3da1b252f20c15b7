// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What Keras' optimizers do around their rule: clip the gradients, decay the weights, average them (numerics.md, C1 and 0).
/// tf.compat.v1's optimizers lack the arguments, so for them nothing is done. An engine's arrays bring sumOfSquares(array),
/// not yet rounded to the floatx.

#include "core/training/narrow_sums.hpp"
#include "core/training/rules/config.hpp"
#include "core/training/rules/scalar.hpp"

#include <cstdint>
#include <numeric>
#include <vector>

namespace twinsine::training::rules {

/// tf.reduce_sum of a few numbers.
template <class Real>
Real sumOf(const std::vector<Real>& numbers) {
    std::vector<Accumulator<Real>> values;
    for (const Real number : numbers)
        values.push_back(static_cast<Accumulator<Real>>(number));
    if constexpr (std::is_same_v<Real, Float16>)
        return sumOfFloat16(values);
    else
        return static_cast<Real>(std::accumulate(values.begin(), values.end(), Accumulator<Real>(0)));
}

/// clipnorm: each variable's g*c/max(|g|, c). global_clipnorm: all by c*min(1/N, 1/c), N the norm of all variables together.
/// clipvalue: each value to -c...c. At most one is set.
template <class Real>
class GradientClip {
public:
    GradientClip(const experiment::Configured& optimizer, experiment::Framework framework)
        : m_norm(optional<double>(optimizer, "clipnorm")), m_globalNorm(optional<double>(optimizer, "global_clipnorm")),
          m_value(optional<double>(optimizer, "clipvalue")),
          m_dividesInFloatx(framework == experiment::Framework::keras2) {}

    template <class Array>
    void apply(std::vector<Array>& gradients) const {
        if (m_norm)
            byNorm(gradients, static_cast<Real>(*m_norm));
        else if (m_globalNorm)
            byGlobalNorm(gradients, *m_globalNorm);
        else if (m_value)
            byValue(gradients, static_cast<Real>(*m_value));
    }

private:
    template <class Array>
    static void byNorm(std::vector<Array>& gradients, Real limit) {
        for (Array& gradient : gradients) {
            const Real norm = sqrt(static_cast<Real>(sumOfSquares(gradient)));
            gradient = (gradient * limit) / maximum(norm, limit);
        }
    }

    template <class Array>
    void byGlobalNorm(std::vector<Array>& gradients, double exactLimit) const {
        std::vector<Real> squares;
        for (const Array& gradient : gradients)
            squares.push_back(static_cast<Real>(sumOfSquares(gradient)));
        const Real norm = sqrt(sumOf(squares));
        const auto limit = static_cast<Real>(exactLimit);
        const Real ofNorm = Real(1) / norm;
        const Real ofLimit = m_dividesInFloatx ? Real(1) / limit : static_cast<Real>(1 / exactLimit);
        const Real factor = limit * (ofNorm < ofLimit ? ofNorm : ofLimit) + (norm - norm); // NaN of an infinite norm
        for (Array& gradient : gradients)
            gradient = gradient * factor;
    }

    template <class Array>
    static void byValue(std::vector<Array>& gradients, Real limit) {
        for (Array& gradient : gradients)
            gradient = minimum(maximum(gradient, -limit), limit);
    }

    std::optional<double> m_norm;
    std::optional<double> m_globalNorm;
    std::optional<double> m_value;
    bool m_dividesInFloatx; ///< Keras 2 has 1/c from the floatx, Keras 3 from Python
};

/// weight_decay, before the rule and for biases too: p -= (p*wd)*lr, wd by way of float32.
template <class Real>
class WeightDecay {
public:
    explicit WeightDecay(const experiment::Configured& optimizer) {
        if (const auto decay = optional<double>(optimizer, "weight_decay")) {
            m_decay = throughFloat32<Real>(*decay);
            m_rate = static_cast<Real>(real(optimizer, "learning_rate"));
        }
    }

    template <class Array>
    void apply(Array& parameter) const {
        if (m_decay)
            parameter = parameter - (parameter * *m_decay) * m_rate;
    }

private:
    std::optional<Real> m_decay;
    Real m_rate{};
};

/// use_ema: a moving average of each variable, a = k*a + (1-k)*p after each step, k = ema_momentum.
/// Keras 3: a starts at 0, k is 0 in the first step. Keras 2: a starts as the variable. Every ema_overwrite_frequency steps, and at
/// the end of each fit(), the variable becomes its average; a hand-written loop has no such end.
template <class Real>
class MovingAverage {
public:
    MovingAverage(const experiment::Configured& optimizer, experiment::Framework framework)
        : m_isUsed(optional<bool>(optimizer, "use_ema").value_or(false)),
          m_fromVariable(framework == experiment::Framework::keras2), m_endsWithFit(isKeras(framework)) {
        if (!m_isUsed)
            return;
        const double momentum = real(optimizer, "ema_momentum");
        m_momentum = static_cast<Real>(momentum);
        m_rest = m_fromVariable ? static_cast<Real>(1 - momentum) : Real(1) - m_momentum;
        m_frequency = optional<std::int64_t>(optimizer, "ema_overwrite_frequency");
    }

    bool isUsed() const { return m_isUsed; }
    bool overwritesAtEnd() const { return m_isUsed && m_endsWithFit; }
    /// Whether the variables become their averages after the current step.
    bool overwritesNow() const { return m_frequency && m_step % *m_frequency == 0; }

    template <class Array>
    Array start(const Array& parameter) const {
        return m_fromVariable ? parameter : parameter * Real(0);
    }

    void beginStep() { ++m_step; }

    template <class Array>
    void update(Array& average, const Array& parameter) const {
        const bool isFirst = m_step == 1 && !m_fromVariable;
        average = average * (isFirst ? Real(0) : m_momentum) + parameter * (isFirst ? Real(1) : m_rest);
    }

private:
    bool m_isUsed;
    bool m_fromVariable;
    bool m_endsWithFit;
    Real m_momentum{};
    Real m_rest{};
    std::optional<std::int64_t> m_frequency;
    std::int64_t m_step = 0;
};

} // namespace twinsine::training::rules
