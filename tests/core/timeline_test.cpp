// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/timeline.hpp"

#include <gtest/gtest.h>

namespace twinsine::run {
namespace {

std::shared_ptr<const Snapshot> snapshotOf(std::int64_t epoch) {
    return std::make_shared<Snapshot>(Snapshot{epoch, {{1, 2, 3}}, {{4, 5, 6}}, 4 * epoch, epoch});
}

TEST(Timeline, KeepsEveryEpochBelowItsBound) {
    Timeline timeline;
    for (std::int64_t epoch = 0; epoch <= 500; ++epoch)
        timeline.add(snapshotOf(epoch), false);
    EXPECT_EQ(timeline.size(), 501U);
    for (std::int64_t epoch = 0; epoch <= 500; ++epoch)
        EXPECT_EQ(timeline.nearest(epoch)->epoch, epoch);
}

TEST(Timeline, ThinsWhenFullButKeepsFirstLastAndPhaseEnds) {
    constexpr std::size_t kBytes = 20'000;
    Timeline timeline(kBytes);
    for (std::int64_t epoch = 0; epoch <= 9'999; ++epoch) {
        timeline.add(snapshotOf(epoch), epoch == 333 || epoch == 6667);
        EXPECT_LE(timeline.bytes(), kBytes);
        EXPECT_EQ(timeline.nearest(epoch)->epoch, epoch) << "the newest is always there";
    }
    for (const std::int64_t epoch : {0, 333, 6667, 9'999})
        EXPECT_EQ(timeline.nearest(epoch)->epoch, epoch);
    EXPECT_GT(timeline.size(), 20U) << "thinned, not emptied";
    for (std::int64_t epoch = 0; epoch <= 9'999; epoch += 100) // evenly: no stretch is lost
        EXPECT_LE(std::abs(timeline.nearest(epoch)->epoch - epoch), 600);
}

TEST(Timeline, NearestOfAnEmptyOneIsNull) { EXPECT_EQ(Timeline().nearest(5), nullptr); }

} // namespace
} // namespace twinsine::run
