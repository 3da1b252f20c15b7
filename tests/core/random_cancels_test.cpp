// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whatever is trained may be cancelled at any moment, by any thread; what comes to its end has the same bits all the
/// same.

#include "core/analysis/seeds.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/run/job.hpp"
#include "tests/support/run_reader.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <random>

namespace twinsine::tests {
namespace {

using analysis::SeedStudy;
using engines::Device;
using experiment::Experiment;

constexpr std::size_t kSeeds = 6;
constexpr int kRounds = 60;

const engines::Engine& fused() { return engines::fused::fusedEngine(); }

std::optional<SeedStudy> study(const Experiment& experiment, unsigned threads, const KeepGoing& keepGoing) {
    return analysis::studySeeds(experiment, analysis::seedsOf(experiment, kSeeds), fused(), Device::cpu, threads,
                                keepGoing, [](std::size_t) {});
}

void expectSame(const SeedStudy& actual, const SeedStudy& expected) {
    for (std::size_t i = 0; i < kSeeds; ++i) {
        EXPECT_EQ(actual.a[i].prediction, expected.a[i].prediction);
        EXPECT_EQ(actual.b[i].prediction, expected.b[i].prediction);
    }
}

/// Up to so long as a study takes here, sanitizers or not.
class RandomMoments {
public:
    template <class Work>
    explicit RandomMoments(Work work) {
        const auto begun = std::chrono::steady_clock::now();
        work();
        m_longest = std::chrono::steady_clock::now() - begun;
    }
    std::chrono::duration<double> next() {
        return std::uniform_real_distribution<double>(0, 1.2)(m_random) * m_longest;
    }
    unsigned upTo(unsigned most) { return std::uniform_int_distribution<unsigned>(1, most)(m_random); }

private:
    std::chrono::duration<double> m_longest{};
    std::minstd_rand m_random{7};
};

/// Says so from a moment on, another thread's; or from the beginning.
class Cancel {
public:
    Cancel(bool atOnce, std::chrono::duration<double> moment)
        : m_now(atOnce), m_thread([this, moment] {
              std::this_thread::sleep_for(moment);
              m_now = true;
          }) {}
    bool now() const { return m_now; }

private:
    std::atomic<bool> m_now;
    std::jthread m_thread;
};

TEST(RandomCancels, OfManyTrainings) {
    const Experiment experiment = load(experiment::presets().front());
    std::optional<SeedStudy> expected;
    RandomMoments moments([&] { expected = study(experiment, 1, kAlways); });
    int ended = 0;
    for (int round = 0; round < kRounds; ++round) {
        const Cancel cancelled(round == 0, moments.next());
        if (const auto done = study(experiment, moments.upTo(4), [&] { return !cancelled.now(); })) {
            expectSame(*done, *expected);
            ++ended;
        }
    }
    EXPECT_LT(ended, kRounds) << "the first was cancelled before it began";
}

TEST(RandomCancels, OfAPair) {
    const Experiment experiment = experimentOf(100);
    const auto train = [&](const KeepGoing& keepGoing, unsigned threads) -> std::vector<double> {
        training::PairTraining pair(experiment, fused(), Device::cpu, threads, keepGoing);
        while (keepGoing() && !pair.finished())
            if (!pair.advance(keepGoing, 7))
                return {};
        return pair.finished() ? pair.history().a.prediction : std::vector<double>();
    };
    std::vector<double> expected;
    RandomMoments moments([&] { expected = train(kAlways, 2); });
    int ended = 0;
    for (int round = 0; round < kRounds; ++round) {
        const Cancel cancelled(round == 0, moments.next());
        const auto prediction = train([&] { return !cancelled.now(); }, moments.upTo(2));
        if (!prediction.empty()) {
            EXPECT_EQ(prediction, expected);
            ++ended;
        }
    }
    EXPECT_LT(ended, kRounds) << "the first was cancelled before it began";
}

TEST(RandomCancels, OfJobs) {
    const Experiment experiment = load(experiment::presets().front());
    std::optional<SeedStudy> expected;
    RandomMoments moments([&] { expected = study(experiment, 2, kAlways); });
    std::mutex mutex;
    std::vector<std::function<void()>> posted;
    const run::Job::Post post = [&](std::function<void()> function) {
        const std::lock_guard lock(mutex);
        posted.push_back(std::move(function));
    };
    const auto deliver = [&] {
        std::vector<std::function<void()>> all;
        {
            const std::lock_guard lock(mutex);
            all.swap(posted);
        }
        for (const auto& function : all)
            function();
    };
    int delivered = 0;
    int wanted = 0; // the number of the latest start
    for (int round = 0; round < kRounds / 6; ++round) {
        run::Job job(post);
        for (int start = 0; start < 7; ++start) {
            job.start([&](const KeepGoing& keepGoing) { return study(experiment, 2, keepGoing); },
                      [&, number = ++wanted](const std::optional<SeedStudy>& done) {
                          EXPECT_EQ(number, wanted);
                          ASSERT_TRUE(done);
                          expectSame(*done, *expected);
                          ++delivered;
                      });
            std::this_thread::sleep_for(moments.next());
            if (moments.upTo(3) == 1)
                job.cancel();
            while (start == 5 && job.busy()) // this one comes to its end, the next one's job is destroyed
                deliver();
            deliver();
        }
    }
    deliver();
    EXPECT_GT(delivered, 0);
}

TEST(RandomCancels, OfRuns) {
    const Experiment experiment = experimentOf(100);
    run::Runner runner([](const auto&, auto, auto) { return engines::Computing{.engine = &fused()}; });
    RunReader reader(runner);
    const auto trainToItsEnd = [&] {
        runner.setPace(std::nullopt);
        runner.start(experiment, {.threads = 2});
        reader.untilState(run::State::finished);
        return reader.last.frame->predictionA;
    };
    std::vector<double> expected;
    RandomMoments moments([&] { expected = trainToItsEnd(); });
    for (int round = 0; round < kRounds; ++round) {
        std::jthread scrubber([&, epoch = moments.upTo(100)] { // as the window's job does
            for (int i = 0; i < 5; ++i)
                runner.frameAt(epoch);
        });
        for (int command = 0; command < 5; ++command) {
            switch (moments.upTo(7)) {
            case 1:
                runner.start(experiment, {.paused = moments.upTo(2) == 1, .threads = moments.upTo(2)});
                break;
            case 2:
                runner.pause();
                break;
            case 3:
                runner.resume();
                break;
            case 4:
                runner.step();
                break;
            case 5:
                runner.stop();
                break;
            case 6:
                runner.reset();
                break;
            case 7:
                runner.setPace(1000.0 * moments.upTo(100));
                break;
            }
            std::this_thread::sleep_for(moments.next());
            reader.pull();
        }
        EXPECT_EQ(trainToItsEnd(), expected) << "round " << round;
    }
}

} // namespace
} // namespace twinsine::tests
