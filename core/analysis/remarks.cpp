// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/remarks.hpp"

#include "core/conversion/nearest.hpp"
#include "core/experiment/schedule.hpp"
#include "core/marked.hpp"
#include "core/rules/reduction.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>

namespace twinsine::analysis {

namespace {

using experiment::Data;
using experiment::Experiment;
using experiment::Side;
using experiment::SideName;

bool areInOrder(const Data& data) {
    if (data.own)
        return std::ranges::is_sorted(data.own->x) || std::ranges::is_sorted(data.own->x, std::greater());
    return data.sampling == experiment::Sampling::linspace || data.sorted;
}

/// Whether a phase goes through several batches as the points lie.
bool takesBatchesInOrder(const Side& side, std::int64_t points) {
    const auto phases = scheduleOf(side, points);
    for (std::size_t i = 0; i < phases.size(); ++i)
        if (side.phases[i].shuffle == experiment::Shuffle::none && phases[i].batches > 1)
            return true;
    return false;
}

void addOfSide(std::vector<std::string>& remarks, const Experiment& experiment, SideName which,
               const std::string& name) {
    const Side& side = experiment.side(which);
    const std::int64_t points = experiment.data.num;
    if (takesBatchesInOrder(side, points) && areInOrder(experiment.data))
        remarks.push_back(
            fmt::format(marked("{} takes its batches in the order of x: each update sees one piece of the curve, "
                               "which no loop that shuffles does."),
                        name));
    if (rules::comparesAllPairs(side))
        remarks.push_back(
            fmt::format(marked("{}'s flat labels make the loss compare each prediction of a batch with each label: "
                               "it is least where the curve is the mean of y."),
                        name));
    if (const std::int64_t held = points - trainedOf(side, points); held > 0)
        remarks.push_back(fmt::format(marked("{} is not trained on the last {} of {} points."), name, held, points));
}

/// Of two optimizers that one takes for the same.
void addOfOptimizers(std::vector<std::string>& remarks, const Experiment& experiment, const SideNames& names) {
    const auto nearest = conversion::nearestOptimizer(experiment.a.optimizer, experiment.a.framework,
                                                      experiment.b.framework, experiment::Carry::all);
    if (nearest.object.className == experiment.b.optimizer.className && !nearest.differs.empty())
        remarks.push_back(
            fmt::format(marked("{} of {}: {}."), experiment.b.optimizer.className, names.b, nearest.differs));
}

} // namespace

std::vector<std::string> remarksOf(const Experiment& experiment, const SideNames& names) {
    std::vector<std::string> remarks;
    for (const SideName which : {SideName::a, SideName::b})
        addOfSide(remarks, experiment, which, names.of(which));
    addOfOptimizers(remarks, experiment, names);
    return remarks;
}

} // namespace twinsine::analysis
