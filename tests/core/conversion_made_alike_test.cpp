// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is told of a side that was made like the other is what training both shows.

#include "core/conversion/edit.hpp"
#include "core/engines/choose_engine.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/validate.hpp"
#include "core/training/pair_training.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace twinsine::tests {
namespace {

using conversion::Remaining;
using conversion::Replacement;
using experiment::Experiment;
using experiment::Framework;
using experiment::SideName;

conversion::Edit alike(const Experiment& experiment, SideName from) {
    return madeAlike(experiment, from, conversion::allAlike(experiment, from));
}

/// What is told to differ still; nothing where nothing is told.
Remaining remainingOf(const conversion::Edit& edit) {
    return edit.note ? std::get<conversion::AlikeNote>(edit.note->what).remaining : Remaining{};
}

/// The largest |A - B| after training both sides.
double distanceOf(const Experiment& experiment) {
    const auto computing =
        engines::chooseComputing(experiment, engines::EngineChoice::fused, engines::DeviceChoice::cpu);
    training::PairTraining training(experiment, *computing->engine, computing->device, 1);
    while (!training.finished())
        static_cast<void>(training.advance(kAlways));
    const auto& [a, b, distances] = training.history();
    double largest = 0;
    for (std::size_t i = 0; i < a.prediction.size(); ++i)
        largest = std::max(largest, std::abs(a.prediction[i] - b.prediction[i]));
    return largest;
}

/// A is of one framework, set as no default is; B is of another, at its defaults, and starts from A's weights.
Experiment unlikeSides(Framework a, const experiment::ClassInfo& optimizer, Framework b) {
    Experiment experiment{.a = makeSide(a, {6, 1}), .b = makeSide(b, {6, 1}, 7)};
    experiment.a.floatx = experiment::Floatx::float64;
    experiment.a.layers[0].activation = experiment::Activation::tanh;
    experiment.a.optimizer = optimizer.make();
    experiment.a.optimizer.config.find("learning_rate")->second = 0.02;
    experiment.a.phases = {{.epochs = 6, .batchSize = 20}, {.epochs = 3, .batchSize = 64}};
    experiment.b.initialWeightsFrom = SideName::a;
    return experiment;
}

TEST(AllAlike, SidesThatAreSaidToComputeAlikeDo) {
    int saidAlike = 0;
    for (const Framework from : kFrameworks)
        for (const Framework to : kFrameworks)
            for (const auto& optimizer : classesOf(experiment::Role::optimizer)) {
                if (!optimizer.in(from))
                    continue;
                const auto experiment = unlikeSides(from, optimizer, to);
                SCOPED_TRACE(std::string(nameOf(from)) + " " + std::string(optimizer.name) + " in " +
                             std::string(nameOf(to)));
                const auto edit = alike(experiment, SideName::a);
                ASSERT_TRUE(edit.experiment);
                EXPECT_EQ(edit.experiment->a, experiment.a);
                EXPECT_EQ(edit.experiment->b.framework, to);
                EXPECT_TRUE(!edit.note || !edit.note->offersWeights) << "B has A's weights";
                const double distance = distanceOf(*edit.experiment);
                if (remainingOf(edit).nothing()) {
                    EXPECT_LT(distance, 1e-5);
                    ++saidAlike;
                } else {
                    EXPECT_GT(distance, 1e-9);
                }
            }
    EXPECT_GT(saidAlike, 60);
}

TEST(AllAlike, WhatDiffersStillIsTold) {
    for (const auto& experiment : experimentsOfEveryClass())
        for (const SideName from : {SideName::a, SideName::b}) {
            const auto edit = alike(experiment, from);
            ASSERT_TRUE(edit.experiment);
            EXPECT_TRUE(validate(*edit.experiment).empty());
            const Remaining remaining = remainingOf(edit);
            for (const auto& difference : differencesBetween(edit.experiment->a, edit.experiment->b)) {
                const bool ofClass = difference.path.find(".config.") != std::string::npos ||
                                     difference.path.ends_with(".class_name") || difference.path == "framework";
                EXPECT_TRUE(ofClass || std::ranges::count(remaining.settings, difference.path, &Replacement::path) > 0)
                    << difference.path;
            }
        }
}

TEST(AllAlike, UnseededSidesOfOneFrameworkStillDrawOtherNumbers) {
    auto experiment = Experiment{.a = makeSide(Framework::keras3, {6, 1}), .b = makeSide(Framework::keras3, {6, 1})};
    EXPECT_FALSE(alike(experiment, SideName::a).note);
    experiment = *with(experiment, "a.seed", experiment::Null{});
    const auto edit = alike(experiment, SideName::a);
    EXPECT_EQ(remainingOf(edit).facts,
              (std::vector<std::string_view>{"the numbers drawn", "the order in which the points are shuffled"}));
    EXPECT_EQ(edit.note->side, SideName::b);
    EXPECT_TRUE(edit.note->offersWeights);
}

TEST(AllAlike, ASideThatStartsFromTheOthersWeightsGoesOnDoingSo) {
    for (const char* path : {"a.initial_weights_from", "b.initial_weights_from"}) {
        Experiment experiment{.a = makeSide(Framework::keras3, {6, 1}), .b = makeSide(Framework::tf1, {6, 1})};
        const SideName source = path[0] == 'a' ? SideName::b : SideName::a;
        experiment = *with(experiment, path, std::string(nameOf(source)));
        for (const SideName from : {SideName::a, SideName::b}) {
            const auto edit = alike(experiment, from);
            ASSERT_TRUE(edit.experiment);
            EXPECT_EQ(edit.experiment->a.initialWeightsFrom, experiment.a.initialWeightsFrom);
            EXPECT_EQ(edit.experiment->b.initialWeightsFrom, experiment.b.initialWeightsFrom);
            const auto& weights = edit.experiment->side(source).layers[0].kernelInitializer;
            EXPECT_EQ(weights, experiment.side(source).layers[0].kernelInitializer) << "what both start from stays";
        }
    }
}

TEST(Swapped, TwiceIsAsBefore) {
    for (const auto& experiment : experimentsOfEveryClass()) {
        const auto once = swapped(experiment);
        EXPECT_EQ(once.a, experiment.b);
        EXPECT_TRUE(validate(once).empty());
        EXPECT_EQ(swapped(once), experiment);
    }
}

} // namespace
} // namespace twinsine::tests
