// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Picks the rule of a side's optimizer: the one place that ties class names to rules, for every engine.

#include "core/rules/adadelta.hpp"
#include "core/rules/adagrad.hpp"
#include "core/rules/adam.hpp"
#include "core/rules/adamax.hpp"
#include "core/rules/ftrl.hpp"
#include "core/rules/lion.hpp"
#include "core/rules/nadam.hpp"
#include "core/rules/rmsprop.hpp"
#include "core/rules/sgd.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <tuple>

namespace twinsine::rules {

/// Every rule there is.
template <class Real>
using AllRules =
    std::tuple<GradientDescent<Real>, KerasMomentum<Real>, KerasAdam<Real>, KerasRmsprop<Real>, KerasAdagrad<Real>,
               KerasAdadelta<Real>, Adamax<Real>, Nadam<Real>, KerasFtrl<Real>, Lion<Real>, V1Momentum<Real>,
               V1Adam<Real>, V1Rmsprop<Real>, V1Adagrad<Real>, V1Adadelta<Real>, V1Ftrl<Real>>;

/// The place of a rule in AllRules.
template <class Real, class Rule>
inline constexpr int kIndexOf = []<class... Rules>(const std::tuple<Rules...>*) {
    constexpr bool kIsIt[] = {std::is_same_v<Rule, Rules>...};
    return static_cast<int>(std::find(std::begin(kIsIt), std::end(kIsIt), true) - kIsIt);
}(static_cast<const AllRules<Real>*>(nullptr));

/// Calls use(rule) with a fresh rule (no step done) for the optimizer of that framework. Throws std::logic_error for a
/// class that has none.
template <class Real, class Use>
auto withRule(const experiment::Configured& optimizer, experiment::Framework framework, Use use) {
    const std::string& name = optimizer.className;
    if (name == "SGD" && real(optimizer, "momentum") != 0)
        return use(KerasMomentum<Real>(optimizer));
    if (name == "SGD")
        return use(GradientDescent<Real>(static_cast<Real>(real(optimizer, "learning_rate"))));
    if (name == "Adam" || name == "AdamW")
        return use(KerasAdam<Real>(optimizer));
    if (name == "RMSprop")
        return use(KerasRmsprop<Real>(optimizer, framework));
    if (name == "Adagrad")
        return use(KerasAdagrad<Real>(optimizer, framework));
    if (name == "Adadelta")
        return use(KerasAdadelta<Real>(optimizer, framework));
    if (name == "Adamax")
        return use(Adamax<Real>(optimizer));
    if (name == "Nadam")
        return use(Nadam<Real>(optimizer));
    if (name == "Ftrl")
        return use(KerasFtrl<Real>(optimizer, framework));
    if (name == "Lion")
        return use(Lion<Real>(optimizer));
    if (name == "GradientDescentOptimizer")
        return use(GradientDescent<Real>(throughFloat32<Real>(real(optimizer, "learning_rate"))));
    if (name == "MomentumOptimizer")
        return use(V1Momentum<Real>(optimizer));
    if (name == "AdamOptimizer")
        return use(V1Adam<Real>(optimizer));
    if (name == "RMSPropOptimizer")
        return use(V1Rmsprop<Real>(optimizer));
    if (name == "AdagradOptimizer")
        return use(V1Adagrad<Real>(optimizer));
    if (name == "AdadeltaOptimizer")
        return use(V1Adadelta<Real>(optimizer));
    if (name == "FtrlOptimizer")
        return use(V1Ftrl<Real>(optimizer));
    throw std::logic_error("no rule for " + name);
}

} // namespace twinsine::rules
