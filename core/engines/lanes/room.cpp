// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lanes/room.hpp"

#include "core/engines/trainings.hpp"
#include "core/rules/slots.hpp"

#include <bit>
#include <limits>
#include <utility>

namespace twinsine::engines::lanes {

template <class Real>
ArenaLayout arenaLayoutOf(const plan::SidePlan& plan, const fused::Layout& layout) {
    const std::size_t slots =
        rules::withRule<Real>(plan.side.optimizer, plan.side.framework, []<class Rule>(const Rule&) {
            return rules::kSlotCount<Real, typename Rule::template Slots<Real>>;
        });
    const rules::MovingAverage<Real> average(plan.side.optimizer, plan.side.framework);
    std::int64_t batch = 1;
    for (const experiment::PhaseSchedule& phase : plan.phases)
        batch = std::max(batch, std::min(phase.batchSize, phase.points));
    const auto blocks = static_cast<std::uint64_t>((batch + fused::kBlock - 1) / fused::kBlock);
    const auto waiting = static_cast<std::size_t>(std::bit_width(blocks));

    std::size_t end = 0;
    const auto take = [&](std::size_t count) {
        const std::size_t at = std::exchange(end, end + count);
        if (end > std::numeric_limits<std::uint32_t>::max())
            throw DeviceFault("a network is too large for the device");
        return static_cast<std::uint32_t>(at);
    };
    ArenaLayout arena;
    take(layout.size);
    arena.size = static_cast<std::uint32_t>(layout.size);
    arena.updated = take(layout.size);
    arena.slots = take(slots * layout.size);
    if (average.isUsed())
        arena.averages = take(layout.size);
    arena.clipScales = take(static_cast<std::size_t>(fused::padded(static_cast<int>(layout.variables.size()))));
    arena.lossSums = take(waiting * fused::kPartialSums);
    arena.gradients = take(waiting * layout.size);
    arena.workspace = take(layout.stack().workspace());
    arena.end = static_cast<std::uint32_t>(end);
    return arena;
}

std::size_t outputsOf(const plan::SidePlan& plan) {
    const auto numbers = static_cast<std::size_t>(mostBatches(plan) + kBeyond) + plan.points->x.size();
    return numbers / kAlign * kAlign + kAlign;
}

namespace {

template <class Real>
std::size_t bytesOfPoints(const plan::Points& points) {
    return aligned((points.x.size() + kBeyond) * sizeof(Real)) + aligned(points.y.size() * sizeof(Real));
}

template <class Real>
std::size_t bytesOfOrdered(const plan::SidePlan& plan) {
    return aligned(static_cast<std::size_t>(mostPoints(plan) + kBeyond) * sizeof(Real));
}

} // namespace

template <class Real>
std::size_t bytesOfArena(const plan::SidePlan& plan) {
    return arenaLayoutOf<Real>(plan, fused::Layout(plan.side.layers)).end * sizeof(Real);
}

template <class Real>
std::size_t bytesOf(const plan::SidePlan& plan) {
    const fused::Layout layout(plan.side.layers);
    const ArenaLayout arena = arenaLayoutOf<Real>(plan, layout);
    return aligned(arena.workspace * sizeof(Real)) + aligned((arena.end - arena.workspace) * sizeof(Real)) +
           aligned(layout.layers.size() * sizeof(fused::DenseLayer)) +
           aligned(layout.variables.size() * sizeof(fused::Variable)) + bytesOfPoints<Real>(*plan.points) +
           2 * bytesOfOrdered<Real>(plan) + outputsOf(plan) * sizeof(Real);
}

template ArenaLayout arenaLayoutOf<float>(const plan::SidePlan& plan, const fused::Layout& layout);
template ArenaLayout arenaLayoutOf<double>(const plan::SidePlan& plan, const fused::Layout& layout);
template std::size_t bytesOfArena<float>(const plan::SidePlan& plan);
template std::size_t bytesOfArena<double>(const plan::SidePlan& plan);
template std::size_t bytesOf<float>(const plan::SidePlan& plan);
template std::size_t bytesOf<double>(const plan::SidePlan& plan);

} // namespace twinsine::engines::lanes
