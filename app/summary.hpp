// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/pair_training.hpp"

#include <string>

namespace twinsine::app {

/// What a person wants to see of a finished training: the settings in which the sides differ, and the result.
std::string summaryOf(const training::PairTraining& training);

} // namespace twinsine::app
