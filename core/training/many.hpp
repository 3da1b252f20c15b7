// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Many trainings as one flat list of jobs over all cores, or together on a device. Each gives the same bits as it
/// would alone with the same engine, whatever the number of jobs and threads.

#include "core/do_all.hpp"
#include "core/engines/engine.hpp"
#include "core/plan/side_plan.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace twinsine::training {

/// What is kept of one of many: how it ended.
struct Outcome {
    double loss = 0;           ///< reported, of the last whole epoch; NaN if there was none
    double evaluationLoss = 0; ///< likewise
    std::vector<double>
        prediction; ///< at the plan's points; of a training that diverged, before the update that did it
    std::optional<std::int64_t> divergedAtStep;
};

/// Trains plans to their ends. None if keepGoing said no.
std::optional<std::vector<Outcome>> trainToEnd(std::span<const plan::SidePlan> plans, const engines::Engine& engine,
                                               engines::Device device, const KeepGoing& keepGoing);

/// The same of a single one.
std::optional<Outcome> trainToEnd(const plan::SidePlan& plan, const engines::Engine& engine, engines::Device device,
                                  const KeepGoing& keepGoing);

struct Many {
    std::size_t count = 0;
    /// Makes the plan of a job, once; asked by any thread, some at once. If keepGoing says no, it may be anything.
    std::function<plan::SidePlan(std::size_t job, const KeepGoing& keepGoing)> plan;
    /// Takes what came of a job; called by one thread at a time, in any order.
    std::function<void(std::size_t job, Outcome outcome)> done;
    std::size_t inGroup = 1;    ///< so many in a row share work: who splits the list leaves them together
    bool isForAll = false;      ///< what follows hangs on these: who splits the list has every part do all of them
    bool staysOnDevice = false; ///< a fault of the device ends them: what the CPU gives must not be mixed with the rest
};

/// On that many threads, but no more than kMostThreads; an engine that does many at the same time gets them together,
/// and if its device has a fault, the CPU trains the rest (or, if they stay on the device, DeviceFault is thrown).
/// Gives what trained the last of them. None if keepGoing, which several threads ask at once, said no: then some jobs
/// were not done. An exception of a job is thrown here, when all threads have ended.
std::optional<engines::Device> trainMany(const Many& many, const engines::Engine& engine, engines::Device device,
                                         unsigned threads, const KeepGoing& keepGoing);

/// What does many jobs as trainMany() does, or has their outcomes from somewhere. None if some are not done.
using DoMany = std::function<std::optional<engines::Device>(const Many& many, const KeepGoing& keepGoing)>;

/// trainMany() with that engine, device and number of threads.
DoMany trainingBy(const engines::Engine& engine, engines::Device device, unsigned threads);

} // namespace twinsine::training
