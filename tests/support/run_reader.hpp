// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What tests of the runner share: experiments for the fake engine, and a reader in the window's place.

#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "core/run/runner.hpp"
#include "tests/support/fake_engine.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>
#include <vector>

namespace twinsine::tests {

inline constexpr std::int64_t kEndless = 1'000'000;

/// The first preset's experiment with other epochs on both sides; keras3 makes 4 updates an epoch, tf1 one.
inline experiment::Experiment experimentOf(std::int64_t epochs) {
    auto experiment = load(experiment::presets().front());
    experiment.a.phases.front().epochs = epochs;
    experiment.b.phases.front().epochs = epochs;
    return experiment;
}

/// Pulls, as the window's timer does, and keeps what came.
class RunReader {
public:
    explicit RunReader(run::Runner& runner) : m_runner(runner) {}

    /// Until the condition holds; a failed expectation if that takes longer than any machine should need.
    template <class Condition>
    void until(Condition holds) {
        const auto giveUp = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        do {
            pull();
            if (std::chrono::steady_clock::now() > giveUp) {
                FAIL() << "still in state " << static_cast<int>(last.state) << " after " << samples.size()
                       << " samples";
            }
            std::this_thread::yield();
        } while (!holds());
    }

    void untilState(run::State state) {
        until([&] { return last.state == state; });
    }

    void pull() {
        last = m_runner.pull();
        for (std::size_t i = 0; i < last.samples.size(); ++i)
            samples.push_back(last.samples[i]);
    }

    run::Update last;
    std::vector<run::Sample> samples;

private:
    run::Runner& m_runner;
};

/// A runner of fake trainings, and who reads what it gives.
class RunnerTest : public testing::Test {
protected:
    FakeEngine engine;
    run::Runner runner{engine.chooser()};
    RunReader reader{runner};
};

/// Waits until both sides have come to rest; gives the updates done.
inline std::int64_t settled(const FakeEngine& engine) {
    while (true) {
        const std::int64_t before = engine.updates;
        for (int i = 0; i < 2000; ++i)
            std::this_thread::yield();
        if (engine.updates == before)
            return before;
    }
}

} // namespace twinsine::tests
