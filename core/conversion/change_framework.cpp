// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversion/change_framework.hpp"

#include "core/conversion/nearest.hpp"

#include <algorithm>
#include <utility>

namespace twinsine::conversion {

namespace {

using experiment::Carry;
using experiment::Configured;
using experiment::Entry;
using experiment::Framework;
using experiment::Layer;
using experiment::Phase;
using experiment::Shuffle;
using experiment::Side;

const Entry* findEntry(const std::vector<Entry>& entries, std::string_view path) {
    const auto found = std::ranges::find(entries, path, &Entry::path);
    return found == entries.end() || !found->inEffect ? nullptr : &*found;
}

/// The same setting under its own path, or the argument's under its other name.
const Entry* counterpart(const std::vector<Entry>& entries, const Entry& entry) {
    if (const Entry* same = findEntry(entries, entry.path))
        return same;
    const auto lastDot = entry.path.rfind('.') + 1;
    const auto synonym = experiment::synonymOf(std::string_view(entry.path).substr(lastDot));
    return synonym.empty() ? nullptr : findEntry(entries, entry.path.substr(0, lastDot) + std::string(synonym));
}

bool isStandard(const Configured& initializer, Framework framework, Configured (*standardOf)(Framework)) {
    return initializer == withSeedOf(standardOf(framework), initializer);
}

/// A layer of Keras' whose initializers are Keras' defaults.
bool isStandard(const Layer& layer, Framework framework) {
    return isKeras(framework) && isStandard(layer.kernelInitializer, framework, experiment::defaultKernelInitializer) &&
           isStandard(layer.biasInitializer, framework, experiment::defaultBiasInitializer);
}

/// One initializer in the new framework; `standardOf` gives a framework's default for it.
Configured initializerIn(const Side& side, Framework framework, std::size_t layer, Configured Layer::*member,
                         Configured (*standardOf)(Framework)) {
    const Configured& initializer = side.layers[layer].*member;
    const bool isKernel = member == &Layer::kernelInitializer;
    Configured nearest = nearestInitializer(initializer, side.framework, framework,
                                            shapeOf(side.layers, layer, isKernel), Carry::setByHand)
                             .object;
    if (nearest.className == initializer.className || !isStandard(initializer, side.framework, standardOf))
        return nearest;
    return withSeedOf(standardOf(framework), initializer);
}

Phase phaseIn(const Phase& phase, Framework from, Framework to) {
    const Phase before = defaultPhase(from);
    const Phase after = defaultPhase(to);
    Phase changed = phase;
    if (phase.batchSize == before.batchSize)
        changed.batchSize = after.batchSize;
    changed.shuffle = phase.shuffle == before.shuffle ? after.shuffle : shuffleIn(to, phase.shuffle);
    if (changed.shuffle != Shuffle::tfData)
        changed.bufferSize.reset();
    changed.dropRemainder = changed.dropRemainder && !isKeras(to);
    return changed;
}

} // namespace

std::vector<Replacement> replacements(const std::vector<Entry>& before, const std::vector<Entry>& after) {
    std::vector<Replacement> list;
    for (const Entry& old : before) {
        if (!old.inEffect)
            continue;
        const Entry* now = counterpart(after, old);
        if (now && !experiment::meanTheSame(now->value, old.value))
            list.push_back({old.path, old.label, old.parameter, old.value, now->value});
        else if (!now && old.value != old.defaultValue)
            list.push_back({old.path, old.label, old.parameter, old.value, std::nullopt});
    }
    for (const Entry& now : after)
        if (now.inEffect && now.value != now.defaultValue && !counterpart(before, now))
            list.push_back({now.path, now.label, now.parameter, std::nullopt, now.value});
    return list;
}

FrameworkChange changeFramework(const Side& side, Framework framework) {
    if (framework == side.framework)
        return {side, {}};
    Side changed = side;
    changed.framework = framework;
    changed.drawn.reset();
    changed.optimizer = nearestOptimizer(side.optimizer, side.framework, framework, Carry::setByHandOrRequired).object;
    for (std::size_t i = 0; i < side.layers.size(); ++i) {
        changed.layers[i].kernelInitializer =
            initializerIn(side, framework, i, &Layer::kernelInitializer, experiment::defaultKernelInitializer);
        changed.layers[i].biasInitializer =
            initializerIn(side, framework, i, &Layer::biasInitializer, experiment::defaultBiasInitializer);
        if (framework == Framework::tf2 && isStandard(side.layers[i], side.framework)) { // a loop's own way
            const auto& [units, activation, useBias, kernel, bias] = side.layers[i];
            changed.layers[i].kernelInitializer = withSeedOf(experiment::defaultKernelInitializer(framework), kernel);
            changed.layers[i].biasInitializer = withSeedOf(experiment::defaultBiasInitializer(framework), bias);
        }
    }
    for (Phase& phase : changed.phases)
        phase = phaseIn(phase, side.framework, framework);
    dropMissingChoices(changed);
    auto replaced = replacements(entriesOf(side), entriesOf(changed));
    std::erase_if(replaced, [](const Replacement& replacement) { return replacement.path == "framework"; });
    return {std::move(changed), std::move(replaced)};
}

Shuffle shuffleIn(Framework framework, Shuffle shuffle) {
    if (shuffle == Shuffle::none)
        return shuffle;
    if (isKeras(framework))
        return Shuffle::fit;
    const bool isMissing = shuffle == Shuffle::fit || (shuffle == Shuffle::tfData && framework == Framework::tf1);
    return isMissing ? Shuffle::permutation : shuffle;
}

void dropMissingChoices(Side& side) {
    const Side standard;
    for (const Entry& entry : entriesOf(side)) {
        const bool offered = std::ranges::find(entry.choices, experiment::toText(entry.value)) != entry.choices.end();
        if (entry.path == "floatx" && !offered)
            side.floatx = standard.floatx;
        if (entry.path == "loss" && !offered)
            side.loss = standard.loss;
        if (entry.path == "loss_reduction" && !offered)
            side.lossReduction = standard.lossReduction;
    }
}

} // namespace twinsine::conversion
