// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/changes.hpp"

#include "core/experiment/json.hpp"
#include "core/experiment/validate.hpp"

#include <utility>

namespace twinsine::experiment {

Changed validated(const Experiment& experiment) {
    if (auto problems = validate(experiment); !problems.empty())
        return problems;
    return experiment;
}

Changed withChanges(const Experiment& experiment, const std::vector<Change>& changes) {
    Changed result = experiment;
    for (const Change& change : changes) {
        result = with(*result, change.path, change.value);
        if (!result)
            break;
    }
    return result;
}

bool linkable(std::string_view path) { return path == "seed" || path.ends_with(".units") || path.ends_with(".epochs"); }

bool linkedAtStart(std::string_view path) { return path == "seed"; }

Experiment swapped(Experiment experiment) {
    std::swap(experiment.a, experiment.b);
    for (Side* side : {&experiment.a, &experiment.b})
        if (side->initialWeightsFrom)
            side->initialWeightsFrom = other(*side->initialWeightsFrom);
    return experiment;
}

} // namespace twinsine::experiment
