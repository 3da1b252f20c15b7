// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Why two sides differ: the numbers of the first preset were found with another program (tests/golden/why).

#include "core/analysis/answer.hpp"
#include "core/analysis/seeds.hpp"
#include "core/conversion/all_alike.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/experiment/catalog.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/validate.hpp"
#include "tests/support/merged_factors.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <atomic>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <numeric>
#include <random>
#include <set>

namespace twinsine::analysis {
namespace {

using engines::Device;
using experiment::Experiment;
using experiment::Framework;
using experiment::Json;
using experiment::SideName;

const auto kQuiet = [](std::size_t, std::size_t) {};

Experiment preset(const char* name) { return load(*experiment::findPreset(name)); }

Explanation explain(const Experiment& experiment, std::size_t seeds, unsigned threads = 2) {
    Explainer explainer(experiment, engines::fused::fusedEngine(), Device::cpu, threads);
    EXPECT_TRUE(explainer.add(seedsOf(experiment, seeds), kAlways, kQuiet));
    return *explainer.explanation(kAlways);
}

const FactorAnswer* find(const Explanation& why, const std::string& name) {
    for (const FactorAnswer& answer : why.factors)
        if (answer.factor.name == name)
            return &answer;
    return nullptr;
}

double sumOfShares(const Explanation& why) {
    return std::accumulate(why.factors.begin(), why.factors.end(), 0.0,
                           [](double sum, const FactorAnswer& answer) { return sum + answer.share.value; });
}

const Explanation& firstPreset() {
    static const Explanation why = explain(preset("keras-vs-tensorflow"), 64);
    return why;
}

Json known() {
    std::ifstream file(TWINSINE_GOLDEN_DIR "/why/keras-vs-tensorflow.json");
    return Json::parse(file);
}

TEST(Explain, FirstPresetHasTheKnownNumbers) {
    const Json expected = known();
    const Explanation& why = firstPreset();
    EXPECT_EQ(Json(why.seeds), expected["seeds"]);
    EXPECT_EQ(why.home, Framework::keras3);
    EXPECT_EQ(why.residue, 0);
    EXPECT_EQ(why.trainings, 2048U);
    EXPECT_NEAR(why.gaps.front(), expected["gap"]["own"], 1e-4);
    EXPECT_NEAR(why.gap.value, expected["gap"]["median"], 1e-4);
    EXPECT_NEAR(quantile(why.gaps, 0.05), expected["gap"]["q05"], 1e-4);
    EXPECT_NEAR(quantile(why.gaps, 0.95), expected["gap"]["q95"], 1e-4);
    EXPECT_NEAR(lowerMedian(why.luck[0]), expected["luck"]["a"], 1e-4);
    EXPECT_NEAR(lowerMedian(why.luck[1]), expected["luck"]["b"], 1e-4);
    EXPECT_NEAR(why.fartherApart.value, expected["luck"]["farther_apart"], 1e-4);
    EXPECT_NEAR(why.luckOfSquaredGap.value, expected["luck"]["share_of_squared_gap"], 1e-4);
    for (const auto& [side, name] : {std::pair(0, "a"), {1, "b"}}) { // of other random moves: of that size
        EXPECT_LT(why.rounding[side], 3 * expected["rounding_q95"][name].get<double>());
        EXPECT_GT(why.rounding[side], expected["rounding_q95"][name].get<double>() / 3);
    }
}

TEST(Explain, FirstPresetHasTheKnownFactorsAndShares) {
    const Json expected = known();
    const Explanation& why = firstPreset();
    ASSERT_EQ(why.factors.size(), expected["factors"].size());
    for (const auto& answer : why.factors) {
        const Json& share = expected["shares"][answer.factor.name];
        EXPECT_NEAR(answer.share.value, share["share"], 0.005) << answer.factor.name;
        EXPECT_NEAR(answer.share.low, share["low"], 0.03) << answer.factor.name;
        EXPECT_NEAR(answer.share.high, share["high"], 0.03) << answer.factor.name;
    }
    EXPECT_NEAR(sumOfShares(why), 1, 1e-12);
    EXPECT_EQ(find(why, "learning rate")->factor.rows, (std::vector<std::string>{"optimizer.config.learning_rate"}));
    EXPECT_NEAR(find(why, "initial weights")->alone, 1 - 0.1060 / 0.2609, 1e-3);
}

TEST(Explain, FirstPresetLeavesTheKnownGaps) {
    const Json expected = known();
    const Explanation& why = firstPreset();
    for (FactorSet set = 0; set < why.sets.size(); ++set) {
        std::string name;
        for (const auto& factor : expected["factors"]) // in that order
            for (std::size_t i = 0; i < why.factors.size(); ++i)
                if ((set >> i & 1U) != 0 && why.factors[i].factor.name == factor)
                    name += (name.empty() ? "" : "+") + factor.get<std::string>();
        const Json& left = expected["gap_left"][name.empty() ? "none" : name];
        for (const SideName like : {SideName::a, SideName::b}) {
            const std::string side(nameOf(like));
            const GapLeft& found = why.sets[set][static_cast<std::size_t>(like)];
            EXPECT_NEAR(found.gap.value, left[side].get<double>(), 1e-4) << name;
            EXPECT_NEAR(found.smaller, left["smaller_" + side].get<double>(), 1e-9) << name;
        }
        const auto diverged = expected["diverged"].find(name);
        EXPECT_EQ(why.sets[set][1].diverged, diverged == expected["diverged"].end() ? 0U : diverged->get<unsigned>());
    }
}

TEST(Explain, InitialWeightsAreADistributionAndNumbers) {
    const auto& weights = *find(firstPreset(), "initial weights");
    EXPECT_NEAR(weights.ownNumbers[0], 0.1283, 1e-4); // why.md, section 5
    EXPECT_NE(numbersText(firstPreset()).find("Of the 59 % that equal initial weights close, 51 come from"),
              std::string::npos)
        << numbersText(firstPreset());
    EXPECT_NE(numbersText(firstPreset()).find(" 8 from the numbers drawn: "), std::string::npos);
    EXPECT_TRUE(std::isnan(find(firstPreset(), "optimizer")->ownNumbers[0]));

    // Two runs of one side that differ in their draws alone: another seed's numbers are as far away.
    Experiment luck = preset("keras-vs-tensorflow");
    luck.b = luck.a;
    luck.b.seed = *luck.a.seed + 1000;
    luck.a.phases[0].shuffle = luck.b.phases[0].shuffle = false;
    const Explanation why = explain(luck, 16);
    ASSERT_EQ(why.factors.size(), 1U);
    std::vector<double> both = why.luck[0]; // each pair of seeds stands there once, here both ways
    both.insert(both.end(), why.luck[0].begin(), why.luck[0].end());
    EXPECT_EQ(why.factors[0].ownNumbers[0], lowerMedian(both));
    EXPECT_NE(numbersText(why).find("from the numbers drawn"), std::string::npos) << numbersText(why);
}

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

TEST(Explain, FirstPresetTakesTheKnownSteps) {
    const Explanation& why = firstPreset();
    ASSERT_EQ(why.steps.size(), 3U);
    EXPECT_EQ(namesOf(why, why.steps[1].equal), "initial weights");
    EXPECT_EQ(why.steps[1].like, SideName::a);
    EXPECT_EQ(namesOf(why, why.steps[2].equal), "initial weights, optimizer, learning rate, batch size");
    EXPECT_EQ(why.steps[2].like, SideName::b);
    ASSERT_TRUE(why.identical);
    EXPECT_EQ(why.identical->equal, why.steps[2].equal);
    EXPECT_EQ(verdictOf(why), Verdict::luckAndSettings);
    EXPECT_EQ(effectOf(find(why, "initial weights")->equal[0]), "helps");
    EXPECT_EQ(effectOf(find(why, "initial weights")->equal[1]), "hurts");
    EXPECT_EQ(effectOf(find(why, "learning rate")->equal[1]), "no clear effect");
    const std::string sentence = sentenceOf(why);
    for (const char* part :
         {"0.261", "0.258 in B", "0.152 in A", "closes 59 % of it", "initial weights", "four settings"})
        EXPECT_NE(sentence.find(part), std::string::npos) << part << " in " << sentence;
}

TEST(Explain, FirstPresetPartsWhereItIsKnownTo) {
    const auto& rungs = firstPreset().parting;
    std::map<std::string, Rung> byName;
    for (const Rung& rung : rungs)
        byName[rung.name] = rung;
    EXPECT_EQ(rungs.front().name, "initial weights");
    EXPECT_FALSE(rungs.front().same);
    EXPECT_NEAR(rungs.front().details[0], 2.10, 0.005);
    EXPECT_EQ(byName["first batch"].a, 32);
    EXPECT_EQ(byName["first batch"].b, 100);
    for (const char* name : {"prediction", "loss", "gradient"})
        EXPECT_TRUE(byName[name].same) << name;
    EXPECT_NEAR(byName["loss"].a, 25.793882, 1e-6);
    const auto& update = byName["first update"];
    EXPECT_FALSE(update.same);
    EXPECT_NEAR(update.details[0], 0.001, 1e-5);
    EXPECT_NEAR(update.details[1], 0.001, 1e-5);
    EXPECT_NEAR(update.details[2], 0.00001, 1e-5);
    EXPECT_NEAR(update.details[3], 0.44, 0.005);
    EXPECT_EQ(byName["updates in an epoch"].a, 4);
    EXPECT_EQ(byName["updates in an epoch"].b, 1);
}

// What a story says of typical seeds is what holds for them.
TEST(Explain, StoriesOfThePresetsSayTheTypicalGap) {
    for (const auto& each : experiment::presets()) {
        const Experiment experiment = load(each);
        const Explanation why = each.name == "keras-vs-tensorflow" ? firstPreset() : explain(experiment, 64);
        char typical[32];
        std::snprintf(typical, sizeof typical, "typically %.2f", why.gap.value);
        EXPECT_NE(experiment.notes.find(typical), std::string::npos) << each.name << ": " << typical;
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
} // namespace twinsine::analysis
