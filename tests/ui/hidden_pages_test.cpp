// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the form does while it is behind another page, and with what was typed for an experiment that has gone.

#include "tests/ui/settings_test.hpp"

#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QUrl>

namespace twinsine::tests {
namespace {

class HiddenPagesTest : public SettingsTest {
protected:
    void bringUp(int page) const { window->findChild<QTabBar*>("pages")->setCurrentIndex(page); }

    std::set<std::string> differences() const {
        std::set<std::string> paths;
        for (const auto& row : ui::settingRows(experiment()))
            if (row.differs && !row.minor())
                paths.insert(row.path);
        return paths;
    }
    /// Puts a text into the field, but does not enter it.
    void beginToType(const QString& name, const QString& text) const {
        auto* field = find<ui::NumberField>(name);
        ASSERT_NE(field, nullptr) << name.toStdString();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
};

TEST_F(HiddenPagesTest, OnlyDifferencesAreThoseOfThePresetThatWasChosenMeanwhile) {
    for (const auto& each : experiment::presets()) {
        click("add.both.layers"); // which no preset has
        bringUp(0);
        trigger(toQString(each.name));
        press(Qt::Key_D, Qt::ControlModifier);
        bringUp(1);
        settle();
        EXPECT_EQ(rowsSeen(), differences()) << each.name;
        press(Qt::Key_D, Qt::ControlModifier);
        settle();
    }
}

TEST_F(HiddenPagesTest, OnlyDifferencesAreThoseAfterALayerWasTakenBack) {
    click("add.both.layers");
    click("add.a.layers");
    bringUp(0);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_D, Qt::ControlModifier);
    bringUp(1);
    settle();
    EXPECT_EQ(rowsSeen(), differences());
}

TEST_F(HiddenPagesTest, WhatIsTypedCountsBeforeAPresetTakesItsPlace) {
    beginToType("b.optimizer.config.learning_rate", "0.5");
    trigger("precision");
    EXPECT_EQ(experiment(), preset("precision"));
    trigger("undo");
    EXPECT_EQ(experiment().b.optimizer.config.at("learning_rate"), experiment::Value(0.5));
}

TEST_F(HiddenPagesTest, WhatIsTypedCountsBeforeADroppedFileTakesItsPlace) {
    const TemporaryFolder folder;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(
        QString::fromStdString(folder.add("other.json", experiment::toJsonText(preset("precision")))))});
    beginToType("b.optimizer.config.learning_rate", "0.5");
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window.get(), &enter);
    QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window.get(), &event);
    EXPECT_EQ(experiment().b.optimizer.config.at("learning_rate"), experiment::Value(0.5));
    EXPECT_NE(window->findChild<QMessageBox*>("unsavedQuestion"), nullptr) << "there is something to lose";
}

TEST_F(HiddenPagesTest, AWindowCanGoWhileSomethingIsTyped) {
    beginToType("b.optimizer.config.learning_rate", "0.5");
    window.reset();
    EXPECT_EQ(QApplication::topLevelWidgets().size(), 0);
}

TEST_F(HiddenPagesTest, WhatIsTypedIsNotPutIntoAnotherExperiment) {
    const auto before = experiment();
    choose("a.optimizer.class_name", "RM");
    const auto changed = experiment();
    ASSERT_NE(changed, before);
    showAllArguments();
    beginToType("a.optimizer.config.rho", "0.5");
    trigger("undo");
    EXPECT_EQ(find("a.optimizer.config.rho"), nullptr) << "Adam has no such argument";
    EXPECT_EQ(experiment(), before);
    EXPECT_EQ(find("problem.data"), nullptr) << textOf("problem.data").toStdString();
    trigger("redo");
    EXPECT_EQ(experiment(), changed) << "nothing came in between";
}

TEST_F(HiddenPagesTest, WhatIsTypedInAGroupThatGoesIsNotPutIntoAnotherExperiment) {
    trigger("batch-sizes-carried-over"); // both sides have the same optimizer
    const auto before = experiment();
    type("a.optimizer.config.learning_rate", "0.5");
    const auto changed = experiment();
    ASSERT_NE(changed, before);
    press(Qt::Key_D, Qt::ControlModifier);
    beginToType("a.optimizer.config.learning_rate", "0.7");
    trigger("undo");
    EXPECT_EQ(find("group.Optimizer"), nullptr) << "no difference in it";
    EXPECT_EQ(experiment(), before);
    EXPECT_EQ(rowsSeen(), differences());
    trigger("redo");
    EXPECT_EQ(experiment(), changed) << "nothing came in between";
}

} // namespace
} // namespace twinsine::tests
