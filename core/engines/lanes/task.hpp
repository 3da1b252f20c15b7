// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A training as a group of threads does it (run_task.hpp): plain numbers, and pointers into the memory of the device.

#include "core/engines/fused/kernel.hpp"
#include "core/rules/choose.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace twinsine::engines::lanes {

/// Room for any rule of an optimizer.
template <class Real>
struct RuleRoom {
    static constexpr std::size_t kBytes = []<class... Rule>(const std::tuple<Rule...>*) {
        static_assert((std::is_trivially_copyable_v<Rule> && ...));
        return std::max({sizeof(Rule)...});
    }(static_cast<const rules::AllRules<Real>*>(nullptr));
    alignas(8) unsigned char bytes[kBytes];
    int index = 0; ///< in rules::AllRules
};

/// Where what a training works with lies in its arena, offsets in numbers.
struct ArenaLayout {
    std::uint32_t size = 0;       ///< of all parameters, which come first
    std::uint32_t updated = 0;    ///< what the next update makes of them
    std::uint32_t slots = 0;      ///< one array like the parameters after the other
    std::uint32_t averages = 0;   ///< likewise; 0: none
    std::uint32_t clipScales = 0; ///< one a variable
    std::uint32_t lossSums = 0;   ///< 16 for each sum of blocks that waits for a partner, one a thread
    std::uint32_t gradients = 0;  ///< one array like the parameters for each such sum
    std::uint32_t workspace =
        0; ///< of the network, where the arena has it: what is before it stays from one slice to the next
    std::uint32_t end = 0;
};

/// How far a training is in what it was asked for.
struct Progress {
    std::int64_t epoch = 0;  ///< whole ones done
    std::int64_t begin = 0;  ///< first sample of the batch under way
    std::int64_t block = 0;  ///< blocks of the batch that are done
    std::int64_t steps = 0;  ///< updates done
    std::int64_t points = 0; ///< predicted
    bool hasOrder = false;   ///< the ordered points are those of the order
    bool hasDiverged = false;
    bool isDone = false;
};

template <class Real>
struct Task {
    // The network and its optimizer.
    fused::Stack stack;
    const fused::Variable* variables;
    int variableCount;
    RuleRoom<Real> rule;
    rules::Around<Real> around;
    experiment::Loss loss;
    experiment::Reduction reduction;
    bool broadcasts;
    ArenaLayout layout;
    Real* arena;     ///< layout.workspace numbers
    Real* workspace; ///< the rest

    // What it trains on.
    const Real* x;
    const Real* y;
    const std::int32_t* orders; ///< of each epoch, `points` numbers
    std::int64_t orderStride;   ///< from one epoch's to the next; 0: all have the same
    std::int64_t points;        ///< of an epoch
    std::int64_t batchSize;
    Real* orderedX; ///< points and kBlock more
    Real* orderedY;

    // What it is asked for.
    std::int64_t epochs;
    std::int64_t lastStep; ///< it ends with this update, should the epochs have more
    Real* batchLosses;     ///< of the latest epoch, each before its update
    const Real* predictX;  ///< what is predicted at the end, and kBlock more
    std::int64_t predictCount;
    Real* predictions; ///< likewise

    Progress progress;
};

} // namespace twinsine::engines::lanes
