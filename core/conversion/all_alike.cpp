// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversion/all_alike.hpp"

#include "core/conversion/change_framework.hpp"
#include "core/conversion/nearest.hpp"
#include "core/marked.hpp"
#include "core/plan/entropy.hpp"
#include "core/plan/initial_weights.hpp"

#include <algorithm>
#include <utility>

namespace twinsine::conversion {

namespace {

using experiment::Carry;
using experiment::Configured;
using experiment::Framework;
using experiment::Phase;
using experiment::Shuffle;
using experiment::Side;
using experiment::SideName;

bool shuffles(const Side& side) {
    return std::ranges::any_of(side.phases, [](const Phase& phase) { return phase.shuffle != Shuffle::none; });
}

bool averagesAtEnd(const Side& side) {
    const auto average = side.optimizer.config.find("use_ema");
    return average != side.optimizer.config.end() && average->second == experiment::Value(true) &&
           isKeras(side.framework);
}

bool startAlike(const Side& p, const Side& q, const KeepGoing& keepGoing) {
    const auto source = plan::systemEntropy();
    return plan::initialWeights(plan::drawEntropy(p, source), keepGoing) ==
           plan::initialWeights(plan::drawEntropy(q, source), keepGoing);
}

} // namespace

InFramework inFramework(const Side& like, Framework framework) {
    if (like.framework == framework)
        return {like, {}};
    InFramework converted{like, {}};
    Side& side = converted.side;
    side.framework = framework;
    side.drawn.reset();
    const Nearest optimizer = nearestOptimizer(like.optimizer, like.framework, framework, Carry::all);
    side.optimizer = optimizer.object;
    if (!optimizer.differs.empty())
        converted.differs.push_back(optimizer.differs);
    for (std::size_t i = 0; i < like.layers.size(); ++i) {
        const auto nearest = [&](const Configured& initializer, bool isKernel) {
            return nearestInitializer(initializer, like.framework, framework, shapeOf(like.layers, i, isKernel),
                                      Carry::all);
        };
        // What numbers are drawn is found out by drawing them.
        side.layers[i].kernelInitializer = nearest(like.layers[i].kernelInitializer, true).object;
        side.layers[i].biasInitializer = nearest(like.layers[i].biasInitializer, false).object;
    }
    for (Phase& phase : side.phases) {
        phase.shuffle = shuffleIn(framework, phase.shuffle);
        if (phase.shuffle != Shuffle::tfData)
            phase.bufferSize.reset();
        phase.dropRemainder = phase.dropRemainder && !isKeras(framework);
    }
    if (isKeras(like.framework)) // its losses reshape the labels
        side.labels = experiment::Labels::column;
    dropMissingChoices(side);
    if (side.lossReduction != like.lossReduction)
        converted.differs.push_back(marked("the loss, of which Keras takes no half"));
    if (isKeras(framework) && std::ranges::any_of(like.phases, &Phase::dropRemainder))
        converted.differs.push_back(marked("fit() keeps the last batch of an epoch"));
    return converted;
}

AllAlike allAlike(const experiment::Experiment& experiment, SideName from, const KeepGoing& keepGoing) {
    const SideName to = other(from);
    const Side& like = experiment.side(from);
    const Side& before = experiment.side(to);
    InFramework converted = inFramework(like, before.framework);
    AllAlike alike{.side = std::move(converted.side), .replaced = {}, .differs = std::move(converted.differs)};
    alike.side.initialWeightsFrom = before.initialWeightsFrom;
    if (like.initialWeightsFrom) {
        for (std::size_t i = 0; i < before.layers.size(); ++i) {
            alike.side.layers[i].kernelInitializer = before.layers[i].kernelInitializer;
            alike.side.layers[i].biasInitializer = before.layers[i].biasInitializer;
        }
        alike.side.drawn.reset();
    }
    const bool shareWeights = like.initialWeightsFrom || before.initialWeightsFrom;
    alike.replaced = replacements(entriesOf(like), entriesOf(alike.side));
    std::erase_if(alike.replaced, [&](const Replacement& replacement) {
        return replacement.path == "framework" || replacement.path == "initial_weights_from" ||
               (shareWeights && replacement.path.find("_initializer.") != std::string::npos);
    });
    alike.startsElsewhere = !shareWeights && !startAlike(like, alike.side, keepGoing);
    if (alike.startsElsewhere)
        alike.differs.push_back(marked("the numbers drawn"));
    const bool unseeded = like.seeding == experiment::Seeding::none && !alike.side.drawn;
    if (shuffles(like) && shuffles(alike.side) && (like.framework != before.framework || unseeded))
        alike.differs.push_back(marked("the order in which the points are shuffled"));
    if (averagesAtEnd(like) != averagesAtEnd(alike.side))
        alike.differs.push_back(
            marked("fit() ends with the moving average of the weights, a hand-written loop does not"));
    return alike;
}

} // namespace twinsine::conversion
