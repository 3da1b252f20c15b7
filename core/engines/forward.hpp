// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The network outside an engine: what it predicts with given weights, and the loss of predictions, in the side's
/// floatx. In the fused engine's vector code where that can (kernel.hpp has its order of sums), else in plain loops,
/// sums from the first input to the last or, if the side's summation is reversed, the other way round. In float32 and
/// float64 the same bits on every machine.

#include "core/engines/engine.hpp"
#include "core/experiment/experiment.hpp"
#include "core/plan/weights.hpp"

#include <memory>
#include <span>
#include <vector>

namespace twinsine::engines {

namespace fused {
class Predictor;
}

/// Predicts with one network again and again. Used by one thread at a time.
class Predictor {
public:
    explicit Predictor(const experiment::Side& side);
    ~Predictor();

    /// The output for each x (N values). Stops and gives nothing if keepGoing, asked now and then, says no.
    std::vector<double> predict(const plan::Weights& weights, std::span<const double> x, const KeepGoing& keepGoing);

private:
    experiment::Side m_side;
    std::unique_ptr<fused::Predictor> m_fused; ///< null where the vector code can't
};

/// The same, once.
std::vector<double> predict(const experiment::Side& side, const plan::Weights& weights, std::span<const double> x,
                            const KeepGoing& keepGoing = kAlways);

/// What the side predicts at other x of the data, in the data's numbers; `points` are those it is trained on.
std::vector<double> predictAt(const experiment::Side& side, const plan::Weights& weights, const plan::Points& points,
                              std::span<const double> dataX, const KeepGoing& keepGoing = kAlways);

/// How many multiplications predicting that many points takes.
double workOfPrediction(const experiment::Side& side, std::size_t points);

/// The loss of one batch as the side's script forms it: reduction, and in a loop the labels' shape, in the floatx.
double batchLoss(const experiment::Side& side, std::span<const double> outputs, std::span<const double> y,
                 const KeepGoing& keepGoing = kAlways);

/// What the framework reports of batches of that size: Keras' metric, or a loop's mean in double, weighted by the
/// batches' sizes (numerics.md 0, B and G5). The last batch may be smaller.
double reportedLoss(const experiment::Side& side, std::span<const double> batchLosses, std::int64_t batchSize,
                    std::int64_t points);

/// The loss of points that are not trained on: Keras takes batches of that size, a loop all at once.
double lossOfOthers(const experiment::Side& side, std::span<const double> outputs, std::span<const double> y,
                    std::int64_t batchSize, const KeepGoing& keepGoing = kAlways);

/// The mean loss over all points against column labels, in the side's floatx. If keepGoing, asked now and then, says
/// no, it is not the loss and must not be used.
double evaluationLoss(const experiment::Side& side, std::span<const double> prediction, std::span<const double> y,
                      const KeepGoing& keepGoing = kAlways);

} // namespace twinsine::engines
