// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_info.hpp"

#include "core/engines/forward.hpp"

namespace twinsine::run {

using experiment::SideName;

RunInfo infoOf(const training::PairTraining& training) {
    RunInfo info;
    info.experiment = info.asked = training.recorded();
    info.points = training.points();
    info.pointsA = training.pointsOf(SideName::a);
    info.pointsB = training.pointsOf(SideName::b);
    info.order = experiment::curveOrder(info.points.x);
    info.x = experiment::inOrder(info.points.x, info.order);
    info.y = experiment::inOrder(truthAt(info.experiment.data, info.points), info.order);
    info.epochs = training.epochs();
    return info;
}

std::shared_ptr<const Frame> frameOf(const RunInfo& info, const std::vector<double>& a, const std::vector<double>& b,
                                     const std::shared_ptr<const Snapshot>& weights) {
    const double mean = training::distanceBetween(a, b).mean;
    return std::make_shared<Frame>(Frame{weights->epoch, experiment::inOrder(a, info.order),
                                         experiment::inOrder(b, info.order), weights->stepsA, weights->stepsB, mean,
                                         weights});
}

std::shared_ptr<const Frame> frameOf(const RunInfo& info, const std::shared_ptr<const Snapshot>& weights,
                                     const KeepGoing& keepGoing) {
    const auto predictionOf = [&](const experiment::Side& side, const plan::Points& points, const plan::Weights& of) {
        return points.predictions(engines::predict(side, of, points.x, keepGoing));
    };
    const auto a = predictionOf(info.experiment.a, *info.pointsA, weights->a);
    if (a.size() != info.points.x.size())
        return nullptr;
    const auto b = predictionOf(info.experiment.b, *info.pointsB, weights->b);
    return b.size() == a.size() ? frameOf(info, a, b, weights) : nullptr;
}

} // namespace twinsine::run
