// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/torch/optimizer.hpp"

#include "core/training/rules/choose.hpp"
#include "core/training/rules/common.hpp"

namespace twinsine::training::torch_engine {

namespace {

template <class Real, class Rule>
class RuleOptimizer final : public Optimizer {
public:
    RuleOptimizer(const experiment::Side& side, Rule rule, const std::vector<Array>& parameters)
        : m_clip(side.optimizer, side.framework), m_decay(side.optimizer), m_rule(std::move(rule)),
          m_average(side.optimizer, side.framework) {
        for (const Array& parameter : parameters) {
            m_slots.push_back(m_rule.slots(parameter.zerosLike()));
            if (m_average.isUsed())
                m_averages.push_back(m_average.start(parameter));
        }
    }

    void step(std::vector<Array>& parameters, std::vector<Array> gradients) override {
        m_clip.apply(gradients);
        m_rule.beginStep();
        m_average.beginStep();
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            m_decay.apply(parameters[i]);
            m_rule.update(m_slots[i], parameters[i], gradients[i]);
            if (m_average.isUsed())
                m_average.update(m_averages[i], parameters[i]);
        }
        if (m_average.overwritesNow())
            parameters = m_averages;
    }

    bool finish(std::vector<Array>& parameters) override {
        if (m_average.overwritesAtEnd())
            parameters = m_averages;
        return m_average.overwritesAtEnd();
    }

private:
    rules::GradientClip<Real> m_clip;
    rules::WeightDecay<Real> m_decay;
    Rule m_rule;
    rules::MovingAverage<Real> m_average;
    std::vector<typename Rule::template Slots<Array>> m_slots;
    std::vector<Array> m_averages; ///< empty where none are used
};

} // namespace

std::unique_ptr<Optimizer> makeOptimizer(const experiment::Side& side, const std::vector<Array>& parameters) {
    return withReal(side.floatx, [&]<class Real>() {
        return rules::withRule<Real>(
            side.optimizer, side.framework, [&]<class Rule>(Rule rule) -> std::unique_ptr<Optimizer> {
                return std::make_unique<RuleOptimizer<Real, Rule>>(side, std::move(rule), parameters);
            });
    });
}

} // namespace twinsine::training::torch_engine
