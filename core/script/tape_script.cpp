// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/common_lines.hpp"
#include "core/script/data_lines.hpp"
#include "core/script/loop_lines.hpp"
#include "core/script/loop_script.hpp"
#include "core/script/loss_lines.hpp"
#include "core/script/network_lines.hpp"

#include <algorithm>
#include <string>

namespace twinsine::script {
namespace {

using experiment::Phase;

/// What the network is called with its inputs: Keras' model, or a function.
std::string networkOf(const SideSettings& settings) { return settings.hasKerasLayersOnly() ? "model" : "network"; }

void writeNetwork(LineWriter& lines, const SideSettings& settings) {
    if (settings.hasKerasLayersOnly()) {
        writeSequential(lines, settings);
        lines.add("weights = model.trainable_variables");
        return;
    }
    writeVariables(lines, settings);
    lines.add("weights = [" + variableNames(settings) + "]");
    lines.blank();
    lines.add("def network(x):");
    const Indented inside(lines);
    writeForward(lines, settings, "x", "return ");
}

/// Whether losses are wanted without an update.
bool judges(const SideSettings& settings) { return settings.validates() || settings.tests(); }

Code lossOfBatch(const SideSettings& settings) {
    return lossOfError(settings.side(), networkOf(settings) + "(bx) - by");
}

/// In a graph like the updates: in float16 and bfloat16 an eager loss would be rounded otherwise.
void writeJudge(LineWriter& lines, const SideSettings& settings) {
    lines.blank();
    lines.add("@tf.function");
    lines.add("def loss_of(bx, by):");
    const Indented inside(lines);
    Code code{"return ", {}};
    code += lossOfBatch(settings);
    lines.add(code);
}

void writeStep(LineWriter& lines, const SideSettings& settings) {
    lines.add("@tf.function");
    lines.add("def train_step(bx, by):");
    const Indented inside(lines);
    lines.add("with tf.GradientTape() as tape:");
    {
        const Indented recorded(lines);
        Code loss{"loss = ", {}};
        loss += lossOfBatch(settings);
        lines.add(loss);
    }
    lines.add("optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))");
    lines.add("return loss");
}

std::size_t optimizersOf(const std::vector<Phase>& phases) {
    return static_cast<std::size_t>(std::ranges::count(phases, true, &Phase::compile));
}

/// One optimizer and its step; or, where phases start with new ones, the function that makes a step.
void writeSteps(LineWriter& lines, const SideSettings& settings) {
    lines.blank();
    if (optimizersOf(settings.side().phases) == 1) {
        Code optimizer{"optimizer = ", {}};
        optimizer += optimizerCall(settings);
        lines.add(optimizer);
        lines.add("optimizer.build(weights)");
        lines.blank();
        writeStep(lines, settings);
        return;
    }
    lines.add("def make_step(optimizer):");
    const Indented inside(lines);
    lines.add("optimizer.build(weights)");
    lines.blank();
    writeStep(lines, settings);
    lines.blank();
    lines.add("return train_step");
}

LoopCalls calls() {
    return {.update = [](std::size_t, const std::string& x,
                         const std::string& y) { return "l = train_step(" + x + ", " + y + ")"; },
            .judge = [](const std::string& x, const std::string& y) { return "float(loss_of(" + x + ", " + y + "))"; },
            .rows = [](const std::string& points,
                       const std::string& numbers) { return "tf.gather(" + points + ", " + numbers + ")"; }};
}

void writePhases(LineWriter& lines, const SideSettings& settings, const PointNames& points) {
    const auto& phases = settings.side().phases;
    const bool oneOptimizer = optimizersOf(phases) == 1;
    for (std::size_t phase = 0; phase < phases.size(); ++phase) {
        if (phases[phase].compile && !oneOptimizer) {
            Code step{"train_step = make_step(", {}};
            step += optimizerCall(settings);
            step += ")";
            if (phase > 0)
                step.paths.push_back(at("phases", phase, "compile"));
            lines.add(step);
        }
        writePhase(lines, settings, phase, points, calls());
    }
}

} // namespace

void writeTapeScript(LineWriter& lines, const SideSettings& settings) {
    lines.blank();
    writeSeeds(lines, settings);
    writeNetwork(lines, settings);
    writeGivenWeights(lines, settings, "[w.numpy() for w in weights]");
    if (loadInitialWeights(lines, settings)) {
        lines.add("for v, w in zip(weights, initial):", {"initial_weights_from"});
        const Indented inside(lines);
        lines.add("v.assign(w)", {"initial_weights_from"});
    }
    lines.blank();
    const PointNames points = writePointsForLoop(lines, settings);
    if (judges(settings))
        writeJudge(lines, settings);
    writeSteps(lines, settings);
    lines.blank();
    writePhases(lines, settings, points);
    if (settings.tests())
        lines.add("print(\"test loss\", " + calls().judge(points.testX, points.testY) + ")");
    lines.blank();
    Code prediction{"prediction = ", {}};
    prediction += predictionFrom(settings, networkOf(settings) + "(" + points.x + ").numpy()");
    lines.add(prediction);
}

} // namespace twinsine::script
