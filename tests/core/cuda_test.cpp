// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The CUDA engine on the device that there is. Only packaging/gpu-check.sh runs this: without a device it fails.

#include "core/engines/engine_library.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/training/many.hpp"
#include "tests/support/combinations.hpp"
#include "tests/support/seen.hpp"

#include <gtest/gtest.h>

namespace twinsine::tests {
namespace {

using namespace experiment;
using plan::SidePlan;

const engines::Engine& cudaEngine() {
    const auto reference = engines::referenceEngine();
    if (!reference)
        throw std::runtime_error(reference.error().message);
    const engines::Engine* engine = (*reference)->ofMany();
    if (!engine)
        throw std::runtime_error("this build has no CUDA engine");
    if (const auto problem = engine->cudaProblem())
        throw std::runtime_error(*problem);
    return *engine;
}

/// What CUDA's own functions come up in, exp and the like, is left out.
Side exactVariant(const Combination& combination, int variant) {
    constexpr Activation kExact[] = {Activation::linear, Activation::relu, Activation::leakyRelu};
    constexpr Loss kExactLosses[] = {Loss::mse, Loss::mae, Loss::huber};
    Side side = variantOf(combination, variant);
    for (Layer& layer : side.layers)
        layer.activation = kExact[static_cast<std::size_t>(variant) % std::size(kExact)];
    side.loss = kExactLosses[static_cast<std::size_t>(variant) / 3 % std::size(kExactLosses)];
    set(side.optimizer, "learning_rate_power", -0.5);
    return side;
}

std::vector<SidePlan> plansOf(const Combination& combination, Side (*sideOf)(const Combination&, int)) {
    std::vector<SidePlan> plans;
    for (int variant = 0; variant < kVariants; ++variant) {
        Side side = sideOf(combination, variant);
        side.phases.front().epochs = 3;
        side.phases.front().batchSize = variant % 2 == 0 ? 40 : 33;
        plans.push_back(planOf(side, 70));
    }
    return plans;
}

class CudaOfEveryRule : public testing::TestWithParam<Combination> {};

TEST_P(CudaOfEveryRule, HasTheBitsOfTheProcessor) {
    const auto plans = plansOf(GetParam(), &exactVariant);
    SeeingRecorder recorder;
    const auto trainings = cudaEngine().begin(plans, engines::Device::cuda);
    ASSERT_TRUE(trainings->advance(100, kAlways, recorder));
    const auto expected = sequentially(plans);
    for (std::size_t plan = 0; plan < plans.size(); ++plan)
        EXPECT_TRUE(recorder.seen.at(plan) == expected.at(plan)) << "variant " << plan;
}

// What a few units in the last place of exp and the like come to in so few updates.
TEST_P(CudaOfEveryRule, AgreesToRounding) {
    const double tolerance = GetParam().floatx == Floatx::float64 ? 1e-10 : 1e-3;
    const auto plans = plansOf(GetParam(), &variantOf);
    const auto actual = training::trainToEnd(plans, cudaEngine(), engines::Device::cuda, kAlways);
    const auto expected = training::trainToEnd(plans, engines::fused::fusedEngine(), engines::Device::cpu, kAlways);
    for (std::size_t plan = 0; plan < plans.size(); ++plan) {
        EXPECT_NEAR((*actual)[plan].loss, (*expected)[plan].loss, tolerance * (1 + (*expected)[plan].loss));
        for (std::size_t i = 0; i < (*expected)[plan].prediction.size(); ++i)
            ASSERT_NEAR((*actual)[plan].prediction[i], (*expected)[plan].prediction[i],
                        tolerance * (1 + std::abs((*expected)[plan].prediction[i])))
                << "variant " << plan;
    }
}

INSTANTIATE_TEST_SUITE_P(Cuda, CudaOfEveryRule, testing::ValuesIn(combinations()),
                         [](const auto& each) { return std::to_string(each.index); });

TEST(Cuda, StopsAndGoesOnWithOthers) {
    Side side = makeSide(Framework::keras3, {128, 1});
    side.phases.front().epochs = 100'000;
    const std::vector<SidePlan> plans(2000, planOf(side, 1000));
    int asked = 0;
    EXPECT_FALSE(training::trainToEnd(plans, cudaEngine(), engines::Device::cuda, [&] { return ++asked < 5; }));
    side.phases.front().epochs = 1;
    EXPECT_TRUE(training::trainToEnd(planOf(side, 1000), cudaEngine(), engines::Device::cuda, kAlways));
}

// They have no room in shared memory.
TEST(Cuda, LargeNetworksAreTrainedToo) {
    std::vector<SidePlan> plans;
    for (const std::int64_t units : {512, 300, 16}) {
        Side side = makeSide(Framework::keras3, {units, units, 1});
        for (Layer& layer : side.layers)
            layer.activation = Activation::linear;
        side.layers.front().activation = Activation::relu;
        side.phases.front().epochs = 1;
        plans.push_back(planOf(side, 70));
    }
    SeeingRecorder recorder;
    ASSERT_TRUE(cudaEngine().begin(plans, engines::Device::cuda)->advance(100, kAlways, recorder));
    EXPECT_TRUE(recorder.seen == sequentially(plans));
}

} // namespace
} // namespace twinsine::tests
