// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/initializer_seeds.hpp"

#include "core/experiment/catalog.hpp"

namespace twinsine::plan {

using experiment::Configured;
using experiment::Layer;

void seedKerasInitializers(experiment::Side& side, const std::function<std::int64_t()>& makeDefaultSeed) {
    const auto seed = [&](Configured& initializer) {
        if (isUnseeded(initializer) && isKerasInitializer(initializer)) // random ops have seeds of another kind
            initializer.config["seed"] = makeDefaultSeed();
    };
    for (Layer& layer : side.layers) {
        seed(layer.kernelInitializer);
        if (layer.useBias || side.framework != experiment::Framework::keras2) // Keras 3 resolves it all the same
            seed(layer.biasInitializer);
    }
}

} // namespace twinsine::plan
