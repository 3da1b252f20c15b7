// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an explanation is made of: mixtures of two sides, shares of what they close, luck and rounding.

#include "core/analysis/explanation.hpp"
#include "core/analysis/luck.hpp"
#include "core/analysis/rounding.hpp"
#include "core/analysis/seeds.hpp"
#include "core/analysis/shares.hpp"
#include "core/conversion/all_alike.hpp"
#include "core/engines/choose_engine.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/experiment/changes.hpp"
#include "core/experiment/parameter.hpp"
#include "core/experiment/presets.hpp"
#include "core/numbers/floatx.hpp"
#include "core/training/history.hpp"
#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

namespace twinsine::analysis {
namespace {

using engines::Device;
using experiment::Entry;
using experiment::Experiment;
using experiment::Framework;
using experiment::Kind;
using experiment::Side;
using experiment::SideName;
using training::Outcome;

constexpr Framework kFrameworks[] = {Framework::keras3, Framework::keras2, Framework::tf1, Framework::tf2};

/// Another value of a setting, one that is allowed in itself.
experiment::Value anotherValue(const Entry& entry, std::minstd_rand& random) {
    const auto part = [&] { return std::uniform_real_distribution<double>(0, 1)(random); };
    switch (entry.parameter->kind) {
    case Kind::flag:
        return part() < 0.5;
    case Kind::choice:
        return std::string(entry.choices[random() % entry.choices.size()]);
    case Kind::whole:
        return static_cast<std::int64_t>(1 + random() % 8);
    case Kind::real:
        return std::pow(10, -3 * part());
    case Kind::text:
        break;
    }
    return entry.value;
}

/// A small network in one framework against the same in another one, with some more settings changed at random.
Experiment randomPair(Framework a, Framework b, std::minstd_rand& random) {
    Experiment experiment;
    experiment.data.num = 20;
    experiment.a = tests::makeSide(a, {4, 1});
    experiment.a.layers.front().activation = experiment::Activation::tanh;
    experiment.a.phases.front().epochs = 3;
    experiment.a.phases.front().batchSize = 8;
    experiment.b = conversion::inFramework(experiment.a, b).side;
    const auto most = static_cast<int>(1 + random() % 12);
    for (int tries = 0, changed = 0; tries < 60 && changed < most; ++tries) {
        const auto entries = entriesOf(experiment.b);
        const Entry& entry = entries[random() % entries.size()];
        if (!entry.inEffect || entry.path == "framework" || entry.path.starts_with("summation"))
            continue;
        const auto after = withChanges(experiment, {{"b." + entry.path, anotherValue(entry, random)}});
        if (after && *after != experiment) {
            experiment = *after;
            ++changed;
        }
    }
    return experiment;
}

Outcome train(const plan::SidePlan& plan, const engines::Engine& engine) {
    return *training::trainToEnd(plan, engine, Device::cpu, kAlways);
}

void expectSame(const Outcome& p, const Outcome& q) {
    EXPECT_EQ(p.prediction, q.prediction);
    EXPECT_EQ(p.divergedAtStep, q.divergedAtStep);
}

TEST(Mixtures, OfNothingAreTheSideAndOfAllTheOther) {
    std::minstd_rand random(11);
    for (const Framework frameworkA : kFrameworks)
        for (const Framework frameworkB : kFrameworks)
            for (int round = 0; round < 6; ++round) {
                const Experiment experiment = randomPair(frameworkA, frameworkB, random);
                SCOPED_TRACE(testing::Message() << nameOf(frameworkA) << " " << nameOf(frameworkB) << " " << round);
                const auto computing =
                    engines::chooseComputing(experiment, engines::EngineChoice::automatic, engines::DeviceChoice::cpu);
                ASSERT_TRUE(computing);
                const auto replicate = withSeed(experiment, 42);
                const auto points = experiment::pointsOf(experiment.data);
                const RealPlans real{
                    planOf(replicate, SideName::a, plan::pointsFor(experiment.a, points), kAlways),
                    planOf(replicate, SideName::b, plan::pointsFor(experiment.b, points), kAlways)};
                const Home home = homeIn(experiment, frameworkA);
                const auto factors = factorsOf(experiment, home, real.a, real.b);
                ASSERT_LE(factors.size(), kMostFactors);
                const Mixtures mixtures(experiment, points, factors, frameworkA, frameworkA);
                ASSERT_FALSE(mixtures.problem(0)) << *mixtures.problem(0);
                expectSame(train(mixtures.plan(0, real), *computing->engine), train(real.a, *computing->engine));
                const FactorSet all = allOf(factors.size());
                ASSERT_FALSE(mixtures.problem(all)) << *mixtures.problem(all);
                auto full = mixtures.plan(all, real);
                if (full.phases.size() == real.b.phases.size()) // within a single batch the order is no factor
                    full = withOrderOf(std::move(full), real.b);
                expectSame(train(full, *computing->engine),
                           train(fullMixture(experiment, frameworkA, real, points), *computing->engine));
                if (frameworkA == frameworkB)
                    expectSame(train(full, *computing->engine), train(real.b, *computing->engine));
            }
}

TEST(Explain, AnyPairIsExplainedOrItIsSaidWhatCannotBe) {
    std::minstd_rand random(5);
    for (const Framework frameworkA : kFrameworks)
        for (const Framework frameworkB : kFrameworks)
            for (int round = 0; round < 3; ++round) {
                const Experiment experiment = randomPair(frameworkA, frameworkB, random);
                SCOPED_TRACE(testing::Message() << nameOf(frameworkA) << " " << nameOf(frameworkB) << " " << round);
                const auto computing =
                    engines::chooseComputing(experiment, engines::EngineChoice::automatic, engines::DeviceChoice::cpu);
                ASSERT_TRUE(computing);
                Explainer explainer(experiment, *computing->engine, Device::cpu, 2);
                ASSERT_TRUE(explainer.add(seedsOf(experiment, 3), kAlways, [](std::size_t, std::size_t) {}));
                const auto why = explainer.explanation(kAlways);
                ASSERT_TRUE(why);
                ASSERT_EQ(why->sets.size(), std::size_t{1} << why->factors.size());
                double sum = 0;
                for (const auto& answer : why->factors) {
                    EXPECT_FALSE(answer.share.value < 0) << answer.factor.name;
                    sum += answer.share.value;
                }
                const bool isFinite = std::isfinite(why->gap.value);
                EXPECT_EQ(std::isnan(sum), !isFinite && !why->factors.empty());
                EXPECT_TRUE(!isFinite || std::abs(sum - 1) < 1e-9 || sum == 0) << sum;
                std::set<FactorSet> impossible;
                for (const auto& [set, problem] : why->impossible) {
                    EXPECT_FALSE(problem.empty());
                    impossible.insert(set);
                }
                for (FactorSet set = 1; set < why->sets.size() - 1; ++set)
                    for (const double distance : why->distances.toA[set])
                        EXPECT_TRUE(!impossible.contains(set) || std::isinf(distance));
            }
}

/// A game's closed gap by set, from what is left.
Left leaving(const std::vector<double>& values) {
    Left left;
    for (const double value : values)
        left.push_back({value, value});
    return left;
}

TEST(Shares, OfFactorsThatAddUpAreTheirParts) {
    // Equal factors close 3, 2 and 1 of 6, whatever else is equal.
    std::vector<double> left;
    for (FactorSet set = 0; set < 8; ++set)
        left.push_back(6.0 - ((set & 1U) != 0 ? 3 : 0) - ((set & 2U) != 0 ? 2 : 0) - ((set & 4U) != 0 ? 1 : 0));
    const auto parts = shares(closed(leaving(left)));
    EXPECT_NEAR(parts[0], 0.5, 1e-12);
    EXPECT_NEAR(parts[1], 1.0 / 3, 1e-12);
    EXPECT_NEAR(parts[2], 1.0 / 6, 1e-12);
}

TEST(Shares, OfFactorsThatWorkOnlyTogetherAreEqual) {
    const auto parts = shares(closed(leaving({1, 1, 1, 0})));
    EXPECT_NEAR(parts[0], 0.5, 1e-12);
    EXPECT_NEAR(parts[1], 0.5, 1e-12);
    for (const double part : shares(closed(leaving({1, 1, 1, 1}))))
        EXPECT_EQ(part, 0) << "nothing is closed";
}

TEST(Shares, WhatMakesTheGapLargerTakesNothingBack) {
    const auto all = closed(leaving({1, 0.4, 5, 3})); // the second hurts, alone and with the first
    EXPECT_EQ(all, (std::vector<double>{0, 0.6, 0, 0.6}));
    EXPECT_EQ(shares(all), (std::vector<double>{1, 0}));
}

TEST(Shares, MediansOfResampledSeedsAreThoseOfTheSeedsRepeated) {
    std::minstd_rand random(3);
    std::uniform_real_distribution<double> value(0, 1);
    constexpr std::size_t kSeeds = 9;
    Distances distances;
    for (BySet* bySet : {&distances.toA, &distances.toB})
        for (int set = 0; set < 4; ++set) {
            auto& values = bySet->emplace_back();
            for (std::size_t seed = 0; seed < kSeeds; ++seed)
                values.push_back(random() % 7 == 0 ? INFINITY : value(random));
        }
    const MedianLeft medians(distances);
    for (int round = 0; round < 20; ++round) {
        std::vector<int> times(kSeeds, 0);
        for (std::size_t i = 0; i < kSeeds; ++i)
            ++times[random() % kSeeds];
        const Left left = medians(times);
        for (FactorSet set = 0; set < 4; ++set)
            for (const SideName like : {SideName::a, SideName::b}) {
                std::vector<double> repeated;
                for (std::size_t seed = 0; seed < kSeeds; ++seed)
                    repeated.insert(repeated.end(), static_cast<std::size_t>(times[seed]),
                                    distances.left(set, like)[seed]);
                EXPECT_EQ(left[set][static_cast<std::size_t>(like)], lowerMedian(repeated));
            }
    }
}

TEST(Luck, IsThatOfTheFormulas) {
    std::minstd_rand random(9);
    std::normal_distribution<double> noise(0, 1);
    constexpr std::size_t kSeeds = 7;
    std::vector<Outcome> a(kSeeds);
    std::vector<Outcome> b(kSeeds);
    for (std::size_t seed = 0; seed < kSeeds; ++seed)
        for (int x = 0; x < 5; ++x) {
            a[seed].prediction.push_back(noise(random));
            b[seed].prediction.push_back(0.7 * x + 2 * noise(random));
        }
    const Luck luck(a, b, kAlways);
    const std::vector<int> once(kSeeds, 1);

    std::vector<double> within;
    std::vector<double> between;
    for (std::size_t i = 0; i < kSeeds; ++i)
        for (std::size_t j = 0; j < kSeeds; ++j) {
            if (i != j)
                between.push_back(distanceBetween(a[i], b[j]));
            for (const auto* side : {&a, &b})
                if (i < j)
                    within.push_back(distanceBetween((*side)[i], (*side)[j]));
        }
    double farther = 0;
    for (const double apart : between)
        for (const double luckily : within)
            farther += apart > luckily ? 1 : apart == luckily ? 0.5 : 0;
    EXPECT_NEAR(luck.fartherApart(once), farther / static_cast<double>(between.size() * within.size()), 1e-12);
    EXPECT_EQ(luck.within(0).size() + luck.within(1).size(), within.size());

    double variances = 0;
    double ofMeans = 0;
    for (std::size_t x = 0; x < 5; ++x) {
        double means[2] = {0, 0};
        for (std::size_t side = 0; side < 2; ++side) {
            const auto& outcomes = side == 0 ? a : b;
            for (const auto& outcome : outcomes)
                means[side] += outcome.prediction[x] / kSeeds;
            for (const auto& outcome : outcomes)
                variances += std::pow(outcome.prediction[x] - means[side], 2) / (kSeeds - 1) / 5;
        }
        ofMeans += std::pow(means[0] - means[1], 2) / 5;
    }
    ofMeans -= variances / kSeeds;
    EXPECT_NEAR(luck.shareOfSquaredGap(once), variances / (variances + ofMeans), 1e-12);

    b[3].divergedAtStep = 1;
    const Luck diverged(a, b, kAlways);
    EXPECT_TRUE(std::isnan(diverged.shareOfSquaredGap(once)));
    EXPECT_GT(diverged.fartherApart(once), 0);
}

TEST(Rounding, MovesEveryWeightButZerosByOneUnitInTheLastPlace) {
    for (const auto floatx : {experiment::Floatx::float32, experiment::Floatx::float64, experiment::Floatx::float16,
                              experiment::Floatx::bfloat16}) {
        experiment::Side side = tests::makeSide(Framework::keras3, {6, 1});
        side.floatx = floatx;
        const plan::SidePlan plan{side,
                                  nullptr,
                                  {},
                                  plan::BatchOrder(side, 10),
                                  {plan::roundedTo(floatx, std::vector<double>{0.3, -0.7, 1.5, 0, 1e-3, -900})}};
        int ups = 0;
        for (std::uint64_t generator = 1; generator <= 20; ++generator) {
            const auto moved = withMovedWeights(plan, generator).initialWeights.front();
            EXPECT_EQ(moved, plan::roundedTo(floatx, moved)) << "still exact in " << nameOf(floatx);
            for (std::size_t i = 0; i < moved.size(); ++i) {
                const double before = plan.initialWeights.front()[i];
                EXPECT_EQ(moved[i] == before, before == 0);
                const auto middle = plan::roundedTo(floatx, std::vector<double>{(moved[i] + before) / 2}).front();
                EXPECT_TRUE(middle == moved[i] || middle == before) << "nothing is between them";
                ups += moved[i] > before ? 1 : 0;
            }
        }
        EXPECT_GT(ups, 30);
        EXPECT_LT(ups, 70) << "of 100";
    }
}

} // namespace
} // namespace twinsine::analysis
