// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A map as JSON and CSV (docs/experiment-format.md).

#include "core/analysis/map.hpp"
#include "core/io/result_json.hpp"

#include <string>

namespace twinsine::io {

/// "twinsine.map" version 1, ending in a newline: for each MapValue a list of rows (y) of cells (x). What is not finite
/// or was not trained is null.
std::string mapJson(const experiment::Experiment& experiment, const analysis::Map& map, analysis::MapValue shown,
                    const RunFacts& facts, double seconds);

/// A line a cell: the two settings by their paths, then each MapValue; a field is empty where a number is not finite.
std::string mapCsv(const analysis::Map& map);

} // namespace twinsine::io
