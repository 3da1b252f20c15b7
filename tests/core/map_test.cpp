// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Maps over two settings: what an axis may be, and that each cell is what the pair gives when it is set so and trained
/// alone.

#include "core/analysis/map.hpp"
#include "core/analysis/seeds.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/map_json.hpp"
#include "core/training/pair_training.hpp"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace twinsine::analysis {
namespace {

using experiment::Experiment;
using experiment::Json;

const engines::Engine& fused() { return engines::fused::fusedEngine(); }

/// Few epochs, so that a map is trained in a moment.
Experiment pair() {
    Experiment experiment = load(*experiment::findPreset("keras-vs-tensorflow"));
    for (auto* side : {&experiment.a, &experiment.b})
        side->phases.front().epochs = 5;
    return experiment;
}

/// "PATH=VALUE" set.
Experiment with(const std::string& assignment, const Experiment& experiment) {
    Json document = toJson(experiment);
    EXPECT_TRUE(experiment::setPath(document, assignment));
    return *experiment::fromJson(document);
}

Map mapOf(const Experiment& experiment, const std::string& x, const std::string& y, std::size_t seeds) {
    auto map = emptyMap(experiment, *axisOf(experiment, x), *axisOf(experiment, y), seeds);
    EXPECT_TRUE(map) << map.error().message;
    return std::move(*map);
}

Map filled(const Experiment& experiment, const std::string& x, const std::string& y, std::size_t seeds,
           unsigned threads = 2) {
    Map map = mapOf(experiment, x, y, seeds);
    std::size_t heard = 0;
    const auto done = fill(map, experiment, fused(), engines::Device::cpu, threads, kAlways, [&](std::size_t cell) {
        EXPECT_TRUE(map.cells[cell].isDone);
        ++heard;
    });
    EXPECT_TRUE(done) << done.error().message;
    EXPECT_EQ(heard, map.cells.size());
    EXPECT_TRUE(map.isDone());
    return map;
}

TEST(MapAxis, ListsAndRanges) {
    struct Case {
        const char* text;
        std::vector<Json> values;
    };
    const std::vector<Case> kCases{
        {"a.phases.0.batch_size=1,2,4", {1, 2, 4}},
        {"a.phases.0.batch_size=1,2,4...100", {1, 2, 4, 8, 16, 32, 64, 100}},
        {"a.phases.0.batch_size=1,2,4\u2026100", {1, 2, 4, 8, 16, 32, 64, 100}},
        {"a.phases.0.batch_size=1,2,4,...,16", {1, 2, 4, 8, 16}},
        {"a.phases.0.batch_size=10,20...50", {10, 20, 30, 40, 50}},
        {"a.phases.0.batch_size=5,4...2", {5, 4, 3, 2}},
        {"a.phases.0.batch_size=1..4:log:10", {1, 2, 3, 4}},
        {"a.seed=10000,10001...10004", {10000, 10001, 10002, 10003, 10004}},
        {"a.seed=10000..10004:linear:5", {10000, 10001, 10002, 10003, 10004}},
        {"a.optimizer.config.learning_rate=0.1,0.2,0.3...0.7", {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7}},
        {"a.optimizer.config.learning_rate=1e-4,2e-4,4e-4...1e-3", {1e-4, 2e-4, 4e-4, 8e-4, 1e-3}},
        {"a.optimizer.config.learning_rate=1e-4..1:log:5", {1e-4, 1e-3, 1e-2, 1e-1, 1.0}},
        {"a.optimizer.config.learning_rate=1..2:linear:3", {1.0, 1.5, 2.0}},
        {"b.optimizer.config.learning_rate=0.1..0.3:linear:4", {0.1, 0.1667, 0.2333, 0.3}},
        {"both.optimizer.config.learning_rate=0.5", {0.5}},
        {"a.optimizer.class_name=SGD,Adam", {"SGD", "Adam"}},
        {"data.num=10,100", {10, 100}},
        {"data.num=10..1e300:log:2", {10, 1e300}},
        {"a.phases.0.batch_size=0.5,1,2...4", {0.5, 1, 2, 4}},
        {"a.optimizer.config.learning_rate=1e-300..1e300:log:3", {1e-300, 1.0, 1e300}},
        {"a.optimizer.config.learning_rate=-1e308..1e308:linear:3", {-1e308, 0.0, 1e308}},
    };
    for (const auto& [text, values] : kCases) {
        const auto axis = axisOf(pair(), text);
        ASSERT_TRUE(axis) << text << ": " << axis.error().message;
        EXPECT_EQ(axis->values, values) << text;
    }
}

TEST(MapAxis, WhatIsNoneSaysWhy) {
    const std::vector<std::pair<std::string, std::string>> kCases{
        {"", "must be PATH=VALUES"},
        {"a.phases.0.batch_size", "must be PATH=VALUES"},
        {"a.phases.0.batch_size=", "must be PATH=VALUES"},
        {"a.phases.0.size=1", "no such setting"},
        {"c.phases.0.batch_size=1", "no such setting"},
        {"name=x", "no such setting"},
        {"a.loss=\xe4", "not UTF-8 text"},
        {"a.phases.0.batch_size=1,,2", "with a comma between"},
        {"a.phases.0.batch_size=1,[2]", "with a comma between"},
        {"a.phases.0.batch_size=1,2,1", "is there twice"},
        {"a.phases.0.batch_size=1..2", "must be a range such as"},
        {"a.phases.0.batch_size=1..2:cubic:3", "must be a range such as"},
        {"a.phases.0.batch_size=1..x:log:3", "must be a range such as"},
        {"a.phases.0.batch_size=1..9:log:1", "from 2 to 1000 values"},
        {"a.phases.0.batch_size=1..9:log:2.5", "from 2 to 1000 values"},
        {"a.phases.0.batch_size=1..9:log:1e9", "from 2 to 1000 values"},
        {"a.phases.0.batch_size=0..9:log:3", "greater than 0"},
        {"a.phases.0.batch_size=1...9", "at least two numbers"},
        {"a.phases.0.batch_size=1,2...", "at least two numbers"},
        {"a.phases.0.batch_size=1,x...9", "at least two numbers"},
        {"a.phases.0.batch_size=2,1...9", "does not lead"},
        {"a.phases.0.batch_size=1,1...9", "does not lead"},
    };
    for (const auto& [text, why] : kCases) {
        const auto axis = axisOf(pair(), text);
        ASSERT_FALSE(axis) << text;
        EXPECT_NE(axis.error().message.find(why), std::string::npos) << text << ": " << axis.error().message;
    }
}

TEST(Map, WhatCannotBeTrainedIsNamedBefore) {
    const auto refused = [](const std::string& x, const std::string& y, std::size_t seeds = 1) {
        const auto map = emptyMap(pair(), *axisOf(pair(), x), *axisOf(pair(), y), seeds);
        return map ? std::string() : map.error().message;
    };
    EXPECT_EQ(refused("a.seed=1", "both.seed=2"), "both axes change a.seed");
    EXPECT_EQ(refused("a.seed=1,2", "a.phases.0.batch_size=1", 2), "a.seed is a seed itself: it needs one seed a cell");
    EXPECT_EQ(refused("a.seed=1..1000:linear:1000", "a.phases.0.batch_size=1..100:linear:100"),
              "a map has at most 20000 cells, this one would have 100000");
    EXPECT_NE(refused("a.optimizer.config.learning_rate=0.1", "a.phases.0.batch_size=4", 3'000'000), "");
}

TEST(Map, AValueThatDoesNotGoIsNamedBeforeTheTraining) {
    const std::vector<std::array<std::string, 3>> kCases{
        {"a.phases.0.batch_size=1,0", "b.phases.0.batch_size=1",
         "x: a.phases.0.batch_size=0: a.phases.0.batch_size: must be"},
        {"a.phases.0.batch_size=1", "b.phases.0.batch_size=1,nothing", "y: b.phases.0.batch_size=nothing: "},
    };
    for (const auto& [x, y, why] : kCases) {
        Map map = mapOf(pair(), x, y, 1);
        const auto done = fill(map, pair(), fused(), engines::Device::cpu, 2, kAlways,
                               [](std::size_t) { ADD_FAILURE() << "something was trained"; });
        ASSERT_FALSE(done);
        EXPECT_TRUE(done.error().message.starts_with(why)) << done.error().message;
    }
}

TEST(Map, CoarseComesFirstAndEachCellOnce) {
    for (const auto& [columns, rows] : {std::pair<std::size_t, std::size_t>{1, 1}, {5, 3}, {8, 8}, {40, 20}, {1, 7}}) {
        auto order = coarseToFine(columns, rows);
        EXPECT_EQ(order.front(), 0U);
        std::ranges::sort(order);
        for (std::size_t i = 0; i < columns * rows; ++i)
            ASSERT_EQ(order[i], i);
        EXPECT_EQ(order.size(), columns * rows);
    }
    EXPECT_EQ(coarseToFine(4, 2), (std::vector<std::size_t>{0, 2, 1, 3, 4, 5, 6, 7}));
}

/// Over axes of either side, of both, of the data, of what sides share; alone, by another way.
TEST(Map, EachCellIsThePairTrainedAlone) {
    const Experiment unseeded = with("a.seed=null", with("b.seed=null", pair()));
    const Experiment halfSeeded = with("b.seed=null", pair());
    const Experiment drawn = with("data.sampling=uniform", pair());
    const Experiment fromA = with("b.initial_weights_from=a", pair());
    struct Case {
        const Experiment& experiment;
        std::string x, y;
    };
    const Experiment plain = pair();
    const std::vector<Case> kAxes{
        {plain, "a.optimizer.config.learning_rate=1e-3,1e-1", "a.phases.0.batch_size=1,32,100"},
        {plain, "a.optimizer.config.learning_rate=1e-3,1e-1", "b.optimizer.config.learning_rate=0.01,0.2"},
        {plain, "both.layers.0.units=3,10", "b.phases.0.batch_size=7,50"},
        {plain, "data.num=20,50", "a.optimizer.class_name=SGD,Adam"},
        {plain, "a.seed=1,2", "b.optimizer.config.learning_rate=0.01,1e30"},
        {plain, "a.optimizer.config.learning_rate=0.01,0.5", "a.optimizer.class_name=SGD,RMSprop"},
        {plain, "b.optimizer.class_name=GradientDescentOptimizer,AdamOptimizer",
         "b.optimizer.config.learning_rate=0.5,50"},
        {unseeded, "a.layers.0.kernel_initializer.class_name=HeNormal,Zeros", "a.phases.0.batch_size=20,50"},
        {halfSeeded, "a.seed=1,2", "b.phases.0.batch_size=10,20"},
        {drawn, "a.seed=1,2", "a.optimizer.config.learning_rate=0.01,0.02"},
        {drawn, "a.seed=1,2", "data.num=60,70"},
        {drawn, "a.phases.0.batch_size=20,50", "b.phases.0.batch_size=20,50"},
        {fromA, "a.layers.0.kernel_initializer.class_name=HeNormal,Zeros", "b.phases.0.batch_size=20,50"},
    };
    for (const auto& [experiment, x, y] : kAxes)
        for (const std::size_t seeds : {std::size_t{1}, std::size_t{3}}) {
            if (seeds > 1 && x.starts_with("a.seed"))
                continue;
            SCOPED_TRACE(x + " " + y + " " + std::to_string(seeds));
            const Map map = filled(experiment, x, y, seeds);
            for (std::size_t cell = 0; cell < map.cells.size(); ++cell) {
                const auto changed = cellOf(experiment, map, cell);
                ASSERT_TRUE(changed);
                std::vector<double> distances, losses;
                double diverged = 0;
                for (const auto seed : seedsOf(*changed, seeds)) {
                    training::PairTraining alone(withSeed(*changed, seed), fused(), engines::Device::cpu, 1);
                    while (!alone.finished())
                        alone.advance(kAlways);
                    const auto& history = alone.history();
                    const bool isLost = history.a.divergedAtStep || history.b.divergedAtStep;
                    diverged += isLost;
                    distances.push_back(isLost ? INFINITY : history.meanAbsDifference.back());
                    losses.push_back(history.b.divergedAtStep ? INFINITY : history.b.loss.back());
                }
                EXPECT_EQ(map.cells[cell][MapValue::distance], lowerMedian(distances)) << cell;
                EXPECT_EQ(map.cells[cell][MapValue::lossB], lowerMedian(losses)) << cell;
                EXPECT_EQ(map.cells[cell][MapValue::diverged], diverged / static_cast<double>(seeds)) << cell;
            }
        }
}

TEST(Map, IsTheSameOnAnyNumberOfThreads) {
    const char* x = "a.optimizer.config.learning_rate=1e-3..1:log:6";
    const char* y = "b.phases.0.batch_size=1,2,4...64";
    const Map one = filled(pair(), x, y, 2, 1);
    const Map many = filled(pair(), x, y, 2, 5);
    for (std::size_t cell = 0; cell < one.cells.size(); ++cell)
        EXPECT_EQ(one.cells[cell].values, many.cells[cell].values);
}

TEST(Map, GoesOnWhereItWasStopped) {
    const char* x = "a.optimizer.config.learning_rate=1e-3..1:log:6";
    const char* y = "a.phases.0.batch_size=1,2,4...64";
    const Map whole = filled(pair(), x, y, 1);
    Map map = mapOf(pair(), x, y, 1);
    std::size_t count = 0;
    const auto stopsSoon = [&] { return count < 10; };
    ASSERT_TRUE(fill(map, pair(), fused(), engines::Device::cpu, 1, stopsSoon, [&](std::size_t) { ++count; }));
    EXPECT_FALSE(map.isDone());
    EXPECT_GE(count, 10U);
    const std::size_t before = count;
    ASSERT_TRUE(fill(map, pair(), fused(), engines::Device::cpu, 1, kAlways, [&](std::size_t) { ++count; }));
    EXPECT_EQ(count, map.cells.size());
    EXPECT_GT(count, before);
    for (std::size_t cell = 0; cell < map.cells.size(); ++cell)
        EXPECT_EQ(map.cells[cell].values, whole.cells[cell].values);
}

TEST(Map, JsonAndCsvHaveEveryCell) {
    const Map map = filled(pair(), "a.optimizer.config.learning_rate=0.01,0.1,1e30", "b.phases.0.batch_size=4,50", 2);
    const Json document = Json::parse(io::mapJson(pair(), map, MapValue::distance, {"fused", engines::Device::cpu}, 1));
    EXPECT_EQ(document["format"], "twinsine.map");
    EXPECT_EQ(document["version"], 1);
    EXPECT_EQ(document["x"]["path"], "a.optimizer.config.learning_rate");
    EXPECT_EQ(document["x"]["values"], Json({0.01, 0.1, 1e30}));
    EXPECT_EQ(document["y"]["values"], Json({4, 50}));
    EXPECT_EQ(document["seeds"], Json({42, 1}));
    EXPECT_EQ(document["value"], "mean_abs_difference");
    for (const MapValue value : kMapValues)
        for (std::size_t iy = 0; iy < 2; ++iy)
            for (std::size_t ix = 0; ix < 3; ++ix) {
                const Json& cell = document[std::string(nameOf(value))][iy][ix];
                const double expected = map.at(ix, iy)[value];
                EXPECT_EQ(cell, std::isfinite(expected) ? Json(expected) : Json()) << nameOf(value);
            }
    EXPECT_EQ(document["diverged"][0], Json({0.0, 0.0, 1.0}));
    EXPECT_EQ(experiment::toJson(pair()), document["experiment"]);
    const std::string csv = io::mapCsv(map);
    EXPECT_TRUE(csv.starts_with("a.optimizer.config.learning_rate,b.phases.0.batch_size,mean_abs_difference,a_loss,"
                                "b_loss,a_evaluation_loss,b_evaluation_loss,diverged\n0.01,4,"))
        << csv;
    EXPECT_EQ(std::ranges::count(csv, '\n'), 7);
}

} // namespace
} // namespace twinsine::analysis
