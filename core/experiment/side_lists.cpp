// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/side_lists.hpp"

#include "core/experiment/catalog.hpp"

#include <string>

namespace twinsine::experiment {
namespace {

Layer hiddenLayer(Framework framework) {
    return {.units = 10,
            .activation = Activation::relu,
            .useBias = true,
            .kernelInitializer = defaultKernelInitializer(framework),
            .biasInitializer = defaultBiasInitializer(framework)};
}

void addOne(Side& side, Item item) {
    if (item == Item::phase) {
        side.phases.push_back(side.phases.back());
    } else {
        const auto output = side.layers.end() - 1;
        side.layers.insert(output, side.layers.size() > 1 ? *(output - 1) : hiddenLayer(side.framework));
    }
    side.drawn.reset(); // for other random ops
}

} // namespace

std::string_view listOf(Item item) { return item == Item::layer ? "layers" : "phases"; }

std::size_t countOf(const Side& side, Item item) {
    return item == Item::layer ? side.layers.size() : side.phases.size();
}

bool removable(const Side& side, Item item, std::size_t index) {
    const std::size_t count = countOf(side, item);
    return item == Item::layer ? index + 1 < count : index < count && count > 1;
}

Changed withOneMore(const Experiment& experiment, Item item, const std::vector<SideName>& sides) {
    Experiment changed = experiment;
    const std::size_t most = item == Item::layer ? kMostLayers : kMostPhases;
    for (const SideName side : sides) {
        const std::string list(listOf(item));
        if (countOf(experiment.side(side), item) >= most)
            return Problems{{std::string(nameOf(side)) + '.' + list,
                             "has " + std::to_string(most) + " " + list + ", which is the most"}};
        addOne(changed.side(side), item);
    }
    return validated(changed);
}

Changed without(const Experiment& experiment, Item item, SideName side, std::size_t index) {
    Experiment changed = experiment;
    Side& shorter = changed.side(side);
    const auto place = static_cast<std::ptrdiff_t>(index);
    if (item == Item::layer)
        shorter.layers.erase(shorter.layers.begin() + place);
    else
        shorter.phases.erase(shorter.phases.begin() + place);
    shorter.drawn.reset();
    return validated(changed);
}

} // namespace twinsine::experiment
