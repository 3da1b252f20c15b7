// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/setting_script.hpp"

#include "core/experiment/catalog.hpp"
#include "core/script/loss_lines.hpp"
#include "core/script/python.hpp"

namespace twinsine::script {
namespace {

using experiment::Configured;
using experiment::Entry;
using experiment::Framework;
using experiment::Side;

/// "class", or "class(key=value)" of one of its arguments.
std::string call(const std::string& className, const Entry& entry) {
    if (entry.path.ends_with(".class_name"))
        return className + "(…)";
    return className + "(" + std::string(entry.parameter->key) + "=" + python(entry.value) + ")";
}

const char* packageOf(Framework framework) { return framework == Framework::keras2 ? "tf_keras" : "keras"; }

std::string optimizerCall(const Side& side, const Entry& entry) {
    const std::string package = side.framework == Framework::tf1
                                    ? "tf.compat.v1.train"
                                    : packageOf(side.framework) + std::string(".optimizers");
    return call(package + "." + side.optimizer.className, entry);
}

/// The number in "layers.0.units".
std::size_t positionOf(const std::string& path) { return std::stoul(path.substr(path.find('.') + 1)); }

/// The layer whose setting it is.
const experiment::Layer& layerOf(const Side& side, const Entry& entry) {
    return side.layers.at(positionOf(entry.path));
}

std::string initializerCall(const Side& side, const Entry& entry) {
    const auto& layer = layerOf(side, entry);
    const bool isKernel = entry.path.find("kernel_initializer") != std::string::npos;
    const Configured& initializer = isKernel ? layer.kernelInitializer : layer.biasInitializer;
    if (initializer.className.ends_with("_initializer"))
        return "tf.get_variable(…, initializer=" + call("tf." + initializer.className, entry) + ")";
    if (!isKerasInitializer(initializer))
        return "tf.Variable(" + call("tf." + initializer.className, entry) + ")";
    return std::string("Dense(…, ") + (isKernel ? "kernel" : "bias") +
           "_initializer=" + call("initializers." + initializer.className, entry) + ")";
}

std::string seedingCall(const Side& side) {
    if (side.seeding == experiment::Seeding::none)
        return {};
    const std::string seed = "(" + (side.seed ? std::to_string(*side.seed) : std::string("None")) + ")";
    if (side.framework == Framework::tf1)
        return "tf.compat.v1.set_random_seed" + seed;
    if (side.seeding == experiment::Seeding::tfRandomSetSeed)
        return "tf.random.set_seed" + seed;
    return packageOf(side.framework) + std::string(".utils.set_random_seed") + seed;
}

std::string layerText(const Side& side, const Entry& entry) {
    const auto& key = entry.parameter->key;
    if (isKerasInitializer(layerOf(side, entry).kernelInitializer))
        return packageOf(side.framework) + std::string(".layers.Dense(") + (key == "units" ? std::string() : "…, ") +
               std::string(key) + "=" + python(entry.value) + ")";
    if (key == "units")
        return "tf.Variable(tf." + layerOf(side, entry).kernelInitializer.className + "([…, " +
               experiment::toText(entry.value) + "]))";
    if (key == "use_bias")
        return entry.value == experiment::Value(true) ? "tf.matmul(x, W) + b" : "tf.matmul(x, W)";
    return entry.value == experiment::Value(std::string("linear"))
               ? "tf.matmul(x, W) + b"
               : "tf.nn." + experiment::toText(entry.value) + "(tf.matmul(x, W) + b)";
}

std::string scalingText(const std::optional<experiment::Scaling>& scaling, const char* variable) {
    if (!scaling)
        return {};
    std::string text(nameOf(scaling->scaler));
    if (scaling->scaler == experiment::Scaler::minMax)
        text += "(feature_range=(" + python(scaling->low) + ", " + python(scaling->high) + "))";
    else
        text += "()";
    return text + ".fit_transform(" + variable + ")";
}

/// What is not of a phase.
std::string trainingText(const Side& side, const Entry& entry) {
    const std::string& path = entry.path;
    if (path == "loss" && isKeras(side.framework))
        return "model.compile(loss=" + python(entry.value) + ")";
    if (path == "loss_reduction" && isKeras(side.framework))
        return lossObject(side);
    if (path == "loss" || path == "loss_reduction")
        return lossOfError(side, "out - y").text;
    if (path == "labels")
        return side.labels == experiment::Labels::flat ? "y = y.reshape(-1)  # shape (N,)" : "y = y.reshape(-1, 1)";
    if (path == "validation_split" && isKeras(side.framework))
        return "model.fit(x, y, validation_split=" + python(entry.value) + ")";
    if (path == "validation_split" && side.validationSplit > 0)
        return "n = int(len(x) * (1 - " + python(entry.value) + "))";
    if (path.starts_with("input_scaling"))
        return scalingText(side.inputScaling, "x");
    if (path.starts_with("target_scaling"))
        return scalingText(side.targetScaling, "y");
    return {}; // no script says the order of sums
}

std::string fitText(const Entry& entry) {
    const auto& key = entry.parameter->key;
    if (key == "compile")
        return entry.value == experiment::Value(true) ? "model.compile(…)" : "model.fit(x, y)  # without compile()";
    if (key == "batch_size" && experiment::isNull(entry.value))
        return "model.fit(x, y, batch_size=len(x))";
    if (key == "shuffle")
        return entry.value == experiment::Value(std::string("true")) ? "model.fit(x, y, shuffle=True)"
                                                                     : "model.fit(x, y, shuffle=False)";
    return key == "epochs" || key == "batch_size"
               ? "model.fit(x, y, " + std::string(key) + "=" + python(entry.value) + ")"
               : std::string();
}

std::string orderText(experiment::Shuffle shuffle) {
    switch (shuffle) {
    case experiment::Shuffle::permutation:
        return "np.random.permutation(len(x))";
    case experiment::Shuffle::shuffle:
        return "np.random.shuffle(order)";
    case experiment::Shuffle::choice:
        return "np.random.randint(0, len(x), …)";
    case experiment::Shuffle::tfData:
        return "tf.data.Dataset.from_tensor_slices((x, y)).shuffle(…)";
    default:
        return {};
    }
}

std::string loopText(const Side& side, const experiment::Phase& phase, const Entry& entry) {
    const auto& key = entry.parameter->key;
    if (key == "epochs")
        return "for epoch in range(" + experiment::toText(entry.value) + "):";
    if (key == "batch_size" && !phase.batchSize)
        return side.framework == Framework::tf1 ? "sess.run(train, {X: x, Y: y})" : "train_step(x, y)";
    if (key == "batch_size")
        return "for i in range(0, len(x), " + experiment::toText(entry.value) + "):";
    if (key == "shuffle")
        return orderText(phase.shuffle);
    if (key == "buffer_size")
        return "dataset.shuffle(" + (phase.bufferSize ? experiment::toText(entry.value) : std::string("len(x)")) + ")";
    if (key == "drop_remainder" && phase.dropRemainder && phase.shuffle == experiment::Shuffle::tfData)
        return "dataset.batch(…, drop_remainder=True)";
    if (key == "drop_remainder" && phase.dropRemainder && phase.batchSize)
        return "for i in range(0, len(x) - " + std::to_string(*phase.batchSize) + " + 1, " +
               std::to_string(*phase.batchSize) + "):";
    return {};
}

std::string floatxText(const Side& side) {
    const std::string name(nameOf(side.floatx));
    if (side.framework == Framework::tf1)
        return "tf.compat.v1.placeholder(tf." + name + ", …)";
    return std::string(side.framework == Framework::keras2 ? "tf_keras.backend" : "keras.config") + ".set_floatx(\"" +
           name + "\")";
}

const char* weightsText(Framework framework) {
    if (isKeras(framework))
        return "model.set_weights(weights)";
    return framework == Framework::tf1 ? "sess.run(W.assign(weights))" : "W.assign(weights)";
}

} // namespace

std::string scriptOf(const Side& side, const Entry& entry) {
    const std::string& path = entry.path;
    if (path.starts_with("optimizer."))
        return optimizerCall(side, entry);
    if (path.find("_initializer.") != std::string::npos)
        return initializerCall(side, entry);
    if (path.starts_with("layers."))
        return layerText(side, entry);
    if (path == "seed" || path == "seeding")
        return seedingCall(side);
    if (path == "floatx")
        return floatxText(side);
    if (path == "initial_weights_from")
        return side.initialWeightsFrom ? weightsText(side.framework) : "";
    if (path.starts_with("phases."))
        return isKeras(side.framework) ? fitText(entry) : loopText(side, side.phases.at(positionOf(path)), entry);
    return trainingText(side, entry);
}

} // namespace twinsine::script
