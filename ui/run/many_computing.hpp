// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/choose_engine.hpp"

#include <cstddef>

namespace twinsine::ui {

/// What computes so many pairs of trainings of an experiment on all cores, or on a CUDA device, which the log then names; `ofPair` is
/// what would compute one. Any thread.
engines::Computing forMany(const engines::Computing& ofPair, const experiment::Experiment& experiment,
                           std::size_t pairs);

} // namespace twinsine::ui
