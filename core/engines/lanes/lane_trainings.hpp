// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Trainings on a machine, thousands at once: each is a task of a group of threads (run_task.hpp). Plans, orders and
/// weights are made on the host; an epoch's points, losses and updates stay on the device.

#include "core/engines/lanes/machine.hpp"
#include "core/engines/trainings.hpp"
#include "core/plan/side_plan.hpp"

#include <memory>
#include <span>

namespace twinsine::engines::lanes {

/// Of plans that the fused engine can train (fused::problemOf()); they and the machine must outlive it. What comes of
/// one has the fused engine's bits, as far as the machine's functions do (`exp` and the like), whatever the others are.
std::unique_ptr<Trainings> begin(std::span<const plan::SidePlan> plans, const Machine& machine);

} // namespace twinsine::engines::lanes
