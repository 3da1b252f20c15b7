// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/fused/predict.hpp"

#include "core/training/fused/instruction_set.hpp"
#include "core/training/fused/layout.hpp"

#include <algorithm>

namespace twinsine::training::fused {

namespace {

template <class Real>
class PredictorIn final : public Predictor {
public:
    explicit PredictorIn(const experiment::Side& side)
        : m_layout(side.layers), m_workspace(m_layout), m_parameters(m_layout.size) {}

    std::vector<double> predict(const Weights& weights, std::span<const double> x,
                                const KeepGoing& keepGoing) override {
        pack(m_layout, weights, m_parameters.data());
        const Kernel<Real>& kernel = kernelsOf(usedInstructionSet()).of<Real>();
        const NetworkView<Real> view = m_workspace.view(m_layout, m_parameters.data());
        // Some milliseconds of work between two questions, for the widest layers too.
        const std::size_t between = std::max<std::size_t>(1, 10'000'000 / (m_layout.size * kBlock)) * kBlock;

        std::vector<double> prediction;
        prediction.reserve(x.size());
        alignas(kAlignment) Real inputs[kBlock] = {};
        alignas(kAlignment) Real outputs[kBlock];
        for (std::size_t begin = 0; begin < x.size(); begin += kBlock) {
            if (begin % between == 0 && !keepGoing())
                return {};
            const auto block = x.subspan(begin, std::min<std::size_t>(kBlock, x.size() - begin));
            std::ranges::transform(block, inputs, [](double value) { return static_cast<Real>(value); });
            kernel.predict(view, inputs, static_cast<int>(block.size()), outputs);
            prediction.insert(prediction.end(), outputs, outputs + block.size());
        }
        return prediction;
    }

private:
    Layout m_layout;
    Workspace<Real> m_workspace;
    Buffer<Real> m_parameters;
};

} // namespace

std::unique_ptr<Predictor> Predictor::make(const experiment::Side& side) {
    if (side.floatx == experiment::Floatx::float64)
        return std::make_unique<PredictorIn<double>>(side);
    return std::make_unique<PredictorIn<float>>(side);
}

} // namespace twinsine::training::fused
