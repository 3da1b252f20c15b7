// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Why two sides differ, for pairs of which the answer is known.

#include "core/analysis/answer.hpp"
#include "core/conversion/all_alike.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/experiment/catalog.hpp"
#include "core/experiment/validate.hpp"
#include "tests/support/explanations.hpp"
#include "tests/support/merged_factors.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <set>

namespace twinsine::tests {
namespace {

using experiment::Framework;
using experiment::SideName;

TEST(Explain, AMergedFactorOpens) {
    const auto names = [](const Explanation& why) {
        std::set<std::string> found;
        for (const auto& answer : why.factors)
            found.insert(answer.factor.name + (answer.factor.isMerged ? "*" : ""));
        return found;
    };
    const Experiment pair = tests::pairWithMergedFactors();
    const auto open = [&](const char* name) {
        Explainer explainer(pair, engines::fused::fusedEngine(), Device::cpu, 2, name);
        EXPECT_TRUE(explainer.add(seedsOf(pair, 2), kAlways, kQuiet));
        return *explainer.explanation(kAlways);
    };
    using Names = std::set<std::string>;
    const Explanation merged = open("");
    EXPECT_EQ(names(merged), (Names{"initial weights", "optimizer*", "learning rate", "batch size", "order of points",
                                    "precision", "loss"}));
    const Explanation opened = open("optimizer");
    EXPECT_EQ(opened.opened, "optimizer");
    EXPECT_EQ(names(opened), (Names{"beta 1", "beta 2", "epsilon", "amsgrad", "initial weights", "learning rate",
                                    "batch size", "precision", "loss"}));
    EXPECT_EQ(opened.gaps, merged.gaps);
    EXPECT_LE(opened.sets.back()[0].gap.value, opened.floor()) << "all of them equal";
    EXPECT_NEAR(sumOfShares(opened), 1, 1e-12);
    for (const char* other : {"loss", "none"}) {
        EXPECT_EQ(open(other).opened, "");
        EXPECT_EQ(names(open(other)), names(merged));
    }
}

TEST(Explain, NothingButLuckIsSaidToBeLuck) {
    Experiment experiment = preset("keras-vs-tensorflow");
    experiment.b = experiment.a;
    *experiment.b.seed += 1000;
    const Explanation why = explain(experiment, 64);
    EXPECT_NEAR(why.fartherApart.value, 0.51, 0.03);
    EXPECT_GT(why.luckOfSquaredGap.value, 0.9);
    EXPECT_EQ(verdictOf(why), Verdict::luck);
    EXPECT_NE(sentenceOf(why).find("no more than luck"), std::string::npos);
}

TEST(Explain, ASideAndItselfAreTheSame) {
    Experiment experiment = preset("keras-vs-tensorflow");
    experiment.b = experiment.a;
    const Explanation why = explain(experiment, 8);
    EXPECT_TRUE(why.factors.empty());
    EXPECT_EQ(why.gap.value, 0);
    EXPECT_EQ(verdictOf(why), Verdict::same);
    EXPECT_EQ(sentenceOf(why), "They are the same.");
    for (const Rung& rung : why.parting)
        EXPECT_TRUE(rung.same) << rung.name;
}

TEST(Explain, SwappedSidesHaveTheSameShares) {
    const Experiment experiment = preset("keras-vs-tensorflow");
    Experiment swapped = experiment;
    std::swap(swapped.a, swapped.b);
    const Explanation one = explain(experiment, 16);
    const Explanation other = explain(swapped, 16);
    ASSERT_EQ(one.factors.size(), other.factors.size());
    EXPECT_EQ(one.gap.value, other.gap.value);
    for (const auto& answer : one.factors) {
        const FactorAnswer* same = find(other, answer.factor.name);
        ASSERT_NE(same, nullptr) << answer.factor.name;
        EXPECT_NEAR(same->share.value, answer.share.value, 1e-6) << answer.factor.name;
        EXPECT_NEAR(same->equal[0].gap.value, answer.equal[1].gap.value, 1e-6) << answer.factor.name;
    }
}

TEST(Explain, ASettingThatChangesNothingGetsNothing) {
    Experiment experiment = preset("keras-vs-tensorflow");
    experiment.b = experiment.a;
    experiment.b.optimizer.config["learning_rate"] = 0.01;
    experiment.b.optimizer.config["clipvalue"] = 1e9;
    experiment.b.optimizer.config["ema_momentum"] = 0.5; // without effect, so no factor
    const Explanation why = explain(experiment, 8);
    ASSERT_EQ(why.factors.size(), 2U);
    EXPECT_EQ(find(why, "clipvalue")->share.value, 0);
    EXPECT_EQ(find(why, "learning rate")->share.value, 1);
}

TEST(Explain, SeedsThatComeInPartsGiveWhatAllAtOnceGive) {
    const Experiment experiment = preset("keras-vs-tensorflow");
    const Explanation once = explain(experiment, 20, 1);
    Explainer explainer(experiment, engines::fused::fusedEngine(), Device::cpu, 3);
    const auto seeds = seedsOf(experiment, 20);
    ASSERT_TRUE(explainer.add(std::span(seeds).first(8), kAlways, kQuiet));
    ASSERT_TRUE(explainer.add(std::span(seeds).subspan(8), kAlways, kQuiet));
    const Explanation parts = *explainer.explanation(kAlways);
    EXPECT_EQ(parts.distances.toA, once.distances.toA);
    EXPECT_EQ(parts.distances.toB, once.distances.toB);
    EXPECT_EQ(parts.rounding, once.rounding);
    for (std::size_t i = 0; i < once.factors.size(); ++i) {
        EXPECT_EQ(parts.factors[i].share.value, once.factors[i].share.value);
        EXPECT_EQ(parts.factors[i].share.low, once.factors[i].share.low);
    }
}

TEST(Explain, StopsWhenNobodyWantsItAnyMore) {
    const Experiment experiment = preset("keras-vs-tensorflow");
    for (const int questions : {0, 3, 500}) {
        Explainer explainer(experiment, engines::fused::fusedEngine(), Device::cpu, 2);
        std::atomic<int> asked = 0;
        EXPECT_FALSE(explainer.add(
            seedsOf(experiment, 1000), [&] { return ++asked <= questions; }, kQuiet));
    }
    Explainer explainer(experiment, engines::fused::fusedEngine(), Device::cpu, 2);
    ASSERT_TRUE(explainer.add(seedsOf(experiment, 4), kAlways, kQuiet));
    EXPECT_FALSE(explainer.explanation([] { return false; }));
}

TEST(Explain, ProgressEndsAtAllOfThem) {
    const Experiment experiment = preset("keras-vs-tensorflow");
    Explainer explainer(experiment, engines::fused::fusedEngine(), Device::cpu, 2);
    std::size_t before = 0;
    std::pair<std::size_t, std::size_t> last;
    ASSERT_TRUE(explainer.add(seedsOf(experiment, 4), kAlways, [&](std::size_t done, std::size_t all) {
        EXPECT_EQ(done, before + 1);
        EXPECT_LE(done, all);
        before = done;
        last = {done, all};
    }));
    EXPECT_EQ(last.first, last.second);
}

// RMSPropOptimizer's slot starts at 1, RMSprop's at 0: no setting makes them alike.
TEST(Explain, WhatNoSettingMakesAlikeIsTheFrameworkItself) {
    Experiment experiment = preset("keras-vs-tensorflow");
    auto& optimizer = experiment.a.optimizer;
    optimizer = findClass(experiment::Role::optimizer, Framework::keras3, "RMSprop")->make();
    experiment.b = conversion::inFramework(experiment.a, Framework::tf1).side;
    const Explanation why = explain(experiment, 16);
    const FactorAnswer* framework = find(why, "the framework itself");
    ASSERT_NE(framework, nullptr);
    EXPECT_GT(why.residue, 1e-3);
    EXPECT_NE(framework->factor.note.find("mean of squared gradients starts at"), std::string::npos)
        << framework->factor.note;
    EXPECT_TRUE(why.identical) << "with it all is explained";
}

TEST(Explain, ADivergingSideIsToldAndWhatPreventsIt) {
    Experiment experiment = preset("keras-vs-tensorflow");
    experiment.b.optimizer.config["learning_rate"] = 30.0;
    const Explanation why = explain(experiment, 8);
    EXPECT_TRUE(std::isinf(why.gap.value));
    EXPECT_EQ(verdictOf(why), Verdict::diverging);
    const std::string sentence = sentenceOf(why);
    EXPECT_NE(sentence.find("of 8 seeds diverge"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("learning rate"), std::string::npos) << sentence;
    for (const auto& answer : why.factors)
        EXPECT_TRUE(std::isnan(answer.share.value));
}

// A few runs that diverge say nothing of roundings, and a diverged side is not near itself.
TEST(Explain, SomeDivergedSeedsHideNoGap) {
    Experiment experiment = preset("keras-vs-tensorflow");
    for (const double rate : {0.025, 0.035}) {
        experiment.b.optimizer.config["learning_rate"] = rate;
        const Explanation why = explain(experiment, 64);
        SCOPED_TRACE(rate);
        EXPECT_LT(why.floor(), 1e-3);
        EXPECT_NE(verdictOf(why), Verdict::same);
        EXPECT_TRUE(!why.identical || why.identical->equal != 0);
        const std::size_t ofB = static_cast<std::size_t>(
            std::ranges::count_if(why.distances.toB.back(), [](double each) { return std::isinf(each); }));
        EXPECT_EQ(why.sets.back()[1].diverged, ofB);
        EXPECT_GT(ofB, 0U) << "B itself diverges at times";
        EXPECT_LT(ofB, why.seeds.size());
    }
}

TEST(Explain, WithTheFrameworkAsAFactorSwappedSidesHaveTheSameSharesToo) {
    Experiment experiment = preset("keras-vs-tensorflow");
    experiment.a.optimizer = findClass(experiment::Role::optimizer, Framework::keras3, "SGD")->make();
    experiment.a.optimizer.config["learning_rate"] = 0.01;
    experiment.a.optimizer.config["weight_decay"] = 0.5; // which no optimizer of tf1 has
    experiment.b.labels = experiment::Labels::flat;      // which Keras reshapes
    ASSERT_TRUE(validate(experiment).empty());
    Experiment swapped = experiment;
    std::swap(swapped.a, swapped.b);
    const Explanation one = explain(experiment, 8);
    const Explanation other = explain(swapped, 8);
    ASSERT_NE(find(one, "the framework itself"), nullptr);
    ASSERT_EQ(one.factors.size(), other.factors.size());
    for (const auto& answer : one.factors) {
        ASSERT_NE(find(other, answer.factor.name), nullptr) << answer.factor.name;
        EXPECT_NEAR(find(other, answer.factor.name)->share.value, answer.share.value, 0.01) << answer.factor.name;
    }
}

TEST(Explain, EffectsAreOfSeedsThatBecomeSmallerOrLarger) {
    const auto effect = [](double smaller, double larger) {
        return effectOf({.gap = {}, .smaller = smaller, .larger = larger});
    };
    EXPECT_EQ(effect(0.75, 0.25), "helps");
    EXPECT_EQ(effect(0.25, 0.75), "hurts");
    EXPECT_EQ(effect(0.5, 0.5), "no clear effect");
    EXPECT_EQ(effect(0, 0), "no clear effect") << "it changes nothing";
}

TEST(Explain, PartsOfSeedsAreExact) {
    const Explanation why = explain(preset("keras-vs-tensorflow"), 20);
    for (const auto& both : why.sets)
        for (const GapLeft& left : both) {
            EXPECT_EQ(left.smaller * 20, std::round(left.smaller * 20));
            EXPECT_LE(left.smaller + left.larger, 1);
        }
}

TEST(Explain, OneSeedSaysNothingOfLuck) {
    const Explanation why = explain(preset("keras-vs-tensorflow"), 1);
    EXPECT_EQ(verdictOf(why), Verdict::unknown);
    EXPECT_EQ(sentenceOf(why).find("luck"), std::string::npos) << sentenceOf(why);
    EXPECT_EQ(sentenceOf(why).find("unknown"), std::string::npos);
}

TEST(Parting, SaysTheFirstThatDiffers) {
    Experiment experiment = preset("keras-vs-tensorflow");
    experiment.b = experiment.a;
    EXPECT_EQ(partingText(explain(experiment, 1).parting).find("They part"), std::string::npos);
    experiment.b.optimizer.config["learning_rate"] = 0.01;
    EXPECT_NE(partingText(explain(experiment, 1).parting).find("They part at the first update"), std::string::npos);
    experiment.b.loss = experiment::Loss::mae;
    EXPECT_NE(partingText(explain(experiment, 1).parting).find("They part at the loss"), std::string::npos);
    experiment.b.phases.front().batchSize = std::nullopt;
    EXPECT_NE(partingText(explain(experiment, 1).parting).find("first batch: 32 points against 100"),
              std::string::npos);
    experiment = preset("keras-vs-tensorflow");
    experiment.b = experiment.a;
    experiment.b.optimizer = findClass(experiment::Role::optimizer, Framework::keras3, "SGD")->make();
    experiment.b.optimizer.config["learning_rate"] = 1e38;
    const std::string text = partingText(explain(experiment, 1).parting);
    EXPECT_NE(text.find("B diverges"), std::string::npos) << text;
}

TEST(ShortNumbers, HaveTheDigitsThatOneReads) {
    EXPECT_EQ(shortNumber(0.26094), "0.261");
    EXPECT_EQ(shortNumber(6.2e-7), "0.0000006");
    EXPECT_EQ(shortNumber(0.00099998), "0.001");
    EXPECT_EQ(shortNumber(9.6e-8), "0.0000001");
    EXPECT_EQ(shortNumber(0), "0");
    EXPECT_EQ(shortNumber(1234.5), "1234");
    EXPECT_EQ(shortNumber(INFINITY), "infinite");
}

} // namespace
} // namespace twinsine::tests
