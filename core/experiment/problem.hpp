// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What is wrong in an experiment, and where.

#include <string>
#include <vector>

namespace twinsine::experiment {

/// One fault: the path of the field ("a.optimizer.config.learning_rate", "" for the file as a whole) and the reason.
struct Problem {
    std::string path;
    std::string message;
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// "a.seed: must be ..." or, without a path, the message alone.
inline std::string toText(const Problem& problem) {
    return problem.path.empty() ? problem.message : problem.path + ": " + problem.message;
}

} // namespace twinsine::experiment
