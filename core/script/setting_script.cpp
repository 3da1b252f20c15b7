// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/setting_script.hpp"

namespace twinsine::script {
namespace {

using experiment::Configured;
using experiment::Entry;
using experiment::Framework;
using experiment::Side;

std::string python(const experiment::Value& value) {
    if (experiment::isNull(value))
        return "None";
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "True" : "False";
    if (const auto* text = std::get_if<std::string>(&value))
        return '"' + *text + '"';
    return experiment::toText(value);
}

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

/// The layer whose setting it is.
const experiment::Layer& layerOf(const Side& side, const Entry& entry) {
    return side.layers.at(std::stoul(entry.path.substr(entry.path.find('.') + 1)));
}

std::string initializerCall(const Side& side, const Entry& entry) {
    const auto& layer = layerOf(side, entry);
    const bool isKernel = entry.path.find("kernel_initializer") != std::string::npos;
    const Configured& initializer = isKernel ? layer.kernelInitializer : layer.biasInitializer;
    if (!isKeras(side.framework))
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
    if (side.seeding == experiment::Seeding::tfRandomSetSeed || side.framework == Framework::tf2)
        return "tf.random.set_seed" + seed;
    return packageOf(side.framework) + std::string(".utils.set_random_seed") + seed;
}

std::string layerText(const Side& side, const Entry& entry) {
    const auto& key = entry.parameter->key;
    if (isKeras(side.framework))
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

std::string loopText(const Side& side, const Entry& entry) {
    const auto& key = entry.parameter->key;
    const bool keras = isKeras(side.framework);
    if (key == "summation")
        return {};
    if (key == "loss" && keras)
        return "model.compile(loss=" + python(entry.value) + ")";
    if (key == "loss")
        return std::string("tf.reduce_mean(") + (side.loss == experiment::Loss::mae ? "tf.abs" : "tf.square") +
               "(out - y))";
    if (key == "labels")
        return side.labels == experiment::Labels::flat ? "y = np.sin(x)  # shape (N,)" : "y = np.sin(x).reshape(-1, 1)";
    if (key == "batch_size" && experiment::isNull(entry.value) && keras)
        return "model.fit(x, y, batch_size=len(x))";
    if (key == "batch_size" && experiment::isNull(entry.value))
        return side.framework == Framework::tf1 ? "sess.run(train, {X: x, Y: y})" : "train(x, y)";
    if (keras)
        return "model.fit(x, y, " + std::string(key) + "=" + python(entry.value) + ")";
    if (key == "epochs")
        return "for epoch in range(" + experiment::toText(entry.value) + "):";
    if (key == "batch_size")
        return "for i in range(0, len(x), " + experiment::toText(entry.value) + "):";
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
    return entry.parameter->group == experiment::Group::training ? loopText(side, entry) : std::string();
}

} // namespace twinsine::script
