// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Experiments that between them have every row of the parameter table.

#include "core/experiment/catalog.hpp"
#include "core/experiment/experiment.hpp"
#include "core/experiment/presets.hpp"
#include "tests/support/sides.hpp"

#include <vector>

namespace twinsine::tests {

inline constexpr experiment::Framework kFrameworks[] = {experiment::Framework::keras3, experiment::Framework::keras2,
                                                        experiment::Framework::tf1, experiment::Framework::tf2};

/// For each framework one experiment for each of its optimizers and initializers: A has the class, B is of another
/// framework.
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
        return &experiments.back();
    };
    for (const auto framework : kFrameworks) {
        for (const auto& info : classesOf(Role::optimizer))
            if (info.in(framework))
                add(framework, [&](Side& side) { side.optimizer = info.make(); });
        for (const auto& info : classesOf(Role::initializer))
            if (info.in(framework))
                add(framework, [&](Side& side) {
                    side.layers[0].kernelInitializer = info.make();
                    side.layers[0].biasInitializer = defaultBiasInitializer(framework, info.make());
                    if (info.kernelsOnly)
                        return;
                    side.layers[1].biasInitializer = info.make();
                    if (framework == Framework::tf2 && isKerasInitializer(info.make())) // both are Keras' or neither is
                        side.layers[1].kernelInitializer = defaultKernelInitializer(Framework::keras3);
                });
        Experiment& scripts = *add(framework, [&](Side& side) {
            side.inputScaling = side.targetScaling = Scaling{Scaler::minMax, -1, 1};
            side.validationSplit = 0.25;
            side.phases.push_back(side.phases.front());
            side.phases.back().compile = false;
        });
        scripts.data = {.function = "2*x", .sampling = Sampling::normal, .seed = 1, .noise = 0.5, .test = TestPoints{}};
    }
    add(Framework::tf2, [](Side& side) { side.phases.front().shuffle = Shuffle::tfData; });
    return experiments;
}

inline constexpr experiment::SideName kSides[] = {experiment::SideName::a, experiment::SideName::b};

inline std::vector<experiment::Experiment> presetsAndEveryClass() {
    auto experiments = experimentsOfEveryClass();
    for (const auto& preset : experiment::presets())
        experiments.push_back(load(preset));
    return experiments;
}

} // namespace twinsine::tests
