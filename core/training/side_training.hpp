// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Trains one side, an epoch at a time: its data, phases, batches and reported losses, around an engine's network.

#include "core/engines/engine.hpp"
#include "core/engines/forward.hpp"
#include "core/experiment/experiment.hpp"
#include "core/plan/batch_order.hpp"
#include "core/training/history.hpp"

#include <memory>
#include <span>
#include <vector>

namespace twinsine::training {

class SideTraining {
public:
    /// Of a side from which nothing is left open (drawEntropy()). The weights are exact in its floatx; x and y are the
    /// points in float64. If keepGoing says no, the first prediction is missing and advance() must not be called.
    SideTraining(const experiment::Side& side, plan::Weights initialWeights, const engines::Engine& engine,
                 engines::Device device, std::span<const double> x, std::span<const double> y,
                 const KeepGoing& keepGoing);

    bool finished() const { return m_phase == m_side.phases.size() || m_history.divergedAtStep; }

    /// Trains one epoch; at the end of the training it does nothing. False if keepGoing said no: the network is then in
    /// the middle of an epoch and can't go on. An update that makes a weight NaN or infinite ends the training just
    /// before it.
    bool advance(const KeepGoing& keepGoing);

    const SideHistory& history() const { return m_history; }

private:
    double reportedLoss(const std::vector<double>& batchLosses, std::int64_t batchSize) const;

    experiment::Side m_side;
    std::vector<double> m_x;
    std::vector<double> m_y;
    plan::BatchOrder m_order;
    engines::Predictor m_predictor;
    std::unique_ptr<engines::Network> m_network;
    SideHistory m_history;
    std::size_t m_phase = 0;
    std::int64_t m_epochInPhase = 0;
};

/// Epochs of all phases together.
std::int64_t epochsOf(const experiment::Side& side);

} // namespace twinsine::training
