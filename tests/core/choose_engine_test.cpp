// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who trains what, over all wishes.

#include "core/engines/choose_engine.hpp"
#include "core/engines/forward.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"

#include <gtest/gtest.h>

#include <tuple>

namespace twinsine::training {
namespace {

using experiment::Experiment;
using experiment::Floatx;
using experiment::SideName;
using experiment::Summation;
using Cause = engines::ComputingProblem::Cause;

/// The reference engine's place in a table of choices; nobody trains with it.
class NamedEngine final : public engines::Engine {
public:
    std::string name() const override { return "reference"; }
    std::string version() const override { return "none"; }
    std::optional<std::string> cudaProblem() const override { return m_cudaProblem; }
    std::unique_ptr<engines::Network> makeNetwork(const engines::NetworkSetup&) const override { return nullptr; }

    std::optional<std::string> m_cudaProblem = "no such device";
};

struct Wish {
    SideName side = SideName::a; ///< the one that is unlike the first preset
    Floatx floatx = Floatx::float32;
    Summation summation = Summation::tree16;
    std::int64_t units = 10;
    engines::EngineChoice engine = engines::EngineChoice::automatic;
    engines::DeviceChoice device = engines::DeviceChoice::automatic;
    bool cudaWorks = false;

    /// As the contract of the command line has it.
    bool fits() const {
        return (floatx == Floatx::float32 || floatx == Floatx::float64) && summation == Summation::tree16 &&
               units <= 512;
    }
};

Experiment experimentOf(const Wish& wish) {
    Experiment experiment = load(experiment::presets().front());
    experiment::Side& side = wish.side == SideName::a ? experiment.a : experiment.b;
    side.floatx = wish.floatx;
    side.summation = wish.summation;
    side.layers.front().units = wish.units;
    return experiment;
}

struct Outcome {
    engines::ComputingResult result;
    int loads;
};

Outcome choose(const Wish& wish, const engines::EngineLoader& load) {
    int loads = 0;
    auto result = engines::chooseComputing(experimentOf(wish), wish.engine, wish.device, [&] {
        ++loads;
        return load();
    });
    return {std::move(result), loads};
}

bool mentions(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

/// What is to be named as the reason against the fused engine.
std::string reasonOf(const Wish& wish) {
    const std::string side = std::string(nameOf(wish.side)) + ".";
    if (wish.device == engines::DeviceChoice::cuda)
        return "CPU";
    if (wish.floatx == Floatx::float16 || wish.floatx == Floatx::bfloat16)
        return side + "floatx is " + std::string(nameOf(wish.floatx));
    if (wish.summation != Summation::tree16)
        return side + "summation is " + std::string(nameOf(wish.summation));
    return side + "layers";
}

void expectRight(const Wish& wish) {
    NamedEngine reference;
    if (wish.cudaWorks)
        reference.m_cudaProblem.reset();
    const auto [result, loads] = choose(wish, [&] { return Result<const engines::Engine*>(&reference); });
    const bool canBeFused = wish.fits() && wish.device != engines::DeviceChoice::cuda;

    if (wish.engine == engines::EngineChoice::fused && !canBeFused) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().cause, Cause::engine);
        EXPECT_TRUE(mentions(result.error().message, reasonOf(wish))) << result.error().message;
        EXPECT_EQ(loads, 0);
        return;
    }
    if (wish.engine != engines::EngineChoice::reference && canBeFused) {
        ASSERT_TRUE(result) << result.error().message;
        EXPECT_EQ(result->engine->name(), "fused");
        EXPECT_EQ(result->device, engines::Device::cpu);
        EXPECT_EQ(result->engineNote + result->deviceNote, "");
        EXPECT_EQ(loads, 0) << "libtorch was not needed";
        return;
    }
    EXPECT_EQ(loads, 1);
    if (wish.device == engines::DeviceChoice::cuda && !wish.cudaWorks) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().cause, Cause::device);
        EXPECT_TRUE(mentions(result.error().message, "no such device")) << result.error().message;
        return;
    }
    ASSERT_TRUE(result) << result.error().message;
    // There it would be slowest and least true.
    const bool isOrdered =
        wish.floatx == Floatx::float16 || wish.floatx == Floatx::bfloat16 || wish.summation != Summation::tree16;
    const bool triesCuda =
        wish.device == engines::DeviceChoice::cuda || (wish.device == engines::DeviceChoice::automatic && !isOrdered);
    EXPECT_EQ(result->engine, &reference);
    EXPECT_EQ(result->device, triesCuda && wish.cudaWorks ? engines::Device::cuda : engines::Device::cpu);
    EXPECT_EQ(result->deviceNote, triesCuda && !wish.cudaWorks ? "no such device" : "");
    EXPECT_EQ(result->cudaProblem.has_value(), triesCuda && !wish.cudaWorks);
    if (wish.engine == engines::EngineChoice::automatic)
        EXPECT_TRUE(mentions(result->engineNote, reasonOf(wish))) << result->engineNote;
    else
        EXPECT_EQ(result->engineNote, "");
}

class ChooseEngine : public testing::TestWithParam<std::tuple<Floatx, Summation, std::int64_t>> {};

TEST_P(ChooseEngine, GivesWhatWasAskedForOrTheFastestThatCanOrSaysWhyNot) {
    const auto [floatx, summation, units] = GetParam();
    for (const auto side : {SideName::a, SideName::b})
        for (const auto engine :
             {engines::EngineChoice::automatic, engines::EngineChoice::fused, engines::EngineChoice::reference})
            for (const auto device :
                 {engines::DeviceChoice::automatic, engines::DeviceChoice::cpu, engines::DeviceChoice::cuda})
                for (const bool cudaWorks : {false, true}) {
                    SCOPED_TRACE(testing::Message()
                                 << "side " << nameOf(side) << ", engine " << static_cast<int>(engine) << ", device "
                                 << static_cast<int>(device) << ", CUDA " << cudaWorks);
                    expectRight({side, floatx, summation, units, engine, device, cudaWorks});
                }
}

INSTANTIATE_TEST_SUITE_P(
    AllSettings, ChooseEngine,
    testing::Combine(testing::Values(Floatx::float32, Floatx::float64, Floatx::float16, Floatx::bfloat16),
                     testing::Values(Summation::tree16, Summation::sequential, Summation::reversed),
                     testing::Values(1, 512, 513, 1024)));

TEST(ChooseEngine, AMissingLibraryIsNobodysWrongInput) {
    const auto [result, loads] = choose({.engine = engines::EngineChoice::reference},
                                        [] { return Result<const engines::Engine*>(Error{"the library is missing"}); });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().cause, Cause::library);
    EXPECT_EQ(result.error().message, "the library is missing");
}

TEST(ChooseEngine, AHiddenLayerInTheMiddleCountsToo) {
    Experiment experiment = load(experiment::presets().front());
    experiment.b.layers.insert(experiment.b.layers.begin() + 1, experiment.b.layers.front());
    experiment.b.layers[1].units = 600;
    EXPECT_EQ(engines::fusedProblem(load(experiment::presets().front())), std::nullopt);
    EXPECT_TRUE(mentions(engines::fusedProblem(experiment).value_or(""), "b.layers"));
}

/// A reference engine beside which there may be one for many trainings.
class EngineWithMany final : public engines::Engine {
public:
    explicit EngineWithMany(const engines::Engine* many) : m_many(many) {}
    std::string name() const override { return "reference"; }
    std::string version() const override { return "none"; }
    std::optional<std::string> cudaProblem() const override { return std::nullopt; }
    std::unique_ptr<engines::Network> makeNetwork(const engines::NetworkSetup&) const override { return nullptr; }
    const engines::Engine* ofMany() const override { return m_many; }

private:
    const engines::Engine* m_many;
};

class FastEngine final : public engines::Engine {
public:
    std::string name() const override { return "fused"; }
    std::string version() const override { return "a device"; }
    std::optional<std::string> cudaProblem() const override { return std::nullopt; }
    std::unique_ptr<engines::Network> makeNetwork(const engines::NetworkSetup&) const override { return nullptr; }
    std::size_t trainingsAtOnce() const override { return 1000; }
};

double neverMeasured(const engines::Engine&, Floatx) {
    ADD_FAILURE() << "a device was measured";
    return 0;
}

TEST(ChooseForMany, TakesTheEngineOfManyWhereCudaWasAskedFor) {
    const FastEngine fast;
    const EngineWithMany with(&fast);
    const EngineWithMany without(nullptr);
    const Experiment experiment = experimentOf({});
    const auto choose = [&](const engines::Engine& reference, const Experiment& wanted, engines::EngineChoice engine) {
        return engines::forMany({.engine = &reference, .device = engines::Device::cuda}, wanted, 100, 1, engine,
                                engines::DeviceChoice::cuda, neverMeasured)
            .engine;
    };
    EXPECT_EQ(choose(with, experiment, engines::EngineChoice::automatic), &fast);
    EXPECT_EQ(choose(with, experiment, engines::EngineChoice::fused), &fast);
    EXPECT_EQ(choose(with, experiment, engines::EngineChoice::reference), &with);
    EXPECT_EQ(choose(with, experimentOf({.floatx = Floatx::float16}), engines::EngineChoice::automatic), &with);
    EXPECT_EQ(choose(without, experiment, engines::EngineChoice::automatic), &without);
}

// Without being asked for, libtorch is not even opened: a second of work is done before it would be. Nor is it where
// the CPU was asked for, however much there is to do.
TEST(ChooseForMany, StaysOnTheProcessorWithLittleToDoOrWhereThatIsWanted) {
    using engines::DeviceChoice;
    const Experiment experiment = experimentOf({});
    const auto pair = engines::chooseComputing(experiment, engines::EngineChoice::automatic, DeviceChoice::automatic);
    ASSERT_TRUE(pair);
    for (const auto& [device, pairs] :
         {std::pair{DeviceChoice::automatic, std::size_t{100}}, {DeviceChoice::cpu, std::size_t{1} << 40}}) {
        const auto many =
            engines::forMany(*pair, experiment, pairs, 2, engines::EngineChoice::automatic, device, neverMeasured, [] {
                ADD_FAILURE() << "the library was opened";
                return Result<const engines::Engine*>(Error{"none"});
            });
        EXPECT_EQ(many.engine, pair->engine);
        EXPECT_EQ(many.device, engines::Device::cpu);
    }
}

TEST(ChooseForMany, ADeviceIsWorthItWhereItIsBusyForSeconds) {
    const Experiment experiment = experimentOf({});
    const auto isWorth = [&](std::size_t pairs, unsigned threads) {
        return engines::isWorthTheDevice(1000, 1e12, engines::workOf(experiment, pairs), pairs, threads);
    };
    EXPECT_FALSE(isWorth(1000, 1));
    EXPECT_TRUE(isWorth(100'000, 1));
    EXPECT_FALSE(isWorth(100'000, 256)); // as fast itself
    // The same work in few trainings leaves most of the device idle.
    EXPECT_TRUE(engines::isWorthTheDevice(1000, 1e12, 1e12, 1000, 16));
    EXPECT_FALSE(engines::isWorthTheDevice(1000, 1e12, 1e12, 10, 16));
}

// 100 epochs of 100 points over 2 * 10 weights, three passes, two sides.
TEST(ChooseForMany, CountsTheWork) {
    Experiment experiment = experimentOf({});
    experiment.data.num = 100;
    for (experiment::Side* side : {&experiment.a, &experiment.b}) {
        side->layers = {side->layers.front(), side->layers.back()};
        side->layers.front().units = 10;
        side->phases = {{.epochs = 60, .batchSize = 10}, {.epochs = 40, .batchSize = 100}};
        side->validationSplit = 0;
    }
    EXPECT_DOUBLE_EQ(engines::workOf(experiment, 7), 7 * 2 * 3 * 100 * engines::workOfPrediction(experiment.a, 100));
}

} // namespace
} // namespace twinsine::training
