// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The story and its trials as data.

#include "ui/settings/changed_settings.hpp"
#include "ui/story/story.hpp"
#include "ui/story/trials.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace twinsine::tests {
namespace {

using experiment::Experiment;
using ui::Outcome;

Experiment firstPreset() { return load(experiment::presets().front()); }

Experiment with(const Experiment& experiment, const std::vector<experiment::Change>& changes) {
    const auto changed = withChanges(experiment, changes);
    EXPECT_TRUE(changed);
    return *changed;
}

Experiment withSeed(const Experiment& experiment, std::int64_t seed) {
    return with(experiment, {{"a.seed", seed}, {"b.seed", seed}});
}

TEST(Story, NotesFallIntoPartsByTheirHeadings) {
    const auto sections =
        ui::sectionsOf("No heading.\nTwo lines.\n\nStill it.\n\nHeading\nText.\n \nMore text.\n\nLast\nEnd");
    ASSERT_EQ(sections.size(), 3U);
    EXPECT_EQ(sections[0].heading, QString());
    EXPECT_EQ(sections[0].text, "No heading.\nTwo lines.\n\nStill it.");
    EXPECT_EQ(sections[1].heading, "Heading");
    EXPECT_EQ(sections[1].text, "Text.\n\nMore text.");
    EXPECT_EQ(sections[2].heading, "Last");
    EXPECT_TRUE(ui::sectionsOf({}).empty());
}

TEST(Story, EveryPresetHasBothPartsShortEnoughForAClass) {
    constexpr int kMostWords = 75;
    for (const auto& preset : experiment::presets()) {
        const auto sections = ui::sectionsOf(QString::fromStdString(load(preset).notes));
        ASSERT_GE(sections.size(), 2U) << preset.name;
        EXPECT_TRUE(sections[0].heading.isEmpty()) << preset.name;
        EXPECT_EQ(sections[1].heading, "What the scripts do") << preset.name;
        for (int i = 0; i < 2; ++i)
            EXPECT_LE(sections[i].text.split(' ').size(), kMostWords) << preset.name;
    }
}

TEST(Story, EveryTryOfEveryPresetChangesOneSettingAndIsTheOnlyOneThatIsOn) {
    for (const auto& preset : experiment::presets()) {
        const ui::Story story(load(preset));
        ASSERT_EQ(story.preset(), &preset);
        ASSERT_EQ(story.tries().size(), triesOf(preset).size()) << preset.name;
        for (std::size_t i = 0; i < story.tries().size(); ++i) {
            const auto& alone = story.tries()[i].alone;
            EXPECT_EQ(ui::changedSettings(story.experiment(), alone).size(), 1)
                << preset.name << ": " << ui::changedSettings(story.experiment(), alone).join(", ").toStdString();
            std::vector<bool> expected(story.tries().size());
            expected[i] = true;
            EXPECT_EQ(story.on(alone), expected) << preset.name << i;
            const auto without = story.without(alone, i);
            ASSERT_TRUE(without) << preset.name << i << toText(without.error().front());
            EXPECT_EQ(*without, story.experiment()) << preset.name << i;
            for (std::size_t j = 0; j < story.tries().size(); ++j) {
                const auto with = story.with(alone, j, true);
                ASSERT_TRUE(with) << preset.name << i << j << toText(with.error().front());
                EXPECT_EQ(*with, story.tries()[j].alone) << preset.name << i << j;
            }
        }
    }
}

TEST(Story, SeveralPhasesAreOneTryEachWay) {
    auto pair = load(*experiment::findPreset("fit-twice"));
    pair.name = "another";
    const auto tries = ui::Story(pair).tries();
    ASSERT_EQ(tries.size(), 2U);
    EXPECT_EQ(tries[0].title, "Compile in all phases: as A has it");
    EXPECT_EQ(tries[0].alone.b.phases, pair.a.phases);
    EXPECT_EQ(tries[1].alone.a.phases, pair.b.phases);
}

TEST(Story, WhatItsTriesChangeIsNothingOfAPersons) {
    const ui::Story story(load(*experiment::findPreset("keras-vs-tensorflow")));
    EXPECT_TRUE(story.isOnlyTried(story.experiment()));
    const auto tried = story.with(*story.with(story.experiment(), 0, true), 4, false);
    ASSERT_TRUE(tried);
    EXPECT_TRUE(story.isOnlyTried(*story.withSeed(*tried, 7, false)));
    auto own = *tried;
    own.a.layers[0].units = own.b.layers[0].units = 11;
    EXPECT_FALSE(story.isOnlyTried(own));
    own = story.experiment();
    own.b.optimizer.config["learning_rate"] = 0.5; // a field of a try, but of no try's value
    EXPECT_FALSE(story.isOnlyTried(own));
}

TEST(ChangedSettings, OfSeveralPhasesAreOne) {
    const auto story = load(*experiment::findPreset("fit-twice"));
    auto changed = story;
    changed.a.phases[1].compile = false;
    EXPECT_EQ(ui::changedSettings(story, changed), QStringList("phase 2 compile"));
    changed.a.phases[2].compile = changed.a.phases[3].compile = false;
    EXPECT_EQ(ui::changedSettings(story, changed), QStringList("compile"));
    changed.a.phases[2].epochs = 7;
    EXPECT_EQ(ui::changedSettings(story, changed), (QStringList{"compile", "phase 3 epochs"}));
}

TEST(Story, AddedUpTriesComeAndGoInAnyOrder) {
    const ui::Story story(firstPreset());
    const auto on = [&](const std::vector<std::size_t>& order) {
        Experiment now = story.experiment();
        for (const auto index : order)
            now = *story.with(now, index, false);
        return now;
    };
    const Experiment all = on({0, 2, 3, 4});
    EXPECT_EQ(all, on({4, 3, 2, 0}));
    EXPECT_EQ(story.on(all), (std::vector<bool>{true, false, true, true, true}));
    EXPECT_EQ(*story.without(all, 3), on({0, 2, 4})) << "the optimizer goes, the learning rate stays";
    EXPECT_EQ(*story.without(all, 0), on({2, 3, 4}));
    EXPECT_EQ(*story.with(withSeed(all, 7), 1, true), story.tries()[1].alone) << "one at a time: other seeds go too";
    EXPECT_EQ(*story.withSeed(all, 7, true), withSeed(story.experiment(), 7));
    EXPECT_EQ(*story.withSeed(all, 7, false), withSeed(all, 7));
}

TEST(Story, AnyOtherExperimentGetsATryForEachOfItsFirstDifferences) {
    for (const auto& preset : experiment::presets()) {
        Experiment other = load(preset);
        other.name = "another";
        const ui::Story story(other);
        EXPECT_EQ(story.preset(), nullptr);
        EXPECT_FALSE(story.tries().empty()) << preset.name;
        for (std::size_t i = 0; i < story.tries().size(); ++i) {
            const auto& alone = story.tries()[i].alone;
            EXPECT_EQ(ui::changedSettings(other, alone).size(), 1)
                << preset.name << ": " << story.tries()[i].title.toStdString();
            EXPECT_TRUE(story.on(alone)[i]) << preset.name << i;
            EXPECT_EQ(*story.without(alone, i), other) << preset.name << i;
        }
    }
}

TEST(Story, TriesGoEitherWayAndAreOfWhatOneSideAloneHasToo) {
    const auto titles = [](const ui::Story& story) {
        QStringList found;
        for (const auto& each : story.tries())
            found += each.title;
        return found;
    };
    Experiment pair = with(
        firstPreset(), {{"b.optimizer.class_name", std::string("AdamOptimizer")}, {"b.labels", std::string("flat")}});
    pair.name = "another";
    const ui::Story story(pair);
    for (const char* title :
         {"Labels: column in TensorFlow 1", "epsilon: 1e-08 on both", "Initial weights: Keras 3's on both",
          "Initial weights: TensorFlow 1's on both", "batch size: 32 on both", "batch size: all on both"})
        EXPECT_TRUE(titles(story).contains(title, Qt::CaseInsensitive))
            << title << " in " << titles(story).join("; ").toStdString();
    EXPECT_TRUE(titles(story).filter("Optimizer: ").isEmpty()) << "AdamOptimizer is TensorFlow's Adam";
    for (const bool isOn : story.on(pair))
        EXPECT_FALSE(isOn);
}

TEST(ChangedSettings, NamesASettingOnWhateverSideItIs) {
    const Experiment start = firstPreset();
    EXPECT_TRUE(ui::changedSettings(start, start).empty());
    for (const char* side : {"a.", "b."})
        EXPECT_EQ(
            ui::changedSettings(start, with(start, {{side + std::string("optimizer.config.learning_rate"), 0.5}})),
            QStringList("learning rate"));
    EXPECT_EQ(ui::changedSettings(start, withSeed(start, 7)), QStringList("seed"));
    EXPECT_EQ(ui::changedSettings(start, with(start, {{"a.optimizer.class_name", std::string("Nadam")}})),
              QStringList("optimizer"));
    EXPECT_EQ(ui::changedSettings(start, with(start, {{"a.framework", std::string("tf2")}})), QStringList("framework"));
    EXPECT_EQ(ui::changedSettings(start, with(start, {{"data.num", std::int64_t{50}}})), QStringList("points"));
    Experiment deeper = start;
    deeper.a.layers.insert(deeper.a.layers.begin(), deeper.a.layers.front());
    EXPECT_EQ(ui::changedSettings(start, deeper), QStringList("layers"));
    EXPECT_EQ(ui::changedSettings(start, with(withSeed(start, 7), {{"b.optimizer.config.learning_rate", 0.5}})),
              ui::changedSettings(
                  start, with(start, {{"b.seed", std::int64_t{3}}, {"a.optimizer.config.learning_rate", 0.1}})));
}

class TrialsTest : public testing::Test {
protected:
    TrialsTest() { trials.begin(start); }

    Experiment rate(double value) const { return with(start, {{"b.optimizer.config.learning_rate", value}}); }

    Experiment start = firstPreset();
    ui::Trials trials{nullptr};
    QAbstractItemModelTester tester{&trials, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(TrialsTest, ARowForEachCombinationWithItsLastGapAndTheRange) {
    ASSERT_EQ(trials.rowCount(), 1);
    EXPECT_FALSE(trials.trial(0).outcome) << "not trained yet";
    trials.add(start, {0.3});
    trials.add(rate(0.5), {0.7});
    trials.add(rate(0.1), {0.2});
    EXPECT_TRUE(trials.spread(0).isEmpty());
    for (const auto& [seed, gap] : {std::pair{1, 0.4}, {2, 0.1}, {3, 0.25}})
        trials.add(withSeed(start, seed), {gap});
    trials.add(withSeed(rate(0.1), 3), {0.9});
    ASSERT_EQ(trials.rowCount(), 3) << "another value is another row, another seed is not";
    EXPECT_EQ(trials.spread(0), "0.100 … 0.400, 4 seeds");
    EXPECT_EQ(trials.trial(0).typical(), Outcome{0.25}) << "the lower median";
    EXPECT_EQ(trials.trial(1).last, rate(0.5));
    EXPECT_TRUE(trials.spread(1).isEmpty());
    EXPECT_EQ(trials.spread(2), "0.200 … 0.900, 2 seeds");
    EXPECT_EQ(trials.rowOf(withSeed(rate(0.5), 11)), 1);
    EXPECT_EQ(trials.rowOf(rate(0.8)), -1);
    EXPECT_EQ(trials.rowOf(with(start, {{"a.phases.0.batch_size", std::int64_t{8}}})), -1);
    EXPECT_EQ(trials.scale(), 0.9);
    trials.begin(rate(0.5));
    EXPECT_EQ(trials.rowCount(), 1);
    EXPECT_EQ(trials.rowOf(withSeed(rate(0.5), 11)), 0);
}

TEST_F(TrialsTest, OutsideOfItsRowsThereIsNothing) {
    trials.add(rate(0.5), {0.7});
    const QModelIndex last = trials.index(1);
    EXPECT_FALSE(last.data().toString().isEmpty());
    trials.begin(rate(0.5));
    for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole}) {
        EXPECT_FALSE(trials.data({}, role).isValid());
        EXPECT_FALSE(trials.data(last, role).isValid()) << "of the story before";
    }
}

TEST_F(TrialsTest, SidesWithDifferentSeedsAreAnotherSetting) {
    trials.add(start, {0.3});
    auto apart = start;
    apart.b.seed = *apart.b.seed + 1;
    EXPECT_EQ(trials.rowOf(apart), -1);
    trials.add(apart, {0.4});
    EXPECT_EQ(trials.name(1), "Seeds");
}

TEST_F(TrialsTest, TheSameOnceMoreDoesNotCountButAnotherResultDoes) {
    start.a.seed.reset();
    start.b.seed.reset();
    trials.begin(start);
    trials.add(start, {0.3});
    trials.add(start, {0.3});
    EXPECT_TRUE(trials.spread(0).isEmpty());
    trials.add(start, {0.4}); // unseeded
    EXPECT_EQ(trials.spread(0), "0.300 … 0.400, 2 runs");
    trials.add(start, {0.3});
    EXPECT_EQ(trials.spread(0), "0.300 … 0.400, 2 runs");
}

TEST_F(TrialsTest, WhatDivergedIsSaidAndIsNoGap) {
    trials.add(start, {0.3});
    trials.add(rate(5), {.diverged = true});
    EXPECT_TRUE(trials.index(1).data().toString().contains("diverged"));
    EXPECT_TRUE(trials.spread(1).isEmpty());
    EXPECT_EQ(trials.scale(), 0.3);
    trials.add(rate(0.1), {1e30});
    EXPECT_EQ(trials.scale(), 1) << "beyond the height of the sine";
    trials.add(withSeed(rate(0.1), 3), {0.1});
    trials.add(withSeed(rate(0.1), 4), {.diverged = true});
    EXPECT_EQ(trials.spread(2), "0.100 … 1.0·10³⁰, 3 seeds, 1 diverged");
    EXPECT_EQ(trials.trial(2).typical(), Outcome{1e30});
    trials.add(withSeed(rate(0.1), 5), {.diverged = true});
    trials.add(withSeed(rate(0.1), 6), {.diverged = true});
    EXPECT_TRUE(trials.trial(2).typical()->diverged) << "most of them did";
}

TEST_F(TrialsTest, ARowThatDivergesOnceMoreGetsRoomToSayIt) {
    trials.add(rate(5), {.diverged = true});
    const QSignalSpy rowsAreOthers(&trials, &QAbstractItemModel::layoutChanged);
    trials.add(withSeed(rate(5), 6), {.diverged = true});
    EXPECT_EQ(trials.spread(1), "2 seeds, 2 diverged");
    EXPECT_EQ(rowsAreOthers.count(), 1);
}

} // namespace
} // namespace twinsine::tests
