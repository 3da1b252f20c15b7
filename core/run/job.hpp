// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Work in the background for whoever must not wait: a thread that does one piece of work at a time, asked on its way
/// whether it is still wanted, and gives its result by value. start(), cancel() and the destructor belong to the
/// owner's thread; what is delivered runs there too, and only if no later start(), cancel() or destructor came before.
/// No command waits for the work but the destructor, which is as short as the time between two questions of the work.
/// An exception of the work is logged and ends that work alone; instead of a result the owner's `failed` is called
/// then. What the functors hold may be destroyed on either thread.

#include "core/keep_going.hpp"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

namespace twinsine::run {

class Job {
public:
    /// Has a function called on the owner's thread, later and in order; called on the job's thread. May drop it, once
    /// the owner is gone.
    using Post = std::function<void(std::function<void()>)>;
    enum class Priority {
        normal,
        low ///< gives way to trainings and to the window
    };

    explicit Job(
        Post post, Priority priority = Priority::normal, std::function<void()> failed = [] {});
    ~Job();
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    /// `work(stillWanted)` runs on the thread, `deliver(result)` (or `deliver()` for void) on the owner's. Takes the
    /// place of what runs or waits. Work must return soon after stillWanted() (a KeepGoing) said no; what it returns
    /// then is dropped.
    template <class Work, class Deliver>
    void start(Work work, Deliver deliver) {
        auto alone = [work = std::move(work)](const KeepGoing& stillWanted, const auto&) mutable {
            return work(stillWanted);
        };
        const auto noParts = [](int) {};
        start(std::move(alone), noParts, std::move(deliver));
    }

    /// The same for work that has something to show on its way: `work(stillWanted, tell)`, where each `tell(value)`
    /// makes a `takePart(value)` on the owner's thread, in order and before the result. Nothing thins them: that is the
    /// work's.
    template <class Work, class TakePart, class Deliver>
    void start(Work work, TakePart takePart, Deliver deliver) {
        enqueue([work = std::make_shared<Work>(std::move(work)),
                 takePart = std::make_shared<TakePart>(std::move(takePart)),
                 deliver = std::make_shared<Deliver>(std::move(deliver))](const Wanted& wanted) {
            const KeepGoing stillWanted = [&] { return wanted.now(); };
            const auto tell = [&]<class Value>(Value value) {
                wanted.post(
                    [takePart, part = std::make_shared<Value>(std::move(value))] { (*takePart)(std::move(*part)); });
            };
            using Result = std::invoke_result_t<Work&, const KeepGoing&, decltype(tell)&>;
            if constexpr (std::is_void_v<Result>) {
                (*work)(stillWanted, tell);
                wanted.postLast([deliver] { (*deliver)(); });
            } else {
                auto result = std::make_shared<Result>((*work)(stillWanted, tell));
                wanted.postLast([deliver, result] { (*deliver)(std::move(*result)); });
            }
        });
    }

    /// What runs or waits is not wanted any more.
    void cancel();
    /// Whether what was started last is neither delivered nor cancelled, nor ended by an exception.
    bool busy() const;

private:
    /// Outlives the job, in functions that were posted.
    struct State {
        std::atomic<std::uint64_t> latest{0}; ///< what was started or cancelled last; written by the owner's thread
        std::uint64_t ended = 0;              ///< of the owner's thread
    };

    /// One start: whether it is still the latest, and what comes of it.
    struct Wanted {
        std::shared_ptr<State> state;
        std::uint64_t generation;
        const Post& toOwner;

        bool now() const { return state->latest.load(std::memory_order_acquire) == generation; }
        void post(std::function<void()> function) const;
        void postLast(std::function<void()> function) const;
    };
    using Task = std::function<void(const Wanted&)>;

    void enqueue(Task task);
    void loop(const std::stop_token& stop);
    void perform(const Task& task, std::uint64_t generation) const;

    Post m_post;
    Priority m_priority;
    std::function<void()> m_failed;
    std::shared_ptr<State> m_state = std::make_shared<State>();
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Task m_waiting; ///< with the mutex, as the next one
    std::uint64_t m_waitingGeneration = 0;
    std::jthread m_thread; ///< last: it uses the members above; none before the first start()
};

} // namespace twinsine::run
