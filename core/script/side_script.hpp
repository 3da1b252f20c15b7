// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The script that a person would write for one side of an experiment: it trains in the real framework, prints what
/// that reports of each epoch, saves its prediction as a.npy or b.npy and, if the other side's is there, prints mean |A
/// - B|. What is at the framework's default is left out, unless the other side differs there.

#include "core/experiment/experiment.hpp"
#include "core/script/line_writer.hpp"

#include <string>
#include <vector>

namespace twinsine::script {

/// The experiment is valid; lines of more columns are broken where Python allows it.
std::vector<ScriptLine> scriptOf(const experiment::Experiment& experiment, experiment::SideName which,
                                 std::size_t columns = kColumns);

/// The lines as a file has them.
std::string textOf(const std::vector<ScriptLine>& lines);

} // namespace twinsine::script
