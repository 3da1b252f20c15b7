// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Experiments that between them have every row of the parameter table.

#include "core/experiment/catalog.hpp"
#include "core/experiment/experiment.hpp"
#include "tests/support/sides.hpp"

#include <vector>

namespace twinsine::tests {

inline constexpr experiment::Framework kFrameworks[] = {experiment::Framework::keras3, experiment::Framework::keras2,
                                                        experiment::Framework::tf1, experiment::Framework::tf2};

/// For each framework one experiment for each of its optimizers and initializers: A has the class, B is of another framework.
inline std::vector<experiment::Experiment> experimentsOfEveryClass() {
    using namespace experiment;
    std::vector<Experiment> experiments;
    const auto add = [&](Framework framework, auto change) {
        Experiment experiment{
            .name = "every class",
            .a = makeSide(framework, {7, 3, 1}),
            .b = makeSide(framework == Framework::keras3 ? Framework::tf1 : Framework::keras3, {7, 3, 1})};
        change(experiment.a);
        experiments.push_back(std::move(experiment));
    };
    for (const auto framework : kFrameworks) {
        for (const auto& info : classesOf(Role::optimizer))
            if (info.in(framework))
                add(framework, [&](Side& side) { side.optimizer = info.make(); });
        for (const auto& info : classesOf(Role::initializer))
            if (info.in(framework))
                add(framework, [&](Side& side) {
                    side.layers[0].kernelInitializer = info.make();
                    if (!info.kernelsOnly)
                        side.layers[1].biasInitializer = info.make();
                });
    }
    return experiments;
}

} // namespace twinsine::tests
