// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/shown_run.hpp"

#include "core/engines/forward.hpp"
#include "core/experiment/schedule.hpp"
#include "ui/language/tr.hpp"
#include "ui/widgets/text.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kAtOnce = 2e7; // multiplications: some milliseconds, of wide layers and narrow types some more

} // namespace

bool takesLong(const experiment::Experiment& experiment, std::size_t points) {
    const auto workOf = [&](const experiment::Side& side) { return engines::workOfPrediction(side, points); };
    return workOf(experiment.a) + workOf(experiment.b) > kAtOnce;
}

std::shared_ptr<const analysis::Curves> beyondTheData(const run::RunInfo& info, const run::Frame& frame,
                                                      const KeepGoing& keepGoing) {
    return std::make_shared<const analysis::Curves>(
        analysis::extrapolate(info.experiment, {info.x, info.y, frame.predictionA, frame.predictionB}, *info.pointsA,
                              frame.weights->a, *info.pointsB, frame.weights->b, keepGoing));
}

QString ShownRun::name(experiment::SideName which) const {
    const QString& own = names[static_cast<std::size_t>(which)];
    return own.isEmpty() ? sideName(info->experiment, which) : own;
}

QString Divergence::text() const {
    return ui::tr("diverged in epoch %1, update %2").arg(std::max(std::ceil(epochs), 1.0), 0, 'f', 0).arg(update);
}

Divergence divergenceOf(const experiment::Experiment& experiment, experiment::SideName side, std::int64_t update) {
    return {update, experiment::epochsAfter(experiment.side(side), experiment.data.num, update)};
}

std::optional<Divergence> ShownRun::divergence(experiment::SideName which) const {
    const auto& update = which == experiment::SideName::a ? divergedA : divergedB;
    if (!update)
        return std::nullopt;
    return divergenceOf(info->experiment, which, *update);
}

bool ShownRun::hasDiverged(experiment::SideName which) const {
    const auto found = divergence(which);
    return found && frame && (isLatest || static_cast<double>(frame->epoch) >= std::ceil(found->epochs));
}

} // namespace twinsine::ui
