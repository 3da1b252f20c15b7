// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the form does while it is behind another page.

#include "tests/ui/settings_test.hpp"

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

} // namespace
} // namespace twinsine::tests
