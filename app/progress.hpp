// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace twinsine::app {

/// A bar on standard error, where that is a terminal; it disappears at its end.
class ProgressBar {
public:
    /// `what` is counted, up to `count`.
    ProgressBar(const char* what, std::int64_t count, bool wanted);
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ~ProgressBar();

    void show(std::int64_t done);

private:
    const char* m_what;
    std::int64_t m_count;
    bool m_visible;
    std::chrono::steady_clock::time_point m_next; ///< drawing each epoch would cost more than training it
};

} // namespace twinsine::app
