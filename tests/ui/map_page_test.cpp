// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The page Map: what it computes, what a click on a cell does, and what ends a map.

#include "tests/ui/window_test.hpp"
#include "ui/map/heat_map_view.hpp"
#include "ui/map/map_page.hpp"
#include "ui/map/map_settings.hpp"
#include "ui/widgets/number_text.hpp"

#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace twinsine::tests {
namespace {

using analysis::MapValue;

class MapPageTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        trigger("showMap");
        ASSERT_TRUE(page().isVisible());
    }

    ui::MapPage& page() const { return *window->findChild<ui::MapPage*>(); }
    ui::HeatMapView& view() const { return *window->findChild<ui::HeatMapView*>(); }
    const ui::HeatMap& shown() const { return page().heatMap(); }
    bool waitForMap() const {
        return waitFor([this] { return shown().map && shown().map->isDone() && textOfButton() == "Compute"; });
    }
    QString textOfButton() const { return find<QPushButton>("mapButton")->text(); }
    void enter(const QString& field, const QString& text) const {
        auto* values = find<QLineEdit>(field);
        values->setFocus();
        values->selectAll();
        QTest::keyClicks(values, text);
        QTest::keyClick(values, Qt::Key_Return);
    }
    void smallMap() const {
        enter("mapXValues", "0.001,0.1,1e30");
        enter("mapYValues", "10,50");
        ASSERT_TRUE(waitFor([this] { return shown().map && shown().map->cells.size() == 6 && shown().map->isDone(); }));
        QCoreApplication::processEvents();
        view().grab(); // painted, so that cells have places
    }
    void clickCell(std::size_t cell) const {
        QTest::mouseClick(&view(), Qt::LeftButton, {},
                          ui::placeOf(*shown().map, view().cells(), cell).center().toPoint());
    }
};

TEST_F(MapPageTest, FillsInByItselfWithWhatTheSettingsOffer) {
    ASSERT_TRUE(waitForMap());
    EXPECT_EQ(shown().map->x.path, "a.optimizer.config.learning_rate");
    EXPECT_EQ(shown().map->y.path, "a.phases.0.batch_size");
    EXPECT_EQ(shown().map->y.values.back(), 100); // all points
    EXPECT_EQ(textOf("mapProblem"), "");
}

TEST_F(MapPageTest, AClickSetsTheExperimentAndKeepsTheMap) {
    smallMap();
    const auto map = shown().map;
    clickCell(4);
    EXPECT_EQ(std::get<double>(experiment().a.optimizer.config.at("learning_rate")), 0.1);
    EXPECT_EQ(experiment().a.phases.front().batchSize, 50);
    EXPECT_EQ(shown().map, map) << "it is a map of this experiment too";
    EXPECT_EQ(shown().own, 4U);
    trigger("undo");
    EXPECT_EQ(experiment().a.phases.front().batchSize, 32);
    EXPECT_EQ(shown().map, map);
    EXPECT_EQ(shown().own, std::nullopt);
}

TEST_F(MapPageTest, TheKeyboardReadsAndChoosesCells) {
    smallMap();
    view().setFocus();
    for (const auto key :
         {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Up, Qt::Key_Up, Qt::Key_Left, Qt::Key_Down})
        QTest::keyClick(&view(), key);
    EXPECT_EQ(textOf("mapReadOut"), "Learning rate (A) 0.1, Batch size (A) 10: mean |A − B| " +
                                        ui::numberText(shown().map->cells[1][MapValue::distance]));
    find<QComboBox>("mapValue")->setCurrentIndex(2);
    QTest::keyClick(&view(), Qt::Key_Up);
    EXPECT_EQ(textOf("mapReadOut"), "Learning rate (A) 0.1, Batch size (A) 50: reported loss of TensorFlow 1 " +
                                        ui::numberText(shown().map->cells[4][MapValue::lossB]));
    QTest::keyClick(&view(), Qt::Key_Down);
    QTest::keyClick(&view(), Qt::Key_Return);
    EXPECT_EQ(experiment().a.phases.front().batchSize, 10);
}

TEST_F(MapPageTest, AnotherSettingMakesAnotherMap) {
    smallMap();
    const auto map = shown().map;
    page().setExperiment(preset("precision"));
    ASSERT_TRUE(waitFor([&] { return shown().map != map && shown().map->isDone(); }));
    EXPECT_EQ(shown().experiment.name, preset("precision").name);
}

TEST_F(MapPageTest, WhatIsNoMapSaysWhyAndTheNextOneIsOne) {
    smallMap();
    enter("mapXValues", "0.1,nothing");
    ASSERT_TRUE(waitFor([this] { return textOf("mapProblem").contains("learning_rate=nothing"); }));
    enter("mapXValues", "1..");
    ASSERT_TRUE(waitFor([this] { return textOf("mapProblem").contains("must be a range"); }));
    enter("mapXValues", "0.1,0.2");
    ASSERT_TRUE(waitFor([this] { return shown().map->cells.size() == 4 && shown().map->isDone(); }));
    EXPECT_EQ(textOf("mapProblem"), "");
}

/// A class brings arguments of its own, so a column of one class does not tell what the others are made of.
TEST_F(MapPageTest, AMapOverClassesGoesWithAnyOtherEdit) {
    auto momentum = [this](double value) {
        auto changed = experiment();
        changed.a.optimizer = {"SGD", {{"learning_rate", 0.01}, {"momentum", value}, {"nesterov", false}}};
        return *experiment::fromJson(toJson(changed));
    };
    document().change(momentum(0.5), "momentum");
    auto* setting = find<QComboBox>("mapX");
    setting->setCurrentIndex(setting->findData("a.optimizer.class_name"));
    enter("mapXValues", "Adam,SGD");
    enter("mapYValues", "10,50");
    ASSERT_TRUE(waitFor([this] { return shown().map && shown().map->cells.size() == 4 && shown().map->isDone(); }));
    QCoreApplication::processEvents();
    view().grab();
    auto map = shown().map;
    clickCell(0);
    EXPECT_EQ(experiment().a.optimizer.className, "Adam");
    EXPECT_EQ(shown().map, map);
    clickCell(3);
    EXPECT_EQ(experiment().a.optimizer.className, "SGD");
    EXPECT_EQ(std::get<double>(experiment().a.optimizer.config.at("momentum")), 0.5) << "as the cell was trained";
    EXPECT_EQ(shown().map, map);
    document().change(momentum(0.9), "momentum");
    EXPECT_FALSE(view().isEnabled());
    ASSERT_TRUE(waitFor([&] { return shown().map != map && shown().map->isDone(); }));
    EXPECT_TRUE(view().isEnabled());
}

TEST_F(MapPageTest, WhatALessonHidesIsOnNoAxis) {
    const auto* setting = find<QComboBox>("mapX");
    ASSERT_GE(setting->findData("a.phases.0.batch_size"), 0);
    page().setHidden({"phases", "data"});
    for (int i = 0; i < setting->count(); ++i) {
        const QString path = setting->itemData(i).toString();
        EXPECT_FALSE(path.contains("phases") || path.startsWith("data")) << path.toStdString();
    }
    EXPECT_NE(find<QComboBox>("mapY")->currentIndex(), setting->currentIndex());
    page().setHidden({});
    EXPECT_GE(setting->findData("a.phases.0.batch_size"), 0);
}

TEST_F(MapPageTest, CanBeStoppedAndWhatIsDoneStays) {
    find<QSpinBox>("mapSeeds")->setValue(100);
    enter("mapXValues", "1e-4..1:log:100");
    enter("mapYValues", "1,2,3...20");
    ASSERT_TRUE(
        waitFor([this] { return shown().map && std::ranges::any_of(shown().map->cells, &analysis::MapCell::isDone); }));
    EXPECT_EQ(textOfButton(), "Stop");
    click("mapButton");
    EXPECT_EQ(textOfButton(), "Compute");
    EXPECT_FALSE(shown().map->isDone());
    EXPECT_TRUE(std::ranges::any_of(shown().map->cells, &analysis::MapCell::isDone));
}

/// With every setting that is offered, of every preset, there are values that make an axis.
TEST(MapSettings, EachOffersValuesThatGo) {
    for (const auto& each : experiment::presets()) {
        const auto experiment = load(each);
        const auto settings = ui::mapSettingsOf(experiment);
        EXPECT_GT(settings.size(), 20U);
        for (const auto& setting : settings) {
            const auto axis =
                analysis::axisOf(experiment, (setting.path + QLatin1Char('=') + setting.values).toStdString());
            ASSERT_TRUE(axis) << axis.error().message;
            EXPECT_EQ(axis->label, setting.label.toStdString());
            EXPECT_GT(axis->values.size(), 1U) << axis->path;
        }
    }
}

} // namespace
} // namespace twinsine::tests
