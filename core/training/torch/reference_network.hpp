// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The reference engine's network: libtorch tensors, autograd gradients, the shared optimizer rules. The judge of every
/// faster engine.

#include "core/training/engine.hpp"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <algorithm>
#include <stdexcept>

namespace twinsine::training::torch_engine {

template <class Rule>
class ReferenceNetwork final : public Network {
public:
    ReferenceNetwork(const NetworkSetup& setup, const Rule& freshRule)
        : m_layers(setup.side.layers), m_loss(setup.side.loss), m_freshRule(freshRule), m_rule(freshRule),
          m_options(at::TensorOptions()
                        .dtype(setup.side.floatx == experiment::Floatx::float64 ? at::kDouble : at::kFloat)
                        .device(setup.device == Device::cuda ? at::kCUDA : at::kCPU)) {
        const auto points = static_cast<std::int64_t>(setup.x.size());
        m_x = tensor(setup.x, {points, 1});
        m_y = tensor(setup.y, {points, 1});
        const auto shapes = shapesOf(m_layers);
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            const auto& [rows, columns, isKernel] = shapes[i];
            const auto shape = isKernel ? std::vector<std::int64_t>{rows, columns} : std::vector<std::int64_t>{columns};
            m_parameters.push_back(tensor(setup.initialWeights[i], shape).set_requires_grad(true));
        }
    }

    void startPhase() override {
        const at::NoGradGuard noGradients;
        m_rule = m_freshRule;
        m_slots.clear();
        for (const auto& parameter : m_parameters)
            m_slots.push_back(m_rule.slots(at::zeros_like(parameter)));
    }

    Epoch trainEpoch(std::span<const std::int64_t> order, std::int64_t batchSize, const KeepGoing& keepGoing) override {
        at::set_num_threads(1); // of this thread: the networks are small, and sums must not depend on the machine
        const auto points = static_cast<std::int64_t>(order.size());
        const at::Tensor rows =
            at::tensor(at::IntArrayRef(order.data(), order.size()), at::kLong).to(m_options.device());
        const at::Tensor x = m_x.index_select(0, rows);
        const at::Tensor y = m_y.index_select(0, rows);
        Epoch epoch;
        for (std::int64_t begin = 0; begin < points; begin += batchSize) {
            if (!keepGoing()) {
                epoch.interrupted = true;
                break;
            }
            const std::int64_t end = std::min(begin + batchSize, points);
            const at::Tensor loss = meanLoss(forward(x.slice(0, begin, end)) - y.slice(0, begin, end));
            epoch.batchLosses.push_back(loss.item<double>());
            if (!update(torch::autograd::grad({loss}, m_parameters))) {
                epoch.diverged = true;
                break;
            }
            ++epoch.steps;
        }
        return epoch;
    }

    Weights weights() const override {
        Weights weights;
        for (const auto& parameter : m_parameters) {
            const at::Tensor values = parameter.detach().to(at::kCPU, at::kDouble).contiguous();
            weights.emplace_back(values.data_ptr<double>(), values.data_ptr<double>() + values.numel());
        }
        return weights;
    }

private:
    using Slots = typename Rule::template Slots<at::Tensor>;

    at::Tensor tensor(std::span<const double> values, const std::vector<std::int64_t>& shape) const {
        return at::tensor(at::ArrayRef<double>(values.data(), values.size()), at::kDouble).reshape(shape).to(m_options);
    }

    at::Tensor forward(at::Tensor values) const {
        auto parameter = m_parameters.begin();
        for (const auto& layer : m_layers) {
            values = values.matmul(*parameter++);
            if (layer.useBias)
                values = values + *parameter++;
            values = activate(layer.activation, values);
        }
        return values;
    }

    static at::Tensor activate(experiment::Activation activation, const at::Tensor& values) {
        switch (activation) {
        case experiment::Activation::linear:
            return values;
        case experiment::Activation::relu:
            return at::relu(values);
        default:
            throw std::logic_error("activation " + std::string(nameOf(activation)));
        }
    }

    at::Tensor meanLoss(const at::Tensor& error) const {
        if (m_loss != experiment::Loss::mse)
            throw std::logic_error("loss " + std::string(nameOf(m_loss)));
        return (error * error).mean();
    }

    /// One update; false if it made a weight NaN or infinite: then the parameters are those before it.
    bool update(const std::vector<at::Tensor>& gradients) {
        const at::NoGradGuard noGradients;
        m_rule.beginStep();
        const std::vector<at::Tensor> before = m_parameters; // the rules make new tensors and leave these as they are
        bool finite = true;
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            at::Tensor parameter = before[i].detach();
            m_rule.update(m_slots[i], parameter, gradients[i]);
            finite = finite && isFinite(parameter);
            m_parameters[i] = parameter.set_requires_grad(true);
        }
        if (!finite)
            m_parameters = before;
        return finite;
    }

    /// x - x is 0 for a finite x and NaN for others: half the operations of at::isfinite().
    static bool isFinite(const at::Tensor& values) { return (values - values).sum().item<double>() == 0; }

    std::vector<experiment::Layer> m_layers;
    experiment::Loss m_loss;
    Rule m_freshRule; ///< with no step done
    Rule m_rule;
    at::TensorOptions m_options;
    at::Tensor m_x;
    at::Tensor m_y;
    std::vector<at::Tensor> m_parameters;
    std::vector<Slots> m_slots;
};

} // namespace twinsine::training::torch_engine
