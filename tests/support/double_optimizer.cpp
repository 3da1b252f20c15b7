// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/double_optimizer.hpp"

namespace twinsine::tests {

namespace {

using experiment::Framework;

Bounded sumOfSquares(const std::vector<Bounded>& values) {
    std::vector<Bounded> squares;
    for (const Bounded& value : values)
        squares.push_back(square(value));
    return sum(squares, values.front().format->reductionUnit());
}

} // namespace

DoubleOptimizer::DoubleOptimizer(const experiment::Side& side, const plan::Weights& atCompile)
    : m_side(side), m_scalars(side) {
    if (m_scalars.flag("use_ema"))
        m_average.emplace();
    for (const auto& variable : atCompile) {
        m_slots.emplace_back(variable.size(), firstSlots(side));
        if (m_average) // 0: use_ema
            for (auto& of = m_average->emplace_back(); const double weight : variable)
                of.emplace_back(m_scalars.format(), side.framework == Framework::keras2 ? weight : 0);
    }
}

BoundedWeights DoubleOptimizer::update(const plan::Weights& weights, BoundedWeights gradients) {
    clip(gradients);
    const Rule rule = ruleOf(m_side, m_updates + 1);
    BoundedWeights updated;
    for (std::size_t variable = 0; variable < weights.size(); ++variable)
        for (auto& of = updated.emplace_back(); const double weight : weights[variable])
            of.push_back(rule(decayed(weight), gradients[variable][of.size()], m_slots[variable][of.size()]));
    if (m_average)
        average(updated);
    ++m_updates;
    return updated;
}

std::optional<BoundedWeights> DoubleOptimizer::atEndOfFit() const {
    return isKeras(m_side.framework) ? m_average : std::nullopt;
}

/// C1: clipnorm, global_clipnorm, clipvalue; G9: only above 0.
void DoubleOptimizer::clip(BoundedWeights& gradients) const {
    const auto clipWith = [&](const auto& clipped) {
        for (auto& variable : gradients)
            for (auto& g : variable)
                g = clipped(g);
    };
    if (m_scalars.given("clipnorm") > 0) {
        const Bounded limit(m_scalars.format(), m_scalars.direct("clipnorm"));
        for (auto& variable : gradients) {
            const Bounded divisor = max(sqrt(sumOfSquares(variable)), limit);
            for (auto& g : variable)
                g = g * limit / divisor;
        }
    } else if (m_scalars.given("global_clipnorm") > 0) {
        std::vector<Bounded> squares;
        for (const auto& variable : gradients)
            squares.push_back(sumOfSquares(variable));
        const Bounded total = sqrt(sum(squares, m_scalars.format().reductionUnit()));
        if (total.isExactly(0))
            return;
        const double limit = m_scalars.direct("global_clipnorm");
        const double inverse = m_scalars.isKeras2() ? 1 / limit : 1 / m_scalars.given("global_clipnorm");
        const Bounded scale = min(1 / total, Bounded(m_scalars.format(), m_scalars.round(inverse))) * limit;
        clipWith([&](const Bounded& g) { return g * scale; });
    } else if (m_scalars.given("clipvalue") > 0) {
        const Bounded limit(m_scalars.format(), m_scalars.direct("clipvalue"));
        clipWith([&](const Bounded& g) { return max(min(g, limit), -limit); });
    }
}

/// C1: weight decay before the step, of biases too.
Bounded DoubleOptimizer::decayed(double weight) const {
    const Bounded p(m_scalars.format(), weight);
    if (!m_scalars.has("weight_decay"))
        return p;
    return p - p * m_scalars.through32("weight_decay") * m_scalars.direct("learning_rate");
}

/// 0: use_ema.
void DoubleOptimizer::average(BoundedWeights& weights) {
    const bool keras2 = m_side.framework == Framework::keras2;
    const double keep = m_updates == 0 && !keras2 ? 0 : m_scalars.direct("ema_momentum");
    const double take = keras2 ? m_scalars.complement("ema_momentum") : m_scalars.round(1 - keep);
    const auto every = static_cast<std::int64_t>(m_scalars.given("ema_overwrite_frequency"));
    const bool overwrite = every > 0 && (m_updates + 1) % every == 0;
    for (std::size_t variable = 0; variable < weights.size(); ++variable)
        for (std::size_t i = 0; i < weights[variable].size(); ++i) {
            Bounded& a = (*m_average)[variable][i];
            a = a * keep + weights[variable][i] * take;
            if (overwrite)
                weights[variable][i] = a;
        }
}

} // namespace twinsine::tests
