// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every kind of control of the settings form, used as a person does.

#include "tests/support/experiments.hpp"
#include "tests/ui/window_test.hpp"
#include "ui/settings/choice_box.hpp"
#include "ui/settings/setting_rows.hpp"
#include "ui/settings/settings_panel.hpp"

#include <QCheckBox>
#include <QSlider>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>
#include <iterator>
#include <set>

namespace twinsine::tests {
namespace {

using experiment::Value;

class SettingsFormTest : public WindowTest {
protected:
    const Value& argument(const experiment::Side& side, const char* name) const {
        return side.optimizer.config.at(name);
    }
};

TEST_F(SettingsFormTest, TypedRealNumberReachesTheExperiment) {
    type("a.optimizer.config.learning_rate", "0.025");
    EXPECT_EQ(argument(experiment().a, "learning_rate"), Value(0.025));
    EXPECT_EQ(argument(experiment().b, "learning_rate"), Value(0.01));
    EXPECT_TRUE(window->isWindowModified());
}

TEST_F(SettingsFormTest, WholeNumberStepsWithTheArrowKeys) {
    auto* field = find<ui::NumberField>("a.layers.0.units");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Up);
    EXPECT_EQ(experiment().a.layers[0].units, 11);
    EXPECT_EQ(experiment().b.layers[0].units, 10);
}

TEST_F(SettingsFormTest, EmptyBatchSizeMeansAllPoints) {
    EXPECT_EQ(experiment().a.phases[0].batchSize, 32);
    type("a.phases.0.batch_size", "");
    EXPECT_EQ(experiment().a.phases[0].batchSize, std::nullopt);
    type("a.phases.0.batch_size", "50");
    EXPECT_EQ(experiment().a.phases[0].batchSize, 50);
    type("a.phases.0.batch_size", "all");
    EXPECT_EQ(experiment().a.phases[0].batchSize, std::nullopt);
}

TEST_F(SettingsFormTest, ChoiceReachesTheExperimentWithItsArguments) {
    choose("a.optimizer.class_name", "S");
    EXPECT_EQ(experiment().a.optimizer.className, "SGD");
    EXPECT_TRUE(experiment().a.optimizer.config.contains("nesterov"));
    EXPECT_FALSE(experiment().a.optimizer.config.contains("beta_1"));
}

TEST_F(SettingsFormTest, FlagIsTurnedByAClick) {
    click("more.Model");
    auto* box = find<QCheckBox>("a.layers.0.use_bias");
    ASSERT_NE(box, nullptr);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    EXPECT_FALSE(experiment().a.layers[0].useBias);
}

TEST_F(SettingsFormTest, SharedPointsChangeOnce) {
    type("data.num", "250");
    type("data.start", "-3.5");
    EXPECT_EQ(experiment().data.num, 250);
    EXPECT_EQ(experiment().data.start, -3.5);
}

TEST_F(SettingsFormTest, NotEqualIsClickedEqualInEitherDirection) {
    EXPECT_EQ(find<QToolButton>("equal.optimizer.config.learning_rate")->text(), QStringLiteral("≠"));
    click("equal.optimizer.config.learning_rate");
    EXPECT_EQ(argument(experiment().b, "learning_rate"), Value(0.001));
    EXPECT_EQ(find<QToolButton>("equal.optimizer.config.learning_rate")->text(), QStringLiteral("="));

    type("b.optimizer.config.learning_rate", "0.5");
    QTest::keyPress(window.get(), Qt::Key_Shift, Qt::ShiftModifier);
    click("equal.optimizer.config.learning_rate", Qt::ShiftModifier);
    QTest::keyRelease(window.get(), Qt::Key_Shift);
    EXPECT_EQ(argument(experiment().a, "learning_rate"), Value(0.5));
    EXPECT_EQ(argument(experiment().b, "learning_rate"), Value(0.5));
}

TEST_F(SettingsFormTest, WhatTheOtherFrameworkLacksIsSaidAtTheRow) {
    choose("a.loss", "h");
    const auto before = experiment();
    click("equal.loss");
    EXPECT_EQ(experiment(), before);
    EXPECT_EQ(textOf("problem.loss"), QStringLiteral("TensorFlow 1: TensorFlow 1 has no huber"));
}

TEST_F(SettingsFormTest, AnotherFrameworkIsOneStepAndSaysWhatItReplaced) {
    const auto start = experiment();
    type("a.optimizer.config.learning_rate", "0.02");
    choose("a.framework", "T");
    EXPECT_EQ(experiment().a.optimizer.className, "AdamOptimizer");
    EXPECT_EQ(argument(experiment().a, "learning_rate"), Value(0.02));
    EXPECT_EQ(experiment().a.layers[0].activation, experiment::Activation::relu);
    EXPECT_TRUE(textOf("message").startsWith("A: TensorFlow 1: ")) << textOf("message").toStdString();
    EXPECT_TRUE(textOf("message").contains("Adam → AdamOptimizer"));
    EXPECT_TRUE(find("message")->toolTip().contains("Layer 2 bias initializer"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment().a.framework, experiment::Framework::keras3);
    EXPECT_EQ(find("messageBar"), nullptr) << "what is undone is no news";
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment(), start);
}

TEST_F(SettingsFormTest, WhatWasReplacedIsStillSaidWhileItTrainsAnew) {
    choose("a.framework", "T");
    ASSERT_TRUE(waitFor([this] {
        const auto& info = feed().view().latest.info;
        return info && info->experiment.a.framework == experiment::Framework::tf1;
    }));
    EXPECT_TRUE(textOf("message").contains("GlorotUniform → random.normal"));
}

TEST_F(SettingsFormTest, NearestWeightsOfferThoseOfTheOtherSide) {
    click("equal.layers.0.kernel_initializer.class_name");
    EXPECT_EQ(experiment().b.layers[0].kernelInitializer.className, "random.uniform");
    EXPECT_TRUE(textOf("message").contains("TensorFlow 1 has no GlorotUniform"));
    click("messageOffer");
    EXPECT_EQ(experiment().b.initialWeightsFrom, experiment::SideName::a);
    EXPECT_EQ(find("messageBar"), nullptr);
    EXPECT_EQ(find("b.layers.0.kernel_initializer.class_name"), nullptr) << "it draws nothing any more";
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment().b.initialWeightsFrom, std::nullopt);
}

TEST_F(SettingsFormTest, NearestOptimizerIsTakenWithItsArguments) {
    click("equal.optimizer.class_name");
    EXPECT_EQ(experiment().b.optimizer.className, "AdamOptimizer");
    EXPECT_EQ(argument(experiment().b, "epsilon"), Value(1e-7));
    EXPECT_TRUE(textOf("message").contains("the nearest is AdamOptimizer"));
    EXPECT_EQ(find("messageOffer"), nullptr);
}

/// Framework by framework, optimizer by optimizer, initializer by initializer.
TEST_F(SettingsFormTest, ShowsAControlForEverySettingAndNoOther) {
    for (const auto& shown : experimentsOfEveryClass()) {
        document().change(shown, {});
        for (const char* group : {"more.Optimizer", "more.Initial weights", "more.Model", "more.Training loop"})
            if (const auto* more = find<QToolButton>(group); more && more->text() != QStringLiteral("fewer"))
                click(group);
        std::set<std::string> expected;
        for (const auto& row : ui::settingRows(shown)) {
            for (const auto side : {experiment::SideName::a, experiment::SideName::b})
                if (row.entry(side))
                    expected.insert(std::string(nameOf(side)) + "." + row.path);
        }
        std::set<std::string> seen;
        for (const auto* control : window->findChild<ui::SettingsPanel*>()->findChildren<QWidget*>()) {
            const QString name = control->objectName();
            const bool isPart = name.endsWith(".slider") || name.endsWith(".dice");
            if (control->isVisible() && !isPart && (name.startsWith("a.") || name.startsWith("b.")))
                seen.insert(name.toStdString());
        }
        std::vector<std::string> unlike;
        std::set_symmetric_difference(seen.begin(), seen.end(), expected.begin(), expected.end(),
                                      std::back_inserter(unlike));
        EXPECT_EQ(unlike, std::vector<std::string>{})
            << shown.a.optimizer.className << shown.a.layers[0].kernelInitializer.className;
    }
}

TEST_F(SettingsFormTest, RefusedValueIsExplainedAndTheLastValidOneStays) {
    type("a.optimizer.config.learning_rate", "-1");
    EXPECT_EQ(argument(experiment().a, "learning_rate"), Value(0.001));
    EXPECT_TRUE(textOf("problem.optimizer.config.learning_rate").contains("greater than 0"));
    type("a.optimizer.config.learning_rate", "fast");
    EXPECT_EQ(argument(experiment().a, "learning_rate"), Value(0.001));
    EXPECT_FALSE(textOf("problem.optimizer.config.learning_rate").isEmpty());
    type("a.optimizer.config.learning_rate", "0.002");
    EXPECT_EQ(argument(experiment().a, "learning_rate"), Value(0.002));
    EXPECT_EQ(find<QLabel>("problem.optimizer.config.learning_rate"), nullptr);
}

TEST_F(SettingsFormTest, OnlyTheLastRefusedValueStaysBesideItsProblem) {
    const auto before = experiment();
    const QStringList fields{"a.optimizer.config.learning_rate", "b.optimizer.config.learning_rate", "data.num",
                             "data.start", "a.layers.0.units"};
    QStringList shown;
    for (const QString& field : fields)
        shown += find<ui::NumberField>(field)->text();
    for (qsizetype last = 0; last < fields.size(); ++last) {
        type(fields[last], "x");
        EXPECT_EQ(experiment(), before);
        for (qsizetype i = 0; i < fields.size(); ++i)
            EXPECT_EQ(find<ui::NumberField>(fields[i])->text(), i == last ? "x" : shown[i])
                << fields[i].toStdString() << " after " << fields[last].toStdString();
    }
}

TEST_F(SettingsFormTest, BlanksAroundANumberGo) {
    const auto before = experiment();
    const QString units = find<ui::NumberField>("a.layers.0.units")->text();
    type("a.layers.0.units", ' ' + units + ' ');
    EXPECT_EQ(find<ui::NumberField>("a.layers.0.units")->text(), units);
    EXPECT_EQ(experiment(), before);
}

TEST_F(SettingsFormTest, LinkedSeedChangesBothSidesUntilUnlinked) {
    type("a.seed", "4294967295");
    EXPECT_EQ(experiment().a.seed, 4294967295);
    EXPECT_EQ(experiment().b.seed, 4294967295);
    click("link.seed");
    type("b.seed", "7");
    EXPECT_EQ(experiment().a.seed, 4294967295);
    EXPECT_EQ(experiment().b.seed, 7);
}

TEST_F(SettingsFormTest, LinkedUnitsChangeBothSides) {
    click("link.layers.0.units");
    type("b.layers.0.units", "64");
    EXPECT_EQ(experiment().a.layers[0].units, 64);
    EXPECT_EQ(experiment().b.layers[0].units, 64);
}

TEST_F(SettingsFormTest, EmptySeedIsUnseededAndANumberSeedsAgain) {
    type("a.seed", "");
    EXPECT_EQ(experiment().a.seed, std::nullopt);
    EXPECT_EQ(experiment().a.seeding, experiment::Seeding::none);
    EXPECT_EQ(experiment().b.seeding, experiment::Seeding::none);
    type("a.seed", "3");
    EXPECT_EQ(experiment().b.seed, 3);
    EXPECT_EQ(experiment().b.seeding, experiment::Seeding::setRandomSeed);
}

TEST_F(SettingsFormTest, DiceGiveSeedsWithinTheRange) {
    std::set<std::int64_t> seeds;
    for (int i = 0; i < 4; ++i) {
        click("a.seed.dice");
        ASSERT_TRUE(experiment().a.seed);
        EXPECT_GE(*experiment().a.seed, 0);
        EXPECT_LE(*experiment().a.seed, 4294967295);
        EXPECT_EQ(experiment().a.seed, experiment().b.seed);
        seeds.insert(*experiment().a.seed);
    }
    EXPECT_GT(seeds.size(), 1U);
}

TEST_F(SettingsFormTest, UndoAndRedoOfEverySetting) {
    const auto start = experiment();
    type("a.optimizer.config.learning_rate", "0.02");
    choose("a.optimizer.class_name", "S");
    click("a.seed.dice");
    const auto end = experiment();
    EXPECT_TRUE(document().history().undoText().contains("Seed"));
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment(), start);
    EXPECT_FALSE(window->isWindowModified());
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(experiment(), end);
}

TEST_F(SettingsFormTest, DragOfASliderIsOneUndoStep) {
    const auto start = experiment();
    drag("a.optimizer.config.learning_rate.slider", 6);
    EXPECT_GT(std::get<double>(argument(experiment().a, "learning_rate")), 0.002);
    EXPECT_EQ(document().history().count(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment(), start);
}

TEST_F(SettingsFormTest, OnlyDifferencesHidesEqualRows) {
    ASSERT_NE(find("row.seed"), nullptr);
    ASSERT_NE(find("row.framework"), nullptr);
    QTest::mouseClick(find("onlyDifferences"), Qt::LeftButton, {}, QPoint(8, find("onlyDifferences")->height() / 2));
    EXPECT_EQ(find("row.seed"), nullptr);
    EXPECT_NE(find("row.framework"), nullptr);
    EXPECT_EQ(find("a.seed"), nullptr);
}

TEST_F(SettingsFormTest, ArgumentsAtTheirDefaultsAreBehindMore) {
    EXPECT_EQ(find("a.optimizer.config.epsilon"), nullptr);
    click("more.Optimizer");
    ASSERT_NE(find("a.optimizer.config.epsilon"), nullptr);
    type("a.optimizer.config.epsilon", "1e-8");
    click("more.Optimizer");
    EXPECT_NE(find("a.optimizer.config.epsilon"), nullptr) << "it is no longer at its default";
}

TEST_F(SettingsFormTest, ImpossibleChoicesAreGreyedWithTheReason) {
    type("a.seed", "");
    auto* box = find<QComboBox>("a.seeding");
    box->showPopup();
    const auto* items = qobject_cast<QStandardItemModel*>(box->model());
    EXPECT_FALSE(items->item(box->findData("set_random_seed"))->isEnabled());
    EXPECT_TRUE(items->item(box->findData("set_random_seed"))->toolTip().contains("needs a seed"));
    box->hidePopup();
    auto* frameworks = find<QComboBox>("a.framework");
    frameworks->showPopup();
    for (int i = 0; i < frameworks->count(); ++i)
        EXPECT_TRUE(qobject_cast<QStandardItemModel*>(frameworks->model())->item(i)->isEnabled());
    frameworks->hidePopup();
}

TEST_F(SettingsFormTest, SidesOfOneFrameworkAreToldApartByLetters) {
    EXPECT_EQ(textOf("head.a"), QStringLiteral("Keras 3"));
    choose("b.framework", "K");
    EXPECT_EQ(experiment().b.framework, experiment::Framework::keras3);
    EXPECT_EQ(textOf("head.a"), QStringLiteral("A: Keras 3"));
    EXPECT_EQ(textOf("head.b"), QStringLiteral("B: Keras 3"));
}

TEST_F(SettingsFormTest, TabGoesThroughTheFormAsItIsRead) {
    choose("b.optimizer.class_name", "M"); // its arguments are made later than all else
    click("add.both.layers");
    click("more.Optimizer");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    auto* first = find("group.Framework, seed and precision");
    const QWidget* form = first->parentWidget()->parentWidget();
    const auto middle = [form](const QWidget* widget) { return widget->mapTo(form, widget->rect().center()); };
    QStringList names;
    first->setFocus();
    for (const QWidget* last = first; form->isAncestorOf(window->focusWidget());) {
        names += window->focusWidget()->objectName();
        const QPoint step = middle(window->focusWidget()) - middle(last);
        const bool sameLine = std::abs(step.y()) < last->height() / 2;
        EXPECT_TRUE(names.size() == 1 || (sameLine ? step.x() > 0 : step.y() > 0))
            << last->objectName().toStdString() << " to " << names.back().toStdString();
        last = window->focusWidget();
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    }
    for (const char* name :
         {"a.layers.1.units", "equal.optimizer.class_name", "b.optimizer.config.momentum", "link.seed"})
        EXPECT_TRUE(names.contains(name)) << name;
}

TEST_F(SettingsFormTest, EveryControlHasAnAccessibleNameAndHelp) {
    for (const char* group : {"more.Optimizer", "more.Initial weights", "more.Model"})
        if (find(group))
            click(group);
    int controls = 0;
    for (const auto* widget : window->centralWidget()->findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<const ui::NumberField*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                               qobject_cast<const QSlider*>(widget);
        if (!isControl || !widget->isVisible())
            continue;
        ++controls;
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->objectName().toStdString();
        EXPECT_FALSE(widget->toolTip().isEmpty() && widget->parentWidget()->toolTip().isEmpty())
            << widget->objectName().toStdString();
    }
    EXPECT_GT(controls, 40);
}

TEST_F(SettingsFormTest, UndoIsTheDocumentsOnceANumberIsEntered) {
    const auto before = experiment();
    type("a.layers.0.units", "33");
    auto* field = find<ui::NumberField>("a.layers.0.units");
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment(), before);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(experiment().a.layers[0].units, 33);
    field->selectAll();
    QTest::keyClicks(field, "77");
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(experiment().a.layers[0].units, 33) << "what is typed and not entered is the field's";
}

TEST_F(SettingsFormTest, ANameIsNarrowedAndNotCutAtEveryWidthThatHoldsItNarrow) {
    std::set<QString> names;
    for (const auto* box : window->findChildren<ui::ChoiceBox*>())
        for (int i = 0; i < box->count(); ++i)
            names.insert(box->itemText(i));
    EXPECT_TRUE(names.contains("set_random_seed"));
    const auto isWhole = [](const QString& name, const QFont& font, int width) {
        return QFontMetrics(font).elidedText(name, Qt::ElideMiddle, width) == name;
    };
    for (const double points : {9.0, 10.0, 11.5, 14.0})
        for (const QString& name : names) {
            QFont font = window->font();
            font.setPointSizeF(points);
            QFont narrowest = font;
            narrowest.setStretch(52);
            const int widest = QFontMetrics(font).horizontalAdvance(name) + 4;
            for (int width = 1; width <= widest; ++width)
                EXPECT_EQ(isWhole(name, ui::narrowedFor(name, font, width), width), isWhole(name, narrowest, width))
                    << name.toStdString() << " in " << width << " pixels at " << points << " points";
            EXPECT_EQ(ui::narrowedFor(name, font, widest), font);
        }
}

} // namespace
} // namespace twinsine::tests
