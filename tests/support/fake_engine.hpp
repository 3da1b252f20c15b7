// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// An engine without libtorch whose updates a test can count and predict: an update adds kStep to the last bias.

#include "core/engines/choose_engine.hpp"

#include <atomic>
#include <cmath>
#include <limits>
#include <memory>

namespace twinsine::tests {

class FakeEngine final : public engines::Engine {
public:
    static constexpr double kStep = 0.0078125; // exact in float32

    std::string name() const override { return "fake"; }
    std::string version() const override { return "fake 1"; }
    std::optional<std::string> cudaProblem() const override { return "a fake has no CUDA"; }
    std::unique_ptr<engines::Network> makeNetwork(const engines::NetworkSetup& setup) const override {
        return std::make_unique<FakeNetwork>(*this, setup);
    }

    /// What Runner and MainWindow take: as if there were no fused engine. This one must outlive them.
    engines::EngineChooser chooser() const {
        return [this](const experiment::Experiment&, engines::EngineChoice engine,
                      engines::DeviceChoice device) -> engines::ComputingResult {
            using Cause = engines::ComputingProblem::Cause;
            ++choices;
            if (engine == engines::EngineChoice::fused)
                return engines::ComputingProblem{Cause::engine, "a fake has no fused engine"};
            if (device == engines::DeviceChoice::cuda)
                return engines::ComputingProblem{Cause::device, "CUDA can't be used: " + *cudaProblem()};
            return engines::Computing{.engine = this,
                                      .engineNote = "a fake is not fused",
                                      .deviceNote = *cudaProblem(),
                                      .cudaProblem = cudaProblem()};
        };
    }

    mutable std::atomic<std::int64_t> choices{0}; ///< trainings that were begun
    mutable std::atomic<std::int64_t> updates{0}; ///< of all its networks
    std::int64_t divergesAt =
        std::numeric_limits<std::int64_t>::max();                     ///< the update of a network that diverges, from 1
    std::int64_t throwsAt = std::numeric_limits<std::int64_t>::max(); ///< the update of a network that throws

private:
    class FakeNetwork final : public engines::Network {
    public:
        FakeNetwork(const FakeEngine& engine, const engines::NetworkSetup& setup)
            : m_engine(engine), m_weights(setup.initialWeights) {}

        void compile() override {}

        /// A batch's loss is its size.
        engines::Epoch trainEpoch(std::span<const std::int64_t> order, std::int64_t batchSize,
                                  const KeepGoing& keepGoing) override {
            engines::Epoch epoch;
            const auto points = static_cast<std::int64_t>(order.size());
            for (std::int64_t begin = 0; begin < points; begin += batchSize) {
                if (!keepGoing()) {
                    epoch.interrupted = true;
                    break;
                }
                if (m_done + 1 == m_engine.throwsAt)
                    throw std::runtime_error("the fake engine broke");
                if (m_done + 1 == m_engine.divergesAt) {
                    epoch.diverged = true;
                    break;
                }
                epoch.batchLosses.push_back(static_cast<double>(std::min(batchSize, points - begin)));
                m_weights.back().back() += kStep;
                ++m_done;
                ++m_engine.updates;
                ++epoch.steps;
            }
            return epoch;
        }

        bool finishPhase() override { return false; }

        plan::Weights weights() const override { return m_weights; }
        engines::OptimizerState optimizerState() const override { return {{}, m_done}; }
        void resume(const plan::Weights& weights, const engines::OptimizerState& state) override {
            m_weights = weights;
            m_done = state.steps;
        }

    private:
        const FakeEngine& m_engine;
        plan::Weights m_weights;
        std::int64_t m_done = 0;
    };
};

} // namespace twinsine::tests
