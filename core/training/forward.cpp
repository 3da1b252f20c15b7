// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/forward.hpp"

#include "core/training/flush_denormals.hpp"

#include <algorithm>
#include <stdexcept>

namespace twinsine::training {

namespace {

using experiment::Activation;
using experiment::Floatx;
using experiment::Loss;

template <class Real>
void activate(Activation activation, std::vector<Real>& values) {
    switch (activation) {
    case Activation::linear:
        return;
    case Activation::relu:
        for (auto& value : values)
            value = value > Real(0) || value != value ? value : Real(0); // NaN stays NaN
        return;
    default:
        throw std::logic_error("activation " + std::string(nameOf(activation)));
    }
}

template <class Real>
std::vector<double> predictIn(const experiment::Side& side, const Weights& weights, std::span<const double> x,
                              const KeepGoing& keepGoing) {
    std::vector<std::vector<Real>> variables;
    for (const auto& variable : weights)
        variables.emplace_back(variable.begin(), variable.end());
    // Some 10 ms of work between two questions, for the widest layers too.
    std::size_t multiplications = 1;
    for (const auto& variable : variables)
        multiplications += variable.size();
    const std::size_t between = std::max<std::size_t>(1, 10'000'000 / multiplications);

    std::vector<double> prediction;
    prediction.reserve(x.size());
    std::vector<Real> inputs;
    std::vector<Real> outputs;
    for (std::size_t point = 0; point < x.size(); ++point) {
        if (point % between == 0 && !keepGoing())
            return {};
        inputs.assign(1, static_cast<Real>(x[point]));
        auto variable = variables.begin();
        for (const auto& layer : side.layers) {
            const auto units = static_cast<std::size_t>(layer.units);
            const std::vector<Real>& kernel = *variable++;
            outputs.assign(units, Real(0));
            for (std::size_t in = 0; in < inputs.size(); ++in)
                for (std::size_t out = 0; out < units; ++out)
                    outputs[out] += inputs[in] * kernel[in * units + out];
            if (layer.useBias) {
                const std::vector<Real>& bias = *variable++;
                for (std::size_t out = 0; out < units; ++out)
                    outputs[out] += bias[out];
            }
            activate(layer.activation, outputs);
            inputs.swap(outputs);
        }
        prediction.push_back(static_cast<double>(inputs.front()));
    }
    return prediction;
}

template <class Real>
double lossOf(Loss loss, Real error) {
    if (loss != Loss::mse)
        throw std::logic_error("loss " + std::string(nameOf(loss)));
    return static_cast<double>(error * error);
}

template <class Real>
double meanLossIn(Loss loss, std::span<const double> prediction, std::span<const double> y) {
    double sum =
        0; // in double: over a million points a float32 sum would lose digits that the frameworks' blocked sums keep
    for (std::size_t i = 0; i < y.size(); ++i)
        sum += lossOf(loss, static_cast<Real>(prediction[i]) - static_cast<Real>(y[i]));
    return static_cast<double>(static_cast<Real>(sum / static_cast<double>(y.size())));
}

} // namespace

std::vector<double> roundedTo(Floatx floatx, std::span<const double> values) {
    std::vector<double> rounded(values.begin(), values.end());
    if (floatx == Floatx::float32)
        std::ranges::transform(rounded, rounded.begin(),
                               [](double value) { return static_cast<double>(static_cast<float>(value)); });
    return rounded;
}

std::vector<double> predict(const experiment::Side& side, const Weights& weights, std::span<const double> x,
                            const KeepGoing& keepGoing) {
    const FlushDenormals flush;
    return side.floatx == Floatx::float64 ? predictIn<double>(side, weights, x, keepGoing)
                                          : predictIn<float>(side, weights, x, keepGoing);
}

double evaluationLoss(const experiment::Side& side, std::span<const double> prediction, std::span<const double> y) {
    const FlushDenormals flush;
    return side.floatx == Floatx::float64 ? meanLossIn<double>(side.loss, prediction, y)
                                          : meanLossIn<float>(side.loss, prediction, y);
}

} // namespace twinsine::training
