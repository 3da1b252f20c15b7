// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every framework, optimizer, initializer, floatx and depth, update by update against numerics.md: 0 (casts, float16,
// bfloat16), C1 and C2 (optimizers), B (forward, loss, gradient), from the initial weights that the program draws.

#include "core/plan/initial_weights.hpp"
#include "tests/support/experiments.hpp"
#include "tests/support/side_by_side.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <ostream>

namespace twinsine::tests {
namespace {

using namespace experiment;

struct Combination {
    Framework framework;
    const ClassInfo* optimizer;
};

void PrintTo(const Combination& combination, std::ostream* stream) {
    *stream << nameOf(combination.framework) << ' ' << combination.optimizer->name;
}

std::vector<Combination> combinations() {
    std::vector<Combination> all;
    for (const Framework framework : kFrameworks)
        for (const ClassInfo& info : classesOf(Role::optimizer))
            if (info.in(framework))
                all.push_back({framework, &info});
    return all;
}

/// What Keras refuses (0: Keras 2 rejects bfloat16; there is no QR in bfloat16).
bool exists(Framework framework, const ClassInfo& initializer, Floatx floatx) {
    return floatx != Floatx::bfloat16 || (framework != Framework::keras2 && initializer.name != "Orthogonal");
}

Side sideOf(const Combination& combination, const ClassInfo& initializer, Floatx floatx, int hiddenLayers) {
    Side side = smallSide(combination.framework, *combination.optimizer, floatx, hiddenLayers);
    for (Layer& layer : side.layers) {
        layer.kernelInitializer = initializer.make();
        if (initializer.name != "Orthogonal") // which Keras refuses for a bias
            layer.biasInitializer = initializer.make();
    }
    return side;
}

/// A kernel of inputs x units and a bias of units a layer, of finite numbers of the floatx.
void expectWellFormed(const Side& side, const plan::Weights& weights) {
    ASSERT_EQ(weights.size(), 2 * side.layers.size());
    std::int64_t inputs = 1;
    for (std::size_t layer = 0; layer < side.layers.size(); ++layer) {
        const auto units = side.layers[layer].units;
        EXPECT_EQ(weights[2 * layer].size(), static_cast<std::size_t>(inputs * units));
        EXPECT_EQ(weights[2 * layer + 1].size(), static_cast<std::size_t>(units));
        inputs = units;
    }
    for (const auto& variable : weights)
        for (const double weight : variable) {
            EXPECT_TRUE(std::isfinite(weight));
            EXPECT_EQ(formatOf(side.floatx).round(weight), weight);
        }
}

class EveryOptimizer : public testing::TestWithParam<Combination> {};

TEST_P(EveryOptimizer, StepsAsItsFormula) {
    for (const ClassInfo& initializer : classesOf(Role::initializer))
        for (const Floatx floatx : {Floatx::float32, Floatx::float64, Floatx::float16, Floatx::bfloat16})
            for (int hiddenLayers = 1; hiddenLayers <= 3; ++hiddenLayers) {
                if (!initializer.in(GetParam().framework) || !exists(GetParam().framework, initializer, floatx))
                    continue;
                SCOPED_TRACE(testing::Message()
                             << initializer.name << ", " << nameOf(floatx) << ", " << hiddenLayers << " hidden layers");
                const Side side = sideOf(GetParam(), initializer, floatx, hiddenLayers);
                const plan::Weights initialWeights = plan::initialWeights(side);
                expectWellFormed(side, initialWeights);
                SideBySide both(side, initialWeights, farPoints(floatx));
                for (int update = 0; update < 3 && both.update(); ++update)
                    ;
                EXPECT_GE(both.sharpness(), 0.5);
                if (HasFailure()) // the other combinations of this optimizer would say the same
                    return;
            }
}

INSTANTIATE_TEST_SUITE_P(Property, EveryOptimizer, testing::ValuesIn(combinations()), [](const auto& tested) {
    return std::string(nameOf(tested.param.framework)) + "_" + std::string(tested.param.optimizer->name);
});

} // namespace
} // namespace twinsine::tests
