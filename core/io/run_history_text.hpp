// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Runs of the history for other programs.

#include "core/io/run_history.hpp"

#include <span>
#include <string>

namespace twinsine::io {

/// The format of runsJson(). A file of one run is an experiment file too: its experiment is taken.
inline constexpr const char* kRunsFormat = "twinsine.runs";

/// "twinsine.runs" version 1, ending in a newline: each run with its experiment, null where that was not kept or is
/// damaged. Numbers that are not finite are null.
std::string runsJson(std::span<const RunHistory::Kept> runs);

/// A line a run, RFC 4180 with LF. A text that a spreadsheet would take for a formula begins with an apostrophe.
std::string runsCsv(std::span<const RunHistory::Kept> runs);

} // namespace twinsine::io
