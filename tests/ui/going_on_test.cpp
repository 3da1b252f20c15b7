// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Heavy work says what it does, how long it will take, and can be stopped.

#include "tests/ui/window_test.hpp"
#include "ui/run/going_on.hpp"

namespace twinsine::tests {
namespace {

using run::State;

TEST(GoingOn, TimesAreRough) {
    EXPECT_EQ(ui::roughTime(0.2), "1 s");
    EXPECT_EQ(ui::roughTime(40), "40 s");
    EXPECT_EQ(ui::roughTime(170), "3 min");
    EXPECT_EQ(ui::roughTime(9000), "2.5 h");
    EXPECT_EQ(ui::roughTime(100 * 3600), "100 h");
}

TEST(GoingOn, SaysWhatIsLeft) {
    run::Update update;
    update.state = State::running;
    auto info = std::make_shared<run::RunInfo>();
    info->epochs = 100;
    auto frame = std::make_shared<run::Frame>();
    frame->epoch = 40;
    update.info = info;
    update.frame = frame;
    EXPECT_EQ(ui::trainingText(update), "training");
    EXPECT_FALSE(ui::takesTime(update));
    update.sinceEpoch = 12;
    EXPECT_EQ(ui::trainingText(update), "training, epoch 41 for 12 s");
    EXPECT_TRUE(ui::takesTime(update));
    update.kept = 0.5; // 60 epochs in 120 seconds
    EXPECT_EQ(ui::trainingText(update), "training, about 2 min left");
    update.kept = 20;
    update.sinceEpoch = 0;
    EXPECT_EQ(ui::trainingText(update), "training") << "three seconds are not worth a word";
}

class HeavyWorkTest : public WindowTest {
protected:
    static experiment::Experiment heavy() {
        auto large = preset("keras-vs-tensorflow");
        for (auto* side : {&large.a, &large.b}) {
            side->layers.insert(side->layers.begin(), 3, side->layers.front());
            for (std::size_t i = 0; i + 1 < side->layers.size(); ++i)
                side->layers[i].units = 700;
            side->phases.front().batchSize = 32;
        }
        large.data.num = 1'000'000; // whose first predictions take minutes
        return large;
    }
    void prepare() {
        trainToTheEnd();
        document().change(heavy(), QStringLiteral("more units"));
        ASSERT_TRUE(waitFor([this] { return textOf("state").contains("first predictions"); }));
    }
};

TEST_F(HeavyWorkTest, IsStoppedByItsButton) {
    prepare();
    ASSERT_TRUE(waitFor([this] { return textOf("state").contains(" left"); })) << textOf("state").toStdString();
    click("transport.stop");
    ASSERT_TRUE(waitFor([this] { return textOf("state") == "stopped"; }));
    EXPECT_EQ(find<QWidget>("transport.stop"), nullptr);
    trigger("undo");
    ASSERT_TRUE(waitFor([this] { return state() == State::finished; })) << "the next training is not kept waiting";
}

TEST_F(HeavyWorkTest, IsStoppedByEscape) {
    prepare();
    ASSERT_TRUE(waitFor([this] { return find<QWidget>("transport.stop") != nullptr; }));
    press(Qt::Key_Escape);
    ASSERT_TRUE(waitFor([this] { return textOf("state") == "stopped"; }));
}

TEST_F(HeavyWorkTest, GivesWayToAnotherStart) {
    prepare();
    trigger("undo"); // retrains
    ASSERT_TRUE(waitFor([this] { return state() == State::finished; }));
}

} // namespace
} // namespace twinsine::tests
