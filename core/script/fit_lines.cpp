// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/fit_lines.hpp"

#include "core/script/loss_lines.hpp"
#include "core/script/python.hpp"

namespace twinsine::script {
namespace {

using experiment::Phase;

void writeCompile(LineWriter& lines, const SideSettings& settings, std::size_t phase) {
    Code optimizer{"optimizer=", {}};
    optimizer += optimizerCall(settings);
    Code code = call("model.compile", {optimizer, lossArgument(settings)});
    if (phase > 0)
        code.paths.push_back(at("phases", phase, "compile"));
    lines.add(code);
}

/// All points in one batch: fit() has to be told how many they are.
std::string wholeBatch(const SideSettings& settings, const PointNames& points) {
    std::string all = "len(" + points.x + ")";
    if (!settings.validates())
        return all;
    return "int(" + all + " * (1 - " + python(settings.side().validationSplit) + "))";
}

Code fitCall(const SideSettings& settings, std::size_t index, const PointNames& points) {
    const Phase& phase = settings.side().phases[index];
    const std::string batchSize = at("phases", index, "batch_size");
    std::vector<Code> arguments{{points.x, {"input_scaling"}}, {points.y, {"target_scaling"}}};
    arguments.push_back({"epochs=" + std::to_string(phase.epochs), {at("phases", index, "epochs")}});
    if (!phase.batchSize)
        arguments.push_back({"batch_size=" + wholeBatch(settings, points), {batchSize}});
    else if (auto written = settings.argument(batchSize, "batch_size"))
        arguments.push_back(std::move(*written));
    const std::string shuffle = at("phases", index, "shuffle");
    if (settings.isWritten(shuffle))
        arguments.push_back(
            {std::string("shuffle=") + (phase.shuffle == experiment::Shuffle::none ? "False" : "True"), {shuffle}});
    if (auto split = settings.argument("validation_split", "validation_split"))
        arguments.push_back(std::move(*split));
    arguments.push_back({"verbose=0", {}});
    Code code = call("model.fit", arguments);
    if (index > 0 && !phase.compile)
        code.paths.push_back(at("phases", index, "compile"));
    return code;
}

/// In bfloat16 Keras reports tensors, not numbers.
std::string number(const SideSettings& settings, const std::string& value) {
    return settings.side().floatx == experiment::Floatx::bfloat16 ? "float(" + value + ")" : value;
}

void writeReport(LineWriter& lines, const SideSettings& settings, const std::string& losses,
                 const std::string& valLosses) {
    std::string print = "print(\"epoch\", epoch, \"loss\", " + number(settings, "loss");
    if (settings.validates()) {
        lines.add("for epoch, (loss, val_loss) in enumerate(zip(" + losses + ", " + valLosses + ")):");
        print += ", \"val_loss\", " + number(settings, "val_loss");
    } else {
        lines.add("for epoch, loss in enumerate(" + losses + "):");
    }
    const Indented inside(lines);
    lines.add(print + ")");
}

} // namespace

void writeFit(LineWriter& lines, const SideSettings& settings, const PointNames& points) {
    const auto& phases = settings.side().phases;
    const bool several = phases.size() > 1;
    if (several)
        lines.add(settings.validates() ? "losses, val_losses = [], []" : "losses = []");
    for (std::size_t phase = 0; phase < phases.size(); ++phase) {
        if (phases[phase].compile)
            writeCompile(lines, settings, phase);
        Code fit{"history = ", {}};
        fit += fitCall(settings, phase, points);
        fit += ".history";
        lines.add(fit);
        if (several)
            lines.add("losses += history[\"loss\"]");
        if (several && settings.validates())
            lines.add("val_losses += history[\"val_loss\"]");
    }
    if (several)
        writeReport(lines, settings, "losses", "val_losses");
    else
        writeReport(lines, settings, "history[\"loss\"]", "history[\"val_loss\"]");
    if (settings.tests())
        lines.add("print(\"test loss\", " +
                  number(settings, "model.evaluate(" + points.testX + ", " + points.testY + ", verbose=0)") + ")");
}

} // namespace twinsine::script
