// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/planned_steps.hpp"

#include <algorithm>

namespace twinsine::ui {

std::vector<PhaseEnd> phaseEnds(const experiment::Side& side, std::int64_t points) {
    std::vector<PhaseEnd> ends;
    PhaseEnd end;
    for (const auto& phase : side.phases) {
        const std::int64_t batch = std::min(phase.batchSize.value_or(points), points);
        end.epochs += phase.epochs;
        end.steps += phase.epochs * ((points + batch - 1) / batch);
        ends.push_back(end);
    }
    return ends;
}

std::int64_t plannedSteps(const experiment::Experiment& experiment) {
    const auto ofSide = [&](const experiment::Side& side) {
        const auto ends = phaseEnds(side, experiment.data.num);
        return ends.empty() ? 0 : ends.back().steps;
    };
    return std::max(ofSide(experiment.a), ofSide(experiment.b));
}

double epochsAfter(const experiment::Side& side, std::int64_t points, std::int64_t steps) {
    PhaseEnd before;
    for (const PhaseEnd& end : phaseEnds(side, points)) {
        if (steps <= end.steps)
            return static_cast<double>(before.epochs) + static_cast<double>(steps - before.steps) *
                                                            static_cast<double>(end.epochs - before.epochs) /
                                                            static_cast<double>(end.steps - before.steps);
        before = end;
    }
    return static_cast<double>(before.epochs);
}

std::int64_t plannedEpochs(const experiment::Side& side) {
    std::int64_t epochs = 0;
    for (const auto& phase : side.phases)
        epochs += phase.epochs;
    return epochs;
}

} // namespace twinsine::ui
