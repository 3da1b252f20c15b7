// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.hpp"
#include "core/experiment/schedule.hpp"
#include "ui/document/document.hpp"
#include "ui/settings/slider_scale.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace twinsine::tests {
namespace {

experiment::Experiment withUnits(experiment::Experiment experiment, std::int64_t units) {
    experiment.a.layers[0].units = units;
    return experiment;
}

class DocumentTest : public testing::Test {
protected:
    experiment::Experiment start = load(experiment::presets().front());
    ui::Document document{start, {}, nullptr};
};

TEST_F(DocumentTest, ChangeAndBackIsNothingToSave) {
    document.change(withUnits(start, 20), "units");
    EXPECT_TRUE(document.modified());
    document.change(start, "units");
    EXPECT_FALSE(document.modified());
}

TEST_F(DocumentTest, OneDragIsOneStepTwoDragsAreTwo) {
    for (int units = 11; units <= 15; ++units)
        document.change(withUnits(start, units), "units", 1);
    for (int units = 16; units <= 18; ++units)
        document.change(withUnits(start, units), "units", 2);
    document.history().undo();
    EXPECT_EQ(document.experiment().a.layers[0].units, 15);
    document.history().undo();
    EXPECT_EQ(document.experiment(), start);
}

TEST_F(DocumentTest, PresetIsUnmodifiedAndCanBeUndone) {
    const auto preset = load(experiment::presets().back());
    document.change(withUnits(start, 20), "units");
    document.choose(preset, "preset");
    EXPECT_FALSE(document.modified());
    document.history().undo();
    EXPECT_EQ(document.experiment(), withUnits(start, 20));
    EXPECT_TRUE(document.modified());
}

TEST_F(DocumentTest, OriginIsWhatWasChosenOrOpenedLast) {
    const auto preset = load(experiment::presets().back());
    EXPECT_EQ(document.origin(), start);
    document.change(withUnits(start, 20), "units");
    EXPECT_EQ(document.origin(), start);
    document.choose(preset, "preset");
    document.change(withUnits(preset, 20), "units");
    EXPECT_EQ(document.origin(), preset);
    document.history().undo();
    document.history().undo();
    EXPECT_EQ(document.origin(), start);
    document.history().redo();
    EXPECT_EQ(document.origin(), preset);
    document.open(withUnits(start, 30), "file");
    EXPECT_EQ(document.origin(), withUnits(start, 30));
}

TEST(PlannedSteps, CountsBatchesOfEveryPhase) {
    experiment::Experiment experiment = load(*experiment::findPreset("batch-sizes-carried-over"));
    // 1000 points: 32, 16 and 8 batches, 100 epochs each.
    EXPECT_EQ(experiment::stepsOf(experiment), 5600);
    experiment.a.phases = {{.epochs = 3, .batchSize = std::nullopt}};
    experiment.b.phases = {{.epochs = 2, .batchSize = 5000}};
    EXPECT_EQ(experiment::stepsOf(experiment), 3);
}

TEST(SliderScale, LogarithmicMovesByFactorsAndKeepsItsEnds) {
    const experiment::Parameter rate{.key = "r",
                                     .label = "r",
                                     .help = "r",
                                     .group = experiment::Group::optimizer,
                                     .kind = experiment::Kind::real,
                                     .logarithmic = true,
                                     .sliderLeast = 1e-5,
                                     .sliderMost = 1};
    const ui::SliderScale scale(rate);
    EXPECT_DOUBLE_EQ(scale.value(0), 1e-5);
    EXPECT_DOUBLE_EQ(scale.value(scale.steps()), 1);
    EXPECT_NEAR(scale.position(std::sqrt(1e-5)), scale.steps() / 2.0, 1);
    EXPECT_EQ(scale.position(1e-9), 0);
    EXPECT_EQ(scale.position(100), scale.steps());
    for (const double typed : {0.001, 0.01, 0.1})
        EXPECT_DOUBLE_EQ(scale.value(scale.position(typed)), typed);
}

TEST(SliderScale, WholeNumbersStayWhole) {
    const experiment::Parameter units{.key = "u",
                                      .label = "u",
                                      .help = "u",
                                      .group = experiment::Group::model,
                                      .kind = experiment::Kind::whole,
                                      .sliderLeast = 1,
                                      .sliderMost = 30};
    const ui::SliderScale scale(units);
    for (int value = 1; value <= 30; ++value)
        EXPECT_EQ(scale.value(scale.position(value)), value);
}

} // namespace
} // namespace twinsine::tests
