// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A pair that differs in more settings than an explanation takes one by one.

#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"

namespace twinsine::tests {

/// Ten: initial weights, five arguments of Adam, batch size, order of points, precision, loss.
inline experiment::Experiment pairWithMergedFactors() {
    experiment::Experiment pair = load(*experiment::findPreset("keras-vs-tensorflow"));
    pair.b = pair.a;
    pair.a.phases[0].epochs = pair.b.phases[0].epochs = 4;
    pair.b.seed = 7;
    pair.b.phases[0].batchSize = 20;
    pair.b.floatx = experiment::Floatx::float64;
    pair.b.loss = experiment::Loss::mae;
    auto& config = pair.b.optimizer.config;
    config.at("learning_rate") = 0.003;
    config.at("beta_1") = 0.8;
    config.at("beta_2") = 0.99;
    config.at("epsilon") = 1e-4;
    config.at("amsgrad") = true;
    return pair;
}

} // namespace twinsine::tests
