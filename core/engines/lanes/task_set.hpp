// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Trainings in one floatx that are on a machine together, from their plans to what a recorder is shown.

#include "core/engines/fused/layout.hpp"
#include "core/engines/lanes/machine.hpp"
#include "core/engines/lanes/room.hpp"
#include "core/engines/plan_view.hpp"

#include <chrono>
#include <memory>
#include <span>
#include <vector>

namespace twinsine::engines::lanes {

/// What is trained between two views.
enum class Stride { epoch, update };

template <class Real>
class TaskSet {
public:
    /// Of the plans with these indices.
    TaskSet(std::span<const plan::SidePlan> plans, std::vector<std::size_t> indices, const Machine& machine);
    ~TaskSet();
    TaskSet(const TaskSet&) = delete;
    TaskSet& operator=(const TaskSet&) = delete;

    bool finished() const;

    /// As Trainings::advance() and advanceUpdate().
    bool advance(std::int64_t strides, Stride stride, const KeepGoing& keepGoing, Recorder& recorder);

private:
    struct One;
    class View;
    class Places;

    void place();
    Task<Real> taskFor(const One& one, const Real* x, const Real* y, Places& places);
    void compile(const One& one, Task<Real>& task, Real* arena) const;
    /// What the training is asked for in this round.
    void ask(One& one, std::int64_t strides, Stride stride, const Recorder& recorder);
    /// How many epochs of it there is room for, and where in m_orders their orders are to be.
    void reserveOrders(One& one, Task<Real>& task, bool beginsPhase);
    /// Those of this round. False if keepGoing said no.
    bool drawOrders(std::span<const std::size_t> asked, const KeepGoing& keepGoing);
    bool run(const KeepGoing& keepGoing);
    void conclude(One& one, View& view);
    void endPhase(One& one, View& view);

    Task<Real>& taskOf(const One& one) { return m_tasks[static_cast<std::size_t>(&one - m_ones.data())]; }
    std::vector<Real> read(const Real* from, std::size_t count) const;

    const Machine& m_machine;
    std::vector<One> m_ones;
    std::vector<Task<Real>> m_tasks; ///< one each
    std::size_t m_arenaBytes = 0;    ///< of the largest arena
    std::shared_ptr<std::byte> m_memory;
    std::shared_ptr<std::byte> m_tasksOnDevice;
    std::shared_ptr<std::byte> m_outputsOnDevice; ///< losses and predictions of all
    std::vector<Real> m_outputs;                  ///< the same here
    std::vector<std::int32_t> m_orders;           ///< of this round
    std::shared_ptr<std::byte> m_ordersOnDevice;
    std::size_t m_roomForOrders = 0;
    double m_work = 1e6; ///< of a slice, fitted to its time
    double m_seconds = 0;
};

extern template class TaskSet<float>;
extern template class TaskSet<double>;

} // namespace twinsine::engines::lanes
