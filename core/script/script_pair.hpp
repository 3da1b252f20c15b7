// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Both sides' scripts beside each other, as a person compares them: which lines belong together, and which say a
/// setting in which the sides differ.

#include "core/experiment/experiment.hpp"
#include "core/keep_going.hpp"
#include "core/script/line_writer.hpp"

#include <optional>
#include <vector>

namespace twinsine::script {

enum class Mark {
    none,
    otherwise, ///< the other script has no such line, but no setting that this one says differs
    differs    ///< the same, and it says a setting in which the sides differ
};

struct PairedLine {
    std::string text;
    std::vector<std::string> paths; ///< as ScriptLine has them, those in which the sides differ first
    Mark mark = Mark::none;
};

/// What stands at one height; none: a gap, as the other script has more lines there.
struct PairedRow {
    std::optional<PairedLine> a;
    std::optional<PairedLine> b;

    const std::optional<PairedLine>& line(experiment::SideName side) const {
        return side == experiment::SideName::a ? a : b;
    }
};

/// Every line of both scripts in its order, but of many own points the first alone. The experiment is valid; lines of
/// more columns are broken. If keepGoing says no, it is not all of them.
std::vector<PairedRow> pairOf(const experiment::Experiment& experiment, std::size_t columns,
                              const KeepGoing& keepGoing = kAlways);

} // namespace twinsine::script
