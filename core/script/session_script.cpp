// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/common_lines.hpp"
#include "core/script/data_lines.hpp"
#include "core/script/loop_lines.hpp"
#include "core/script/loop_script.hpp"
#include "core/script/loss_lines.hpp"
#include "core/script/network_lines.hpp"

#include <string>
#include <vector>

namespace twinsine::script {
namespace {

using experiment::Labels;
using experiment::Phase;

std::string feed(const std::string& x, const std::string& y) { return "{X: " + x + ", Y: " + y + "}"; }

/// The operation that makes a phase's updates: a phase that goes on with its optimizer has that of the phase before.
std::vector<std::string> trainNames(const std::vector<Phase>& phases) {
    std::vector<std::string> names;
    int optimizers = 0;
    for (const Phase& phase : phases) {
        optimizers += phase.compile;
        names.push_back("train" + (optimizers > 1 ? std::to_string(optimizers) : std::string()));
    }
    return names;
}

void writePlaceholder(LineWriter& lines, const SideSettings& settings, const char* name, bool isFlat) {
    std::vector<std::string> paths{"floatx"};
    if (name == std::string_view("Y"))
        paths.emplace_back("labels");
    lines.add(std::string(name) + " = tf.placeholder(tf." + std::string(nameOf(settings.side().floatx)) +
                  (isFlat ? ", [None])" : ", [None, 1])"),
              std::move(paths));
}

void writeGraph(LineWriter& lines, const SideSettings& settings) {
    const auto& side = settings.side();
    writePlaceholder(lines, settings, "X", false);
    writePlaceholder(lines, settings, "Y", side.labels == Labels::flat);
    writeVariables(lines, settings);
    writeForward(lines, settings, "X", "out = ");
    Code loss{"loss = ", {}};
    loss += lossOfError(side, "out - Y");
    lines.add(loss);
    const auto names = trainNames(side.phases);
    for (std::size_t phase = 0; phase < side.phases.size(); ++phase) {
        if (!side.phases[phase].compile)
            continue;
        Code train{names[phase] + " = ", {}};
        train += optimizerCall(settings);
        train += ".minimize(loss)";
        if (phase > 0)
            train.paths.push_back(at("phases", phase, "compile"));
        lines.add(train);
    }
}

LoopCalls callsOf(const SideSettings& settings) {
    return {
        .update =
            [names = trainNames(settings.side().phases)](std::size_t phase, const std::string& x,
                                                         const std::string& y) {
                return "_, l = sess.run([" + names[phase] + ", loss], " + feed(x, y) + ")";
            },
        .judge = [](const std::string& x, const std::string& y) { return "float(sess.run(loss, " + feed(x, y) + "))"; },
        .rows = [](const std::string& points, const std::string& numbers) { return points + "[" + numbers + "]"; }};
}

void writeSession(LineWriter& lines, const SideSettings& settings, const PointNames& points) {
    const LoopCalls calls = callsOf(settings);
    lines.add("sess.run(tf.global_variables_initializer())");
    writeGivenWeights(lines, settings, "sess.run([" + variableNames(settings) + "])");
    if (loadInitialWeights(lines, settings))
        lines.add("sess.run([v.assign(w) for v, w in zip([" + variableNames(settings) + "], initial)])",
                  {"initial_weights_from"});
    for (std::size_t phase = 0; phase < settings.side().phases.size(); ++phase)
        writePhase(lines, settings, phase, points, calls);
    if (settings.tests())
        lines.add("print(\"test loss\", " + calls.judge(points.testX, points.testY) + ")");
    lines.add("y_pred = sess.run(out, {X: " + points.x + "})");
}

} // namespace

void writeSessionScript(LineWriter& lines, const SideSettings& settings) {
    const PointNames points = writePointsForLoop(lines, settings);
    lines.blank();
    lines.add("with tf.Graph().as_default():");
    {
        const Indented graph(lines);
        writeSeeds(lines, settings);
        writeGraph(lines, settings);
        lines.blank();
        lines.add("with tf.Session() as sess:");
        const Indented session(lines);
        writeSession(lines, settings, points);
    }
    lines.blank();
    Code prediction{"prediction = ", {}};
    prediction += predictionFrom(settings, "y_pred");
    lines.add(prediction);
}

} // namespace twinsine::script
