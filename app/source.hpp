// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.hpp"
#include "core/experiment/experiment.hpp"

#include <optional>
#include <string>

namespace twinsine::app {

/// The experiment of a file or preset with its assignments, ready to be trained; none if anything is wrong with it:
/// each problem is then printed as one line that starts with the file's name.
std::optional<experiment::Experiment> readSource(const Source& source);

/// A message with the presets' names, for a name that is none of them.
std::string noSuchPreset(const std::string& name);

} // namespace twinsine::app
