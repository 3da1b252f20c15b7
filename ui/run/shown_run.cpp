// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/shown_run.hpp"

#include "core/experiment/schedule.hpp"

#include <cmath>

namespace twinsine::ui {
namespace {

void append(LossHistory& history, const run::Sample& sample, const run::Sample::OfSide& side) {
    history.epochs.push_back(static_cast<double>(sample.epoch));
    history.steps.push_back(static_cast<double>(side.steps));
    history.loss.push_back(side.evaluationLoss);
    history.reported.push_back(side.loss);
}

} // namespace

void ShownRun::add(const run::Sample& sample) {
    append(lossA, sample, sample.a);
    append(lossB, sample, sample.b);
    distance.push_back(sample.meanAbsDifference);
}

void ShownRun::showBeyond(bool shown) {
    beyond = nullptr;
    if (shown && frame)
        beyond = std::make_shared<analysis::Curves>(
            analysis::extrapolate(info->experiment, {info->x, info->y, frame->predictionA, frame->predictionB},
                                  frame->weights->a, frame->weights->b));
}

std::optional<Divergence> ShownRun::divergence(experiment::SideName which) const {
    const auto& update = which == experiment::SideName::a ? divergedA : divergedB;
    if (!update)
        return std::nullopt;
    return Divergence{*update, experiment::epochsAfter(side(which), info->experiment.data.num, *update)};
}

bool ShownRun::hasDiverged(experiment::SideName which) const {
    const auto found = divergence(which);
    return found && frame && (isLatest || static_cast<double>(frame->epoch) >= std::ceil(found->epochs));
}

} // namespace twinsine::ui
