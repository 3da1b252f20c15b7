// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a run is about, and its curves at one epoch.

#include "core/engines/engine.hpp"
#include "core/run/timeline.hpp"
#include "core/training/pair_training.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace twinsine::run {

/// What the network gave at one epoch (0: initial weights), at RunInfo's x.
struct Frame {
    std::int64_t epoch = 0;
    std::vector<double> predictionA;
    std::vector<double> predictionB;
    std::int64_t stepsA = 0;
    std::int64_t stepsB = 0;
    double meanAbsDifference = 0;            ///< of the predictions
    std::shared_ptr<const Snapshot> weights; ///< that gave them, and the losses; never null
};

/// What does not change during a run.
struct RunInfo {
    experiment::Experiment experiment; ///< with what was drawn
    experiment::Experiment asked;      ///< without, where somebody knows it
    experiment::DataPoints points;
    std::shared_ptr<const plan::Points> pointsA; ///< as the sides see them
    std::shared_ptr<const plan::Points> pointsB;
    std::vector<std::size_t>
        order; ///< experiment::curveOrder() of the points, in which frames have the predictions too
    std::vector<double> x;
    std::vector<double> y; ///< the curve that the points lie about
    std::int64_t epochs = 0;
    std::string engine; ///< "fused", "reference"
    engines::Device device = engines::Device::cpu;
    std::string engineNote;                 ///< why `auto` did not take the fused engine; else empty
    std::string deviceNote;                 ///< why `auto` did not take CUDA, where it was tried; else empty
    std::optional<std::string> cudaProblem; ///< why CUDA can't be used, where it was tried
};

/// Of a training that is set up; without what computes it.
RunInfo infoOf(const training::PairTraining& training);

/// From predictions as the points lie.
std::shared_ptr<const Frame> frameOf(const RunInfo& info, const std::vector<double>& a, const std::vector<double>& b,
                                     const std::shared_ptr<const Snapshot>& weights);

/// The same, predicted anew with these weights: of a large network this takes seconds. Null if keepGoing, asked on the
/// way, says no.
std::shared_ptr<const Frame> frameOf(const RunInfo& info, const std::shared_ptr<const Snapshot>& weights,
                                     const KeepGoing& keepGoing);

} // namespace twinsine::run
