// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/side_script.hpp"

#include "core/script/common_lines.hpp"
#include "core/script/data_lines.hpp"
#include "core/script/fit_lines.hpp"
#include "core/script/loop_script.hpp"
#include "core/script/network_lines.hpp"

namespace twinsine::script {
namespace {

using experiment::Framework;

void writeFitScript(LineWriter& lines, const SideSettings& settings) {
    const PointNames points = writePointsForFit(lines, settings);
    lines.blank();
    writeSeeds(lines, settings);
    writeSequential(lines, settings);
    writeGivenWeights(lines, settings, "model.get_weights()");
    if (loadInitialWeights(lines, settings))
        lines.add("model.set_weights(initial)", {"initial_weights_from"});
    writeFit(lines, settings, points);
    lines.blank();
    Code prediction{"prediction = ", {}};
    prediction += predictionFrom(settings, "model.predict(" + points.x + ", verbose=0)");
    lines.add(prediction);
}

} // namespace

std::vector<ScriptLine> scriptOf(const experiment::Experiment& experiment, experiment::SideName which,
                                 std::size_t columns) {
    const SideSettings settings(experiment, which);
    LineWriter lines(columns);
    writeHead(lines, settings);
    lines.blank();
    writeUnsayable(lines, settings);
    lines.blank();
    writeData(lines, settings);
    if (settings.isKeras())
        writeFitScript(lines, settings);
    else if (settings.side().framework == Framework::tf1)
        writeSessionScript(lines, settings);
    else
        writeTapeScript(lines, settings);
    writeEnd(lines, settings);
    return lines.take();
}

std::string textOf(const std::vector<ScriptLine>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line.text + '\n';
    return text;
}

} // namespace twinsine::script
