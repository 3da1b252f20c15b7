// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The program's networks and the double evaluation of numerics.md, update by update from the same weights. The fused
/// engine, where it can train the side, makes each update from the state of the reference engine.

#include "core/engines/engine.hpp"
#include "core/experiment/catalog.hpp"
#include "tests/support/double_network.hpp"
#include "tests/support/double_optimizer.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace twinsine::tests {

/// Seven points on middle + amplitude * sin(x): a number by which a division is rounded.
Points pointsFor(experiment::Floatx floatx, double middle, double amplitude);

/// Labels that no small network starts near: gradients are not small either, and what is compared is far above the
/// rounding of float16 and bfloat16.
inline Points farPoints(experiment::Floatx floatx) { return pointsFor(floatx, 3.7, 2.5); }

/// Layers of 3, 4, ... and 1 units, tanh in the hidden ones, with the optimizer's defaults but a learning rate that
/// moves float16 and bfloat16 weights by many of their units.
experiment::Side smallSide(experiment::Framework framework, const experiment::ClassInfo& optimizer,
                           experiment::Floatx floatx, int hiddenLayers);

class SideBySide {
public:
    /// Checks that the network has the weights that it was given.
    SideBySide(const experiment::Side& side, const plan::Weights& initialWeights, Points points);

    /// A further compile().
    void compile();

    /// One update of both with all points in one batch; expects the loss and every weight within the bounds, which are
    /// those of one loss, one gradient and one update, and of the slots' errors from the updates before. False after a
    /// divergence, which must be one of the formula too.
    bool update();

    /// The end of fit(): expects what the formula makes of the weights.
    void finishPhase();

    plan::Weights weights() const { return m_network->weights(); }
    /// The share of weights and updates of which the check was sharp: bounds that are a small part of the change
    /// (float64: 1e-10, float32: 1e-3, narrow formats: a quarter), or no change and no bounds. 1 before the first
    /// update.
    double sharpness() const {
        return m_checked == 0 ? 1 : static_cast<double>(m_sharp) / static_cast<double>(m_checked);
    }

private:
    /// One update of a network; false after a divergence.
    bool expectUpdate(engines::Network& network, const Bounded& loss, const BoundedWeights& expected) const;
    void expectEnd(engines::Network& network, const std::optional<BoundedWeights>& expected) const;
    void expectWeights(const plan::Weights& actual, const BoundedWeights& expected) const;

    experiment::Side m_side;
    Points m_points;
    plan::Weights m_initialWeights;
    std::unique_ptr<engines::Network> m_network; ///< of the reference engine
    std::unique_ptr<engines::Network> m_fused;   ///< null where that can't train the side
    DoubleOptimizer m_optimizer;
    std::int64_t m_updates = 0;
    std::int64_t m_checked = 0;
    std::int64_t m_sharp = 0;
};

} // namespace twinsine::tests
