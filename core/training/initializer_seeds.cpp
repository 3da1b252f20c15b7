// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/initializer_seeds.hpp"

#include <algorithm>

namespace twinsine::training {

using experiment::Configured;
using experiment::Layer;

std::vector<const Configured*> initializersOf(const std::vector<Layer>& layers) {
    std::vector<const Configured*> initializers;
    for (const Layer& layer : layers) {
        initializers.push_back(&layer.kernelInitializer);
        if (layer.useBias)
            initializers.push_back(&layer.biasInitializer);
    }
    return initializers;
}

bool isUnseeded(const Configured& initializer) {
    // A configuration holds every argument of its class, and only what draws has an argument `seed`.
    const auto seed = initializer.config.find("seed");
    return seed != initializer.config.end() && experiment::isNull(seed->second);
}

std::int64_t countUnseeded(const std::vector<Layer>& layers) {
    return std::ranges::count_if(initializersOf(layers),
                                 [](const Configured* initializer) { return isUnseeded(*initializer); });
}

void seedKerasInitializers(std::vector<Layer>& layers, const std::function<std::int64_t()>& makeDefaultSeed) {
    for (Layer& layer : layers)
        for (Configured* initializer : {&layer.kernelInitializer, &layer.biasInitializer})
            if (isUnseeded(*initializer))
                initializer->config["seed"] = makeDefaultSeed();
}

} // namespace twinsine::training
