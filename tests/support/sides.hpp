// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Makes sides from the frameworks' defaults, for tests to change.

#include "core/experiment/catalog.hpp"

#include <cassert>
#include <initializer_list>
#include <string_view>

namespace twinsine::tests {

/// An initializer of that class, every argument at its default.
inline experiment::Configured initializer(experiment::Framework framework, std::string_view className) {
    const auto* info = findClass(experiment::Role::initializer, framework, className);
    assert(info);
    return info->make();
}

/// A seeded side as a script writes it that names nothing but the layers' units.
inline experiment::Side makeSide(experiment::Framework framework, std::initializer_list<std::int64_t> units,
                                 std::int64_t seed = 42) {
    experiment::Side side;
    side.framework = framework;
    side.seed = seed;
    side.seeding = experiment::Seeding::setRandomSeed;
    side.optimizer = defaultOptimizer(framework);
    side.phases = {defaultPhase(framework)};
    for (const std::int64_t count : units)
        side.layers.push_back({.units = count,
                               .kernelInitializer = defaultKernelInitializer(framework),
                               .biasInitializer = defaultBiasInitializer(framework)});
    return side;
}

} // namespace twinsine::tests
