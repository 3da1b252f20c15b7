// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A device of the tests: the CPU runs the tasks' groups, 16 threads each, as simulated_group.hpp says.

#include "core/engines/lanes/machine.hpp"

#include <cstdint>

namespace twinsine::tests {

class SimulatedMachine final : public engines::lanes::Machine {
public:
    /// Threads that take turns at places where they wait, or real ones, which is slow.
    enum class Threads { fibers, real };

    explicit SimulatedMachine(Threads threads = Threads::fibers) : m_threads(threads) {}

    std::shared_ptr<std::byte> allocate(std::size_t bytes) const override;
    void upload(std::byte* to, std::span<const std::byte> from) const override;
    void download(std::span<std::byte> to, const std::byte* from) const override;
    void run(engines::lanes::Task<float>* tasks, std::size_t count, std::size_t arenaBytes, double work) const override;
    void run(engines::lanes::Task<double>* tasks, std::size_t count, std::size_t arenaBytes,
             double work) const override;
    std::size_t memory() const override { return mostMemory; }

    std::size_t mostMemory = 1U << 30;
    std::size_t fastMemory = 0;       ///< arenas that fit into it are there while a task runs
    double mostWork = 1e18;           ///< of a slice
    std::uint64_t seed = 0;           ///< the order in which the threads go on follows from it
    mutable std::int64_t faultAt = 0; ///< the slice that fails, from 1; 0: none
    mutable std::int64_t slices = 0;

private:
    template <class Real>
    void runAll(engines::lanes::Task<Real>* tasks, std::size_t count, std::size_t arenaBytes, double work) const;

    Threads m_threads;
};

} // namespace twinsine::tests
