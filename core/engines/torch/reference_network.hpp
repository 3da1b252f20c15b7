// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The reference engine's network: forward and backward step by step on libtorch tensors, in the order of operations of
/// TensorFlow's own gradients (numerics.md, B and 0), for any device, floatx and depth. The judge of every faster
/// engine.

#include "core/engines/engine.hpp"
#include "core/engines/torch/array.hpp"
#include "core/engines/torch/optimizer.hpp"

namespace twinsine::engines::torch_engine {

class ReferenceNetwork final : public Network {
public:
    explicit ReferenceNetwork(const NetworkSetup& setup);

    void compile() override;
    Epoch trainEpoch(std::span<const std::int64_t> order, std::int64_t batchSize, const KeepGoing& keepGoing) override;
    bool finishPhase() override;
    plan::Weights weights() const override;
    OptimizerState optimizerState() const override;
    void resume(const plan::Weights& weights, const OptimizerState& state) override;

private:
    /// A layer's values in one pass, (batch x inputs) and (batch x units).
    struct Pass {
        Array input;
        Array preActivation;
        Array output;
    };

    std::vector<Pass> forward(const Array& x) const;
    /// A layer's pre-activation and output; `bias` may be null. The second is bfloat16's.
    std::pair<Array, Array> dense(const experiment::Layer& layer, const Array& input, const Array& kernel,
                                  const Array* bias) const;
    std::pair<Array, Array> fusedDense(const experiment::Layer& layer, const Array& input, const Array& kernel,
                                       const Array* bias) const;
    /// The mean loss, and its gradient with respect to the predictions (batch x 1).
    std::pair<double, Array> lossAndGradient(const Array& prediction, const Array& y) const;
    /// In the order of the parameters.
    std::vector<Array> backward(const std::vector<Pass>& passes, Array gradient) const;
    /// One update; false if it made a weight NaN or infinite: then the parameters are those before it.
    bool update(const std::vector<Array>& gradients);

    experiment::Side m_side;
    at::Device m_device;
    Array m_x;
    Array m_y; ///< (points x 1)
    std::vector<Array> m_parameters;
    std::unique_ptr<Optimizer> m_optimizer;
};

} // namespace twinsine::engines::torch_engine
