// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/equal_factors.hpp"

#include <algorithm>

namespace twinsine::analysis {

namespace {

using experiment::Experiment;
using experiment::Side;
using experiment::SideName;
using What = Part::What;

bool sameOrder(const Side& p, const Side& q) {
    const bool sameDraws = p.framework == q.framework && p.seed == q.seed && p.seeding == q.seeding;
    for (std::size_t i = 0; i < p.phases.size() && i < q.phases.size(); ++i)
        if (p.phases[i].shuffle != q.phases[i].shuffle ||
            (p.phases[i].shuffle != experiment::Shuffle::none && !sameDraws))
            return false;
    return true;
}

} // namespace

EqualFactors withEqual(const Experiment& experiment, const std::vector<Factor>& factors, SideName like) {
    const SideName to = other(like);
    const auto isEqual = [&](const Part& part) {
        return std::ranges::any_of(factors, [&](const Factor& factor) { return hasPart(factor, part); });
    };
    const Side& before = experiment.side(to);
    const Side& model = experiment.side(like);
    const bool otherFramework = isEqual({What::framework}) && before.framework != model.framework;

    // The side that changes in A's place: blended() takes the rest of it along.
    Home home = homeIn({{}, {}, experiment.data, before, model}, otherFramework ? model.framework : before.framework);
    if (!otherFramework)
        home.a = before;
    Experiment changed = experiment;
    Side& side = changed.side(to);
    side = blended(home, isEqual);
    side.initialWeightsFrom = before.initialWeightsFrom;
    if (isEqual({What::initialWeights}))
        side.initialWeightsFrom = like;
    if (isEqual({What::order})) {
        for (std::size_t i = 0; i < side.phases.size() && i < home.b.phases.size(); ++i)
            side.phases[i].shuffle = home.b.phases[i].shuffle;                      // that of its own framework
        if (side.initialWeightsFrom == like && side.framework == model.framework) { // no weights hang on the seed
            side.seed = model.seed;
            side.seeding = model.seeding;
            side.drawn = model.drawn;
        }
    }
    return {validated(changed), isEqual({What::order}) && !sameOrder(side, model)};
}

} // namespace twinsine::analysis
