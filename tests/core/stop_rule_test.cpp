// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs that end by themselves: where the rule says, and not another training than without it.

#include "core/engines/choose_engine.hpp"
#include "tests/support/run_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace twinsine::run {
namespace {

using experiment::Experiment;

struct Trained {
    std::vector<Sample> samples;
    Update last;
};

Trained trained(const Experiment& experiment, const std::optional<StopRule>& rule, std::optional<double> pace = {}) {
    Runner runner([](const auto& e, auto engine, auto device) { return engines::chooseComputing(e, engine, device); });
    tests::RunReader reader(runner);
    runner.setPace(pace);
    runner.start(experiment, {.stopRule = rule});
    reader.until([&] { return reader.last.state == State::finished || reader.last.state == State::stopped; });
    reader.pull();
    return {reader.samples, reader.last};
}

std::uint64_t bits(double value) { return std::bit_cast<std::uint64_t>(value); }

/// The epochs of a run without a rule up to that one, and no more.
void expectEndsAt(std::size_t epoch, const Trained& whole, const Trained& ruled, const StopRule& rule) {
    ASSERT_EQ(ruled.samples.size(), epoch);
    for (std::size_t i = 0; i < epoch; ++i) {
        EXPECT_EQ(bits(ruled.samples[i].a.loss), bits(whole.samples[i].a.loss));
        EXPECT_EQ(bits(ruled.samples[i].b.loss), bits(whole.samples[i].b.loss));
        EXPECT_EQ(bits(ruled.samples[i].meanAbsDifference), bits(whole.samples[i].meanAbsDifference));
    }
    EXPECT_EQ(ruled.last.frame->epoch, static_cast<std::int64_t>(epoch));
    if (epoch < whole.samples.size()) {
        EXPECT_EQ(ruled.last.state, State::stopped);
        EXPECT_EQ(ruled.last.stoppedBy, rule);
    } else {
        EXPECT_EQ(ruled.last.state, State::finished);
        EXPECT_EQ(ruled.last.stoppedBy, std::nullopt);
    }
}

/// Epochs up to the first that holds, or all.
template <class Holds>
std::size_t upTo(const Trained& whole, Holds holds) {
    const auto found = std::ranges::find_if(whole.samples, holds);
    return static_cast<std::size_t>(found - whole.samples.begin()) + (found == whole.samples.end() ? 0 : 1);
}

TEST(StopRule, EndsWhereBothLossesAreSmall) {
    const auto experiment = tests::experimentOf(60);
    const Trained whole = trained(experiment, {});
    for (const double threshold : {1.0, 0.5, 0.45, 0.4, 0.3, 1e-9}) {
        const StopRule rule{.kind = StopRule::Kind::lossAtMost, .threshold = threshold};
        const auto end = upTo(whole, [&](const Sample& sample) {
            return std::max(sample.a.evaluationLoss, sample.b.evaluationLoss) <= threshold;
        });
        expectEndsAt(end, whole, trained(experiment, rule), rule);
    }
}

TEST(StopRule, EndsWhereTheSidesPart) {
    const auto experiment = tests::experimentOf(60);
    const Trained whole = trained(experiment, {});
    for (const double threshold : {0.01, 0.1, 0.2, 0.3, 1e9}) {
        const StopRule rule{.kind = StopRule::Kind::gapAtLeast, .threshold = threshold};
        const auto end = upTo(whole, [&](const Sample& sample) { return sample.meanAbsDifference >= threshold; });
        expectEndsAt(end, whole, trained(experiment, rule), rule);
    }
}

/// The epoch after which keras.callbacks.EarlyStopping with that patience would stop one side.
std::int64_t earlyStoppingOf(const std::vector<double>& losses, std::int64_t patience) {
    double best = losses.front();
    std::int64_t wait = 0;
    for (std::size_t i = 1; i < losses.size(); ++i) {
        ++wait;
        if (losses[i] < best) {
            best = losses[i];
            wait = 0;
        } else if (wait >= patience) {
            return static_cast<std::int64_t>(i) + 1;
        }
    }
    return static_cast<std::int64_t>(losses.size());
}

TEST(StopRule, IsTheOneOfKerasWhereBothSidesAreAlike) {
    auto experiment = tests::experimentOf(300);
    experiment.a.optimizer.config["learning_rate"] = 0.3; // up and down
    experiment.b = experiment.a;
    const Trained whole = trained(experiment, {});
    std::vector<double> losses;
    for (const Sample& sample : whole.samples)
        losses.push_back(sample.a.loss);
    bool differ = false;
    for (const std::int64_t patience : {1, 2, 5, 20}) {
        const StopRule rule{.kind = StopRule::Kind::noBetter, .epochs = patience};
        const auto end = earlyStoppingOf(losses, patience);
        differ = differ || end < 300;
        expectEndsAt(static_cast<std::size_t>(end), whole, trained(experiment, rule), rule);
    }
    EXPECT_TRUE(differ) << "no rule ended anything";
}

TEST(StopRule, WatchesTheValidationLossWherePointsAreHeldBack) {
    StopWatch watch(StopRule{.kind = StopRule::Kind::noBetter, .epochs = 2});
    // The reported losses fall, those of the held-back points do not.
    const auto sampleOf = [](std::int64_t epoch, double validation) {
        const double loss = 1.0 / static_cast<double>(epoch);
        return Sample{epoch, {loss, loss, epoch, validation}, {loss, loss, epoch, validation}, 0};
    };
    EXPECT_FALSE(watch.endsWith(sampleOf(1, 1)));
    EXPECT_FALSE(watch.endsWith(sampleOf(2, 0.5)));
    EXPECT_FALSE(watch.endsWith(sampleOf(3, 0.6)));
    EXPECT_TRUE(watch.endsWith(sampleOf(4, 0.5)));
}

TEST(StopRule, WaitsForTheSideThatStillGetsBetterAndForNoneThatIsDone) {
    StopWatch patience(StopRule{.kind = StopRule::Kind::noBetter, .epochs = 2});
    StopWatch losses(StopRule{.kind = StopRule::Kind::lossAtMost, .threshold = 0.25});
    for (std::int64_t epoch = 1; epoch <= 10; ++epoch) {
        // A ends after epoch 3 with a loss of 0.25; B falls until epoch 8.
        const double a = epoch <= 3 ? 1 - 0.25 * static_cast<double>(epoch) : NAN;
        const double b = 1 - 0.1 * static_cast<double>(std::min<std::int64_t>(epoch, 8));
        const Sample sample{epoch, {a, a, epoch}, {b, b, epoch}, 0};
        EXPECT_EQ(patience.endsWith(sample), epoch >= 10) << epoch;
        EXPECT_EQ(losses.endsWith(sample), epoch >= 8) << epoch; // 0.2
    }
}

TEST(StopRule, HoldsAtEveryPaceAndAfterAReset) {
    const auto experiment = tests::experimentOf(60);
    const StopRule rule{.kind = StopRule::Kind::noBetter, .epochs = 1'000};
    expectEndsAt(60, trained(experiment, {}), trained(experiment, rule), rule);
    const StopRule gap{.kind = StopRule::Kind::gapAtLeast, .threshold = 0.1};
    const Trained quick = trained(experiment, gap);
    const Trained slow = trained(experiment, gap, 1000);
    EXPECT_EQ(quick.samples.size(), slow.samples.size());
    EXPECT_EQ(quick.last.state, slow.last.state);

    Runner runner([](const auto& e, auto engine, auto device) { return engines::chooseComputing(e, engine, device); });
    tests::RunReader reader(runner);
    runner.start(experiment, {.stopRule = gap});
    reader.untilState(State::stopped);
    runner.reset();
    reader.untilState(State::paused);
    EXPECT_EQ(reader.last.stoppedBy, std::nullopt);
    reader.samples.clear();
    runner.resume();
    reader.untilState(State::stopped);
    EXPECT_EQ(reader.samples.size(), quick.samples.size());
}

} // namespace
} // namespace twinsine::run
