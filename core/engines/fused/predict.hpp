// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.hpp"
#include "core/experiment/experiment.hpp"
#include "core/rules/loss.hpp"

#include <memory>
#include <span>
#include <vector>

namespace twinsine::engines::fused {

/// forward.hpp's Predictor in the vector code.
class Predictor {
public:
    /// Of a side that problemOf() has nothing against.
    static std::unique_ptr<Predictor> make(const experiment::Side& side);
    virtual ~Predictor() = default;

    virtual std::vector<double> predict(const plan::Weights& weights, std::span<const double> x,
                                        const KeepGoing& keepGoing) = 0;
};

/// The losses of predictions in float32 or float64, each formed in that, and their sum in double. Stops if keepGoing,
/// asked now and then, says no.
double sumOfLosses(experiment::Floatx floatx, experiment::Loss loss, rules::Formed formed,
                   std::span<const double> prediction, std::span<const double> y, const KeepGoing& keepGoing);

} // namespace twinsine::engines::fused
