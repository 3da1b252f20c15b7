// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The numbers of the first preset, which were found with another program (tests/golden/why).

#include "core/analysis/answer.hpp"
#include "tests/support/explanations.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace twinsine::tests {
namespace {

using experiment::Framework;
using experiment::Json;
using experiment::SideName;

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
    luck.a.phases[0].shuffle = luck.b.phases[0].shuffle = experiment::Shuffle::none;
    const Explanation why = explain(luck, 16);
    ASSERT_EQ(why.factors.size(), 1U);
    std::vector<double> both = why.luck[0]; // each pair of seeds stands there once, here both ways
    both.insert(both.end(), why.luck[0].begin(), why.luck[0].end());
    EXPECT_EQ(why.factors[0].ownNumbers[0], lowerMedian(both));
    EXPECT_NE(numbersText(why).find("from the numbers drawn"), std::string::npos) << numbersText(why);
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

} // namespace
} // namespace twinsine::tests
