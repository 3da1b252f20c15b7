// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/many_computing.hpp"

#include "core/io/kept_pace.hpp"
#include "core/training/many.hpp"

#include <spdlog/spdlog.h>

#include <QCoreApplication>

#include <utility>

namespace twinsine::ui {

using engines::DeviceChoice;
using engines::EngineChoice;

ManyComputing::ManyComputing(engines::EngineChooser ofPair)
    : m_ofPair(std::move(ofPair)), m_device(std::make_shared<std::atomic<DeviceChoice>>(DeviceChoice::automatic)) {}

engines::ComputingResult ManyComputing::choose(const experiment::Experiment& experiment, std::size_t pairs) const {
    // A pair stays on the CPU, which is faster, and libtorch on CUDA slower still.
    auto ofPair = m_ofPair(experiment, EngineChoice::automatic, DeviceChoice::cpu);
    if (!ofPair)
        return ofPair;
    auto many = engines::forMany(std::move(*ofPair), experiment, pairs, allCores(), EngineChoice::automatic, *m_device,
                                 io::keptPace);
    if (many.device == engines::Device::cuda)
        spdlog::info("{} trainings: {}", 2 * pairs, many.engine->version());
    else if (!many.deviceNote.empty())
        spdlog::info("device: {}", many.deviceNote);
    return many;
}

QString onDevice(engines::Device device) {
    return device == engines::Device::cuda ? QCoreApplication::translate("devices", "on CUDA")
                                           : QCoreApplication::translate("devices", "on the CPU");
}

} // namespace twinsine::ui
