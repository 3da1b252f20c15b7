// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How far setting up a pair has come: told by the thread that does it, read by any.

#include "core/experiment/names.hpp"

#include <atomic>
#include <chrono>

namespace twinsine::training {

class Progress {
public:
    enum class Stage { engine, points, weights, prediction };

    struct Now {
        Stage stage = Stage::engine;
        experiment::SideName side = experiment::SideName::a; ///< of weights and prediction
        double part = 0;                                     ///< of the first predictions of both sides
        double seconds = 0;                                  ///< since the first of them began
    };

    void begin(Stage stage, experiment::SideName side = experiment::SideName::a) {
        m_at.store({stage, side}, std::memory_order_relaxed);
        if (stage == Stage::prediction && m_since.load(std::memory_order_relaxed) == Clock::time_point{})
            m_since.store(Clock::now(), std::memory_order_relaxed);
    }
    void setPart(double part) { m_part.store(part, std::memory_order_relaxed); }

    Now now() const {
        const At at = m_at.load(std::memory_order_relaxed);
        const auto since = m_since.load(std::memory_order_relaxed);
        const std::chrono::duration<double> passed =
            since == Clock::time_point{} ? Clock::duration{} : Clock::now() - since;
        return {at.stage, at.side, m_part.load(std::memory_order_relaxed), passed.count()};
    }

private:
    using Clock = std::chrono::steady_clock;
    struct At {
        Stage stage = Stage::engine;
        experiment::SideName side = experiment::SideName::a;
    };

    std::atomic<At> m_at{At{}};
    std::atomic<double> m_part{0};
    std::atomic<Clock::time_point> m_since{Clock::time_point{}};
};

} // namespace twinsine::training
