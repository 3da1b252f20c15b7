// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What Keras' optimizers do around their rule: clip the gradients, decay the weights, average them (numerics.md, C1
/// and 0). tf.compat.v1's optimizers lack the arguments, so for them nothing is done.

#include "core/numbers/narrow_sums.hpp"
#include "core/rules/config.hpp"
#include "core/rules/scalar.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace twinsine::rules {

/// tf.reduce_sum of a few numbers.
template <class Real>
TWINSINE_DEVICE Real sumOf(std::span<const Real> numbers) {
    if constexpr (std::is_same_v<Real, numbers::Float16>) {
        std::vector<float> values;
        for (const Real number : numbers)
            values.push_back(static_cast<float>(number));
        return numbers::sumOfFloat16(values);
    } else {
        numbers::Accumulator<Real> sum(0);
        for (const Real number : numbers)
            sum += static_cast<numbers::Accumulator<Real>>(number);
        return static_cast<Real>(sum);
    }
}

/// clipnorm: each variable's g*c/max(|g|, c). global_clipnorm: all by c*min(1/N, 1/c), N the norm of all variables
/// together. clipvalue: each value to -c...c. At most one is set; Keras clips only where c > 0.
template <class Real>
class GradientClip {
public:
    GradientClip(const experiment::Configured& optimizer, experiment::Framework framework) {
        set(Kind::norm, optional<double>(optimizer, "clipnorm"));
        set(Kind::globalNorm, optional<double>(optimizer, "global_clipnorm"));
        set(Kind::value, optional<double>(optimizer, "clipvalue"));
        if (framework == experiment::Framework::keras2) // 1/c is formed in the floatx; in Keras 3 by Python
            m_ofLimit = Real(1) / m_limit;
    }

    TWINSINE_DEVICE bool isUsed() const { return m_kind != Kind::none; }
    /// Whether scale() is wanted before apply().
    TWINSINE_DEVICE bool needsScales() const { return m_kind == Kind::norm || m_kind == Kind::globalNorm; }

    /// Makes of each variable's sum of squares of its gradient what apply() takes for it.
    TWINSINE_DEVICE void scale(std::span<Real> squares) const {
        if (m_kind == Kind::globalNorm) {
            const Real norm = sqrt(sumOf<Real>(squares));
            const Real ofNorm = Real(1) / norm;
            // NaN of an infinite norm
            const Real factor = m_limit * (ofNorm < m_ofLimit ? ofNorm : m_ofLimit) + (norm - norm);
            for (Real& square : squares)
                square = factor;
        } else {
            for (Real& square : squares)
                square = maximum(sqrt(square), m_limit);
        }
    }

    template <class Array>
    TWINSINE_DEVICE void apply(Array& gradient, Real scale) const {
        switch (m_kind) {
        case Kind::norm:
            gradient = (gradient * m_limit) / scale;
            break;
        case Kind::globalNorm:
            gradient = gradient * scale;
            break;
        case Kind::value:
            gradient = minimum(maximum(gradient, -m_limit), m_limit);
            break;
        case Kind::none:
            break;
        }
    }

private:
    enum class Kind { none, norm, globalNorm, value };

    void set(Kind kind, std::optional<double> limit) {
        if (limit.value_or(0) <= 0)
            return;
        m_kind = kind;
        m_limit = static_cast<Real>(*limit);
        m_ofLimit = static_cast<Real>(1 / *limit);
    }

    Kind m_kind = Kind::none;
    Real m_limit{};
    Real m_ofLimit{};
};

/// weight_decay, before the rule and for biases too: p -= (p*wd)*lr, wd by way of float32.
template <class Real>
class WeightDecay {
public:
    explicit WeightDecay(const experiment::Configured& optimizer) {
        if (const auto decay = optional<double>(optimizer, "weight_decay")) {
            m_isUsed = true;
            m_decay = throughFloat32<Real>(*decay);
            m_rate = static_cast<Real>(real(optimizer, "learning_rate"));
        }
    }

    TWINSINE_DEVICE bool isUsed() const { return m_isUsed; }

    template <class Array>
    TWINSINE_DEVICE void apply(Array& parameter) const {
        if (m_isUsed)
            parameter = parameter - (parameter * m_decay) * m_rate;
    }

private:
    bool m_isUsed = false;
    Real m_decay{};
    Real m_rate{};
};

/// use_ema: a moving average of each variable, a = k*a + (1-k)*p after each step, k = ema_momentum. Keras 3: a starts
/// at 0, k is 0 in the first step. Keras 2: a starts as the variable. Every ema_overwrite_frequency steps, and at the
/// end of each fit(), the variable becomes its average; a hand-written loop has no such end.
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
        m_frequency = optional<std::int64_t>(optimizer, "ema_overwrite_frequency").value_or(0);
    }

    TWINSINE_DEVICE bool isUsed() const { return m_isUsed; }
    TWINSINE_DEVICE bool overwritesAtEnd() const { return m_isUsed && m_endsWithFit; }
    /// Whether the variables become their averages after the current step.
    TWINSINE_DEVICE bool overwritesNow() const { return m_frequency > 0 && m_step % m_frequency == 0; }

    template <class Array>
    TWINSINE_DEVICE Array start(const Array& parameter) const {
        return m_fromVariable ? parameter : parameter * Real(0);
    }

    TWINSINE_DEVICE void beginStep() { ++m_step; }

    template <class Array>
    TWINSINE_DEVICE void update(Array& average, const Array& parameter) const {
        const bool isFirst = m_step == 1 && !m_fromVariable;
        average = average * (isFirst ? Real(0) : m_momentum) + parameter * (isFirst ? Real(1) : m_rest);
    }

private:
    bool m_isUsed;
    bool m_fromVariable;
    bool m_endsWithFit;
    Real m_momentum{};
    Real m_rest{};
    std::int64_t m_frequency = 0; ///< 0: never
    std::int64_t m_step = 0;
};

/// All of it, around one rule. Plain numbers: a copy shares nothing.
template <class Real>
struct Around {
    Around(const experiment::Configured& optimizer, experiment::Framework framework)
        : clip(optimizer, framework), decay(optimizer), average(optimizer, framework) {}

    TWINSINE_DEVICE bool isUsed() const { return clip.isUsed() || decay.isUsed() || average.isUsed(); }

    /// A variable's part in one step, after the rule's beginStep() and the average's; `scale` comes from
    /// GradientClip::scale().
    template <class Rule, class Array>
    TWINSINE_DEVICE void update(const Rule& rule, typename Rule::template Slots<Array>& slots, Array& averaged,
                                Array& parameter, Array gradient, Real scale) const {
        clip.apply(gradient, scale);
        decay.apply(parameter);
        rule.update(slots, parameter, gradient);
        if (average.isUsed())
            average.update(averaged, parameter);
    }

    GradientClip<Real> clip;
    WeightDecay<Real> decay;
    MovingAverage<Real> average;
};

} // namespace twinsine::rules
