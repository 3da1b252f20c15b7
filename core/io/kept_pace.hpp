// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How fast a device trains, kept from one start of the program to the next.

#include "core/engines/engine.hpp"

namespace twinsine::io {

/// Engine::workPerSecond(), measured once by each version of the program on each device: what was measured is kept in
/// devices.json in the cache folder. A file that can't be read or written is done without. Any thread.
double keptPace(const engines::Engine& engine, experiment::Floatx floatx);

} // namespace twinsine::io
