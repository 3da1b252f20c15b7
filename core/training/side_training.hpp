// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Trains one side and keeps everything of it: each epoch's losses, the latest weights and prediction.

#include "core/engines/engine.hpp"
#include "core/plan/side_plan.hpp"
#include "core/training/history.hpp"

#include <functional>
#include <memory>

namespace twinsine::training {

class SideTraining {
public:
    /// If keepGoing says no, the first prediction is missing and advance() must not be called. `predicted` hears now
    /// and then which part of it there is.
    SideTraining(plan::SidePlan plan, const engines::Engine& engine, engines::Device device, const KeepGoing& keepGoing,
                 const std::function<void(double)>& predicted);
    SideTraining(const SideTraining&) = delete;
    SideTraining& operator=(const SideTraining&) = delete;

    bool finished() const { return m_trainings->finished(); }

    /// Trains one epoch, or what is left of one under way; at the end of the training it does nothing. False if
    /// keepGoing said no: the network is then in the middle of an epoch and can't go on. An update that makes a weight
    /// NaN or infinite ends the training just before it.
    bool advance(const KeepGoing& keepGoing);

    /// The same with a single update; the history is then that of whole epochs, but for what its `underWay` says.
    bool advanceUpdate(const KeepGoing& keepGoing);

    std::int64_t epochs() const { return m_plan.epochs(); }
    const SideHistory& history() const { return m_history; }
    const std::shared_ptr<const plan::Points>& points() const { return m_plan.points; }

private:
    plan::SidePlan m_plan;
    SideHistory m_history;
    std::unique_ptr<engines::Trainings> m_trainings; ///< refers to the plan
};

} // namespace twinsine::training
