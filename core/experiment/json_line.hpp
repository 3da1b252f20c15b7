// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// An experiment as one short line of text, to be pasted somewhere: JSON of what is not at its default.

#include "core/experiment/experiment.hpp"

#include <string>

namespace twinsine::experiment {

/// Reading it gives the experiment without its notes, which are left out. No line end.
std::string toJsonLine(const Experiment& experiment);

} // namespace twinsine::experiment
