// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/torch/optimizer.hpp"

#include "core/rules/choose.hpp"
#include "core/rules/common.hpp"
#include "core/rules/slots.hpp"

#include <algorithm>

namespace twinsine::engines::torch_engine {

namespace {

template <class Real, class Rule>
class RuleOptimizer final : public Optimizer {
public:
    RuleOptimizer(const experiment::Side& side, Rule rule, const std::vector<Array>& parameters)
        : m_rule(std::move(rule)), m_around(side.optimizer, side.framework) {
        for (const Array& parameter : parameters) {
            m_slots.push_back(m_rule.slots(parameter.zerosLike()));
            m_averages.push_back(m_around.average.isUsed() ? m_around.average.start(parameter) : parameter);
        }
    }

    void step(std::vector<Array>& parameters, const std::vector<Array>& gradients) override {
        std::vector<Real> scales(parameters.size());
        if (m_around.clip.needsScales()) {
            std::ranges::transform(gradients, scales.begin(),
                                   [](const Array& gradient) { return static_cast<Real>(sumOfSquares(gradient)); });
            m_around.clip.scale(scales);
        }
        beginStep();
        for (std::size_t i = 0; i < parameters.size(); ++i)
            m_around.update(m_rule, m_slots[i], m_averages[i], parameters[i], gradients[i], scales[i]);
        if (m_around.average.overwritesNow())
            parameters = m_averages;
    }

    bool finish(std::vector<Array>& parameters) override {
        if (m_around.average.overwritesAtEnd())
            parameters = m_averages;
        return m_around.average.overwritesAtEnd();
    }

    OptimizerState state() const override {
        OptimizerState state{std::vector<plan::Weights>(kSlots), m_steps};
        for (const Slots& slots : m_slots)
            rules::forEachSlot<Array>(
                slots, [&](const Array& slot, std::size_t i) { state.slots[i].push_back(slot.toVector()); });
        if (m_around.average.isUsed()) {
            auto& averages = state.slots.emplace_back();
            for (const Array& average : m_averages)
                averages.push_back(average.toVector());
        }
        return state;
    }

    void resume(const OptimizerState& state) override {
        for (std::size_t variable = 0; variable < m_slots.size(); ++variable) {
            rules::forEachSlot<Array>(m_slots[variable], [&](Array& slot, std::size_t i) {
                slot = slot.withValues(state.slots[i][variable]);
            });
            if (m_around.average.isUsed())
                m_averages[variable] = m_averages[variable].withValues(state.slots[kSlots][variable]);
        }
        while (m_steps < state.steps)
            beginStep();
    }

private:
    using Slots = typename Rule::template Slots<Array>;
    static constexpr std::size_t kSlots = rules::kSlotCount<Array, Slots>;

    void beginStep() {
        m_rule.beginStep();
        m_around.average.beginStep();
        ++m_steps;
    }

    Rule m_rule;
    rules::Around<Real> m_around;
    std::vector<Slots> m_slots;
    std::vector<Array> m_averages; ///< means something where they are used
    std::int64_t m_steps = 0;
};

} // namespace

std::unique_ptr<Optimizer> makeOptimizer(const experiment::Side& side, const std::vector<Array>& parameters) {
    return numbers::withReal(side.floatx, [&]<class Real>() {
        return rules::withRule<Real>(
            side.optimizer, side.framework, [&]<class Rule>(Rule rule) -> std::unique_ptr<Optimizer> {
                return std::make_unique<RuleOptimizer<Real, Rule>>(side, std::move(rule), parameters);
            });
    });
}

} // namespace twinsine::engines::torch_engine
