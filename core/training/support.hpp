// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What this version of the trainer cannot do yet. The experiment file may say it; training refuses it, plainly.

#include "core/experiment/experiment.hpp"
#include "core/experiment/problem.hpp"

namespace twinsine::training {

/// Every field that asks for something not supported yet ("a.framework: keras2 is not supported yet"); empty if it can be trained.
experiment::Problems unsupported(const experiment::Experiment& experiment);

} // namespace twinsine::training
