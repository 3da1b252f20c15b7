// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/do_all.hpp"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace twinsine {

unsigned allCores() { return std::max(1U, std::thread::hardware_concurrency()); }

bool doAll(std::size_t count, unsigned threads, std::atomic<bool>& stopped,
           const std::function<bool(std::size_t job)>& work) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex; // guards the fault
    std::exception_ptr fault;
    const auto loop = [&] {
        try {
            for (std::size_t job = next++; job < count && !stopped; job = next++)
                if (!work(job)) {
                    stopped = true;
                    return;
                }
        } catch (...) {
            stopped = true;
            const std::lock_guard lock(mutex);
            if (!fault)
                fault = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        const std::size_t helpers = std::min<std::size_t>({threads, kMostThreads, count});
        for (std::size_t i = 1; i < helpers; ++i)
            others.emplace_back(loop);
        loop();
    }
    if (fault)
        std::rethrow_exception(fault);
    return !stopped;
}

} // namespace twinsine
