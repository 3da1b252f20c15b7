// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/torch/reference_network.hpp"

#include "core/experiment/catalog.hpp"
#include "core/rules/activation.hpp"
#include "core/rules/loss.hpp"
#include "core/rules/reduction.hpp"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace twinsine::engines::torch_engine {

namespace {

Array column(std::span<const double> values, const NetworkSetup& setup, at::Device device) {
    return {values, {static_cast<std::int64_t>(values.size()), 1}, setup.side.floatx, device};
}

/// Keras divides what it has summed, in the floatx, and so does tf.reduce_mean except for bfloat16 (numerics.md, 0).
template <class Real>
double meanOf(double sum, double count, experiment::Framework framework) {
    if (std::is_same_v<Real, numbers::BFloat16> && !isKeras(framework))
        return static_cast<double>(static_cast<Real>(static_cast<float>(sum) / static_cast<float>(count)));
    return static_cast<double>(static_cast<Real>(sum) / static_cast<Real>(count));
}

/// Whether a layer adds its bias by BiasAdd: Keras' Dense does, Keras 3's but for a single unit; else by broadcasting.
bool addsByBiasAdd(const experiment::Side& side, const experiment::Layer& layer) {
    using experiment::Framework;
    const bool isDense =
        isKeras(side.framework) || (side.framework == Framework::tf2 && isKerasInitializer(layer.kernelInitializer));
    return isDense && (layer.units > 1 || side.framework == Framework::keras2);
}

} // namespace

ReferenceNetwork::ReferenceNetwork(const NetworkSetup& setup)
    : m_side(setup.side), m_device(setup.device == Device::cuda ? at::kCUDA : at::kCPU),
      m_x(column(setup.x, setup, m_device)), m_y(column(setup.y, setup, m_device)) {
    const auto shapes = plan::shapesOf(m_side.layers);
    for (std::size_t i = 0; i < shapes.size(); ++i)
        m_parameters.emplace_back(setup.initialWeights[i], std::vector{shapes[i].rows, shapes[i].columns},
                                  m_side.floatx, m_device);
}

void ReferenceNetwork::compile() {
    const c10::InferenceMode noGradients;
    m_optimizer = makeOptimizer(m_side, m_parameters);
}

bool ReferenceNetwork::finishPhase() {
    const c10::InferenceMode noGradients;
    return m_optimizer->finish(m_parameters);
}

Epoch ReferenceNetwork::trainEpoch(std::span<const std::int64_t> order, std::int64_t batchSize,
                                   const KeepGoing& keepGoing) {
    const c10::InferenceMode noGradients; // they are formed here
    at::set_num_threads(1); // of this thread: the networks are small, and sums must not depend on the machine
    const auto points = static_cast<std::int64_t>(order.size());
    const at::Tensor rows = at::tensor(at::IntArrayRef(order.data(), order.size()), at::kLong).to(m_device);
    const Array x = m_x.select(rows);
    const Array y = m_y.select(rows);
    Epoch epoch;
    for (std::int64_t begin = 0; begin < points; begin += batchSize) {
        if (!keepGoing()) {
            epoch.interrupted = true;
            break;
        }
        const std::int64_t end = std::min(begin + batchSize, points);
        const std::vector<Pass> passes = forward(x.slice(begin, end));
        const auto [loss, gradient] = lossAndGradient(passes.back().output, y.slice(begin, end));
        epoch.batchLosses.push_back(loss);
        if (!update(backward(passes, gradient))) {
            epoch.diverged = true;
            break;
        }
        ++epoch.steps;
    }
    return epoch;
}

plan::Weights ReferenceNetwork::weights() const {
    const c10::InferenceMode noGradients;
    plan::Weights weights;
    for (const Array& parameter : m_parameters)
        weights.push_back(parameter.toVector());
    return weights;
}

OptimizerState ReferenceNetwork::optimizerState() const {
    const c10::InferenceMode noGradients;
    return m_optimizer->state();
}

void ReferenceNetwork::resume(const plan::Weights& weights, const OptimizerState& state) {
    const c10::InferenceMode noGradients;
    for (std::size_t i = 0; i < weights.size(); ++i)
        m_parameters[i] = m_parameters[i].withValues(weights[i]);
    m_optimizer = makeOptimizer(m_side, m_parameters);
    m_optimizer->resume(state);
}

std::vector<ReferenceNetwork::Pass> ReferenceNetwork::forward(const Array& x) const {
    std::vector<Pass> passes;
    Array values = x;
    auto parameter = m_parameters.begin();
    for (const auto& layer : m_side.layers) {
        const Array& kernel = *parameter++;
        const Array* bias = layer.useBias ? &*parameter++ : nullptr;
        auto [preActivation, output] = m_side.floatx == experiment::Floatx::bfloat16
                                           ? fusedDense(layer, values, kernel, bias)
                                           : dense(layer, values, kernel, bias);
        passes.push_back({std::move(values), std::move(preActivation), output});
        values = std::move(output);
    }
    return passes;
}

std::pair<Array, Array> ReferenceNetwork::dense(const experiment::Layer& layer, const Array& input, const Array& kernel,
                                                const Array* bias) const {
    Array sums = product(input, kernel, m_side.summation);
    if (bias)
        sums = sums + *bias;
    const Array output =
        numbers::withReal(m_side.floatx, [&]<class Real>() { return rules::activate<Real>(layer.activation, sums); });
    return {sums, output};
}

std::pair<Array, Array> ReferenceNetwork::fusedDense(const experiment::Layer& layer, const Array& input,
                                                     const Array& kernel, const Array* bias) const {
    using experiment::Floatx;
    Array sums = unroundedProduct(input, kernel, m_side.summation);
    if (bias)
        sums = sums + bias->as(Floatx::float32);
    const Array rounded = sums.as(Floatx::bfloat16);
    switch (rules::fusedInput(layer)) {
    case rules::ActivationInput::sums:
        return {rounded, rules::activate<float>(layer.activation, sums).as(Floatx::bfloat16)};
    case rules::ActivationInput::roundedInFloat32:
        return {rounded, rules::activate<float>(layer.activation, rounded.as(Floatx::float32)).as(Floatx::bfloat16)};
    case rules::ActivationInput::rounded:
        break;
    }
    return {rounded, rules::activate<numbers::BFloat16>(layer.activation, rounded)};
}

std::pair<double, Array> ReferenceNetwork::lossAndGradient(const Array& prediction, const Array& y) const {
    const bool broadcasts = rules::comparesAllPairs(m_side);
    const Array error = prediction - (broadcasts ? y.transposed() : y);
    return numbers::withReal(m_side.floatx, [&]<class Real>() -> std::pair<double, Array> {
        const auto count = static_cast<double>(error.values().numel());
        const double sum = sumOfAll(rules::lossOf<Real>(m_side.loss, error), m_side.summation);
        const Real share = rules::shareOfGradient<Real>(m_side.lossReduction, Real(count));
        const Array gradient = rules::lossGradient<Real>(m_side.loss, error, share);
        const auto mean = static_cast<Real>(meanOf<Real>(sum, count, m_side.framework));
        return {static_cast<double>(rules::reduced<Real>(m_side.lossReduction, mean, static_cast<Real>(sum))),
                broadcasts ? sumOfColumns(gradient, m_side.summation) : gradient};
    });
}

std::vector<Array> ReferenceNetwork::backward(const std::vector<Pass>& passes, Array gradient) const {
    std::vector<Array> gradients; // from the last to the first
    auto parameter = m_parameters.end();
    for (std::size_t i = passes.size(); i-- > 0;) {
        const auto& layer = m_side.layers[i];
        const Pass& pass = passes[i];
        gradient = numbers::withReal(m_side.floatx, [&]<class Real>() {
            return rules::activationGradient<Real>(layer.activation, pass.preActivation, pass.output, gradient);
        });
        if (layer.useBias) {
            gradients.push_back(addsByBiasAdd(m_side, layer) ? biasAddGradient(gradient, m_side.summation)
                                                             : sumOfRows(gradient, m_side.summation));
            --parameter;
        }
        gradients.push_back(product(pass.input.transposed(), gradient, m_side.summation));
        --parameter;
        if (i > 0)
            gradient = product(gradient, parameter->transposed(), m_side.summation);
    }
    std::ranges::reverse(gradients);
    return gradients;
}

bool ReferenceNetwork::update(const std::vector<Array>& gradients) {
    std::vector<Array> before = m_parameters;
    m_optimizer->step(m_parameters, gradients);
    const bool finite = std::ranges::all_of(m_parameters, &Array::isFinite);
    if (!finite)
        m_parameters = std::move(before);
    return finite;
}

} // namespace twinsine::engines::torch_engine
