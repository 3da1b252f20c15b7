// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sides between A and B: some factors as B has them, the others as A has them. A mixture trains in one framework, with
/// the initial weights and the order of points of the real side from which it takes these factors.

#include "core/analysis/factors.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace twinsine::analysis {

/// Factors as B has them: bit i is factor i.
using FactorSet = std::uint32_t;

inline FactorSet allOf(std::size_t factors) { return (FactorSet{1} << factors) - 1; }

/// The factor that is the initial weights and nothing else; 0 if none is.
FactorSet weightsAlone(const std::vector<Factor>& factors);

/// Both real sides with one seed.
struct RealPlans {
    plan::SidePlan a;
    plan::SidePlan b;
};

class Mixtures {
public:
    /// `framework` is home; where one of the factors is the framework itself, mixtures with it train in `other`.
    Mixtures(const experiment::Experiment& experiment, const experiment::DataPoints& data,
             const std::vector<Factor>& factors, experiment::Framework framework, experiment::Framework other);

    /// Why the mixture can't be trained; none if it can.
    const std::optional<std::string>& problem(FactorSet asB) const { return m_mixtures[asB].problem; }

    plan::SidePlan plan(FactorSet asB, const RealPlans& real) const;

private:
    struct Mixture {
        experiment::Side side;
        std::optional<std::string> problem;
        std::vector<experiment::PhaseSchedule> phases;
        std::shared_ptr<const plan::Points> points;
        bool weightsOfB = false;
        bool orderOfB = false;
    };

    std::vector<Mixture> m_mixtures; ///< by set
};

/// All of the other side's settings in this framework: what the framework itself leaves of a difference shows in its
/// distance from the real one. From B's where the framework is A's, else from A's.
plan::SidePlan fullMixture(const experiment::Experiment& experiment, experiment::Framework framework,
                           const RealPlans& real, const experiment::DataPoints& data);

} // namespace twinsine::analysis
