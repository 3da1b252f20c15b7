// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Plans of single sides, and all that a recorder sees of their trainings, to compare engines.

#include "core/engines/fused/fused_engine.hpp"
#include "core/experiment/data_points.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace twinsine::tests {

/// All that a recorder can see of an epoch. Numbers as their bits, so that NaNs compare.
struct Seen {
    std::int64_t epochs;
    std::int64_t steps;
    std::int64_t updatesUnderWay;
    bool endsPhase;
    bool isLast;
    std::optional<std::int64_t> divergedAtStep;
    std::vector<std::uint64_t> numbers;

    friend bool operator==(const Seen&, const Seen&) = default;
};

inline std::uint64_t bitsOf(double number) { return std::isnan(number) ? ~0ULL : std::bit_cast<std::uint64_t>(number); }

class SeeingRecorder final : public engines::Recorder {
public:
    bool record(engines::EpochView& epoch) override {
        Seen one{epoch.epochs,
                 epoch.steps,
                 epoch.underWay.updates,
                 epoch.endsPhase,
                 epoch.isLast,
                 epoch.divergedAtStep,
                 {bitsOf(epoch.loss), bitsOf(epoch.evaluationLoss()), bitsOf(epoch.validationLoss())}};
        for (const auto& variable : epoch.weights())
            std::ranges::transform(variable, std::back_inserter(one.numbers), bitsOf);
        std::ranges::transform(epoch.prediction(), std::back_inserter(one.numbers), bitsOf);
        seen[epoch.plan].push_back(std::move(one));
        return true;
    }

    std::map<std::size_t, std::vector<Seen>> seen; ///< of each plan
};

inline experiment::Experiment experimentOf(experiment::Side side, std::int64_t points) {
    experiment::Experiment experiment{
        .name = "lanes", .a = std::move(side), .b = makeSide(experiment::Framework::keras3, {1})};
    experiment.data.num = points;
    return experiment;
}

inline plan::SidePlan planOf(const experiment::Experiment& experiment,
                             experiment::SideName which = experiment::SideName::a) {
    const experiment::Experiment closed = plan::withEntropy(experiment, [] { return 7U; });
    return plan::planOf(closed, which, plan::pointsFor(closed.side(which), experiment::pointsOf(closed.data)));
}

inline plan::SidePlan planOf(const experiment::Side& side, std::int64_t points) {
    return planOf(experimentOf(side, points));
}

/// What the fused engine does on the CPU.
inline std::map<std::size_t, std::vector<Seen>> sequentially(std::span<const plan::SidePlan> plans) {
    SeeingRecorder recorder;
    const auto trainings = engines::fused::fusedEngine().begin(plans, engines::Device::cpu);
    EXPECT_TRUE(trainings->advance(1'000'000, kAlways, recorder));
    EXPECT_TRUE(trainings->finished());
    return std::move(recorder.seen);
}

} // namespace twinsine::tests
