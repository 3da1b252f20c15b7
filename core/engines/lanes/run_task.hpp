// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What each thread of a group does for a task. All of them go the same way through it; what they know of the training
/// is the same in all but for the lanes of vectors (lane_vector.hpp). Compiled for CUDA devices and, in the tests, for
/// the CPU.
///
/// The fused engine's network (fused_network.cpp) and optimizer do the same on their own memory.

#include "core/engines/fused/backward_pass.hpp"
#include "core/engines/fused/update_pass.hpp"
#include "core/engines/lanes/task.hpp"
#include "core/rules/reduction.hpp"

#include <cstdint>
#include <span>

namespace twinsine::engines::fused::TWINSINE_ISA {

/// A slice of a training. `work` is what is left for it, in multiplications.
template <class Real, class Rule>
class TaskRunner {
public:
    TWINSINE_DEVICE TaskRunner(lanes::Task<Real>& task, Real* arena, Real* workspace, double work)
        : m_task(task), m_layout(task.layout), m_arena(arena), m_parameters(arena), m_updated(arena + m_layout.updated),
          m_rule(*reinterpret_cast<const Rule*>(task.rule.bytes)), m_around(task.around), m_at(task.progress),
          m_work(work) {
        m_view = viewOf<Real>(task.stack, m_parameters, workspace);
    }

    TWINSINE_DEVICE void run() {
        bool goesOn = true;
        while (goesOn && m_at.epoch < m_task.epochs && m_at.steps < m_task.lastStep && !m_at.hasDiverged)
            goesOn = trainBatch();
        if (goesOn)
            m_at.isDone = predict();
        keep();
    }

private:
    /// One update, or what of it there is work for: false then.
    TWINSINE_DEVICE bool trainBatch() {
        putInOrder();
        const std::int64_t size = std::min(m_task.batchSize, m_task.points - m_at.begin);
        const auto compared = static_cast<Real>(m_task.broadcasts ? size * size : size);
        const Batch<Real> batch{.x = m_task.orderedX + m_at.begin,
                                .y = m_task.orderedY + m_at.begin,
                                .size = static_cast<int>(size),
                                .loss = m_task.loss,
                                .broadcasts = m_task.broadcasts,
                                .share = rules::shareOfGradient<Real>(m_task.reduction, compared)};
        if (!formGradients(batch))
            return false;
        const Real sum = lossSum(0)[lane()];
        storeOne(m_task.batchLosses + m_at.begin / m_task.batchSize,
                 rules::reduced<Real>(m_task.reduction, sum / compared, sum));
        m_at.block = 0;
        if (!step()) {
            m_at.hasDiverged = true;
            return true;
        }
        ++m_at.steps;
        m_at.begin += size;
        if (m_at.begin == m_task.points) {
            m_at.begin = 0;
            ++m_at.epoch;
            m_at.hasOrder = m_at.hasOrder && m_task.orderStride == 0;
        }
        return true;
    }

    TWINSINE_DEVICE void putInOrder() {
        if (m_at.hasOrder)
            return;
        const std::int32_t* order = m_task.orders + m_at.epoch * m_task.orderStride;
        for (std::int64_t i = firstOwnIndex(); i < m_task.points; i += kOwnIndexStride) {
            m_task.orderedX[i] = m_task.x[order[i]];
            m_task.orderedY[i] = m_task.y[order[i]];
        }
        sync();
        m_at.hasOrder = true;
    }

    /// The batch's gradients and loss sum, in the first places, from the block on that is next.
    TWINSINE_DEVICE bool formGradients(const Batch<Real>& batch) {
        int waiting = 0; // one for each bit of the number of blocks that are done
        for (std::int64_t done = m_at.block; done > 0; done /= 2)
            waiting += static_cast<int>(done % 2);
        for (; m_at.block * kBlock < batch.size; ++m_at.block) {
            const int begin = static_cast<int>(m_at.block * kBlock);
            const int count = std::min(int{kBlock}, batch.size - begin);
            if (m_work <= 0)
                return false;
            m_work -= count * (3.0 * m_layout.size + (batch.broadcasts ? batch.size : 0));
            Vec<Real>::all(blockGradients(m_view, batch, begin, count, gradients(waiting))).store(lossSum(waiting));
            ++waiting;
            for (std::int64_t rest = m_at.block; rest % 2 == 1; rest /= 2)
                addLastTwo(waiting);
        }
        while (waiting > 1)
            addLastTwo(waiting);
        return true;
    }

    TWINSINE_DEVICE void addLastTwo(int& waiting) {
        --waiting;
        add(gradients(waiting - 1), gradients(waiting), m_layout.size);
        add(lossSum(waiting - 1), lossSum(waiting), kPartialSums);
    }

    /// False if the parameters would not be finite then; they stay.
    TWINSINE_DEVICE bool step() {
        Real* const scales = m_arena + m_layout.clipScales;
        if (m_around.clip.needsScales()) {
            for (int i = 0; i < m_task.variableCount; ++i)
                storeOne(scales + i, sumOfSquares<Real>(m_task.variables[i], gradients(0)));
            if (lane() == 0)
                m_around.clip.scale(std::span<Real>(scales, static_cast<std::size_t>(m_task.variableCount)));
            sync();
        }
        m_rule.beginStep();
        m_around.average.beginStep();
        Real* const averages = m_layout.averages > 0 ? m_arena + m_layout.averages : nullptr;
        const Update<Real> update{.variables = m_task.variables,
                                  .variableCount = m_task.variableCount,
                                  .parameters = m_parameters,
                                  .updated = m_updated,
                                  .gradients = gradients(0),
                                  .slots = m_arena + m_layout.slots,
                                  .size = m_layout.size,
                                  .averages = averages,
                                  .around = &m_around,
                                  .clipScales = scales};
        const bool isFinite =
            m_around.isUsed() ? updateAll<false, Real>(m_rule, update) : updateAll<true, Real>(m_rule, update);
        if (!isFinite)
            return false;
        if (m_around.average.overwritesNow())
            copy(averages, m_updated, m_layout.size);
        sync();
        Real* const before = m_parameters;
        m_parameters = m_updated;
        m_updated = before;
        m_view.parameters = m_parameters;
        return true;
    }

    /// False if there is no work left for all of it.
    TWINSINE_DEVICE bool predict() {
        for (; m_at.points < m_task.predictCount; m_at.points += kBlock) {
            if (m_work <= 0)
                return false;
            const auto count = static_cast<int>(std::min(std::int64_t{kBlock}, m_task.predictCount - m_at.points));
            m_work -= count * (1.0 * m_layout.size);
            predictBlock(m_view, m_task.predictX + m_at.points, count, m_task.predictions + m_at.points);
            sync();
        }
        return true;
    }

    /// Where the next slice finds it.
    TWINSINE_DEVICE void keep() {
        if (m_parameters != m_arena)
            copy(m_parameters, m_arena, m_layout.size);
        sync(); // nobody reads the task any more
        if (lane() != 0)
            return;
        *reinterpret_cast<Rule*>(m_task.rule.bytes) = m_rule;
        m_task.around = m_around;
        m_task.progress = m_at;
    }

    TWINSINE_DEVICE static void copy(const Real* from, Real* to, std::uint32_t count) {
        for (std::uint32_t i = 0; i < count; i += kPartialSums)
            Vec<Real>::load(from + i).store(to + i);
    }

    TWINSINE_DEVICE Real* gradients(int waiting) { return m_arena + m_layout.gradients + waiting * m_layout.size; }
    TWINSINE_DEVICE Real* lossSum(int waiting) { return m_arena + m_layout.lossSums + waiting * kPartialSums; }

    lanes::Task<Real>& m_task;
    lanes::ArenaLayout m_layout;
    Real* m_arena;
    Real* m_parameters;
    Real* m_updated;
    NetworkView<Real> m_view;
    Rule m_rule;
    rules::Around<Real> m_around;
    lanes::Progress m_at;
    double m_work;
};

template <class Real, class Rule>
TWINSINE_DEVICE TWINSINE_ONCE void runWith(lanes::Task<Real>& task, Real* arena, Real* workspace, double work) {
    TaskRunner<Real, Rule>(task, arena, workspace, work).run();
}

template <class Real, class... Rule>
TWINSINE_DEVICE void runBy(const std::tuple<Rule...>*, lanes::Task<Real>& task, Real* arena, Real* workspace,
                           double work) {
    int index = 0;
    ((index++ == task.rule.index ? runWith<Real, Rule>(task, arena, workspace, work) : void()), ...);
}

/// A slice of the task of about so many multiplications, and at least one block. `fast` is room for the arena in faster
/// memory, or null.
template <class Real>
TWINSINE_DEVICE void runTask(lanes::Task<Real>& task, Real* fast, double work) {
    if (task.progress.isDone)
        return;
    const lanes::ArenaLayout layout = task.layout;
    Real* const kept = task.arena;
    if (fast) {
        for (std::uint32_t i = 0; i < layout.end; i += kPartialSums)
            (i < layout.workspace ? Vec<Real>::load(kept + i) : Vec<Real>::zero()).store(fast + i);
        sync();
    }
    runBy(static_cast<const rules::AllRules<Real>*>(nullptr), task, fast ? fast : kept,
          fast ? fast + layout.workspace : task.workspace, work);
    if (fast)
        for (std::uint32_t i = 0; i < layout.workspace; i += kPartialSums)
            Vec<Real>::load(fast + i).store(kept + i);
}

} // namespace twinsine::engines::fused::TWINSINE_ISA
