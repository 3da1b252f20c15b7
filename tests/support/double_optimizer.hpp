// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Every optimizer as tests/golden/numerics.md has it (0; C1; C2), number by number in double with bounds, written for
/// the tests alone: nothing of it is the program's. Scalars (learning rate, betas, bias corrections) are rounded and
/// cast as the text says.

#include "core/experiment/experiment.hpp"
#include "core/plan/weights.hpp"
#include "tests/support/bounded.hpp"
#include "tests/support/double_rules.hpp"

#include <optional>

namespace twinsine::tests {

/// What one compile() makes.
class DoubleOptimizer {
public:
    DoubleOptimizer(const experiment::Side& side, const plan::Weights& atCompile);

    /// The weights after the next update.
    BoundedWeights update(const plan::Weights& weights, BoundedWeights gradients);

    /// What the end of fit() makes the weights; none where it leaves them.
    std::optional<BoundedWeights> atEndOfFit() const;

private:
    void clip(BoundedWeights& gradients) const;
    Bounded decayed(double weight) const;
    void average(BoundedWeights& weights);

    experiment::Side m_side;
    Scalars m_scalars;
    std::int64_t m_updates = 0;
    std::vector<std::vector<Slots>> m_slots;
    std::optional<BoundedWeights> m_average;
};

} // namespace twinsine::tests
