// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/samples.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <string>

namespace twinsine::run {
namespace {

using Column = Samples::Column;

constexpr Column kCurves[] = {Column::lossA, Column::lossB, Column::evaluationLossA, Column::evaluationLossB,
                              Column::meanAbsDifference};
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Noisy losses, one of them falling smoothly, with peaks, zeros and gaps.
Sample sampleOf(std::int64_t epoch, std::minstd_rand& random) {
    std::lognormal_distribution<double> noise(0, 1);
    const auto at = static_cast<double>(epoch);
    Sample sample{epoch, {noise(random), 1 / at, 4 * epoch}, {noise(random) / at, noise(random), epoch}, noise(random)};
    if (random() % 5000 == 0)
        sample.meanAbsDifference = 1e6;
    if (random() % 100 == 0)
        sample.b.evaluationLoss = 0;
    if (random() % 10 == 0 || epoch > 150'000)
        sample.a.loss = kNaN;
    return sample;
}

struct Extent {
    double least = std::numeric_limits<double>::infinity();
    double leastAboveZero = least;
    double most = -least;
    bool operator==(const Extent&) const = default;

    void add(double value) {
        if (!std::isfinite(value))
            return;
        least = std::min(least, value);
        most = std::max(most, value);
        if (value > 0)
            leastAboveZero = std::min(leastAboveZero, value);
    }
};

/// Of each part of so many epochs.
std::vector<Extent> extents(const std::vector<double>& epochs, const std::vector<double>& values,
                            std::int64_t together) {
    std::vector<Extent> found;
    for (std::size_t i = 0; i < epochs.size(); ++i) {
        const auto part = static_cast<std::size_t>(static_cast<std::int64_t>(epochs[i]) / together);
        found.resize(std::max(found.size(), part + 1));
        found[part].add(values[i]);
    }
    return found;
}

TEST(Samples, KeepEveryCurvesShapeInBoundedMemory) {
    std::minstd_rand random(1);
    Samples all(std::numeric_limits<std::size_t>::max());
    Samples bounded;
    for (std::int64_t epoch = 1; epoch <= 1'000'000; ++epoch) {
        const Sample sample = sampleOf(epoch, random);
        all.add(sample);
        bounded.add(sample);
        ASSERT_LT(bounded.size(), Samples::kCapacity);
        ASSERT_EQ(bounded.back().epoch, epoch) << "the newest is there";
        if (epoch % 250'000 != 0)
            continue;
        constexpr std::int64_t kTogether = 1024; // less than a column of pixels shows of such a run
        for (const Column curve : kCurves)
            EXPECT_EQ(extents(bounded.column(Column::epoch), bounded.column(curve), kTogether),
                      extents(all.column(Column::epoch), all.column(curve), kTogether))
                << "curve " << static_cast<int>(curve) << " after " << epoch;
    }
    EXPECT_GT(bounded.size(), Samples::kCapacity / 8) << "thinned, not emptied";
}

TEST(Samples, AreWholeOnesByAscendingEpochAndTheFirstAreAllThere) {
    std::minstd_rand random(2);
    Samples all(std::numeric_limits<std::size_t>::max());
    Samples bounded(4 * Samples::kFirst);
    for (std::int64_t epoch = 1; epoch <= 50'000; ++epoch) {
        all.add(sampleOf(epoch, random));
        bounded.add(all.back());
    }
    std::int64_t before = 0;
    for (std::size_t i = 0; i < bounded.size(); ++i) {
        const Sample kept = bounded[i];
        const Sample was = all[static_cast<std::size_t>(kept.epoch) - 1];
        ASSERT_GT(kept.epoch, before);
        ASSERT_TRUE(i >= Samples::kFirst || kept.epoch == before + 1) << kept.epoch;
        before = kept.epoch;
        EXPECT_EQ(kept.a.evaluationLoss, was.a.evaluationLoss);
        EXPECT_EQ(kept.b.loss, was.b.loss);
        EXPECT_EQ(kept.b.evaluationLoss, was.b.evaluationLoss);
        EXPECT_EQ(kept.meanAbsDifference, was.meanAbsDifference);
        EXPECT_EQ(kept.a.steps, 4 * kept.epoch);
        EXPECT_EQ(kept.b.steps, kept.epoch);
        EXPECT_EQ(bounded.column(Column::steps)[i], static_cast<double>(4 * kept.epoch)) << "of the side that has more";
    }
    for (const Column curve : kCurves)
        EXPECT_EQ(extents(bounded.column(Column::epoch), bounded.column(curve), 1024),
                  extents(all.column(Column::epoch), all.column(curve), 1024))
            << "curve " << static_cast<int>(curve);
}

TEST(Samples, AreAddedToOthersAsIfOneByOne) {
    std::minstd_rand random(3);
    Samples one;
    Samples parts;
    for (std::int64_t epoch = 1; epoch <= 3000;) {
        Samples part(4 * Samples::kFirst);
        for (int i = 0; i < 700; ++i) {
            part.add(sampleOf(epoch++, random));
            one.add(part.back());
        }
        parts.add(part);
    }
    ASSERT_EQ(parts.size(), one.size());
    EXPECT_EQ(parts.column(Column::lossB), one.column(Column::lossB));
    EXPECT_EQ(parts.column(Column::epoch), one.column(Column::epoch));
}

TEST(Samples, OfOneValueGrowNoLargerThanOthers) {
    for (const double value : {0.0, 1.0, -1.0, kNaN, std::numeric_limits<double>::infinity()}) {
        Samples samples(4 * Samples::kFirst);
        for (std::int64_t epoch = 1; epoch <= 100'000; ++epoch)
            samples.add({epoch, {value, value, epoch}, {value, value, epoch}, value});
        EXPECT_LT(samples.size(), 4U * Samples::kFirst) << value;
        EXPECT_GT(samples.size(), 3U * Samples::kFirst / 2) << value << ": not thinned more than it must be";
        EXPECT_EQ(samples.back().epoch, 100'000) << value;
    }
}

} // namespace
} // namespace twinsine::run
