// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/fused/predict.hpp"

#include "core/engines/fused/instruction_set.hpp"
#include "core/engines/fused/layout.hpp"

#include <algorithm>

namespace twinsine::engines::fused {

namespace {

template <class Real>
class PredictorIn final : public Predictor {
public:
    explicit PredictorIn(const experiment::Side& side)
        : m_layout(side.layers), m_workspace(m_layout.stack().workspace()), m_parameters(m_layout.size) {}

    std::vector<double> predict(const plan::Weights& weights, std::span<const double> x,
                                const KeepGoing& keepGoing) override {
        pack(m_layout, weights, m_parameters.data());
        const Kernel<Real>& kernel = kernelsOf(usedInstructionSet()).of<Real>();
        const NetworkView<Real> view = viewOf<Real>(m_layout.stack(), m_parameters.data(), m_workspace.data());
        // Some milliseconds of work between two questions, for the widest layers and the dearest activations too.
        const std::size_t between = std::clamp<std::size_t>(10'000'000 / (m_layout.size * kBlock), 1, 256) * kBlock;

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
    Buffer<Real> m_workspace;
    Buffer<Real> m_parameters;
};

template <class Real>
double sumOfLossesIn(experiment::Loss loss, rules::Formed formed, std::span<const double> prediction,
                     std::span<const double> y, const KeepGoing& keepGoing) {
    constexpr std::size_t kBetweenQuestions = 4096 * kBlock; // some milliseconds
    const Kernel<Real>& kernel = kernelsOf(usedInstructionSet()).of<Real>();
    alignas(kAlignment) Real predictions[kBlock] = {};
    alignas(kAlignment) Real labels[kBlock] = {};
    alignas(kAlignment) Real losses[kBlock];
    double sum = 0;
    for (std::size_t begin = 0; begin < y.size(); begin += kBlock) {
        if (begin > 0 && begin % kBetweenQuestions == 0 && !keepGoing())
            return sum;
        const std::size_t count = std::min<std::size_t>(kBlock, y.size() - begin);
        const auto cast = [](double value) { return static_cast<Real>(value); };
        std::ranges::transform(prediction.subspan(begin, count), predictions, cast);
        std::ranges::transform(y.subspan(begin, count), labels, cast);
        kernel.losses(loss, formed, predictions, labels, static_cast<int>(count), losses);
        for (std::size_t i = 0; i < count; ++i)
            sum += static_cast<double>(losses[i]);
    }
    return sum;
}

} // namespace

double sumOfLosses(experiment::Floatx floatx, experiment::Loss loss, rules::Formed formed,
                   std::span<const double> prediction, std::span<const double> y, const KeepGoing& keepGoing) {
    return floatx == experiment::Floatx::float64 ? sumOfLossesIn<double>(loss, formed, prediction, y, keepGoing)
                                                 : sumOfLossesIn<float>(loss, formed, prediction, y, keepGoing);
}

std::unique_ptr<Predictor> Predictor::make(const experiment::Side& side) {
    if (side.floatx == experiment::Floatx::float64)
        return std::make_unique<PredictorIn<double>>(side);
    return std::make_unique<PredictorIn<float>>(side);
}

} // namespace twinsine::engines::fused
