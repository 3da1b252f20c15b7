// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a training takes of a device's memory.

#include "core/engines/fused/layout.hpp"
#include "core/engines/lanes/task.hpp"
#include "core/plan/side_plan.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace twinsine::engines::lanes {

inline constexpr std::size_t kAlign = 256; ///< of all that lies on the device, in bytes
inline constexpr std::int64_t kBeyond =
    fused::kBlock; ///< numbers that kernels may read and write behind an array of points

constexpr std::size_t aligned(std::size_t bytes) { return (bytes + kAlign - 1) / kAlign * kAlign; }

/// The points of the longest epoch.
inline std::int64_t mostPoints(const plan::SidePlan& plan) {
    return std::ranges::max(plan.phases, {}, &experiment::PhaseSchedule::points).points;
}

inline std::int64_t mostBatches(const plan::SidePlan& plan) {
    return std::ranges::max(plan.phases, {}, &experiment::PhaseSchedule::batches).batches;
}

/// Throws DeviceFault where no arena can be as large.
template <class Real>
ArenaLayout arenaLayoutOf(const plan::SidePlan& plan, const fused::Layout& layout);

/// Batch losses and predictions, in numbers.
std::size_t outputsOf(const plan::SidePlan& plan);

template <class Real>
std::size_t bytesOfArena(const plan::SidePlan& plan);

/// All of it, if it shares its points with no other.
template <class Real>
std::size_t bytesOf(const plan::SidePlan& plan);

extern template ArenaLayout arenaLayoutOf<float>(const plan::SidePlan& plan, const fused::Layout& layout);
extern template ArenaLayout arenaLayoutOf<double>(const plan::SidePlan& plan, const fused::Layout& layout);
extern template std::size_t bytesOfArena<float>(const plan::SidePlan& plan);
extern template std::size_t bytesOfArena<double>(const plan::SidePlan& plan);
extern template std::size_t bytesOf<float>(const plan::SidePlan& plan);
extern template std::size_t bytesOf<double>(const plan::SidePlan& plan);

} // namespace twinsine::engines::lanes
