// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The pace that a run keeps, over a second or, of longer ones, an epoch.

#include <chrono>
#include <cstdint>
#include <optional>

namespace twinsine::run {

class KeptPace {
public:
    /// That many epochs are done, and how it goes on is not known: after a start or a pause.
    void begin(std::int64_t epochs) {
        m_since = m_latest = Clock::now();
        m_from = epochs;
        m_pace.reset();
    }
    void add(std::int64_t epochs) {
        constexpr double kLeast = 1; // second
        m_latest = Clock::now();
        const double passed = std::chrono::duration<double>(m_latest - m_since).count();
        if (passed < kLeast)
            return;
        m_pace = static_cast<double>(epochs - m_from) / passed;
        m_since = m_latest;
        m_from = epochs;
    }
    std::optional<double> epochsPerSecond() const { return m_pace; }
    double sinceLatest() const { return std::chrono::duration<double>(Clock::now() - m_latest).count(); }

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point m_since;
    Clock::time_point m_latest;
    std::int64_t m_from = 0;
    std::optional<double> m_pace;
};

} // namespace twinsine::run
