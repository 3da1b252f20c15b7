// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/forward.hpp"

#include "core/engines/fused/fused_engine.hpp"
#include "core/engines/fused/predict.hpp"
#include "core/numbers/floatx.hpp"
#include "core/numbers/flush_denormals.hpp"
#include "core/rules/loss.hpp"
#include "core/rules/reduction.hpp"

#include <algorithm>

namespace twinsine::engines {

namespace {

/// A unit's output from the sum over its inputs; `bias` may be null. Graphs fuse in bfloat16.
template <class Real>
numbers::Accumulator<Real> denseOutput(const experiment::Layer& layer, numbers::Accumulator<Real> sum,
                                       const numbers::Accumulator<Real>* bias, bool isGraph) {
    using rules::ActivationInput;
    if constexpr (std::is_same_v<Real, numbers::BFloat16>)
        if (isGraph) {
            const float biased = bias ? sum + *bias : sum;
            const Real rounded(biased);
            switch (rules::fusedInput(layer)) {
            case rules::ActivationInput::sums:
                return static_cast<float>(Real(rules::activate<float>(layer.activation, biased)));
            case rules::ActivationInput::roundedInFloat32:
                return static_cast<float>(Real(rules::activate<float>(layer.activation, static_cast<float>(rounded))));
            case rules::ActivationInput::rounded:
                return static_cast<float>(rules::activate<Real>(layer.activation, rounded));
            }
        }
    auto value = static_cast<Real>(sum);
    if (bias)
        value = value + static_cast<Real>(*bias);
    return static_cast<numbers::Accumulator<Real>>(rules::activate<Real>(layer.activation, value));
}

template <class Real>
std::vector<double> predictIn(const experiment::Side& side, const plan::Weights& weights, std::span<const double> x,
                              const KeepGoing& keepGoing) {
    using Sum = numbers::Accumulator<Real>;
    std::vector<std::vector<Sum>> variables;
    for (const auto& variable : weights)
        variables.emplace_back(variable.begin(), variable.end());
    // Some 10 ms of work between two questions, for the widest layers too.
    std::size_t multiplications = 1;
    for (const auto& variable : variables)
        multiplications += variable.size();
    const std::size_t between = std::max<std::size_t>(1, 10'000'000 / multiplications);

    const bool isReversed = side.summation == experiment::Summation::reversed;
    const bool isGraph = side.framework != experiment::Framework::tf2; // whose scripts predict eagerly
    std::vector<double> prediction;
    prediction.reserve(x.size());
    std::vector<Sum> inputs;
    std::vector<Sum> outputs;
    for (std::size_t point = 0; point < x.size(); ++point) {
        if (point % between == 0 && !keepGoing())
            return {};
        inputs.assign(1, static_cast<Sum>(x[point]));
        auto variable = variables.begin();
        for (const auto& layer : side.layers) {
            const auto units = static_cast<std::size_t>(layer.units);
            const std::vector<Sum>& kernel = *variable++;
            outputs.assign(units, Sum(0));
            for (std::size_t term = 0; term < inputs.size(); ++term) {
                const std::size_t in = isReversed ? inputs.size() - 1 - term : term;
                for (std::size_t out = 0; out < units; ++out)
                    outputs[out] += inputs[in] * kernel[in * units + out];
            }
            const std::vector<Sum>* bias = layer.useBias ? &*variable++ : nullptr;
            for (std::size_t out = 0; out < units; ++out)
                outputs[out] = denseOutput<Real>(layer, outputs[out], bias ? &(*bias)[out] : nullptr, isGraph);
            inputs.swap(outputs);
        }
        prediction.push_back(static_cast<double>(inputs.front()));
    }
    return prediction;
}

/// Keras' Mean metric: total and count in the floatx (numerics.md, B).
template <class Real>
double kerasMean(std::span<const double> losses, std::int64_t batchSize, std::int64_t points) {
    Real total{};
    Real count{};
    for (const double loss : losses) {
        const auto size = static_cast<Real>(std::min(batchSize, points));
        total = total + static_cast<Real>(loss) * size;
        count = count + size;
        points -= batchSize;
    }
    return static_cast<double>(total / count);
}

/// A hand-written loop's mean: in double, weighted by batch size (numerics.md, 0).
double loopMean(std::span<const double> losses, std::int64_t batchSize, std::int64_t points) {
    const auto count = static_cast<double>(points);
    double total = 0;
    for (const double loss : losses) {
        total += loss * static_cast<double>(std::min(batchSize, points));
        points -= batchSize;
    }
    return total / count;
}

/// In double: over a million points a float32 sum would lose digits that the frameworks' blocked sums keep.
template <class Real>
double sumOfLossesIn(const experiment::Side& side, rules::Formed formed, std::span<const double> prediction,
                     std::span<const double> y, const KeepGoing& keepGoing) {
    constexpr std::size_t kBetweenLosses = 100'000; // some milliseconds
    if constexpr (std::is_floating_point_v<Real>)
        return fused::sumOfLosses(side.floatx, side.loss, formed, prediction, y, keepGoing);
    double sum = 0;
    for (std::size_t i = 0; i < y.size() && (i == 0 || i % kBetweenLosses != 0 || keepGoing()); ++i)
        sum += static_cast<double>(
            rules::lossOf<Real>(side.loss, static_cast<Real>(prediction[i]) - static_cast<Real>(y[i]), formed));
    return sum;
}

} // namespace

Predictor::Predictor(const experiment::Side& side) : m_side(side) {
    if (!fused::problemOf(side))
        m_fused = fused::Predictor::make(side);
}

Predictor::~Predictor() = default;

std::vector<double> Predictor::predict(const plan::Weights& weights, std::span<const double> x,
                                       const KeepGoing& keepGoing) {
    const numbers::FlushDenormals flush;
    if (m_fused)
        return m_fused->predict(weights, x, keepGoing);
    return numbers::withReal(m_side.floatx,
                             [&]<class Real>() { return predictIn<Real>(m_side, weights, x, keepGoing); });
}

std::vector<double> predict(const experiment::Side& side, const plan::Weights& weights, std::span<const double> x,
                            const KeepGoing& keepGoing) {
    return Predictor(side).predict(weights, x, keepGoing);
}

std::vector<double> predictAt(const experiment::Side& side, const plan::Weights& weights, const plan::Points& points,
                              std::span<const double> dataX, const KeepGoing& keepGoing) {
    return points.predictions(predict(side, weights, points.inputs(side.floatx, dataX), keepGoing));
}

double workOfPrediction(const experiment::Side& side, std::size_t points) {
    std::int64_t parameters = 0;
    for (const plan::Shape& shape : plan::shapesOf(side.layers))
        parameters += shape.size();
    return static_cast<double>(parameters) * static_cast<double>(points);
}

double batchLoss(const experiment::Side& side, std::span<const double> outputs, std::span<const double> y,
                 const KeepGoing& keepGoing) {
    const numbers::FlushDenormals flush;
    const bool broadcasts = rules::comparesAllPairs(side);
    const auto count = static_cast<double>(outputs.size()) * static_cast<double>(broadcasts ? outputs.size() : 1);
    return numbers::withReal(side.floatx, [&]<class Real>() {
        double sum = 0;
        if (broadcasts)
            for (std::size_t i = 0; i < outputs.size() && (i % 100 != 0 || keepGoing()); ++i)
                sum += sumOfLossesIn<Real>(side, rules::Formed::inGraph, std::vector<double>(y.size(), outputs[i]), y,
                                           kAlways);
        else
            sum = sumOfLossesIn<Real>(side, rules::Formed::inGraph, outputs, y, keepGoing);
        return static_cast<double>(
            rules::reduced<Real>(side.lossReduction, static_cast<Real>(sum / count), static_cast<Real>(sum)));
    });
}

double reportedLoss(const experiment::Side& side, std::span<const double> batchLosses, std::int64_t batchSize,
                    std::int64_t points) {
    if (!isKeras(side.framework))
        return loopMean(batchLosses, batchSize, points);
    return numbers::withReal(side.floatx,
                             [&]<class Real>() { return kerasMean<Real>(batchLosses, batchSize, points); });
}

double lossOfOthers(const experiment::Side& side, std::span<const double> outputs, std::span<const double> y,
                    std::int64_t batchSize, const KeepGoing& keepGoing) {
    if (!isKeras(side.framework))
        return batchLoss(side, outputs, y, keepGoing);
    std::vector<double> losses;
    const auto size = static_cast<std::size_t>(batchSize);
    for (std::size_t begin = 0; begin < outputs.size(); begin += size) {
        const std::size_t count = std::min(size, outputs.size() - begin);
        losses.push_back(batchLoss(side, outputs.subspan(begin, count), y.subspan(begin, count), keepGoing));
    }
    return reportedLoss(side, losses, batchSize, static_cast<std::int64_t>(outputs.size()));
}

double evaluationLoss(const experiment::Side& side, std::span<const double> prediction, std::span<const double> y,
                      const KeepGoing& keepGoing) {
    const numbers::FlushDenormals flush;
    return numbers::withReal(side.floatx, [&]<class Real>() {
        const double sum = sumOfLossesIn<Real>(side, rules::Formed::eagerly, prediction, y, keepGoing);
        return static_cast<double>(static_cast<Real>(sum / static_cast<double>(y.size())));
    });
}

} // namespace twinsine::engines
