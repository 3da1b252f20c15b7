// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The optimizer rules against closed forms of numerics.md, C1 and C2 (the goldens judge their rounding).

#include "core/rules/choose.hpp"

#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace twinsine::rules {
namespace {

using experiment::Configured;
using experiment::Framework;
using experiment::Role;

struct Chosen {
    Framework framework;
    Configured optimizer;
};

/// An optimizer with some arguments other than the defaults.
Chosen optimizer(Framework framework, std::string_view name, const experiment::Config& config = {}) {
    Chosen chosen{framework, findClass(Role::optimizer, framework, name)->make()};
    for (const auto& [key, value] : config)
        chosen.optimizer.config.at(key) = value;
    return chosen;
}

/// The parameter after each of `steps` updates with the gradients g(step, parameter), from 1.
template <class Gradient>
std::vector<double> descend(const Chosen& chosen, int steps, Gradient gradient) {
    return withRule<double>(chosen.optimizer, chosen.framework, [&](auto rule) {
        double parameter = 1;
        auto slots = rule.slots(0.0);
        std::vector<double> path;
        for (int step = 1; step <= steps; ++step) {
            rule.beginStep();
            rule.update(slots, parameter, gradient(step, parameter));
            path.push_back(parameter);
        }
        return path;
    });
}

const auto kConstant = [](int, double) { return 0.5; };

TEST(Rules, GradientDescentGoesStraight) {
    for (const auto& plain : {optimizer(Framework::keras3, "SGD", {{"learning_rate", 0.25}}),
                              optimizer(Framework::tf1, "GradientDescentOptimizer", {{"learning_rate", 0.25}})}) {
        const auto path = descend(plain, 4, kConstant);
        for (int step = 1; step <= 4; ++step)
            EXPECT_DOUBLE_EQ(path[static_cast<std::size_t>(step - 1)], 1 - 0.25 * 0.5 * step);
    }
}

// m_k = -lr*g*(1 - mu^k)/(1 - mu) under a constant gradient
TEST(Rules, MomentumIsAGeometricSum) {
    const double mu = static_cast<double>(0.9F); // SGD's momentum passes through float32 (numerics.md, 0)
    for (const bool nesterov : {false, true}) {
        const auto path =
            descend(optimizer(Framework::keras3, "SGD", {{"momentum", 0.9}, {"nesterov", nesterov}}), 30, kConstant);
        double parameter = 1;
        for (int step = 1; step <= 30; ++step) {
            const int reached = nesterov ? step + 1 : step;
            parameter -= 0.01 * 0.5 * (1 - std::pow(mu, reached)) / (1 - mu);
            EXPECT_NEAR(path[static_cast<std::size_t>(step - 1)], parameter, 1e-14);
        }
    }
}

/// Adam's textbook form: p -= lr_t * m/(sqrt(v) + eps) with m, v as weighted sums over all gradients so far.
double adamByDefinition(const std::vector<double>& gradients, double beta1, double beta2, double base1, double base2,
                        double epsilon, double rate) {
    double parameter = 1;
    for (std::size_t t = 1; t <= gradients.size(); ++t) {
        double first = 0;
        double second = 0;
        for (std::size_t i = 0; i < t; ++i) {
            const auto age = static_cast<double>(t - 1 - i);
            first += (1 - beta1) * std::pow(beta1, age) * gradients[i];
            second += (1 - beta2) * std::pow(beta2, age) * gradients[i] * gradients[i];
        }
        const auto power = static_cast<double>(t);
        parameter -= rate * std::sqrt(1 - std::pow(base2, power)) / (1 - std::pow(base1, power)) * first /
                     (std::sqrt(second) + epsilon);
    }
    return parameter;
}

TEST(Rules, AdamIsItsDefinition) {
    std::vector<double> gradients;
    for (int step = 1; step <= 40; ++step)
        gradients.push_back(std::sin(step) + 0.2);
    const auto varying = [&](int step, double) { return gradients[static_cast<std::size_t>(step - 1)]; };
    const auto f32 = [](double value) { return static_cast<double>(static_cast<float>(value)); };
    // Keras 3 in float64: 1-b exact, the powers' bases through float32
    EXPECT_NEAR(
        descend(optimizer(Framework::keras3, "Adam", {{"learning_rate", 0.02}, {"beta_1", 0.8}, {"epsilon", 1e-3}}), 40,
                varying)
            .back(),
        adamByDefinition(gradients, 0.8, 0.999, f32(0.8), f32(0.999), 1e-3, 0.02), 1e-12);
    // tf.compat.v1 in float64: everything through float32, the powers as float32 products
    EXPECT_NEAR(descend(optimizer(Framework::tf1, "AdamOptimizer", {{"learning_rate", 0.02}}), 40, varying).back(),
                adamByDefinition(gradients, f32(0.9), f32(0.999), f32(0.9), f32(0.999), f32(1e-8), f32(0.02)), 2e-6);
}

// One large gradient, then small ones: plain Adam forgets the large one, amsgrad divides by it for good.
TEST(Rules, AmsgradRemembersTheLargestSecondMoment) {
    const auto spike = [](int step, double) { return step == 1 ? 10.0 : 0.01; };
    const auto path = [&](bool amsgrad) {
        return descend(optimizer(Framework::keras3, "Adam", {{"beta_2", 0.5}, {"amsgrad", amsgrad}}), 100, spike);
    };
    const auto lastStep = [](const std::vector<double>& values) { return std::abs(values[99] - values[98]); };
    EXPECT_GT(lastStep(path(false)), 50 * lastStep(path(true)));
}

TEST(Rules, AClassWithoutARuleIsRefused) {
    EXPECT_THROW(descend({Framework::keras3, {"Adafactor", {}}}, 1, kConstant), std::logic_error);
}

} // namespace
} // namespace twinsine::rules
