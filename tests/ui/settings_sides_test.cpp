// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What changes more than one setting: make equal, swap, layers, phases. And what shows only some of them: the search.

#include "core/experiment/validate.hpp"
#include "tests/ui/settings_test.hpp"

#include <QCheckBox>
#include <QLineEdit>

#include <map>

namespace twinsine::tests {
namespace {

using experiment::SideName;

class SettingsSidesTest : public SettingsTest {
protected:
    /// Types into the search field, which Ctrl+F gives the focus.
    void search(const QString& text) const {
        press(Qt::Key_F, Qt::ControlModifier);
        auto* field = find<QLineEdit>("search");
        ASSERT_TRUE(field->hasFocus());
        QTest::keyClicks(field, text);
    }
    /// As a person, who sees the form before the next click.
    void clickWhenPlaced(const QString& name) const {
        settle();
        click(name);
    }
    void undo() const { press(Qt::Key_Z, Qt::ControlModifier); }
    /// Chooses an entry of the menu at "Make equal".
    void chooseInMenu(int entry) const {
        auto* menu = window->findChild<QMenu*>("makeEqualMenu");
        menu->popup({0, 0});
        for (int i = 0; i <= entry; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    }
};

TEST_F(SettingsSidesTest, MakeEqualIsOneStepAndSaysWhatStillDiffers) {
    const auto start = experiment();
    click("makeEqual");
    EXPECT_EQ(experiment().a, start.a);
    EXPECT_EQ(experiment().b.framework, experiment::Framework::tf1);
    EXPECT_EQ(experiment().b.optimizer.className, "AdamOptimizer");
    EXPECT_EQ(experiment().b.optimizer.config.at("epsilon"), experiment::Value(1e-7));
    EXPECT_EQ(experiment().b.phases[0].batchSize, 32);
    EXPECT_EQ(experiment().b.layers[0].kernelInitializer.className, "random.uniform");
    EXPECT_EQ(textOf("message"),
              "TensorFlow 1 is like Keras 3 now, with random.uniform for GlorotUniform, AdamOptimizer "
              "for Adam. What still differs: shuffle (true against permutation); the numbers drawn; the order in which the "
              "points are shuffled.");
    click("messageOffer");
    EXPECT_EQ(experiment().b.initialWeightsFrom, SideName::a);
    undo();
    undo();
    EXPECT_EQ(experiment(), start);
}

TEST_F(SettingsSidesTest, MakeEqualGoesTheOtherWayFromItsMenu) {
    const auto start = experiment();
    chooseInMenu(1);
    EXPECT_EQ(experiment().b, start.b);
    EXPECT_EQ(experiment().a.optimizer.className, "SGD");
    EXPECT_EQ(experiment().a.phases[0].batchSize, std::nullopt);
    EXPECT_EQ(experiment().a.phases[0].shuffle, experiment::Shuffle::none);
    EXPECT_EQ(experiment().a.layers[0].kernelInitializer.className, "RandomNormal");
}

TEST_F(SettingsSidesTest, SidesOfOneFrameworkBecomeEqualWithoutAWord) {
    choose("b.framework", "K");
    type("b.layers.0.units", "33");
    click("makeEqual");
    EXPECT_EQ(experiment().b, experiment().a);
    EXPECT_EQ(find("messageBar"), nullptr);
    EXPECT_FALSE(find("row.seed") == nullptr);
    QTest::mouseClick(find("onlyDifferences"), Qt::LeftButton, {}, QPoint(8, find("onlyDifferences")->height() / 2));
    EXPECT_EQ(rowsSeen(), std::set<std::string>{});
}

TEST_F(SettingsSidesTest, SwapExchangesTheSidesAndWhoseWeightsAreTaken) {
    document().change(*with(experiment(), "b.initial_weights_from", std::string("a")), {});
    const auto start = experiment();
    click("swapSides");
    auto expected = start;
    std::swap(expected.a, expected.b);
    expected.a.initialWeightsFrom = SideName::b;
    EXPECT_EQ(experiment(), expected);
    EXPECT_EQ(textOf("head.a"), "TensorFlow 1");
    click("swapSides");
    EXPECT_EQ(experiment(), start);
    undo();
    EXPECT_EQ(experiment(), expected);
}

TEST_F(SettingsSidesTest, LayersComeAndGo) {
    const auto start = experiment();
    type("a.layers.0.units", "17");
    click("add.a.layers");
    ASSERT_EQ(experiment().a.layers.size(), 3U);
    EXPECT_EQ(experiment().a.layers[1], experiment().a.layers[0]) << "a copy of the last hidden one";
    EXPECT_EQ(experiment().a.layers[2], start.a.layers[1]) << "the output stays";
    EXPECT_EQ(experiment().b, start.b);
    EXPECT_EQ(find("remove.a.layers.2"), nullptr) << "it is the output";
    EXPECT_EQ(find("remove.b.layers.1"), nullptr);
    type("a.layers.1.units", "5");
    choose("a.layers.1.activation", "t");
    click("remove.a.layers.0");
    ASSERT_EQ(experiment().a.layers.size(), 2U);
    EXPECT_EQ(experiment().a.layers[0].units, 5);
    EXPECT_EQ(experiment().a.layers[0].activation, experiment::Activation::tanh);
    click("remove.a.layers.0");
    ASSERT_EQ(experiment().a.layers.size(), 1U);
    click("add.both.layers");
    EXPECT_EQ(experiment().a.layers.size(), 2U);
    EXPECT_EQ(experiment().b.layers.size(), 3U);
    EXPECT_TRUE(validate(experiment()).empty());
    for (int i = 0; i < 7; ++i)
        undo();
    EXPECT_EQ(experiment(), start);
}

TEST_F(SettingsSidesTest, LayersThatTheOtherSideNeedsAreNotChangedAlone) {
    document().change(*with(experiment(), "b.initial_weights_from", std::string("a")), {});
    const auto start = experiment();
    click("add.a.layers");
    EXPECT_EQ(experiment(), start);
    EXPECT_TRUE(textOf("problem.layers").contains("Initial weights from: needs the same layers on both sides"));
    click("remove.b.layers.0");
    EXPECT_EQ(experiment(), start);
    EXPECT_FALSE(textOf("problem.layers").isEmpty());
    click("add.both.layers");
    EXPECT_EQ(experiment().a.layers.size(), 3U);
    EXPECT_EQ(experiment().b.layers.size(), 3U);
    EXPECT_EQ(find("problem.layers"), nullptr);
}

TEST_F(SettingsSidesTest, ListsEndWhereAFileMayNotHaveMore) {
    for (std::size_t i = experiment().b.layers.size(); i < experiment::kMostLayers; ++i)
        clickWhenPlaced("add.b.layers");
    for (std::size_t i = experiment().a.phases.size(); i < experiment::kMostPhases; ++i)
        clickWhenPlaced("add.a.phases");
    EXPECT_TRUE(with(experiment(), "name", std::string("full"))) << "a file can have it";
    const auto full = experiment();
    clickWhenPlaced("add.b.layers");
    EXPECT_TRUE(textOf("problem.layers").contains("8"));
    clickWhenPlaced("add.both.phases");
    EXPECT_TRUE(textOf("problem.phases").contains("16"));
    EXPECT_EQ(experiment(), full);
}

TEST_F(SettingsSidesTest, PhasesComeAndGo) {
    const auto start = experiment();
    EXPECT_EQ(find("item.phases.0"), nullptr) << "one phase needs no heading";
    click("add.both.phases");
    ASSERT_EQ(experiment().a.phases.size(), 2U);
    EXPECT_EQ(experiment().a.phases[1], start.a.phases[0]);
    EXPECT_EQ(experiment().b.phases[1], start.b.phases[0]);
    type("a.phases.1.batch_size", "10");
    type("a.phases.1.epochs", "7");
    EXPECT_EQ(experiment().a.phases[1].batchSize, 10);
    EXPECT_EQ(experiment().a.phases[1].epochs, 7);
    click("remove.a.phases.0");
    ASSERT_EQ(experiment().a.phases.size(), 1U);
    EXPECT_EQ(experiment().a.phases[0].epochs, 7);
    EXPECT_EQ(find("remove.a.phases.0"), nullptr) << "the last one stays";
    for (int i = 0; i < 4; ++i)
        undo();
    EXPECT_EQ(experiment(), start);
}

TEST_F(SettingsSidesTest, SearchShowsWhatHasTheWordsWhereverItStands) {
    const auto all = rowsSeen();
    const std::pair<const char*, const char*> kFound[] = {
        {"epsilon", "optimizer.config.epsilon"}, {"glorot", "layers.0.kernel_initializer.class_name"},
        {"LAYER 2 bias", "layers.1.use_bias"},   {"batch_size", "phases.0.batch_size"},
        {"permutes", "phases.0.shuffle"},        {"layers.0 relu", "layers.0.activation"}};
    for (const auto& [words, path] : kFound) {
        search(words);
        const auto found = rowsSeen();
        EXPECT_TRUE(found.contains(path)) << words;
        EXPECT_FALSE(found.contains("seed")) << words;
        QTest::keyClick(find<QLineEdit>("search"), Qt::Key_Escape);
        EXPECT_EQ(rowsSeen(), all);
    }
    EXPECT_EQ(find("nothingFound"), nullptr);
    search("perceptron");
    EXPECT_EQ(rowsSeen(), std::set<std::string>{});
    EXPECT_TRUE(textOf("nothingFound").contains("perceptron"));
    EXPECT_EQ(find("data.num"), nullptr);
}

TEST_F(SettingsSidesTest, SearchFindsInFoldedGroupsAndAmongDifferences) {
    click("group.Optimizer");
    EXPECT_EQ(find("a.optimizer.config.learning_rate"), nullptr);
    search("rate");
    EXPECT_NE(find("a.optimizer.config.learning_rate"), nullptr);
    QTest::mouseClick(find("onlyDifferences"), Qt::LeftButton, {}, QPoint(8, find("onlyDifferences")->height() / 2));
    EXPECT_NE(find("a.optimizer.config.learning_rate"), nullptr);
    search("seed 42");
    EXPECT_TRUE(textOf("nothingFound").contains("seed 42"));
}

TEST_F(SettingsSidesTest, ARowThatWasFoundByItsValueStaysWhileItIsEdited) {
    search("0.001");
    type("a.optimizer.config.learning_rate", "0.5");
    EXPECT_NE(find("a.optimizer.config.learning_rate"), nullptr);
}

TEST_F(SettingsSidesTest, FormulasHaveTheNumbersOfTheForm) {
    EXPECT_TRUE(textOf("formula.a").contains("w ← w − α·m / (√v + 1e-07)"));
    EXPECT_TRUE(textOf("formula.b").contains("w ← w − 0.01·g"));
    type("b.optimizer.config.learning_rate", "0.25");
    EXPECT_TRUE(textOf("formula.b").contains("w ← w − 0.25·g"));
    click("equal.optimizer.config.learning_rate");
    click("equal.optimizer.class_name");
    EXPECT_NE(find("formula.a"), nullptr);
    QTest::mouseClick(find("onlyDifferences"), Qt::LeftButton, {}, QPoint(8, find("onlyDifferences")->height() / 2));
    EXPECT_EQ(find("formula.a"), nullptr) << "both compute alike";
}

TEST_F(SettingsSidesTest, NoLineMovesWhileValuesChange) {
    const auto places = [this] {
        settle();
        std::map<QString, QRect> found;
        for (const auto* widget : panel().findChildren<QWidget*>())
            if (widget->isVisible() && !widget->objectName().isEmpty() && !widget->objectName().startsWith("default."))
                found[widget->objectName()] = {widget->mapTo(&panel(), QPoint()), widget->size()};
        return found;
    };
    const auto before = places();
    drag("a.optimizer.config.learning_rate.slider", 5);
    EXPECT_EQ(places(), before);
    EXPECT_TRUE(
        textOf("formula.a")
            .contains(QString::fromStdString(experiment::toText(experiment().a.optimizer.config.at("learning_rate")))));
    click("default.a.optimizer.config.learning_rate");
    EXPECT_EQ(places(), before);
    drag("a.phases.0.batch_size.slider", 3);
    choose("a.layers.1.activation", "t");
    type("b.layers.0.units", "1000");
    EXPECT_EQ(places(), before);
}

TEST_F(SettingsSidesTest, WhatIsChangedWhileTheFormIsHiddenIsThereWhenItShows) {
    panel().hide();
    document().change(*with(experiment(), "a.layers.0.units", std::int64_t{77}), {});
    panel().show();
    EXPECT_EQ(find<ui::NumberField>("a.layers.0.units")->findChild<QLineEdit*>()->text(), "77");
}

} // namespace
} // namespace twinsine::tests
