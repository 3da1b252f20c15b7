// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Picks the rule of an experiment's optimizer: the one place that ties class names to rules, for every engine.

#include "core/training/rules/adam.hpp"
#include "core/training/rules/sgd.hpp"

#include <stdexcept>

namespace twinsine::training::rules {

/// The classes that have a rule.
inline constexpr std::string_view kSupported[] = {"SGD", "Adam", "GradientDescentOptimizer", "AdamOptimizer"};

/// Calls use(rule) with a fresh rule (no step done) for the optimizer. Throws std::logic_error for a class that has none.
template <class Real, class Use>
auto withRule(const experiment::Configured& optimizer, Use use) {
    if (optimizer.className == "SGD" && real(optimizer, "momentum") != 0)
        return use(Momentum<Real>(optimizer));
    if (optimizer.className == "SGD")
        return use(GradientDescent<Real>(static_cast<Real>(real(optimizer, "learning_rate"))));
    if (optimizer.className == "Adam")
        return use(KerasAdam<Real>(optimizer));
    if (optimizer.className == "GradientDescentOptimizer")
        return use(GradientDescent<Real>(throughFloat32<Real>(real(optimizer, "learning_rate"))));
    if (optimizer.className == "AdamOptimizer")
        return use(V1Adam<Real>(optimizer));
    throw std::logic_error("no rule for " + optimizer.className);
}

} // namespace twinsine::training::rules
