// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A second thread that does one piece of work at a time while its owner does another.

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace twinsine::training {

class CompanionThread {
public:
    CompanionThread() : m_thread([this](std::stop_token stop) { loop(stop); }) {}

    /// Runs `theirs` on the second thread and `ours` on this one; returns when both are done. An exception of either is
    /// thrown here, after both have ended.
    void runBoth(const std::function<void()>& theirs, const std::function<void()>& ours) {
        {
            const std::lock_guard lock(m_mutex);
            m_work = &theirs;
            m_fault = nullptr;
        }
        m_changed.notify_all();
        std::exception_ptr ownFault;
        try {
            ours();
        } catch (...) {
            ownFault = std::current_exception();
        }
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_work; });
        if (ownFault || m_fault)
            std::rethrow_exception(ownFault ? ownFault : m_fault);
    }

private:
    void loop(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, stop, [&] { return m_work != nullptr; })) {
            const auto* work = m_work;
            lock.unlock();
            std::exception_ptr fault;
            try {
                (*work)();
            } catch (...) {
                fault = std::current_exception();
            }
            lock.lock();
            m_fault = fault;
            m_work = nullptr;
            m_changed.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    const std::function<void()>* m_work = nullptr;
    std::exception_ptr m_fault;
    std::jthread m_thread; ///< last: it uses the members above
};

} // namespace twinsine::training
