// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/side_by_side.hpp"

#include "core/engines/engine_library.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <stdexcept>

namespace twinsine::tests {

namespace {

const engines::Engine& engine() {
    static const Result<const engines::Engine*> loaded = engines::referenceEngine();
    if (!loaded)
        throw std::runtime_error(loaded.error().message);
    return **loaded;
}

bool isWithin(double value, double low, double high) { return low <= value && value <= high; }

double smallPart(experiment::Floatx floatx) {
    switch (floatx) {
    case experiment::Floatx::float64:
        return 1e-10;
    case experiment::Floatx::float32:
        return 1e-3;
    default:
        return 0.25;
    }
}

bool anyOf(const BoundedWeights& weights, bool (*is)(const Bounded&)) {
    for (const auto& variable : weights)
        for (const Bounded& weight : variable)
            if (is(weight))
                return true;
    return false;
}

} // namespace

Points pointsFor(experiment::Floatx floatx, double middle, double amplitude) {
    const Format& format = formatOf(floatx);
    Points points;
    for (const double x : {-1.9, -1.3, -0.6, 0.3, 0.9, 1.6, 2.2}) {
        points.x.push_back(format.round(x));
        points.y.push_back(format.round(middle + amplitude * std::sin(x)));
    }
    return points;
}

experiment::Side smallSide(experiment::Framework framework, const experiment::ClassInfo& optimizer,
                           experiment::Floatx floatx, int hiddenLayers) {
    experiment::Side side = makeSide(framework, {1});
    side.floatx = floatx;
    side.optimizer = optimizer.make();
    side.optimizer.config["learning_rate"] = optimizer.name.starts_with("Adadelta") ? 100.0 : 0.05;
    experiment::Layer hidden = side.layers[0];
    hidden.activation = experiment::Activation::tanh;
    for (int i = 0; i < hiddenLayers; ++i) {
        hidden.units = 3 + i;
        side.layers.insert(side.layers.end() - 1, hidden);
    }
    return side;
}

SideBySide::SideBySide(const experiment::Side& side, const plan::Weights& initialWeights, Points points)
    : m_side(side), m_points(std::move(points)), m_initialWeights(initialWeights),
      m_network(engine().makeNetwork({m_side, m_initialWeights, m_points.x, m_points.y, engines::Device::cpu})),
      m_optimizer(side, initialWeights) {
    if (!engines::fused::problemOf(m_side))
        m_fused = engines::fused::fusedEngine().makeNetwork(
            {m_side, m_initialWeights, m_points.x, m_points.y, engines::Device::cpu});
    EXPECT_EQ(weights(), initialWeights);
    if (m_fused) {
        EXPECT_EQ(m_fused->weights(), initialWeights);
    }
    m_network->compile();
}

void SideBySide::compile() {
    m_network->compile();
    m_optimizer = DoubleOptimizer(m_side, weights());
}

bool SideBySide::update() {
    const plan::Weights before = weights();
    const Forward ahead = forward(m_side, before, m_points);
    const BatchLoss batch = lossOf(m_side, ahead.inputs.back(), m_points);
    const BoundedWeights expected = m_optimizer.update(before, gradients(m_side, before, ahead, batch));

    ++m_updates;
    if (m_fused) {
        m_fused->resume(before, m_network->optimizerState());
        expectUpdate(*m_fused, batch.loss, expected);
    }
    if (!expectUpdate(*m_network, batch.loss, expected))
        return false;
    for (std::size_t variable = 0; variable < before.size(); ++variable)
        for (std::size_t i = 0; i < before[variable].size(); ++i) {
            const Bounded& weight = expected[variable][i];
            ++m_checked;
            m_sharp +=
                weight.high - weight.low <= smallPart(m_side.floatx) * std::abs(weight.value - before[variable][i]);
        }
    return true;
}

bool SideBySide::expectUpdate(engines::Network& network, const Bounded& loss, const BoundedWeights& expected) const {
    std::vector<std::int64_t> order(m_points.x.size());
    std::iota(order.begin(), order.end(), 0);
    const engines::Epoch epoch = network.trainEpoch(order, static_cast<std::int64_t>(order.size()), kAlways);
    if (epoch.diverged) {
        EXPECT_TRUE(anyOf(expected, [](const Bounded& weight) { return !weight.isCertain(); }))
            << "update " << m_updates;
        return false;
    }
    EXPECT_FALSE(anyOf(expected, [](const Bounded& weight) { return weight.isBroken(); })) << "update " << m_updates;
    EXPECT_EQ(epoch.batchLosses.size(), 1U);
    EXPECT_PRED3(isWithin, epoch.batchLosses.at(0), loss.low, loss.high) << "loss of update " << m_updates;
    expectWeights(network.weights(), expected);
    return true;
}

void SideBySide::finishPhase() {
    const auto expected = m_optimizer.atEndOfFit();
    if (m_fused) {
        m_fused->resume(weights(), m_network->optimizerState());
        expectEnd(*m_fused, expected);
    }
    expectEnd(*m_network, expected);
}

void SideBySide::expectEnd(engines::Network& network, const std::optional<BoundedWeights>& expected) const {
    const plan::Weights before = network.weights();
    EXPECT_EQ(network.finishPhase(), expected.has_value());
    if (expected)
        expectWeights(network.weights(), *expected);
    else
        EXPECT_EQ(network.weights(), before);
}

void SideBySide::expectWeights(const plan::Weights& actual, const BoundedWeights& expected) const {
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t variable = 0; variable < actual.size(); ++variable)
        for (std::size_t i = 0; i < actual[variable].size(); ++i)
            ASSERT_PRED3(isWithin, actual[variable][i], expected[variable][i].low, expected[variable][i].high)
                << "update " << m_updates << ", variable " << variable << ", value " << i;
}

} // namespace twinsine::tests
