// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/parameter_rows.hpp"

#include "core/marked.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace twinsine::experiment {

namespace {

constexpr double kNoLimit = std::numeric_limits<double>::infinity();
constexpr Bounds kUnit{0, 1};
constexpr Bounds kNotNegative{0, kNoLimit};
constexpr Bounds kPositive{0, kNoLimit, true};

/// A real-valued optimizer argument.
Parameter real(std::string_view key, std::string_view label, std::string_view help, Bounds bounds) {
    return {.key = key, .label = label, .help = help, .group = Group::optimizer, .kind = Kind::real, .bounds = bounds};
}

Parameter flag(std::string_view key, std::string_view label, std::string_view help) {
    return {.key = key, .label = label, .help = help, .group = Group::optimizer, .kind = Kind::flag};
}

/// An argument in [0, 1] that a slider moves.
Parameter fraction(std::string_view key, std::string_view label, std::string_view help) {
    Parameter parameter = real(key, label, help, kUnit);
    parameter.sliderMost = 1;
    return parameter;
}

std::vector<Parameter> makeOptimizerArguments() {
    Parameter learningRate = real("learning_rate", marked("Learning rate"),
                                  marked("How far an update goes. Keras' Adam: 0.001, SGD: 0.01."), kPositive);
    learningRate.logarithmic = true;
    learningRate.sliderLeast = 1e-5;
    learningRate.sliderMost = 1;
    return {
        learningRate,
        fraction("momentum", marked("Momentum"),
                 marked("How much of the last step is kept. Above 0, Nesterov's form can be chosen.")),
        flag("nesterov", marked("Nesterov"), marked("Nesterov's form of momentum.")),
        flag("use_nesterov", marked("Nesterov"), marked("Nesterov's form of momentum.")),
        fraction("beta_1", "beta_1", marked("Decay of the mean of gradients (first moment).")),
        fraction("beta_2", "beta_2", marked("Decay of the mean of squared gradients (second moment).")),
        fraction("beta1", "beta1", marked("Decay of the mean of gradients (first moment).")),
        fraction("beta2", "beta2", marked("Decay of the mean of squared gradients (second moment).")),
        fraction("rho", "rho", marked("Decay of the mean of squared gradients.")),
        fraction("decay", "decay", marked("Decay of the mean of squared gradients.")),
        real("epsilon", "epsilon", marked("Keeps the division finite. Keras: 1e-7, tf.compat.v1's Adam: 1e-8."),
             kNotNegative),
        flag("amsgrad", "amsgrad", marked("Divide by the largest second moment seen so far.")),
        flag("centered", "centered", marked("Subtract the squared mean of gradients from the second moment.")),
        real("initial_accumulator_value", marked("Initial accumulator"),
             marked("Start of the sum of squared gradients."), kNotNegative),
        real("learning_rate_power", marked("Learning rate power"),
             marked("Exponent of the accumulator; -0.5 is a square root."), {-kNoLimit, 0}),
        real("l1_regularization_strength", marked("L1 strength"), marked("Pulls weights to exactly zero."),
             kNotNegative),
        real("l2_regularization_strength", marked("L2 strength"), marked("Pulls weights towards zero."), kNotNegative),
        real("l2_shrinkage_regularization_strength", marked("L2 shrinkage"), marked("L2 penalty on the gradient only."),
             kNotNegative),
        real("beta", "beta", marked("Ftrl's beta of the paper; adds to the L2 strength."), kNotNegative),
        real("weight_decay", marked("Weight decay"),
             marked("Before each step p -= p * weight_decay * learning_rate, biases too."), kNotNegative),
        real("clipnorm", marked("Clip norm"),
             marked("Each variable's gradient is scaled to at most this norm. Keras clips only above 0."), {}),
        real("clipvalue", marked("Clip value"),
             marked("Each gradient value is limited to plus or minus this. Keras clips only above 0."), {}),
        real("global_clipnorm", marked("Global clip norm"),
             marked("All gradients together are scaled to at most this norm. Keras clips only above 0."), {}),
        flag("use_ema", marked("Use EMA"),
             marked(
                 "Keep an exponential moving average of the weights; fit() ends with it. Its momentum and how often it "
                 "overwrites the weights can then be set.")),
        fraction("ema_momentum", marked("EMA momentum"), marked("Decay of the moving average of the weights.")),
        {.key = "ema_overwrite_frequency",
         .label = marked("EMA overwrite every"),
         .help = marked("Every so many updates the weights are set to their moving average."),
         .group = Group::optimizer,
         .kind = Kind::whole,
         .bounds = {1, 9e15},
         .unit = marked("updates")},
    };
}

std::vector<Parameter> makeInitializerArguments() {
    const auto number = [](std::string_view key, std::string_view help, Bounds bounds) {
        return Parameter{.key = key,
                         .label = key,
                         .help = help,
                         .group = Group::initialWeights,
                         .kind = Kind::real,
                         .bounds = bounds};
    };
    const auto choice = [](std::string_view key, std::string_view help) {
        return Parameter{.key = key, .label = key, .help = help, .group = Group::initialWeights, .kind = Kind::choice};
    };
    return {
        number("mean", marked("Mean of the normal distribution."), {}),
        number("stddev", marked("Standard deviation. Keras: 0.05, tf.random.normal: 1."), kNotNegative),
        number("minval", marked("Lower end of the uniform distribution."), {}),
        number("maxval", marked("Upper end of the uniform distribution."), {}),
        number("scale", marked("Factor on the variance."), kPositive),
        choice("mode", marked("The number of inputs, of outputs, or their mean, that the variance is divided by.")),
        choice("distribution", marked("What the values are drawn from.")),
        number("gain", marked("Factor on the orthogonal matrix."), {}),
        number("value", marked("The constant."), {}),
        {.key = "seed",
         .label = marked("seed"),
         .help = marked("An own seed of this initializer or random op. Empty: it follows the seeding call."),
         .group = Group::initialWeights,
         .kind = Kind::whole,
         .bounds = {-9007199254740992.0, 9007199254740992.0}},
    };
}

} // namespace

const Parameter& argumentParameter(bool ofOptimizer, std::string_view key) {
    static const std::vector<Parameter> optimizer = makeOptimizerArguments();
    static const std::vector<Parameter> initializer = makeInitializerArguments();
    const auto& rows = ofOptimizer ? optimizer : initializer;
    const auto found = std::ranges::find(rows, key, &Parameter::key);
    assert(found != rows.end());
    return *found;
}

std::vector<std::string_view> argumentChoices(const Parameter& parameter) {
    if (parameter.key == "mode")
        return {"fan_in", "fan_out", "fan_avg"};
    if (parameter.key == "distribution")
        return {"truncated_normal", "untruncated_normal", "uniform", "normal"};
    return {};
}

} // namespace twinsine::experiment
