// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sides with every optimizer of every framework in both precisions that the fused engine has, over activations,
/// losses, depths and options.

#include "tests/support/experiments.hpp"

#include <array>
#include <iterator>
#include <ostream>

namespace twinsine::tests {

struct Combination {
    experiment::Framework framework;
    const experiment::ClassInfo* optimizer;
    experiment::Floatx floatx;
};

inline void PrintTo(const Combination& combination, std::ostream* stream) {
    *stream << nameOf(combination.framework) << ' ' << combination.optimizer->name << ' ' << nameOf(combination.floatx);
}

inline std::vector<Combination> combinations() {
    std::vector<Combination> all;
    for (const experiment::Framework framework : kFrameworks)
        for (const experiment::ClassInfo& info : experiment::classesOf(experiment::Role::optimizer))
            for (const experiment::Floatx floatx : {experiment::Floatx::float32, experiment::Floatx::float64})
                if (info.in(framework))
                    all.push_back({framework, &info, floatx});
    return all;
}

inline constexpr int kVariants = 30;

/// Sets an argument if the class has it.
inline void set(experiment::Configured& optimizer, std::string_view key, experiment::Value value) {
    if (const auto found = optimizer.config.find(key); found != optimizer.config.end())
        found->second = std::move(value);
}

/// One of kVariants networks and options; all activations, losses and kinds of options come up.
inline experiment::Side variantOf(const Combination& combination, int variant) {
    static constexpr std::initializer_list<std::int64_t> kStacks[] = {
        {5, 1}, {20, 7, 1}, {1}, {33, 16, 3, 1}, {128, 1}};
    const auto index = static_cast<std::size_t>(variant);
    experiment::Side side = makeSide(combination.framework, kStacks[index / 6 % std::size(kStacks)], 100 + variant);
    side.floatx = combination.floatx;
    for (experiment::Layer& layer : side.layers) {
        layer.activation =
            static_cast<experiment::Activation>(index % experiment::kNames<experiment::Activation>.size());
        layer.useBias = variant % 7 != 3;
    }
    if (variant % 4 != 3)
        side.layers.back().activation = experiment::Activation::linear;
    side.loss = static_cast<experiment::Loss>(index / 2 % experiment::kNames<experiment::Loss>.size());
    side.labels = !experiment::isKeras(side.framework) && variant % 6 == 5 ? experiment::Labels::flat
                                                                           : experiment::Labels::column;
    side.optimizer = combination.optimizer->make();
    for (const std::string_view flag : {"amsgrad", "nesterov", "use_nesterov", "centered"})
        set(side.optimizer, flag, variant % 2 == 1);
    set(side.optimizer, "learning_rate", 0.001); // what explodes amplifies rounding
    set(side.optimizer, "momentum", variant % 3 == 2 ? 0.9 : 0.0);
    if (variant % 5 >= 2)
        set(side.optimizer, std::array{"clipnorm", "global_clipnorm", "clipvalue"}[index % 5 - 2], 0.05);
    if (variant % 3 == 1)
        set(side.optimizer, "weight_decay", 0.01);
    set(side.optimizer, "use_ema", variant % 4 == 1);
    if (variant % 8 == 1)
        set(side.optimizer, "ema_overwrite_frequency", std::int64_t{3});
    set(side.optimizer, "l1_regularization_strength", variant % 3 == 0 ? 0.0 : 0.01);
    set(side.optimizer, "learning_rate_power", variant % 4 == 2 ? -0.7 : -0.5);
    return side;
}

} // namespace twinsine::tests
