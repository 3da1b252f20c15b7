// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/job.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace twinsine::run {
namespace {

/// The owner's event loop: what was posted waits until the test lets it come.
class Posts {
public:
    Job::Post post() {
        return [this](std::function<void()> function) {
            {
                const std::lock_guard lock(m_mutex);
                m_waiting.push_back(std::move(function));
            }
            m_came.notify_all();
        };
    }

    /// Waits for one and calls it.
    void next() {
        std::unique_lock lock(m_mutex);
        m_came.wait(lock, [&] { return !m_waiting.empty(); });
        const auto function = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        function();
    }

    /// Waits for one, which stays.
    void await() {
        std::unique_lock lock(m_mutex);
        m_came.wait(lock, [&] { return !m_waiting.empty(); });
    }

    std::size_t waiting() {
        const std::lock_guard lock(m_mutex);
        return m_waiting.size();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::deque<std::function<void()>> m_waiting;
};

/// Work that only ends when it is not wanted any more.
struct Endless {
    std::promise<void> begun;
    std::promise<void> ended;

    auto work() {
        return [this](const KeepGoing& stillWanted) {
            begun.set_value();
            while (stillWanted())
                std::this_thread::yield();
            ended.set_value();
            return 0;
        };
    }
};

const auto kNothing = [](const auto&...) {};
const auto kMustNotCome = [](const auto&...) { ADD_FAILURE() << "delivered what nobody wants"; };

TEST(Job, DeliversTheResultToItsOwner) {
    Posts posts;
    Job job(posts.post());
    std::optional<std::thread::id> worked;
    std::unique_ptr<std::string> got;
    EXPECT_FALSE(job.busy());
    job.start(
        [&, greeting = std::make_unique<std::string>("wanted")](const KeepGoing& stillWanted) {
            worked = std::this_thread::get_id();
            return std::make_unique<std::string>(stillWanted() ? *greeting : "not wanted");
        },
        [&](std::unique_ptr<std::string> result) {
            EXPECT_FALSE(job.busy());
            got = std::move(result);
        });
    posts.await();
    EXPECT_TRUE(job.busy());
    EXPECT_EQ(got, nullptr) << "before its owner takes it";
    posts.next();
    ASSERT_NE(got, nullptr);
    EXPECT_EQ(*got, "wanted");
    EXPECT_NE(worked, std::this_thread::get_id());
    EXPECT_FALSE(job.busy());
}

TEST(Job, WorkWithoutAResultTellsThatItIsDone) {
    Posts posts;
    Job job(posts.post());
    bool done = false;
    job.start([](const KeepGoing&) {}, [&] { done = true; });
    posts.next();
    EXPECT_TRUE(done);
}

TEST(Job, ALaterStartTakesThePlaceOfWhatRunsAndOfWhatWaits) {
    Posts posts;
    Endless first;
    Job job(posts.post());
    job.start(first.work(), kMustNotCome);
    first.begun.get_future().wait();
    int got = 0;
    // The second may wait or run when the third comes: either way it is not wanted.
    job.start([](const KeepGoing&) { return 2; }, kMustNotCome);
    job.start([](const KeepGoing&) { return 3; }, [&](int result) { got = result; });
    first.ended.get_future().wait();
    while (job.busy())
        posts.next();
    EXPECT_EQ(got, 3);
    EXPECT_EQ(posts.waiting(), 0U);
}

TEST(Job, AResultThatWasPostedBeforeALaterStartIsDropped) {
    Posts posts;
    Job job(posts.post());
    job.start([](const KeepGoing&) { return 1; }, kMustNotCome);
    posts.await();
    int got = 0;
    job.start([](const KeepGoing&) { return 2; }, [&](int result) { got = result; });
    posts.next();
    EXPECT_EQ(got, 0);
    posts.next();
    EXPECT_EQ(got, 2);
}

TEST(Job, CancelledWorkEndsAndDeliversNothing) {
    Posts posts;
    Endless endless;
    Job job(posts.post());
    job.start(endless.work(), kMustNotCome);
    endless.begun.get_future().wait();
    job.cancel();
    EXPECT_FALSE(job.busy());
    endless.ended.get_future().wait();
    // The next result comes after whatever the cancelled one could have posted.
    job.start([](const KeepGoing&) { return 1; }, kNothing);
    posts.await();
    EXPECT_EQ(posts.waiting(), 1U);
    job.cancel();
    job.start([](const KeepGoing&) { return 1; }, kMustNotCome);
    job.cancel();
    while (posts.waiting() > 0)
        posts.next();
}

TEST(Job, AnExceptionEndsItsWorkAlone) {
    Posts posts;
    int failed = 0;
    Job job(posts.post(), Job::Priority::normal, [&] { ++failed; });
    job.start([](const KeepGoing&) -> int { throw std::runtime_error("no memory for that"); }, kMustNotCome);
    posts.next();
    EXPECT_FALSE(job.busy());
    EXPECT_EQ(failed, 1);
    job.start([](const KeepGoing&) -> int { throw 1; }, kMustNotCome);
    posts.next();
    EXPECT_FALSE(job.busy());
    EXPECT_EQ(failed, 2);
    int got = 0;
    job.start([](const KeepGoing&) { return 5; }, [&](int result) { got = result; });
    posts.next();
    EXPECT_EQ(got, 5);
}

TEST(Job, DestroyedWhileItRunsItEndsItsWorkAndDeliversNothing) {
    Posts posts;
    Endless endless;
    {
        Job job(posts.post());
        job.start(endless.work(), kMustNotCome);
        endless.begun.get_future().wait();
    }
    EXPECT_EQ(endless.ended.get_future().wait_for(std::chrono::seconds(0)), std::future_status::ready);
    EXPECT_EQ(posts.waiting(), 0U);
    {
        Job job(posts.post());
        job.start([](const KeepGoing&) { return 1; }, kMustNotCome);
        posts.await();
    }
    posts.next(); // of a job that is gone
}

TEST(Job, PartsComeInOrderBeforeTheResult) {
    Posts posts;
    Job job(posts.post());
    std::vector<int> got;
    job.start(
        [](const KeepGoing&, const auto& tell) {
            for (int part = 1; part <= 3; ++part)
                tell(part);
            return std::string("end");
        },
        [&](int part) { got.push_back(part); },
        [&](const std::string& result) {
            EXPECT_EQ(result, "end");
            got.push_back(0);
        });
    posts.next();
    EXPECT_EQ(got, (std::vector{1}));
    EXPECT_TRUE(job.busy());
    while (job.busy())
        posts.next();
    EXPECT_EQ(got, (std::vector{1, 2, 3, 0}));
}

TEST(Job, PartsOfWhatIsNotWantedAreDropped) {
    Posts posts;
    Job job(posts.post());
    std::promise<void> told;
    job.start(
        [&](const KeepGoing& stillWanted, const std::function<void(int)>& tell) {
            tell(1);
            told.set_value();
            while (stillWanted())
                std::this_thread::yield();
            tell(2);
            return 0;
        },
        kMustNotCome, kMustNotCome);
    told.get_future().wait();
    int got = 0;
    job.start([](const KeepGoing&) { return 7; }, [&](int result) { got = result; });
    while (job.busy())
        posts.next();
    EXPECT_EQ(got, 7);
    EXPECT_EQ(posts.waiting(), 0U);
}

TEST(Job, LowPriorityIsThatOfItsThreadAlone) {
    const auto niceness = [](const KeepGoing&) { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); };
    const int own = niceness({});
    Posts posts;
    for (const auto priority : {Job::Priority::normal, Job::Priority::low}) {
        Job job(posts.post(), priority);
        int got = 0;
        job.start(niceness, [&](int result) { got = result; });
        posts.next();
        EXPECT_EQ(got, priority == Job::Priority::low ? 10 : own);
        EXPECT_EQ(niceness({}), own);
    }
}

} // namespace
} // namespace twinsine::run
