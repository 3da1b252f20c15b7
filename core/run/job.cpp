// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/job.hpp"

#include <spdlog/spdlog.h>

#include <sys/resource.h>
#include <unistd.h>

#include <exception>

namespace twinsine::run {

namespace {

constexpr int kLowPriority = 10;

} // namespace

Job::Job(Post post, Priority priority, std::function<void()> failed)
    : m_post(std::move(post)), m_priority(priority), m_failed(std::move(failed)) {}

Job::~Job() { cancel(); }

void Job::cancel() {
    m_state->ended = ++m_state->latest;
    const std::lock_guard lock(m_mutex);
    m_waiting = nullptr;
}

bool Job::busy() const { return m_state->ended != m_state->latest; }

void Job::enqueue(Task task) {
    {
        const std::lock_guard lock(m_mutex);
        m_waitingGeneration = ++m_state->latest;
        m_waiting = std::move(task);
    }
    m_changed.notify_all();
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { loop(stop); });
}

void Job::loop(const std::stop_token& stop) {
    // Where it is refused, the work is done all the same.
    if (m_priority == Priority::low)
        setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kLowPriority);
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [&] { return m_waiting != nullptr; })) {
        Task task = std::exchange(m_waiting, nullptr);
        const std::uint64_t generation = m_waitingGeneration;
        lock.unlock();
        perform(task, generation);
        task = nullptr; // what it holds may be large, and the owner waits for nothing
        lock.lock();
    }
}

void Job::perform(const Task& task, std::uint64_t generation) const {
    const Wanted wanted{m_state, generation, m_post};
    const auto fail = [&](const char* why) {
        spdlog::error("work in the background failed: {}", why);
        wanted.postLast(m_failed);
    };
    try {
        task(wanted);
    } catch (const std::exception& fault) {
        fail(fault.what());
    } catch (...) {
        fail("unknown fault");
    }
}

void Job::Wanted::post(std::function<void()> function) const {
    if (now())
        toOwner([state = state, generation = generation, function = std::move(function)] {
            if (state->latest == generation)
                function();
        });
}

void Job::Wanted::postLast(std::function<void()> function) const {
    post([state = state, generation = generation, function = std::move(function)] {
        state->ended = generation; // first: the function may start the next work
        function();
    });
}

} // namespace twinsine::run
