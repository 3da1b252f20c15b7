// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/fused/fused_network.hpp"

#include "core/engines/fused/optimizer.hpp"
#include "core/rules/reduction.hpp"

#include <algorithm>
#include <bit>

namespace twinsine::engines::fused {

namespace {

/// Work between two questions whether to go on, in multiplications: a fraction of a millisecond. One block of samples
/// may be more.
constexpr double kWorkBetweenQuestions = 1e6;

template <class Real>
class FusedNetwork final : public engines::Network {
public:
    FusedNetwork(const NetworkSetup& setup, const Kernel<Real>& kernel)
        : m_side(setup.side), m_kernel(kernel), m_layout(m_side.layers), m_workspace(m_layout.stack().workspace()),
          m_broadcasts(rules::comparesAllPairs(m_side)), m_x(setup.x.begin(), setup.x.end()),
          m_y(setup.y.begin(), setup.y.end()), m_orderedX(m_x.size() + kBlock), m_orderedY(m_y.size() + kBlock),
          m_parameters(m_layout.size), m_updated(m_layout.size),
          m_view(viewOf(m_layout.stack(), m_parameters.data(), m_workspace.data())) {
        pack(m_layout, setup.initialWeights, m_parameters.data());
    }

    void compile() override { m_optimizer = Optimizer<Real>::make(m_side, m_layout, m_kernel, m_parameters.data()); }

    Epoch trainEpoch(std::span<const std::int64_t> order, std::int64_t batchSize, const KeepGoing& keepGoing) override {
        const auto points = static_cast<std::int64_t>(order.size());
        putInOrder(order);
        reserveSums(std::min(batchSize, points));
        Epoch epoch;
        epoch.batchLosses.reserve(static_cast<std::size_t>((points + batchSize - 1) / batchSize));
        for (std::int64_t begin = 0; begin < points; begin += batchSize) {
            const std::int64_t size = std::min(batchSize, points - begin);
            const auto compared = static_cast<Real>(m_broadcasts ? size * size : size);
            const Batch<Real> batch{.x = m_orderedX.data() + begin,
                                    .y = m_orderedY.data() + begin,
                                    .size = static_cast<int>(size),
                                    .loss = m_side.loss,
                                    .broadcasts = m_broadcasts,
                                    .share = rules::shareOfGradient<Real>(m_side.lossReduction, compared)};
            if (!formGradients(batch, keepGoing)) {
                epoch.interrupted = true;
                break;
            }
            epoch.batchLosses.push_back(static_cast<double>(
                rules::reduced<Real>(m_side.lossReduction, m_lossSums.front() / compared, m_lossSums.front())));
            if (!m_optimizer->step(m_parameters.data(), m_gradients.front().data(), m_updated.data())) {
                epoch.diverged = true;
                break;
            }
            std::swap(m_parameters, m_updated);
            m_view.parameters = m_parameters.data();
            ++epoch.steps;
        }
        return epoch;
    }

    bool finishPhase() override { return m_optimizer->finish(m_parameters.data()); }

    plan::Weights weights() const override { return unpack(m_layout, m_parameters.data()); }

    OptimizerState optimizerState() const override { return m_optimizer->state(); }

    void resume(const plan::Weights& weights, const OptimizerState& state) override {
        pack(m_layout, weights, m_parameters.data());
        compile();
        m_optimizer->resume(state);
    }

private:
    /// Mostly the order is that of the epoch before: Keras 3 shuffles alike in every epoch.
    void putInOrder(std::span<const std::int64_t> order) {
        if (std::ranges::equal(order, m_order))
            return;
        m_order.assign(order.begin(), order.end());
        if (const std::size_t room = order.size() + kBlock; room > m_orderedX.size()) { // drawn with replacement
            m_orderedX = Buffer<Real>(room);
            m_orderedY = Buffer<Real>(room);
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            m_orderedX.data()[i] = m_x[static_cast<std::size_t>(order[i])];
            m_orderedY.data()[i] = m_y[static_cast<std::size_t>(order[i])];
        }
    }

    /// Room for the sums of blocks that wait for a partner.
    void reserveSums(std::int64_t batchSize) {
        const auto blocks = static_cast<std::uint64_t>((batchSize + kBlock - 1) / kBlock);
        const auto most = static_cast<std::size_t>(std::bit_width(blocks));
        while (m_gradients.size() < most)
            m_gradients.emplace_back(m_layout.size);
        m_lossSums.resize(m_gradients.size());
    }

    /// The batch's gradients and loss sum, in the first places. False if keepGoing said no.
    bool formGradients(const Batch<Real>& batch, const KeepGoing& keepGoing) {
        std::size_t waiting = 0;
        for (int begin = 0, block = 0; begin < batch.size; begin += kBlock, ++block) {
            const int count = std::min(kBlock, batch.size - begin);
            m_work += count * (3.0 * static_cast<double>(m_layout.size) + (batch.broadcasts ? batch.size : 0));
            if (m_work >= kWorkBetweenQuestions) {
                m_work = 0;
                if (!keepGoing())
                    return false;
            }
            m_lossSums[waiting] = m_kernel.blockGradients(m_view, batch, begin, count, m_gradients[waiting].data());
            ++waiting;
            for (int rest = block; rest % 2 == 1; rest /= 2)
                addLastTwo(waiting);
        }
        while (waiting > 1)
            addLastTwo(waiting);
        return true;
    }

    void addLastTwo(std::size_t& waiting) {
        --waiting;
        m_kernel.add(m_gradients[waiting - 1].data(), m_gradients[waiting].data(), m_layout.size);
        m_lossSums[waiting - 1] += m_lossSums[waiting];
    }

    experiment::Side m_side;
    const Kernel<Real>& m_kernel;
    Layout m_layout;
    Buffer<Real> m_workspace;
    bool m_broadcasts;
    std::vector<Real> m_x;
    std::vector<Real> m_y;
    std::vector<std::int64_t> m_order; ///< that of the numbers below
    Buffer<Real> m_orderedX;
    Buffer<Real> m_orderedY;
    Buffer<Real> m_parameters;
    Buffer<Real> m_updated;   ///< what the next update makes of them
    NetworkView<Real> m_view; ///< of the parameters
    std::vector<Buffer<Real>> m_gradients;
    std::vector<Real> m_lossSums;
    double m_work = kWorkBetweenQuestions; ///< since keepGoing was asked
    std::unique_ptr<Optimizer<Real>> m_optimizer;
};

} // namespace

std::unique_ptr<engines::Network> makeNetwork(const NetworkSetup& setup, const Kernels& kernels) {
    if (setup.side.floatx == experiment::Floatx::float64)
        return std::make_unique<FusedNetwork<double>>(setup, kernels.ofDouble);
    return std::make_unique<FusedNetwork<float>>(setup, kernels.ofFloat);
}

} // namespace twinsine::engines::fused
