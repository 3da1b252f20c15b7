// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/network_lines.hpp"

#include "core/experiment/catalog.hpp"
#include "core/script/python.hpp"

#include <cctype>

namespace twinsine::script {
namespace {

using experiment::Activation;
using experiment::Configured;
using experiment::Floatx;
using experiment::Framework;
using experiment::Layer;
using experiment::Side;

constexpr const char* kKernel = "kernel_initializer";
constexpr const char* kBias = "bias_initializer";

/// GlorotUniform: glorot_uniform.
std::string snakeCase(const std::string& className) {
    std::string name;
    for (const char c : className) {
        const bool isUpper = std::isupper(static_cast<unsigned char>(c)) != 0;
        if (isUpper && !name.empty())
            name += '_';
        name += isUpper ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : c;
    }
    return name;
}

/// An argument of Dense; none if its default does.
std::optional<Code> denseInitializer(const SideSettings& settings, std::size_t layer, const char* key,
                                     bool mustBeInstance) {
    const bool isKernel = key == std::string_view(kKernel);
    const Layer& of = settings.side().layers[layer];
    const Configured& initializer = isKernel ? of.kernelInitializer : of.biasInitializer;
    const std::string path = at("layers", layer, key);
    if (!isKerasInitializer(initializer) || !settings.isInEffect(path + ".class_name"))
        return std::nullopt;
    const auto arguments = settings.config(path);
    const bool isDefault = initializer.className == (isKernel ? "GlorotUniform" : "Zeros");
    if (isDefault && arguments.empty() && !mustBeInstance && !settings.differs(path + ".class_name"))
        return std::nullopt;
    Code code{std::string(key) + "=", {path + ".class_name"}};
    if (arguments.empty() && !mustBeInstance && initializer.className != "Constant") // Keras knows no such name alone
        code += '"' + snakeCase(initializer.className) + '"';
    else
        code += call("keras.initializers." + initializer.className, arguments);
    return code;
}

/// In Keras 3 the order in which two initializers draw their seeds depends on how they are written.
bool drawsSecondSeed(const SideSettings& settings, std::size_t layer) {
    const Configured& bias = settings.side().layers[layer].biasInitializer;
    const std::string path = at("layers", layer, kBias);
    return settings.side().framework != Framework::keras2 && isKerasInitializer(bias) && isUnseeded(bias) &&
           settings.isInEffect(path + ".class_name") && !settings.config(path).empty();
}

std::string shapeOf(const Side& side, std::size_t layer, bool isKernel) {
    const std::string units = std::to_string(side.layers[layer].units);
    if (!isKernel)
        return "[" + units + "]";
    return "[" + (layer == 0 ? std::string("1") : std::to_string(side.layers[layer - 1].units)) + ", " + units + "]";
}

std::string dtypeOf(const Side& side) { return "tf." + std::string(nameOf(side.floatx)); }

Code variableOf(const SideSettings& settings, std::size_t layer, bool isKernel) {
    const Side& side = settings.side();
    const Layer& of = side.layers[layer];
    const Configured& initializer = isKernel ? of.kernelInitializer : of.biasInitializer;
    const std::string path = at("layers", layer, isKernel ? kKernel : kBias);
    const std::string name = (isKernel ? "W" : "b") + std::to_string(layer + 1);
    const bool isFloat32 = side.floatx == Floatx::float32;
    auto arguments = settings.config(path);
    Code code{name + " = ", {path + ".class_name", at("layers", layer, "units")}};
    if (isKernel && layer > 0)
        code.paths.push_back(at("layers", layer - 1, "units"));
    if (!isFloat32)
        code.paths.emplace_back("floatx");
    if (initializer.className.ends_with("_initializer")) {
        std::vector<Code> parts{{'"' + name + '"', {}}, {shapeOf(side, layer, isKernel), {}}};
        if (!isFloat32)
            parts.push_back({dtypeOf(side), {}});
        const bool isDefault = initializer.className == "glorot_uniform_initializer" && arguments.empty();
        if (!isDefault || settings.differs(path + ".class_name")) {
            Code made = call("tf." + initializer.className, arguments);
            made.text.insert(0, "initializer=");
            parts.push_back(std::move(made));
        }
        code += call("tf.get_variable", parts);
        return code;
    }
    arguments.insert(arguments.begin(), {shapeOf(side, layer, isKernel), {}});
    if (!isFloat32)
        arguments.push_back({"dtype=" + dtypeOf(side), {}});
    code += call("tf.Variable", {call("tf." + initializer.className, arguments)});
    return code;
}

std::string functionOf(const Side& side, Activation activation) {
    if (activation == Activation::gelu && side.framework == Framework::tf1)
        return "tf.compat.v2.nn.gelu";
    return "tf.nn." + std::string(nameOf(activation));
}

std::string layerName(std::size_t layer) { return "dense" + std::to_string(layer + 1); }

Code formulaOf(const SideSettings& settings, std::size_t layer, const std::string& input) {
    const Layer& of = settings.side().layers[layer];
    if (isKerasInitializer(of.kernelInitializer))
        return {layerName(layer) + "(" + input + ")", {}};
    const std::string number = std::to_string(layer + 1);
    Code code{"tf.matmul(" + input + ", W" + number + ")",
              {at("layers", layer, "activation"), at("layers", layer, "use_bias")}};
    if (of.useBias)
        code += " + b" + number;
    if (of.activation != Activation::linear)
        code.text = functionOf(settings.side(), of.activation) + "(" + code.text + ")";
    return code;
}

} // namespace

Code denseLayer(const SideSettings& settings, std::size_t layer) {
    std::vector<Code> arguments{{std::to_string(settings.side().layers[layer].units), {at("layers", layer, "units")}}};
    const auto add = [&](std::optional<Code> argument) {
        if (argument)
            arguments.push_back(std::move(*argument));
    };
    add(settings.argument(at("layers", layer, "activation"), "activation"));
    add(settings.argument(at("layers", layer, "use_bias"), "use_bias"));
    add(denseInitializer(settings, layer, kKernel, drawsSecondSeed(settings, layer)));
    add(denseInitializer(settings, layer, kBias, false));
    return call("keras.layers.Dense", arguments);
}

void writeSequential(LineWriter& lines, const SideSettings& settings) {
    lines.add("model = keras.Sequential([");
    {
        const Indented inside(lines);
        lines.add("keras.Input(shape=(1,)),");
        for (std::size_t layer = 0; layer < settings.side().layers.size(); ++layer) {
            Code dense = denseLayer(settings, layer);
            dense += ",";
            lines.add(dense);
        }
    }
    lines.add("])");
}

void writeVariables(LineWriter& lines, const SideSettings& settings) {
    const Side& side = settings.side();
    for (std::size_t layer = 0; layer < side.layers.size(); ++layer) {
        const Layer& of = side.layers[layer];
        if (!isKerasInitializer(of.kernelInitializer)) {
            lines.add(variableOf(settings, layer, true));
            if (of.useBias)
                lines.add(variableOf(settings, layer, false));
            continue;
        }
        Code dense{layerName(layer) + " = ", {}};
        dense += denseLayer(settings, layer);
        lines.add(dense);
        const std::string inputs = layer == 0 ? "1" : std::to_string(side.layers[layer - 1].units);
        lines.add(layerName(layer) + ".build((None, " + inputs + "))", {at("layers", layer, "units")});
    }
}

std::string variableNames(const SideSettings& settings) {
    std::string names;
    for (std::size_t layer = 0; layer < settings.side().layers.size(); ++layer) {
        const Layer& of = settings.side().layers[layer];
        const std::string number = std::to_string(layer + 1);
        names += layer > 0 ? ", " : "";
        if (isKerasInitializer(of.kernelInitializer))
            names += "*" + layerName(layer) + ".trainable_variables";
        else
            names += "W" + number + (of.useBias ? ", b" + number : "");
    }
    return names;
}

void writeForward(LineWriter& lines, const SideSettings& settings, const std::string& input,
                  const std::string& result) {
    const std::size_t count = settings.side().layers.size();
    for (std::size_t layer = 0; layer < count; ++layer) {
        Code code{layer + 1 < count ? "h = " : result, {}};
        code += formulaOf(settings, layer, layer == 0 ? input : "h");
        lines.add(code);
    }
}

} // namespace twinsine::script
