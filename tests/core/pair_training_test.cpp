// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/pair_training.hpp"

#include "core/engines/forward.hpp"
#include "tests/support/fake_engine.hpp"
#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace twinsine::training {
namespace {

using experiment::Experiment;
using experiment::Framework;
using tests::FakeEngine;

Experiment experimentOf(Framework a, Framework b) {
    return {.a = tests::makeSide(a, {3, 1}), .b = tests::makeSide(b, {3, 1})};
}

void trainAll(PairTraining& training) {
    while (!training.finished())
        ASSERT_TRUE(training.advance(kAlways));
}

TEST(PairTraining, PointsAreNumPysLinspace) {
    const FakeEngine engine;
    Experiment experiment = experimentOf(Framework::keras3, Framework::tf1);
    experiment.data = {.start = -1, .stop = 2, .num = 4};
    const PairTraining training(experiment, engine, engines::Device::cpu, 1);
    EXPECT_EQ(std::vector(training.x().begin(), training.x().end()), (std::vector<double>{-1, 0, 1, 2}));
    EXPECT_EQ(training.y()[1], 0);
    EXPECT_DOUBLE_EQ(training.y()[2], std::sin(1.0));
    experiment.data.num = 1;
    EXPECT_EQ(PairTraining(experiment, engine, engines::Device::cpu, 1).x()[0], -1);
}

TEST(PairTraining, CountsEpochsUpdatesAndPhasesOfUnlikeSides) {
    const FakeEngine engine;
    Experiment experiment = experimentOf(Framework::keras3, Framework::tf1);
    experiment.a.phases = {{.epochs = 2, .batchSize = 32, .shuffle = experiment::Shuffle::fit}, {.epochs = 1, .batchSize = 1000}};
    experiment.b.phases = {{.epochs = 5}};
    PairTraining training(experiment, engine, engines::Device::cpu, 1);
    EXPECT_EQ(training.epochs(), 5);
    trainAll(training);
    EXPECT_EQ(training.epoch(), 5);
    const auto& [a, b, distance] = training.history();
    EXPECT_EQ(a.steps, 2 * 4 + 1) << "100 points: 4 batches of 32, or one of all";
    EXPECT_EQ(b.steps, 5);
    EXPECT_EQ(a.loss.size(), 3U);
    EXPECT_EQ(b.loss.size(), 5U);
    EXPECT_EQ(distance.size(), 5U) << "the side that has ended keeps its last weights";
    ASSERT_EQ(a.phasePredictions.size(), 2U);
    EXPECT_NEAR(a.phasePredictions[1][0] - a.phasePredictions[0][0], FakeEngine::kStep, 1e-6);
    EXPECT_EQ(a.phasePredictions[1], a.prediction);
}

// numerics.md, B: the reported loss is the mean over batches weighted by batch size; a fake batch's loss is its size.
TEST(PairTraining, ReportedLossIsWeightedByBatchSize) {
    const FakeEngine engine;
    for (const auto framework : {Framework::keras3, Framework::tf1}) {
        Experiment experiment = experimentOf(framework, framework);
        experiment.a.phases = {{.epochs = 1, .batchSize = 32}};
        PairTraining training(experiment, engine, engines::Device::cpu, 1);
        trainAll(training);
        EXPECT_FLOAT_EQ(training.history().a.loss[0], (3 * 32 * 32 + 4 * 4) / 100.0);
        EXPECT_FLOAT_EQ(training.history().b.loss[0],
                        framework == Framework::tf1 ? 100 : (3 * 32 * 32 + 4 * 4) / 100.0);
    }
}

TEST(PairTraining, EvaluationLossIsOfTheWeightsAfterTheEpoch) {
    const FakeEngine engine;
    Experiment experiment = experimentOf(Framework::keras3, Framework::tf1);
    experiment.a.phases.front().epochs = 3;
    PairTraining training(experiment, engine, engines::Device::cpu, 1);
    trainAll(training);
    const auto& side = training.history().a;
    double sum = 0;
    for (std::size_t i = 0; i < training.y().size(); ++i)
        sum += std::pow(side.prediction[i] - training.y()[i], 2);
    EXPECT_NEAR(side.evaluationLoss.back(), sum / 100, 1e-6 * sum / 100);
}

TEST(PairTraining, OneAndTwoThreadsGiveTheSameBits) {
    const FakeEngine engine;
    std::vector<std::vector<double>> predictions;
    for (const unsigned threads : {1U, 2U}) {
        PairTraining training(experimentOf(Framework::keras3, Framework::tf1), engine, engines::Device::cpu, threads);
        trainAll(training);
        predictions.push_back(training.history().a.prediction);
        predictions.push_back(training.history().b.prediction);
    }
    EXPECT_EQ(predictions[0], predictions[2]);
    EXPECT_EQ(predictions[1], predictions[3]);
}

TEST(PairTraining, DivergenceKeepsTheWholeEpochsAndTheWeightsBeforeTheUpdate) {
    FakeEngine engine;
    engine.divergesAt = 7; // side A: 4 updates an epoch
    Experiment experiment = experimentOf(Framework::keras3, Framework::tf1);
    experiment.b.phases.front().epochs = 3;
    PairTraining training(experiment, engine, engines::Device::cpu, 2);
    trainAll(training);
    const auto& [a, b, distance] = training.history();
    EXPECT_EQ(a.divergedAtStep, 7);
    EXPECT_EQ(a.steps, 6);
    EXPECT_EQ(a.loss.size(), 1U);
    EXPECT_EQ(a.evaluationLoss.size(), 1U);
    EXPECT_TRUE(a.phasePredictions.empty());
    EXPECT_NEAR(a.weights.back().back() - a.initialWeights.back().back(), 6 * FakeEngine::kStep, 1e-9);
    EXPECT_EQ(a.prediction,
              engines::predict(training.recorded().a, a.weights, plan::roundedTo(experiment.a.floatx, training.x())));
    EXPECT_EQ(b.divergedAtStep, std::nullopt);
    EXPECT_EQ(b.loss.size(), 3U);
    EXPECT_EQ(distance.size(), 3U);
}

/// All that a training gives, and the records of its epochs.
struct TrainedPair {
    SideHistory a;
    SideHistory b;
    std::vector<double> distance;
    std::vector<EpochRecord> records;
};

TrainedPair outcomeOf(const Experiment& experiment, const FakeEngine& engine, unsigned threads,
                      std::int64_t epochsAtOnce, const std::function<bool()>& enough = PairTraining::kNever) {
    PairTraining training(experiment, engine, engines::Device::cpu, threads);
    TrainedPair outcome;
    while (!training.finished()) {
        EXPECT_TRUE(training.advance(kAlways, epochsAtOnce, enough));
        const auto& records = training.records();
        outcome.records.insert(outcome.records.end(), records.begin(), records.end());
    }
    const auto& [a, b, distance] = training.history();
    outcome.a = a;
    outcome.b = b;
    outcome.distance = distance;
    return outcome;
}

void expectSame(const SideHistory& actual, const SideHistory& expected) {
    EXPECT_EQ(actual.loss, expected.loss);
    EXPECT_EQ(actual.evaluationLoss, expected.evaluationLoss);
    EXPECT_EQ(actual.weights, expected.weights);
    EXPECT_EQ(actual.prediction, expected.prediction);
    EXPECT_EQ(actual.phasePredictions, expected.phasePredictions);
    EXPECT_EQ(actual.steps, expected.steps);
    EXPECT_EQ(actual.divergedAtStep, expected.divergedAtStep);
}

/// A side that has ended keeps its last losses, one that has diverged has none.
void expectLosses(const EpochLosses& losses, const SideHistory& side, std::size_t epoch) {
    if (epoch > side.loss.size() && side.divergedAtStep) {
        EXPECT_TRUE(std::isnan(losses.reported) && std::isnan(losses.evaluation)) << epoch;
        return;
    }
    const std::size_t last = std::min(epoch, side.loss.size()) - 1;
    EXPECT_EQ(losses.reported, side.loss[last]) << epoch;
    EXPECT_EQ(losses.evaluation, side.evaluationLoss[last]) << epoch;
}

TEST(PairTraining, SomeEpochsAtOnceGiveWhatOneByOneGives) {
    Experiment experiment = experimentOf(Framework::keras3, Framework::tf1);
    experiment.a.phases = {{.epochs = 3, .batchSize = 32, .shuffle = experiment::Shuffle::fit}, {.epochs = 4, .batchSize = 1000}};
    experiment.b.phases = {{.epochs = 11}};
    for (const std::int64_t divergesAt : {1, 6, 12, 15, 1000}) { // both sides at once, one of them, none
        FakeEngine engine;
        engine.divergesAt = divergesAt;
        const TrainedPair expected = outcomeOf(experiment, engine, 1, 1);
        ASSERT_EQ(expected.records.size(), expected.distance.size());
        for (const unsigned threads : {1U, 2U})
            for (const std::int64_t epochs : {2, 5, 100})
                for (const bool stopsEarly : {false, true}) {
                    SCOPED_TRACE(testing::Message() << "diverges at " << divergesAt << ", " << threads << " threads, "
                                                    << epochs << " epochs, " << stopsEarly);
                    std::atomic<int> asked = 0;
                    const TrainedPair actual =
                        outcomeOf(experiment, engine, threads, epochs, [&] { return stopsEarly && ++asked % 3 == 0; });
                    expectSame(actual.a, expected.a);
                    expectSame(actual.b, expected.b);
                    EXPECT_EQ(actual.distance, expected.distance);
                    ASSERT_EQ(actual.records.size(), expected.records.size());
                    for (std::size_t i = 0; i < actual.records.size(); ++i) {
                        EXPECT_EQ(actual.records[i].epoch, static_cast<std::int64_t>(i) + 1);
                        EXPECT_EQ(actual.records[i].a, expected.records[i].a);
                        EXPECT_EQ(actual.records[i].b, expected.records[i].b);
                        expectLosses(actual.records[i].lossesA, expected.a, i + 1);
                        expectLosses(actual.records[i].lossesB, expected.b, i + 1);
                        EXPECT_EQ(actual.records[i].stepsA, expected.records[i].stepsA);
                        EXPECT_EQ(actual.records[i].stepsB, expected.records[i].stepsB);
                    }
                }
    }
}

TEST(PairTraining, AnInterruptedEpochIsNotKept) {
    const FakeEngine engine;
    PairTraining training(experimentOf(Framework::keras3, Framework::tf1), engine, engines::Device::cpu, 1);
    ASSERT_TRUE(training.advance(kAlways));
    int asked = 0;
    EXPECT_FALSE(training.advance([&] { return ++asked < 3; }));
    EXPECT_EQ(training.epoch(), 1);
    EXPECT_EQ(training.history().a.steps, 4);
}

TEST(PairTraining, AFaultOnEitherThreadReachesTheCaller) {
    FakeEngine engine;
    engine.throwsAt = 2;
    for (const unsigned threads : {1U, 2U}) {
        PairTraining training(experimentOf(Framework::keras3, Framework::keras3), engine, engines::Device::cpu,
                              threads);
        EXPECT_THROW(training.advance(kAlways), std::runtime_error);
    }
}

TEST(PairTraining, RecordsWhatAnUnseededRunDrew) {
    const FakeEngine engine;
    Experiment experiment = experimentOf(Framework::keras3, Framework::tf1);
    for (auto* side : {&experiment.a, &experiment.b}) {
        side->seed.reset();
        side->seeding = experiment::Seeding::none;
    }
    const PairTraining first(experiment, engine, engines::Device::cpu, 1);
    const PairTraining other(experiment, engine, engines::Device::cpu, 1);
    const PairTraining again(first.recorded(), engine, engines::Device::cpu, 1);
    EXPECT_NE(first.history().a.initialWeights, other.history().a.initialWeights);
    EXPECT_NE(first.history().b.initialWeights, other.history().b.initialWeights);
    EXPECT_EQ(first.history().a.initialWeights, again.history().a.initialWeights);
    EXPECT_EQ(first.history().b.initialWeights, again.history().b.initialWeights);
    EXPECT_EQ(first.recorded(), again.recorded());
}

TEST(Distance, IsMeanMaxAndRootMeanSquare) {
    const std::vector<double> a{0, 1, 5};
    const std::vector<double> b{0, 4, 1};
    const auto distance = distanceBetween(a, b);
    EXPECT_DOUBLE_EQ(distance.mean, 7.0 / 3);
    EXPECT_DOUBLE_EQ(distance.max, 4);
    EXPECT_DOUBLE_EQ(distance.rms, std::sqrt(25.0 / 3));
    EXPECT_TRUE(std::isnan(distanceBetween(std::vector{NAN, 0.0}, std::vector{0.0, 9.0}).max));
}

} // namespace
} // namespace twinsine::training
