// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/parting.hpp"

#include "core/engines/forward.hpp"
#include "core/experiment/catalog.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace twinsine::analysis {

namespace {

using plan::SidePlan;
using plan::Weights;

using Batch = std::vector<std::int64_t>;

Batch firstBatch(const SidePlan& plan) {
    Batch order = plan.order.forEpoch(0, 0);
    order.resize(static_cast<std::size_t>(std::min(plan.phases.front().batchSize, plan.phases.front().points)));
    return order;
}

std::vector<double> flat(const Weights& weights) {
    std::vector<double> values;
    for (const auto& variable : weights)
        values.insert(values.end(), variable.begin(), variable.end());
    return values;
}

/// The two numbers that are farthest apart.
Rung compared(std::string name, std::span<const double> a, std::span<const double> b) {
    Rung rung{std::move(name), true, 0, 0, {}};
    double most = -1;
    for (std::size_t i = 0; i < std::min(a.size(), b.size());
         ++i) { // nobody wants it any more where they are not as long
        const double apart = std::abs(a[i] - b[i]);
        rung.same = rung.same && a[i] == b[i];
        if (apart > most || std::isnan(apart)) {
            most = apart;
            rung.a = a[i];
            rung.b = b[i];
        }
    }
    return rung;
}

/// One update of a side from some weights.
struct Update {
    double loss = 0;             ///< before it
    std::vector<double> weights; ///< after it
    std::vector<double> slot;    ///< the first one of the optimizer
    bool diverged = false;
};

Update updateOf(const experiment::Side& side, const SidePlan& plan, const Weights& weights, const Batch& batch,
                const engines::Engine& engine, const KeepGoing& keepGoing) {
    std::vector<double> x;
    std::vector<double> y;
    for (const std::int64_t point : batch) {
        x.push_back(plan.points->x[static_cast<std::size_t>(point)]);
        y.push_back(plan.points->y[static_cast<std::size_t>(point)]);
    }
    Batch order(batch.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::int64_t>(i);
    const auto network = engine.makeNetwork({side, weights, x, y, engines::Device::cpu});
    network->compile();
    const auto epoch = network->trainEpoch(order, static_cast<std::int64_t>(order.size()), keepGoing);
    const auto state = network->optimizerState();
    return {epoch.batchLosses.empty() ? NAN : epoch.batchLosses.front(), flat(network->weights()),
            state.slots.empty() ? std::vector<double>() : flat(state.slots.front()), epoch.diverged};
}

/// The first slot of an optimizer with momentum is the gradient after its first update, times -1 as Keras has it.
std::vector<double> gradientOf(const SidePlan& plan, const Weights& weights, const Batch& batch,
                               const engines::Engine& engine, const KeepGoing& keepGoing) {
    experiment::Side side = plan.side;
    const bool isGraph = side.framework == experiment::Framework::tf1;
    const auto* momentum =
        findClass(experiment::Role::optimizer, side.framework, isGraph ? "MomentumOptimizer" : "SGD");
    side.optimizer = momentum->make();
    side.optimizer.config.at("learning_rate") = 1.0;
    side.optimizer.config.at("momentum") = 0.5;
    auto gradient = updateOf(side, plan, weights, batch, engine, keepGoing).slot;
    if (!isGraph)
        for (double& value : gradient)
            value = -value;
    return gradient;
}

} // namespace

std::vector<Rung> partingOf(const RealPlans& real, const engines::Engine& engine, const KeepGoing& keepGoing) {
    const auto& [a, b] = real;
    std::vector<Rung> rungs;
    const auto weightsA = flat(a.initialWeights);
    const auto weightsB = flat(b.initialWeights);
    const bool isOneNetwork = std::ranges::equal(a.initialWeights, b.initialWeights, {}, &std::vector<double>::size,
                                                 &std::vector<double>::size);
    if (isOneNetwork) {
        Rung start = compared("initial weights", weightsA, weightsB);
        start.details = {std::abs(start.a - start.b)};
        rungs.push_back(std::move(start));
    } else {
        rungs.push_back(
            {"initial weights", false, static_cast<double>(weightsA.size()), static_cast<double>(weightsB.size()), {}});
    }
    const Batch batchA = firstBatch(a);
    const Batch batch = firstBatch(b);
    const auto points = [](Batch order) {
        std::ranges::sort(order);
        return order;
    };
    rungs.push_back({"first batch",
                     points(batchA) == points(batch),
                     static_cast<double>(batchA.size()),
                     static_cast<double>(batch.size()),
                     {}});
    if (isOneNetwork) {
        const Weights& ofB = b.initialWeights;
        const Weights ofA = withWeightsOf(a, b).initialWeights; // the same, in A's floatx
        std::vector<double> xA;
        std::vector<double> xB;
        for (const std::int64_t point : batch) {
            xA.push_back(a.points->x[static_cast<std::size_t>(point)]);
            xB.push_back(b.points->x[static_cast<std::size_t>(point)]);
        }
        rungs.push_back(compared("prediction", engines::predict(a.side, ofA, xA, keepGoing),
                                 engines::predict(b.side, ofB, xB, keepGoing)));
        const Update updateA = updateOf(a.side, a, ofA, batch, engine, keepGoing);
        const Update updateB = updateOf(b.side, b, ofB, batch, engine, keepGoing);
        rungs.push_back({"loss", updateA.loss == updateB.loss, updateA.loss, updateB.loss, {}});
        rungs.push_back(compared("gradient", gradientOf(a, ofA, batch, engine, keepGoing),
                                 gradientOf(b, ofB, batch, engine, keepGoing)));
        const auto moved = [](const std::vector<double>& after, const std::vector<double>& before) {
            std::vector<double> change(after.size());
            std::ranges::transform(after, before, change.begin(), std::minus());
            return change;
        };
        const auto changeA = moved(updateA.weights, flat(ofA));
        const auto changeB = moved(updateB.weights, flat(ofB));
        Rung first = compared("first update", changeA, changeB);
        first.divergesA = updateA.diverged;
        first.divergesB = updateB.diverged;
        first.same = first.same && !updateA.diverged && !updateB.diverged;
        for (const auto* change : {&changeA, &changeB}) {
            std::vector<double> sizes;
            for (const double value : *change)
                if (value != 0) // a unit that is silent for the whole batch is not moved
                    sizes.push_back(std::abs(value));
            const auto [least, most] =
                sizes.empty() ? std::ranges::minmax_result<double>{0, 0} : std::ranges::minmax(sizes);
            first.details.push_back(least);
            first.details.push_back(most);
        }
        rungs.push_back(std::move(first));
    }
    rungs.push_back({"updates in an epoch",
                     a.phases.front().batches == b.phases.front().batches,
                     static_cast<double>(a.phases.front().batches),
                     static_cast<double>(b.phases.front().batches),
                     {}});
    return rungs;
}

} // namespace twinsine::analysis
