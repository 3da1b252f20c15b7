// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_info.hpp"

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

} // namespace twinsine::run
