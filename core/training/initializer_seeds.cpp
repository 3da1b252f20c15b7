// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/initializer_seeds.hpp"

#include "core/experiment/catalog.hpp"

namespace twinsine::training {

using experiment::Configured;
using experiment::Layer;

void seedKerasInitializers(std::vector<Layer>& layers, const std::function<std::int64_t()>& makeDefaultSeed) {
    for (Layer& layer : layers)
        for (Configured* initializer : {&layer.kernelInitializer, &layer.biasInitializer})
            if (isUnseeded(*initializer))
                initializer->config["seed"] = makeDefaultSeed();
}

} // namespace twinsine::training
