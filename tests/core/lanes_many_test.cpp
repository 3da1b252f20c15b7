// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Many trainings by an engine that does some at the same time, as the CUDA engine is one.

#include "core/analysis/seeds.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/engines/lanes/lane_trainings.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/parts.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/simulated_machine.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <numeric>
#include <span>
#include <utility>

namespace twinsine::tests {
namespace {

using namespace experiment;

class LanesEngine : public engines::Engine {
public:
    std::string name() const override { return "fused"; }
    std::string version() const override { return "simulated"; }
    std::optional<std::string> cudaProblem() const override { return std::nullopt; }
    std::unique_ptr<engines::Network> makeNetwork(const engines::NetworkSetup& setup) const override {
        return instead().makeNetwork(setup);
    }
    std::unique_ptr<engines::Trainings> begin(std::span<const plan::SidePlan> plans, engines::Device) const override {
        return engines::lanes::begin(plans, machine);
    }
    std::size_t trainingsAtOnce() const override { return 7; }
    const engines::Engine& instead() const override { return engines::fused::fusedEngine(); }

    SimulatedMachine machine;
};

std::vector<std::vector<double>> resultsOf(const Experiment& experiment, const engines::Engine& engine) {
    const auto study = analysis::studySeeds(experiment, analysis::seedsOf(experiment, 10), engine, engines::Device::cpu,
                                            2, kAlways, [](std::size_t) {});
    std::vector<std::vector<double>> results;
    for (const auto* side : {&study->a, &study->b})
        for (const training::Outcome& outcome : *side) {
            results.push_back(outcome.prediction);
            for (const double number :
                 {outcome.loss, outcome.evaluationLoss, static_cast<double>(outcome.divergedAtStep.value_or(-1))})
                results.back().push_back(std::isnan(number) ? -7 : number);
        }
    return results;
}

// Three chunks, some trainings diverge; where the device fails the fused engine goes on, after the first chunk or at
// once.
TEST(LanesOfMany, TrainingsAreThoseOfTheFusedEngine) {
    Experiment experiment = load(presets().front());
    experiment.b.optimizer.config["learning_rate"] = 30.0;
    for (const SideName which : kSides)
        experiment.side(which).phases.front().epochs = 10;
    const auto expected = resultsOf(experiment, engines::fused::fusedEngine());
    ASSERT_EQ(expected.size(), 20U);
    for (const std::int64_t faultAt : {0, 1, 2}) {
        LanesEngine engine;
        engine.machine.faultAt = faultAt;
        EXPECT_EQ(resultsOf(experiment, engine), expected);
        EXPECT_EQ(engine.machine.slices > 2, faultAt == 0);
    }
}

// More of them than one thread draws. With arenas of two sizes, which are two parts.
TEST(LanesOfMany, OrdersThatManyThreadsDrawAreTheSame) {
    std::vector<plan::SidePlan> plans;
    for (const std::int64_t units : {4, 4, 4, 40, 4, 4, 4, 4, 40}) {
        Side side = makeSide(Framework::keras2, {units, 1});
        side.seed = 7 + static_cast<std::int64_t>(plans.size());
        side.phases = {{.epochs = 40, .batchSize = 100, .shuffle = Shuffle::fit}};
        plans.push_back(planOf(side, 300));
    }
    const LanesEngine engine;
    const auto expected = training::trainToEnd(plans, engine.instead(), engines::Device::cpu, kAlways);
    const auto actual = training::trainToEnd(plans, engine, engines::Device::cpu, kAlways);
    ASSERT_TRUE(expected && actual);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        EXPECT_EQ((*actual)[i].loss, (*expected)[i].loss) << i;
        EXPECT_EQ((*actual)[i].prediction, (*expected)[i].prediction) << i;
    }
    EXPECT_NE((*actual)[0].prediction, (*actual)[1].prediction) << "of other seeds";

    // A stop acts while they are drawn: nothing has run then.
    const SimulatedMachine stopped;
    std::atomic<int> asked = 0;
    class ToTheEnd final : public engines::Recorder {
        bool record(engines::EpochView&) override { return true; }
        std::int64_t next(std::size_t, std::int64_t) const override { return 40; }
    } recorder;
    EXPECT_FALSE(engines::lanes::begin(plans, stopped)
                     ->advance(
                         40, [&] { return ++asked < 20; }, recorder));
    EXPECT_EQ(stopped.slices, 0);
}

// Whoever makes plans may count on that: some are shared, and go with the last that needs them.
TEST(LanesOfMany, EachPlanIsMadeOnceAndEachJobDoneOnce) {
    Side side = makeSide(Framework::keras3, {4, 1});
    side.phases.front().epochs = 1;
    const plan::SidePlan plan = planOf(side, 20);
    for (const std::int64_t faultAt : {0, 1, 2}) {
        LanesEngine engine;
        engine.machine.faultAt = faultAt;
        std::vector<std::atomic<int>> made(20);
        std::vector<int> done(20);
        const training::Many many{.count = made.size(),
                                  .plan =
                                      [&](std::size_t job, const KeepGoing&) {
                                          ++made[job];
                                          return plan;
                                      },
                                  .done = [&](std::size_t job, const training::Outcome&) { ++done[job]; }};
        const auto trainedOn = training::trainMany(many, engine, engines::Device::cuda, 3, kAlways);
        EXPECT_EQ(trainedOn, faultAt == 0 ? engines::Device::cuda : engines::Device::cpu) << "what results name";
        EXPECT_TRUE(std::ranges::all_of(made, [](const auto& count) { return count == 1; })) << faultAt;
        EXPECT_EQ(done, std::vector<int>(20, 1)) << faultAt;
    }
}

// The first cells of a map may have few points or units, the others many.
TEST(LanesOfMany, PlansThatGrowAreTogetherOnlyAsMemoryHasRoom) {
    class CountingEngine final : public LanesEngine {
        class Nothing final : public engines::Trainings {
            bool finished() const override { return true; }
            bool advance(std::int64_t, const KeepGoing&, engines::Recorder&) override { return true; }
            bool advanceUpdate(const KeepGoing&, engines::Recorder&) override { return true; }
        };
        std::size_t trainingsAtOnce() const override { return 100; }
        std::unique_ptr<engines::Trainings> begin(std::span<const plan::SidePlan> plans,
                                                  engines::Device) const override {
            together.push_back(plans.size());
            return std::make_unique<Nothing>();
        }

    public:
        mutable std::vector<std::size_t> together;
    } engine;
    const plan::SidePlan small = planOf(makeSide(Framework::keras3, {4, 1}), 20);
    plan::SidePlan large = small;
    const auto points = std::make_shared<plan::Points>(*small.points);
    points->x.resize((std::size_t{1} << 24) - 1000); // a little less than 128 MiB
    large.points = points;
    const training::Many many{.count = 150,
                              .plan = [&](std::size_t job, const KeepGoing&) { return job == 0 ? small : large; },
                              .done = [](std::size_t, const training::Outcome&) {}};
    ASSERT_TRUE(training::trainMany(many, engine, engines::Device::cuda, 2, kAlways));
    EXPECT_EQ(std::accumulate(engine.together.begin(), engine.together.end(), std::size_t{0}), many.count);
    EXPECT_EQ(engine.together.size(), 19U) << "a GiB each: eight large ones, the first with the small one";
}

// The CPU may give other bits than a device, and a part is of one of them.
TEST(LanesOfMany, APartEndsWithAFaultOfTheDeviceAndGoesOnThere) {
    const Experiment experiment = load(presets().front());
    const TemporaryFolder folder;
    const std::string path = folder.path("part.db");
    const auto trainPart = [&](std::int64_t faultAt) {
        LanesEngine engine;
        engine.machine.faultAt = faultAt;
        auto file = io::PartFile::write(path, R"({"command":"run"})", {1, 1});
        io::PartTraining part(*file, training::trainingBy(engine, engines::Device::cuda, 2),
                              [](std::size_t, std::size_t) {});
        studySeeds(
            experiment, analysis::seedsOf(experiment, 10),
            [&](const auto& many, const auto& wanted) { return part(many, wanted); }, kAlways, [](std::size_t) {},
            analysis::Varied::all, analysis::Predictions::dropped);
        const auto fault = part.takeFault();
        return std::pair(file->jobs().size(), fault ? fault->message : std::string());
    };
    EXPECT_EQ(trainPart(1).first, 0U);
    LanesEngine whole;
    const auto expected = resultsOf(experiment, whole);
    const auto [stored, why] = trainPart(whole.machine.slices); // in the last chunk
    EXPECT_EQ(stored, 14U) << "two chunks of seven";
    EXPECT_NE(why.find("part.db: the device can't go on"), std::string::npos) << why;
    EXPECT_EQ(trainPart(0), std::pair(expected.size(), std::string()));
    auto file = io::PartFile::read(path);
    for (std::size_t seed = 0; seed < 10; ++seed) {
        const auto a = file->outcome(static_cast<std::int64_t>(2 * seed));
        ASSERT_TRUE(a);
        EXPECT_TRUE(std::ranges::equal(a->prediction, std::span(expected[seed]).first(a->prediction.size())));
    }
}

TEST(LanesOfMany, TrainingsStop) {
    LanesEngine engine;
    engine.machine.mostWork = 1000;
    const Experiment experiment = load(presets().front());
    EXPECT_FALSE(analysis::studySeeds(
        experiment, analysis::seedsOf(experiment, 10), engine, engines::Device::cpu, 2,
        [&] { return engine.machine.slices < 3; }, [](std::size_t) {}));
    EXPECT_EQ(engine.machine.slices, 3);
}

} // namespace
} // namespace twinsine::tests
