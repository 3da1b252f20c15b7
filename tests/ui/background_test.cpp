// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What takes long is done while the window goes on: nothing that a person does to a large network blocks it.

#include "core/engines/forward.hpp"
#include "tests/support/sides.hpp"
#include "tests/ui/chart_test.hpp"

namespace twinsine::tests {
namespace {

using experiment::Experiment;
using experiment::SideName;

/// Both sides with three hidden layers of that many units.
Experiment wide(Experiment experiment, std::int64_t units, std::int64_t epochs) {
    for (auto* side : {&experiment.a, &experiment.b}) {
        side->layers.insert(side->layers.begin(), 2, side->layers.front());
        for (std::size_t i = 0; i + 1 < side->layers.size(); ++i)
            side->layers[i].units = units;
        side->phases.front().epochs = epochs;
    }
    return experiment;
}

class LargeNetworkTest : public ChartTest {
protected:
    void SetUp() override {
        ui::Preferences().clear();
        auto large = wide(preset("keras-vs-tensorflow"), 512, 3);
        large.data.num = 1000; // half a billion multiplications for each side
        open(large);
        trainToTheEnd();
    }

    QString shown() const { return textOf("epoch").section(QLatin1Char(' '), 0, 0); }
    double lastOf(const char* series) const { return curve("fitChart", QLatin1String(series)).back().y(); }
};

TEST_F(LargeNetworkTest, GoingToAnotherEpochDoesNotWaitForItsFrame) {
    const auto last = curve("fitChart", "a");
    press(Qt::Key_Home);
    EXPECT_EQ(shown(), "3") << "what was shown stays until there is something else";
    EXPECT_TRUE(textOf("state").contains("epoch 0")) << textOf("state").toStdString();
    EXPECT_EQ(curve("fitChart", "a"), last);
    ASSERT_TRUE(waitFor([this] { return shown() == "0"; }));
    EXPECT_FALSE(textOf("state").contains("epoch"));
    EXPECT_EQ(lastOf("a"), feed().frameAt(0)->predictionA.back());
    EXPECT_NE(curve("fitChart", "a"), last);
}

TEST_F(LargeNetworkTest, TheEpochThatIsAskedForLastIsShown) {
    press(Qt::Key_Home);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    EXPECT_EQ(shown(), "3");
    ASSERT_TRUE(waitFor([&] { return shown() == "2"; })) << "maybe after those that were on their way";
    EXPECT_EQ(lastOf("a"), feed().frameAt(2)->predictionA.back());
    press(Qt::Key_Home);
    press(Qt::Key_End);
    EXPECT_EQ(shown(), "3") << "the latest is there at once";
    press(Qt::Key_Left);
    ASSERT_TRUE(waitFor([this] { return shown() == "2"; }));
}

TEST_F(LargeNetworkTest, AnotherRunTakesThePlaceOfAFrameThatIsAwaited) {
    press(Qt::Key_Home);
    trigger("reset");
    ASSERT_TRUE(waitFor([this] { return state() == run::State::paused; }));
    EXPECT_FALSE(textOf("state").contains("epoch"));
    trigger("train");
    trainToTheEnd();
    EXPECT_EQ(shown(), "3");
    EXPECT_EQ(lastOf("a"), frame().predictionA.back());
}

TEST_F(LargeNetworkTest, WhatIsBeyondTheDataComesWhenItIsComputed) {
    click("showBeyond");
    EXPECT_EQ(chart("fitChart").xAxis().shown().most, 5);
    ASSERT_TRUE(waitFor([this] { return curve("fitChart", "a").back().x() == 10; }));
    const auto atTen = [this](std::int64_t epoch) {
        const auto& experiment = feed().view().latest.info->experiment;
        return engines::predict(experiment.a, feed().frameAt(epoch)->weights->a, std::vector<double>{10})[0];
    };
    EXPECT_EQ(lastOf("a"), atTen(3));
    press(Qt::Key_Home);
    EXPECT_EQ(lastOf("a"), atTen(3));
    EXPECT_EQ(curve("fitChart", "a").back().x(), 10) << "the frame before stays with all that it has";
    ASSERT_TRUE(waitFor([&] { return lastOf("a") == atTen(0); }));
    press(Qt::Key_End);
    EXPECT_TRUE(waitFor([&] { return lastOf("a") == atTen(3); }));
    press(Qt::Key_Home);
    ASSERT_TRUE(waitFor([this] { return shown() == "0"; })) << "its frame is there, the curves beyond are awaited";
    press(Qt::Key_End);
    QTest::qWait(300);
    EXPECT_EQ(lastOf("a"), atTen(3)) << "nobody wants those of epoch 0 any more";
    press(Qt::Key_Home);
    ASSERT_TRUE(waitFor([this] { return shown() == "0"; }));
    bringUp("Hidden units");
    EXPECT_FALSE(chart("hiddenUnitChart").chart()->series().isEmpty());
    EXPECT_EQ(chart("hiddenUnitChart").xAxis().shown().most, 10) << "a chart that comes up meanwhile is filled";
    click("showBeyond"); // off, while it is computed
    EXPECT_EQ(curve("fitChart", "a").back().x(), 5);
    EXPECT_EQ(lastOf("a"), feed().frameAt(0)->predictionA.back());
}

class MakeEqualTest : public WindowTest {
protected:
    /// Both sides draw orthogonal weights of layers so wide.
    void drawOrthogonal(std::int64_t units) const {
        trigger("retrainsAction");
        auto changed = wide(experiment(), units, 3);
        for (auto* side : {&changed.a, &changed.b}) {
            side->framework = changed.a.framework;
            side->optimizer = defaultOptimizer(changed.a.framework);
            for (auto& layer : side->layers) {
                layer.kernelInitializer = initializer(changed.a.framework, "Orthogonal");
                layer.biasInitializer = experiment::defaultBiasInitializer(changed.a.framework);
            }
        }
        changed.b = changed.a;
        changed.b.phases.front().epochs = 7;
        document().change(changed, {});
    }
};

TEST_F(MakeEqualTest, ComparesLargeNetworksInTheBackground) {
    drawOrthogonal(256);
    click("makeEqual");
    EXPECT_EQ(experiment().b.phases.front().epochs, 7) << "not yet";
    EXPECT_FALSE(find("makeEqual")->isEnabled());
    ASSERT_TRUE(waitFor([this] { return find("makeEqual")->isEnabled(); }));
    EXPECT_EQ(experiment().b, experiment().a);
}

TEST_F(MakeEqualTest, AnEditThatComesBeforeTakesItsPlace) {
    drawOrthogonal(256);
    click("makeEqual");
    auto edited = experiment();
    edited.b.phases.front().epochs = 5;
    document().change(edited, {});
    EXPECT_TRUE(find("makeEqual")->isEnabled());
    edited.b.layers = edited.a.layers = makeSide(edited.a.framework, {10, 1}).layers;
    document().change(edited, {});
    QApplication::processEvents();
    EXPECT_EQ(experiment(), edited);
    click("makeEqual"); // of a small one: at once
    EXPECT_EQ(experiment().b, experiment().a);
}

} // namespace
} // namespace twinsine::tests
