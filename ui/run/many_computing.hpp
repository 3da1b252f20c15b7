// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/choose_engine.hpp"

#include <QString>

#include <atomic>
#include <cstddef>
#include <memory>

namespace twinsine::ui {

/// What computes many pairs of trainings: the seeds of a fan, an answer why, the cells of a map. Copies follow the same
/// choice of a device.
class ManyComputing {
public:
    /// `ofPair` chooses what would compute a single pair.
    ManyComputing(engines::EngineChooser ofPair); // NOLINT(google-explicit-constructor): all of them, on any device

    /// From the next choice on; where CUDA can't be used, the CPU trains all the same.
    void setDevice(engines::DeviceChoice device) { *m_device = device; }

    /// So many pairs of an experiment. A CUDA device is named in the log. Any thread.
    engines::ComputingResult choose(const experiment::Experiment& experiment, std::size_t pairs) const;

    const engines::EngineChooser& ofPair() const { return m_ofPair; }

private:
    engines::EngineChooser m_ofPair;
    std::shared_ptr<std::atomic<engines::DeviceChoice>> m_device;
};

/// "on the CPU", "on CUDA".
QString onDevice(engines::Device device);

} // namespace twinsine::ui
