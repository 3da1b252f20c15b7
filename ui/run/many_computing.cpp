// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/many_computing.hpp"

#include "core/training/many.hpp"

#include <spdlog/spdlog.h>

namespace twinsine::ui {

engines::Computing forMany(const engines::Computing& ofPair, const experiment::Experiment& experiment,
                           std::size_t pairs) {
    auto many = engines::forMany(ofPair, experiment, pairs, training::allCores(), engines::EngineChoice::automatic,
                                 engines::DeviceChoice::automatic);
    if (many.device == engines::Device::cuda)
        spdlog::info("{} trainings: {}", 2 * pairs, many.engine->version());
    else if (!many.deviceNote.empty())
        spdlog::info("device: {}", many.deviceNote);
    return many;
}

} // namespace twinsine::ui
