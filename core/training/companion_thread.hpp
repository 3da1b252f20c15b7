// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A second thread that does one piece of work at a time while its owner does another.

#include <atomic>
#include <exception>
#include <functional>
#include <thread>

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace twinsine::training {

class CompanionThread {
public:
    CompanionThread() : m_thread([this] { loop(); }) {}
    CompanionThread(const CompanionThread&) = delete;
    CompanionThread& operator=(const CompanionThread&) = delete;
    ~CompanionThread() {
        change(State::ending);
        m_thread.join();
    }

    /// Runs `theirs` on the second thread and `ours` on this one; returns when both are done. An exception of either is
    /// thrown here, after both have ended.
    void runBoth(const std::function<void()>& theirs, const std::function<void()>& ours) {
        m_work = &theirs;
        change(State::working);
        const std::exception_ptr ownFault = faultOf(ours);
        waitWhile(State::working);
        if (ownFault || m_fault)
            std::rethrow_exception(ownFault ? ownFault : m_fault);
    }

private:
    enum class State { idle, working, ending };

    static std::exception_ptr faultOf(const std::function<void()>& work) {
        try {
            work();
        } catch (...) {
            return std::current_exception();
        }
        return nullptr;
    }

    void loop() {
        while (waitWhile(State::idle) == State::working) {
            m_fault = faultOf(*m_work);
            change(State::idle);
        }
    }

    void change(State state) {
        m_state.store(state, std::memory_order_release);
        m_state.notify_one();
    }

    /// Gives the state that follows. The next piece of work, an epoch of some microseconds, mostly comes sooner than a sleeping
    /// thread wakes up.
    State waitWhile(State state) {
        constexpr int kTries = 1000; // some 50 microseconds
        for (int i = 0; i < kTries; ++i) {
            const State now = m_state.load(std::memory_order_acquire);
            if (now != state)
                return now;
#if defined(__SSE2__)
            _mm_pause();
#endif
        }
        m_state.wait(state, std::memory_order_acquire);
        return m_state.load(std::memory_order_acquire);
    }

    std::atomic<State> m_state = State::idle;
    const std::function<void()>* m_work = nullptr;
    std::exception_ptr m_fault;
    std::thread m_thread; ///< last: it uses the members above
};

} // namespace twinsine::training
