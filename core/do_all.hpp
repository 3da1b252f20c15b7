// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A list of jobs on several threads.

#include <atomic>
#include <cstddef>
#include <functional>

namespace twinsine {

inline constexpr unsigned kMostThreads = 256;

/// As many threads as the processor has cores.
unsigned allCores();

/// Calls work(job) for each of 0...count-1 on that many threads, no more than kMostThreads, until one gives false; then
/// `stopped` is set, and this gives false. The first exception of a job is thrown here, when all threads have ended.
bool doAll(std::size_t count, unsigned threads, std::atomic<bool>& stopped,
           const std::function<bool(std::size_t job)>& work);

} // namespace twinsine
