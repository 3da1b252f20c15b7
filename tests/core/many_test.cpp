// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Many trainings at once, and a pair over many seeds.

#include "core/analysis/seeds.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/experiment/data_points.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/validate.hpp"
#include "core/training/pair_training.hpp"
#include "tests/support/fake_engine.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

namespace twinsine::training {
namespace {

using engines::Device;
using experiment::Experiment;
using experiment::SideName;

const engines::Engine& fused() { return engines::fused::fusedEngine(); }
const auto kQuiet = [](std::size_t) {};

Experiment preset(const char* name) { return load(*experiment::findPreset(name)); }

std::optional<analysis::SeedStudy> study(const Experiment& experiment, std::size_t seeds, unsigned threads,
                                         const KeepGoing& keepGoing = kAlways) {
    return analysis::studySeeds(experiment, analysis::seedsOf(experiment, seeds), fused(), Device::cpu, threads,
                                keepGoing, kQuiet);
}

/// A pair trained to its end, alone.
class Alone {
public:
    explicit Alone(const Experiment& experiment) : m_pair(experiment, fused(), Device::cpu, 1) {
        while (!m_pair.finished())
            m_pair.advance(kAlways);
    }
    const SideHistory& side(SideName which) const { return m_pair.history().side(which); }

private:
    PairTraining m_pair;
};

void expectSame(const Outcome& one, const SideHistory& alone) {
    EXPECT_EQ(one.prediction, alone.prediction);
    EXPECT_EQ(one.divergedAtStep, alone.divergedAtStep);
    if (alone.loss.empty()) {
        EXPECT_TRUE(std::isnan(one.loss) && std::isnan(one.evaluationLoss));
        return;
    }
    EXPECT_EQ(one.loss, alone.loss.back());
    EXPECT_EQ(one.evaluationLoss, alone.evaluationLoss.back());
}

// Also with phases, moving averages that end them, and unlike precisions.
TEST(Many, GivesTheBitsOfATrainingAlone) {
    for (const auto& each : experiment::presets()) {
        Experiment experiment = load(each);
        if (experiment.a.framework != experiment::Framework::tf1)
            experiment.a.optimizer.config["use_ema"] = true;
        const auto many = study(experiment, 5, 3);
        ASSERT_TRUE(many);
        for (std::size_t i = 0; i < many->seeds.size(); ++i) {
            SCOPED_TRACE(std::string(each.name) + ", seed " + std::to_string(many->seeds[i]));
            const Alone alone(analysis::withSeed(experiment, many->seeds[i]));
            for (const SideName which : {SideName::a, SideName::b})
                expectSame(many->side(which)[i], alone.side(which));
        }
    }
}

TEST(Many, GivesTheSameBitsWithAnyNumberOfThreadsAndJobs) {
    const Experiment experiment = preset("keras-vs-tensorflow");
    const auto one = study(experiment, 20, 1);
    const auto four = study(experiment, 20, 4);
    const auto fewer = study(experiment, 7, 2);
    ASSERT_TRUE(one && four && fewer);
    for (std::size_t i = 0; i < one->seeds.size(); ++i)
        for (const SideName which : {SideName::a, SideName::b}) {
            EXPECT_EQ(one->side(which)[i].prediction, four->side(which)[i].prediction);
            if (i < fewer->seeds.size()) {
                EXPECT_EQ(one->side(which)[i].prediction, fewer->side(which)[i].prediction);
            }
        }
}

// As a pair alone tells it: the last whole epoch before the weights were not finite.
TEST(Many, TellsOfATrainingThatDivergesWhatThePairTells) {
    Experiment experiment = preset("keras-vs-tensorflow");
    experiment.b.optimizer.config["learning_rate"] = 30.0;
    const auto many = study(experiment, 4, 2);
    ASSERT_TRUE(many);
    const auto distances = many->apart;
    std::size_t diverged = 0;
    for (std::size_t i = 0; i < many->seeds.size(); ++i) {
        const Alone alone(analysis::withSeed(experiment, many->seeds[i]));
        expectSame(many->b[i], alone.side(SideName::b));
        diverged += many->b[i].divergedAtStep.has_value();
        EXPECT_EQ(std::isinf(distances[i]), many->b[i].divergedAtStep.has_value());
    }
    EXPECT_GT(diverged, 0U);
}

TEST(Many, StopsWhenNobodyWantsItAnyMore) {
    tests::FakeEngine engine;
    Experiment experiment = preset("keras-vs-tensorflow");
    std::atomic<int> asked = 0;
    const auto stopped = analysis::studySeeds(
        experiment, analysis::seedsOf(experiment, 1000), engine, Device::cpu, 4, [&] { return ++asked < 50; }, kQuiet);
    EXPECT_FALSE(stopped);
    EXPECT_LT(engine.updates, 60);
}

TEST(Many, ThrowsWhatAJobThrew) {
    tests::FakeEngine engine;
    engine.throwsAt = 5;
    const Experiment experiment = preset("keras-vs-tensorflow");
    EXPECT_THROW(
        analysis::studySeeds(experiment, analysis::seedsOf(experiment, 8), engine, Device::cpu, 3, kAlways, kQuiet),
        std::runtime_error);
}

TEST(Mixture, TakesWeightsOrOrderOfAnotherPlan) {
    Experiment experiment = preset("keras-vs-tensorflow");
    experiment.b.floatx = experiment::Floatx::float64;
    const auto recorded = plan::withEntropy(experiment, plan::systemEntropy());
    const auto points = experiment::pointsOf(recorded.data);
    const auto a = plan::planOf(recorded, SideName::a, plan::pointsFor(recorded.a, points));
    const auto b = plan::planOf(recorded, SideName::b, plan::pointsFor(recorded.b, points));

    const auto weights = withWeightsOf(a, b);
    ASSERT_EQ(weights.initialWeights.size(), b.initialWeights.size());
    for (std::size_t i = 0; i < b.initialWeights.size(); ++i)
        for (std::size_t k = 0; k < b.initialWeights[i].size(); ++k)
            EXPECT_EQ(weights.initialWeights[i][k], static_cast<float>(b.initialWeights[i][k])) << "rounded to float32";
    Experiment same = recorded;
    same.a.initialWeightsFrom = SideName::b;
    EXPECT_EQ(trainToEnd(weights, fused(), Device::cpu, kAlways)->prediction, Alone(same).side(SideName::a).prediction);

    const auto order = withOrderOf(a, b);
    same = recorded;
    same.a.phases[0].shuffle = experiment::Shuffle::none;
    EXPECT_EQ(trainToEnd(order, fused(), Device::cpu, kAlways)->prediction, Alone(same).side(SideName::a).prediction);
}

} // namespace
} // namespace twinsine::training

namespace twinsine::analysis {
namespace {

using experiment::Experiment;

Experiment preset(const char* name) { return load(*experiment::findPreset(name)); }

TEST(Seeds, AreTheOwnOneAndThenThoseFromOneOn) {
    Experiment experiment = preset("keras-vs-tensorflow");
    EXPECT_EQ(seedsOf(experiment, 4), (std::vector<std::int64_t>{42, 1, 2, 3}));
    experiment.a.seed = 2;
    EXPECT_EQ(seedsOf(experiment, 4), (std::vector<std::int64_t>{2, 1, 3, 4}));
}

TEST(Seeds, OfBothSidesAndOfInitializersShiftTogether) {
    Experiment experiment = preset("keras-vs-tensorflow");
    experiment.b.seed = 4294967290;
    auto& layers = experiment.a.layers;
    layers[0].kernelInitializer.config["seed"] = std::int64_t{-5};
    layers[1].kernelInitializer.config["seed"] = std::int64_t{5'000'000'000};
    const Experiment shifted = withSeed(experiment, 52);
    EXPECT_EQ(shifted.a.seed, 52);
    EXPECT_EQ(shifted.b.seed, 4) << "around";
    const auto seedOf = [&](std::size_t layer) { return shifted.a.layers[layer].kernelInitializer.config.at("seed"); };
    EXPECT_EQ(seedOf(0), experiment::Value(std::int64_t{5}));
    EXPECT_EQ(seedOf(1), experiment::Value(std::int64_t{5'000'000'010}));
    EXPECT_EQ(withSeed(experiment, 42), experiment) << "its own";
    EXPECT_EQ(experiment::validate(withSeed(experiment, 1)), experiment::Problems());
}

TEST(Seeds, UnseededSidesDrawAlikeForTheSameSeedAlone) {
    const Experiment experiment = preset("unseeded");
    EXPECT_EQ(withSeed(experiment, 3), withSeed(experiment, 3));
    EXPECT_NE(withSeed(experiment, 3), withSeed(experiment, 4));
    const Experiment drawn = withSeed(experiment, 0);
    EXPECT_EQ(withSeed(drawn, 0), drawn) << "what a file has drawn is its own";
}

TEST(Seeds, QuantilesAreThoseOfTheFormula) {
    std::vector<double> values(21);
    std::iota(values.rbegin(), values.rend(), 0.0);
    EXPECT_DOUBLE_EQ(quantile(values, 0.05), 1);
    EXPECT_DOUBLE_EQ(quantile(values, 0.125), 2.5);
    EXPECT_DOUBLE_EQ(lowerMedian(values), 10);
    values.push_back(INFINITY);
    EXPECT_DOUBLE_EQ(lowerMedian(values), 10) << "the lower one of two in the middle";
    EXPECT_TRUE(std::isinf(quantile(values, 0.99)));
}

TEST(Seeds, LuckAndBandsAreOfTheDistancesBetweenSeeds) {
    std::vector<training::Outcome> bySeed(3);
    bySeed[0].prediction = {0, 0};
    bySeed[1].prediction = {1, 3}; // 2 from the first
    bySeed[2].prediction = {9, 9}; // 9 from the first, 7 from the second
    EXPECT_DOUBLE_EQ(luckOf(bySeed), 7);
    const Band band = bandOf(bySeed);
    EXPECT_DOUBLE_EQ(band.median[1], 3);
    EXPECT_DOUBLE_EQ(band.low[0], 0.1);
    EXPECT_DOUBLE_EQ(band.high[1], 8.4);
    bySeed[2].divergedAtStep = 4;
    EXPECT_TRUE(std::isinf(luckOf(bySeed))) << "two of three distances are";
    EXPECT_DOUBLE_EQ(bandOf(bySeed).high[0], 0.95);
}

/// What varies is of each seed, what stays of the own one: trained alone, from plans that are put together by hand.
TEST(SeedStudy, VariesInitialWeightsOrOrdersAlone) {
    using experiment::SideName;
    auto experiment = load(*experiment::findPreset("keras-vs-tensorflow"));
    for (const SideName which : {SideName::a, SideName::b})
        for (auto& phase : experiment.side(which).phases)
            phase.epochs = 5;
    experiment.b.phases[0].batchSize = 10;
    experiment.b.phases[0].shuffle = experiment::Shuffle::permutation;
    const auto& engine = engines::fused::fusedEngine();
    const auto points = experiment::pointsOf(dataOfAllSeeds(experiment));
    const std::vector<std::int64_t> seeds{3, 4};
    const auto planOf = [&](std::int64_t seed, SideName which) {
        return plan::planOf(withSeed(experiment, seed), which, plan::pointsFor(experiment.side(which), points));
    };
    for (const Varied varied : kVaried) {
        const auto study = studySeeds(
            experiment, seeds, engine, engines::Device::cpu, 2, kAlways, [](std::size_t) {}, varied);
        ASSERT_TRUE(study);
        for (const SideName which : {SideName::a, SideName::b}) {
            const auto& outcomes = study->side(which);
            for (std::size_t i = 0; i < seeds.size(); ++i) {
                auto plan = planOf(seeds[i], which);
                const auto own = planOf(42, which);
                if (varied == Varied::initialWeights)
                    plan.order = own.order;
                if (varied == Varied::order)
                    plan.initialWeights = own.initialWeights;
                EXPECT_EQ(outcomes[i].prediction,
                          training::trainToEnd(plan, engine, engines::Device::cpu, kAlways)->prediction)
                    << nameOf(varied) << nameOf(which) << seeds[i];
            }
            EXPECT_NE(outcomes[0].prediction, outcomes[1].prediction) << nameOf(varied) << nameOf(which);
        }
    }
}

} // namespace
} // namespace twinsine::analysis
