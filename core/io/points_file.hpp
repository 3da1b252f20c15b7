// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Own points from a CSV file: two columns x and y, with a header or not, separated by `;`, tabs, `,` or else blanks,
/// as the first line of numbers has them. Empty lines and those that begin with # don't count. Beside `;` and tabs a
/// number may have a decimal comma. No locale matters.

#include "core/experiment/experiment.hpp"
#include "core/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace twinsine::io {

struct ReadPoints {
    std::vector<double> x;
    std::vector<double> y;
};

/// 1...1 000 000 points, all finite. The error names the line: `line 7: must be two numbers, got "abc"`.
Result<ReadPoints, std::string> pointsFromCsv(std::string_view text);

/// Those of a file, named after it. The error begins with the file's name.
Result<experiment::OwnPoints, std::string> readPoints(const std::string& file);

} // namespace twinsine::io
