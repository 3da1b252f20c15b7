// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is said of a pair beside its settings.

#include "core/analysis/remarks.hpp"
#include "core/experiment/catalog.hpp"
#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace twinsine::analysis {
namespace {

using experiment::Experiment;
using experiment::Framework;
using experiment::Role;
using experiment::Shuffle;

std::string remarksAfter(const std::function<void(Experiment&)>& change) {
    Experiment pair{.a = tests::makeSide(Framework::keras3, {4, 1}), .b = tests::makeSide(Framework::tf1, {4, 1})};
    pair.a.phases.front() = {.epochs = 1, .batchSize = 32, .shuffle = Shuffle::fit};
    pair.b.phases.front() = {.epochs = 1};
    change(pair);
    std::string all;
    for (const std::string& remark : remarksOf(pair))
        all += remark + "\n";
    return all;
}

TEST(Remarks, AreOfWhatNoRowShows) {
    struct Case {
        std::function<void(Experiment&)> change;
        const char* said; ///< null: nothing
    };
    const auto inOrder = [](Experiment& e) { e.b.phases.front().batchSize = 32; };
    const Case cases[] = {
        {[](Experiment&) {}, nullptr},
        {inOrder, "B takes its batches in the order of x"},
        {[&](Experiment& e) { inOrder(e), e.b.phases.front().shuffle = Shuffle::permutation; }, nullptr},
        {[&](Experiment& e) { inOrder(e), e.data.sampling = experiment::Sampling::uniform; }, nullptr},
        {[&](Experiment& e) { inOrder(e), e.data.sampling = experiment::Sampling::uniform, e.data.sorted = true; },
         "B takes its batches in the order of x"},
        {[](Experiment& e) { e.a.phases.front().shuffle = Shuffle::none; }, "A takes its batches in the order of x"},
        {[](Experiment& e) { e.b.labels = experiment::Labels::flat; }, "B's flat labels"},
        {[](Experiment& e) { e.a.labels = experiment::Labels::flat; }, nullptr}, // Keras reshapes them
        {[](Experiment& e) { e.a.validationSplit = 0.2; }, "A is not trained on the last 20 of 100 points."},
        {[](Experiment& e) {
             e.a.optimizer = findClass(Role::optimizer, Framework::keras3, "RMSprop")->make();
             e.b.optimizer = findClass(Role::optimizer, Framework::tf1, "RMSPropOptimizer")->make();
         },
         "RMSPropOptimizer of B: its mean of squared gradients starts at 1"},
    };
    for (const auto& [change, said] : cases) {
        const std::string remarks = remarksAfter(change);
        if (said)
            EXPECT_NE(remarks.find(said), std::string::npos) << said << " in " << remarks;
        else
            EXPECT_EQ(remarks, "");
    }
}

} // namespace
} // namespace twinsine::analysis
