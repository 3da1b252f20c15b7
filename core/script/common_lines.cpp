// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/common_lines.hpp"

#include "core/experiment/catalog.hpp"
#include "core/printable.hpp"

#include <algorithm>

namespace twinsine::script {
namespace {

using experiment::Floatx;
using experiment::Framework;
using experiment::Seeding;
using experiment::Side;

bool needsTensorFlow(const Side& side) { return !isKeras(side.framework) || side.seeding == Seeding::tfRandomSetSeed; }

/// "from sklearn.preprocessing import MinMaxScaler, StandardScaler"; empty if nothing is scaled.
Code scalerImport(const Side& side) {
    std::vector<std::string> names;
    Code code;
    for (const auto& [scaling, path] :
         {std::pair(side.inputScaling, "input_scaling"), {side.targetScaling, "target_scaling"}}) {
        if (!scaling)
            continue;
        code.paths.emplace_back(path);
        names.emplace_back(nameOf(scaling->scaler));
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const auto& name : names)
        code += (code.text.empty() ? "from sklearn.preprocessing import " : ", ") + name;
    return code;
}

/// A name as part of a comment: on one line.
std::string onOneLine(const std::string& name) {
    const std::string text = printable(name, ' ');
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

const char* inWords(Framework framework) {
    switch (framework) {
    case Framework::keras3:
        break;
    case Framework::keras2:
        return "Keras 2";
    case Framework::tf1:
        return "TensorFlow 1";
    case Framework::tf2:
        return "TensorFlow 2";
    }
    return "Keras 3";
}

std::string pairText(const experiment::SeedPair& pair) {
    return "(" + std::to_string(pair[0]) + ", " + std::to_string(pair[1]) + ")";
}

} // namespace

void writeHead(LineWriter& lines, const SideSettings& settings) {
    const Side& side = settings.side();
    const std::string name = onOneLine(settings.experimentName());
    const char letter = settings.name() == "a" ? 'A' : 'B';
    lines.comment((name.empty() ? "" : name + ": ") + "side " + letter + ", " + inWords(side.framework), {"framework"});
    lines.blank();
    lines.add("import os");
    lines.blank();
    lines.add("import numpy as np");
    if (side.framework == Framework::tf1)
        lines.add("import tensorflow.compat.v1 as tf", {"framework"});
    else if (needsTensorFlow(side))
        lines.add("import tensorflow as tf", {"framework"});
    if (side.framework == Framework::keras2)
        lines.add("import tf_keras as keras", {"framework"});
    else if (side.framework != Framework::tf1)
        lines.add("import keras", {"framework"});
    if (const Code scalers = scalerImport(side); !scalers.text.empty())
        lines.add(scalers);
}

void writeSeeds(LineWriter& lines, const SideSettings& settings) {
    const Side& side = settings.side();
    if (side.framework != Framework::tf1 && settings.isWritten("floatx"))
        lines.add((side.framework == Framework::keras2 ? "keras.backend" : "keras.config") +
                      std::string(".set_floatx(\"") + std::string(nameOf(side.floatx)) + "\")",
                  {"floatx"});
    const std::vector<std::string> paths{"seed", "seeding"};
    const std::string seed = side.seed ? "(" + std::to_string(*side.seed) + ")" : "";
    if (side.seeding == Seeding::none) {
        if (settings.differs("seed") || settings.differs("seeding"))
            lines.comment("No seeding call: what has no seed of its own is drawn anew in each run.", paths);
    } else if (side.framework == Framework::tf1) {
        lines.add("tf.set_random_seed" + seed, paths);
        if (side.seeding == Seeding::setRandomSeed && drawsFromNumpy(side))
            lines.add("np.random.seed" + seed, paths);
    } else {
        lines.add((side.seeding == Seeding::setRandomSeed ? "keras.utils.set_random_seed" : "tf.random.set_seed") +
                      seed,
                  paths);
    }
    if (side.drawn && side.drawn->numpy)
        lines.add("np.random.seed(" + std::to_string(*side.drawn->numpy) + ")  # what TwinSine's run drew",
                  {"drawn.numpy"});
}

void writeUnsayable(LineWriter& lines, const SideSettings& settings) {
    const Side& side = settings.side();
    if (side.drawn && side.drawn->shuffle)
        lines.comment("In TwinSine the shuffle drew the seeds " + pairText(*side.drawn->shuffle) +
                          "; without a seed fit() draws others in each run.",
                      {"drawn.shuffle"});
    if (side.drawn && !side.drawn->opSeeds.empty()) {
        std::string pairs;
        for (const auto& pair : side.drawn->opSeeds)
            pairs += (pairs.empty() ? "" : ", ") + pairText(pair);
        lines.comment("In TwinSine the random ops drew the seeds " + pairs +
                          "; without a seed TensorFlow draws others in each run.",
                      {"drawn.op_seeds"});
    }
    if (settings.isWritten("summation"))
        lines.comment("TwinSine forms sums in the order " + std::string(nameOf(side.summation)) +
                          "; here the libraries and the processor choose it.",
                      {"summation"});
}

void writeGivenWeights(LineWriter& lines, const SideSettings& settings, const std::string& arrays) {
    if (!settings.givesWeights())
        return;
    const bool isKnownToFiles = settings.side().floatx != Floatx::bfloat16;
    lines.add("np.savez(\"" + settings.name() + "_initial.npz\", *" +
              (isKnownToFiles ? arrays : "[w.astype(\"float32\") for w in " + arrays + "]") + ")  # for " +
              settings.otherName() + ".py");
}

bool loadInitialWeights(LineWriter& lines, const SideSettings& settings) {
    if (!settings.side().initialWeightsFrom)
        return false;
    const std::string other = settings.otherName();
    lines.comment("It starts from the initial weights of " + other + ".py, which has to run first.",
                  {"initial_weights_from"});
    lines.add("initial = list(np.load(\"" + other + "_initial.npz\").values())", {"initial_weights_from"});
    return true;
}

void writeEnd(LineWriter& lines, const SideSettings& settings) {
    const std::string other = "\"" + settings.otherName() + ".npy\"";
    lines.add("np.save(\"" + settings.name() + ".npy\", prediction)");
    lines.add("if os.path.exists(" + other + "):");
    const Indented inside(lines);
    lines.add("print(\"mean |A - B|\", np.mean(np.abs(prediction - np.load(" + other + "))))");
}

} // namespace twinsine::script
