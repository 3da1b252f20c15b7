// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What computes the updates. An engine trains plans (begin()); the CPU's make a network for each, which trains epoch
/// by epoch. Batches, losses over an epoch and predictions around a network are the same for all of them
/// (sequential.cpp).

#include "core/engines/trainings.hpp"
#include "core/experiment/experiment.hpp"
#include "core/keep_going.hpp"
#include "core/plan/side_plan.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace twinsine::engines {

enum class Device { cpu, cuda };

/// As results and the command line write it.
constexpr const char* nameOf(Device device) { return device == Device::cuda ? "cuda" : "cpu"; }

/// What a network is made from.
struct NetworkSetup {
    const experiment::Side& side;
    const plan::Weights& initialWeights;
    std::span<const double> x; ///< N inputs to train on, already rounded to the floatx
    std::span<const double> y; ///< N labels, likewise
    Device device;
};

/// What came of one epoch.
struct Epoch {
    std::vector<double> batchLosses; ///< of each batch before its update, in the floatx
    std::int64_t steps = 0;          ///< updates done, the diverging one not counted
    bool interrupted = false;        ///< keepGoing() said no: what was done of the epoch is not to be shown
    bool diverged = false;           ///< the next update made a weight NaN or infinite; weights() are those before it
};

/// What an optimizer remembers from one update to the next.
struct OptimizerState {
    std::vector<plan::Weights>
        slots; ///< each of the shapes of the weights, in the order of the rule's Slots; a moving average last
    std::int64_t steps = 0; ///< updates since compile()
};

/// One side's parameters, optimizer slots and data on a device. Used by one thread at a time.
class Network {
public:
    virtual ~Network() = default;

    /// The optimizer starts anew, weights stay.
    virtual void compile() = 0;

    /// Trains on the points in `order` (of 0...N-1, mostly each once), `batchSize` at a time, the last batch may be
    /// smaller.
    virtual Epoch trainEpoch(std::span<const std::int64_t> order, std::int64_t batchSize,
                             const KeepGoing& keepGoing) = 0;

    /// What the end of fit() does to the weights (Keras' moving averages); false if nothing.
    virtual bool finishPhase() = 0;

    virtual plan::Weights weights() const = 0;

    /// After compile().
    virtual OptimizerState optimizerState() const = 0;

    /// Takes over weights and optimizer from another network of the same side.
    virtual void resume(const plan::Weights& weights, const OptimizerState& state) = 0;
};

class Engine {
public:
    virtual ~Engine() = default;

    /// As the result names it: "reference".
    virtual std::string name() const = 0;

    /// What it is built on, as in "libtorch 1.13.1".
    virtual std::string version() const = 0;

    /// Why CUDA can't be used; none if it can.
    virtual std::optional<std::string> cudaProblem() const = 0;

    virtual std::unique_ptr<Network> makeNetwork(const NetworkSetup& setup) const = 0;

    /// How many trainings it does at the same time; more than one are worth being begun together.
    virtual std::size_t trainingsAtOnce() const { return 1; }

    /// What trains when a device has no memory left or is gone; its results agree.
    virtual const Engine& instead() const { return *this; }

    /// What trains many at once on a CUDA device, if they are what the fused engine can train; null if nothing does.
    virtual const Engine* ofMany() const { return nullptr; }

    /// About how many multiplications a second it does of float32 or float64 numbers where there is enough to do
    /// (workOf()); measured at every call, in a fraction of a second. 0 if its device has a fault.
    virtual double workPerSecond(experiment::Floatx /*floatx*/) const { return 0; }

    /// Any number of trainings, which refer to this engine and to their plans. Unless an engine knows better, one after
    /// the other.
    virtual std::unique_ptr<Trainings> begin(std::span<const plan::SidePlan> plans, Device device) const;
};

} // namespace twinsine::engines
