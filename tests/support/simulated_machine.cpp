// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define TWINSINE_ISA simulated
#define TWINSINE_LANES "tests/support/simulated_group.hpp"

#include "tests/support/simulated_machine.hpp"

#include "core/engines/fused/layout.hpp"
#include "core/engines/lanes/run_task.hpp"
#include "core/numbers/flush_denormals.hpp"

#include <ucontext.h>

#include <algorithm>
#include <barrier>
#include <cstring>
#include <functional>
#include <numeric>
#include <random>
#include <thread>
#include <vector>

namespace twinsine::tests {

thread_local SimulatedThread* simulatedThread = nullptr;

namespace {

constexpr std::size_t kThreads = 16;
using Work = std::function<void()>; ///< of each thread

[[noreturn]] void fail(const std::string& what) { throw std::logic_error("the group's threads part: " + what); }

/// One thread after the other goes on to the next place where they wait, in an order that is new each time.
class Fibers final : public SimulatedGroup {
public:
    Fibers(const Work& work, std::uint64_t seed) : m_work(work), m_random(seed) {
        for (std::size_t i = 0; i < kThreads; ++i) {
            m_fibers[i].self = {this, static_cast<int>(i), 0};
            m_fibers[i].stack.resize(kStack);
        }
        std::ranges::for_each(m_fibers, [this](Fiber& fiber) { prepare(fiber); });
    }

    void run() {
        std::array<std::size_t, kThreads> order{};
        std::iota(order.begin(), order.end(), 0);
        for (std::size_t ended = 0; ended == 0;) {
            std::shuffle(order.begin(), order.end(), m_random);
            m_place = nullptr;
            for (const std::size_t i : order) {
                Fiber& fiber = m_fibers[i];
                m_current = &fiber;
                simulatedThread = &fiber.self;
                swapcontext(&m_scheduler, &fiber.context);
                ended += fiber.hasEnded;
                if (!fiber.hasEnded && m_place && std::strcmp(m_place, fiber.place) != 0)
                    fail(std::string("one waits at ") + m_place + ", another at " + fiber.place);
                m_place = fiber.place;
            }
            if (ended != 0 && ended != kThreads)
                fail("some have ended");
        }
    }

    void wait(const char* what) override {
        Fiber& fiber = *m_current;
        fiber.place = what;
        swapcontext(&fiber.context, &m_scheduler);
    }

private:
    static constexpr std::size_t kStack = 256 * 1024;

    struct Fiber {
        SimulatedThread self;
        std::vector<char> stack;
        ucontext_t context;
        const char* place = "the end";
        bool hasEnded = false;
    };

    void prepare(Fiber& fiber) {
        getcontext(&fiber.context);
        fiber.context.uc_stack = {fiber.stack.data(), 0, kStack};
        fiber.context.uc_link = &m_scheduler;
        makecontext(&fiber.context, &Fibers::start, 0);
    }

    static void start() {
        auto& group = static_cast<Fibers&>(*simulatedThread->group);
        Fiber& fiber = *group.m_current;
        group.m_work();
        fiber.place = "the end";
        fiber.hasEnded = true;
    }

    const Work& m_work;
    std::mt19937_64 m_random;
    std::array<Fiber, kThreads> m_fibers;
    ucontext_t m_scheduler;
    Fiber* m_current = nullptr;
    const char* m_place = nullptr;
};

class RealThreads final : public SimulatedGroup {
public:
    explicit RealThreads(const Work& work) : m_work(work), m_barrier(kThreads) {}

    void run() {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < kThreads; ++i)
            threads.emplace_back([this, i] {
                const numbers::FlushDenormals flush;
                SimulatedThread self{this, static_cast<int>(i), 0};
                simulatedThread = &self;
                m_work();
            });
    }

    void wait(const char*) override { m_barrier.arrive_and_wait(); }

private:
    const Work& m_work;
    std::barrier<> m_barrier;
};

} // namespace

std::shared_ptr<std::byte> SimulatedMachine::allocate(std::size_t bytes) const {
    if (bytes > mostMemory)
        throw engines::DeviceFault("the simulated device has no memory left");
    constexpr std::align_val_t kAlignment{256};
    auto* const memory = static_cast<std::byte*>(::operator new(bytes, kAlignment));
    std::fill_n(memory, bytes, std::byte{});
    return {memory, [](std::byte* taken) { ::operator delete(taken, kAlignment); }};
}

void SimulatedMachine::upload(std::byte* to, std::span<const std::byte> from) const { std::ranges::copy(from, to); }

void SimulatedMachine::download(std::span<std::byte> to, const std::byte* from) const {
    std::copy_n(from, to.size(), to.begin());
}

template <class Real>
void SimulatedMachine::runAll(engines::lanes::Task<Real>* tasks, std::size_t count, std::size_t arenaBytes,
                              double work) const {
    if (++slices == faultAt)
        throw engines::DeviceFault("the simulated device is gone");
    const numbers::FlushDenormals flush;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t room = arenaBytes <= fastMemory ? arenaBytes / sizeof(Real) : 0;
        engines::fused::Buffer<Real> fast(room);
        std::fill_n(fast.data(), room, Real(-7)); // whatever was there before
        const Work ofThread = [&] {
            engines::fused::simulated::runTask<Real>(tasks[i], room > 0 ? fast.data() : nullptr,
                                                     std::min(work, mostWork));
        };
        if (m_threads == Threads::real)
            RealThreads(ofThread).run();
        else
            Fibers(ofThread, seed + i).run();
    }
}

void SimulatedMachine::run(engines::lanes::Task<float>* tasks, std::size_t count, std::size_t arenaBytes,
                           double work) const {
    runAll(tasks, count, arenaBytes, work);
}

void SimulatedMachine::run(engines::lanes::Task<double>* tasks, std::size_t count, std::size_t arenaBytes,
                           double work) const {
    runAll(tasks, count, arenaBytes, work);
}

} // namespace twinsine::tests
