// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Pictures that a command writes.

#include "app/commands.hpp"
#include "core/analysis/map.hpp"

#include <string>

namespace twinsine::app {

/// Whether a picture can have that name; says why if not. A build without the window draws none.
bool isPictureName(const std::string& option, const std::string& path);

/// Draws a map into options.out, and gives the exit status.
int drawMap(const experiment::Experiment& experiment, const analysis::Map& map, analysis::MapValue value,
            const MapOptions& options);

} // namespace twinsine::app
