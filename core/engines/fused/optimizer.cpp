// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/fused/optimizer.hpp"

#include "core/rules/choose.hpp"
#include "core/rules/slots.hpp"

#include <algorithm>

namespace twinsine::engines::fused {

namespace {

template <class Real, class Rule>
class RuleOptimizer final : public Optimizer<Real> {
public:
    RuleOptimizer(const experiment::Side& side, Rule rule, const Layout& layout, const Kernel<Real>& kernel,
                  const Real* parameters)
        : m_layout(layout), m_kernel(kernel), m_rule(std::move(rule)), m_around(side.optimizer, side.framework),
          m_slots(kSlots * layout.size), m_averages(m_around.average.isUsed() ? layout.size : 0),
          m_clipScales(layout.variables.size()), m_update{.variables = layout.variables.data(),
                                                          .variableCount = static_cast<int>(layout.variables.size()),
                                                          .slots = m_slots.data(),
                                                          .size = layout.size,
                                                          .averages =
                                                              m_averages.size() > 0 ? m_averages.data() : nullptr,
                                                          .around = &m_around,
                                                          .clipScales = m_clipScales.data()} {
        auto slots = m_rule.slots(Real(0));
        rules::forEachSlot<Real>(slots, [&](Real value, std::size_t i) { std::fill_n(slot(i), layout.size, value); });
        for (std::size_t i = 0; i < m_averages.size(); ++i)
            m_averages.data()[i] = m_around.average.start(parameters[i]);
    }

    bool step(const Real* parameters, const Real* gradients, Real* updated) override {
        if (m_around.clip.needsScales()) {
            std::ranges::transform(m_layout.variables, m_clipScales.begin(), [&](const Variable& variable) {
                return m_kernel.sumOfSquares(variable, gradients);
            });
            m_around.clip.scale(m_clipScales);
        }
        beginStep();
        m_update.parameters = parameters;
        m_update.updated = updated;
        m_update.gradients = gradients;
        const bool isFinite = m_kernel.updates[rules::kIndexOf<Real, Rule>](&m_rule, m_update);
        if (m_around.average.overwritesNow())
            copyAverages(updated);
        return isFinite;
    }

    bool finish(Real* parameters) const override {
        if (!m_around.average.overwritesAtEnd())
            return false;
        copyAverages(parameters);
        return true;
    }

    OptimizerState state() const override {
        OptimizerState state{{}, m_steps};
        for (std::size_t i = 0; i < kSlots; ++i)
            state.slots.push_back(unpack(m_layout, m_slots.data() + i * m_layout.size));
        if (m_averages.size() > 0)
            state.slots.push_back(unpack(m_layout, m_averages.data()));
        return state;
    }

    void resume(const OptimizerState& state) override {
        for (std::size_t i = 0; i < kSlots; ++i)
            pack(m_layout, state.slots[i], slot(i));
        if (m_averages.size() > 0)
            pack(m_layout, state.slots[kSlots], m_averages.data());
        while (m_steps < state.steps)
            beginStep();
    }

private:
    static constexpr std::size_t kSlots = rules::kSlotCount<Real, typename Rule::template Slots<Real>>;

    Real* slot(std::size_t index) { return m_slots.data() + index * m_layout.size; }

    void beginStep() {
        m_rule.beginStep();
        m_around.average.beginStep();
        ++m_steps;
    }

    void copyAverages(Real* to) const { std::copy_n(m_averages.data(), m_averages.size(), to); }

    const Layout& m_layout;
    const Kernel<Real>& m_kernel;
    Rule m_rule;
    rules::Around<Real> m_around;
    Buffer<Real> m_slots; ///< one array like the parameters after the other
    Buffer<Real> m_averages;
    std::vector<Real> m_clipScales;
    Update<Real> m_update; ///< refers to the members above
    std::int64_t m_steps = 0;
};

} // namespace

template <class Real>
std::unique_ptr<Optimizer<Real>> Optimizer<Real>::make(const experiment::Side& side, const Layout& layout,
                                                       const Kernel<Real>& kernel, const Real* parameters) {
    return rules::withRule<Real>(
        side.optimizer, side.framework, [&]<class Rule>(Rule rule) -> std::unique_ptr<Optimizer<Real>> {
            return std::make_unique<RuleOptimizer<Real, Rule>>(side, std::move(rule), layout, kernel, parameters);
        });
}

template class Optimizer<float>;
template class Optimizer<double>;

} // namespace twinsine::engines::fused
