// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/data_lines.hpp"

#include "core/experiment/catalog.hpp"
#include "core/script/python.hpp"

#include <spdlog/fmt/fmt.h>

#include <string>

namespace twinsine::script {
namespace {

using experiment::Data;
using experiment::Framework;
using experiment::Labels;
using experiment::Sampling;
using experiment::Value;

std::string listOf(const std::vector<double>& values) {
    std::string list = "np.array([";
    for (std::size_t i = 0; i < values.size(); ++i)
        list += (i > 0 ? ", " : "") + python(values[i]);
    return list + "])";
}

void writeOwnPoints(LineWriter& lines, const experiment::OwnPoints& own) {
    lines.add("x = " + listOf(own.x), {"data.x"});
    lines.add("y = " + listOf(own.y), {"data.y"});
}

Code samplingOf(const Data& data) {
    const std::string num = ", " + std::to_string(data.num) + ")";
    Code code;
    if (data.sampling == Sampling::normal)
        code = {"np.random.normal(" + python(data.loc) + ", " + python(data.scale) + num,
                {"data.sampling", "data.loc", "data.scale", "data.num"}};
    else
        code = {(data.sampling == Sampling::uniform ? "np.random.uniform(" : "np.linspace(") + python(data.start) +
                    ", " + python(data.stop) + num,
                {"data.sampling", "data.start", "data.stop", "data.num"}};
    if (data.sorted && data.sampling != Sampling::linspace) {
        code.text = "np.sort(" + code.text + ")";
        code.paths.emplace_back("data.sorted");
    }
    return code;
}

/// Brackets where it needs more than a line.
void writeBracketed(LineWriter& lines, const std::string& name, const std::string& value,
                    const std::vector<std::string>& paths) {
    const bool fits = name.size() + 3 + value.size() <= lines.columns();
    lines.add(name + " = " + (fits ? value : "(" + value + ")"), paths);
}

/// One of the two scalers: what it is called, and which settings it has.
struct ScalerName {
    const char* variable; ///< "x"
    const char* path;     ///< "input_scaling"
    const std::optional<experiment::Scaling>& scaling;

    std::string object() const { return std::string(variable) + "_scaler"; }
};

ScalerName inputOf(const SideSettings& settings) { return {"x", "input_scaling", settings.side().inputScaling}; }
ScalerName targetOf(const SideSettings& settings) { return {"y", "target_scaling", settings.side().targetScaling}; }

void writeScaler(LineWriter& lines, const SideSettings& settings, const ScalerName& scaler) {
    if (!scaler.scaling)
        return;
    Code code{scaler.object() + " = " + std::string(nameOf(scaler.scaling->scaler)) + "(", {scaler.path}};
    const std::string range = std::string(scaler.path) + ".config.feature_range.";
    if (settings.isWritten(range + "0") || settings.isWritten(range + "1")) {
        code += "feature_range=(" + python(scaler.scaling->low) + ", " + python(scaler.scaling->high) + ")";
        code.paths.insert(code.paths.end(), {range + "0", range + "1"});
    }
    code += ")";
    lines.add(code);
}

/// The points of a variable as a column, scaled; the first ones are those that the scaler is fitted on.
Code columnOf(const ScalerName& scaler, const std::string& variable) {
    const std::string column = variable + ".reshape(-1, 1)";
    if (!scaler.scaling)
        return {column, {scaler.path}};
    return {scaler.object() + (variable == scaler.variable ? ".fit_transform(" : ".transform(") + column + ")",
            {scaler.path}};
}

/// What a loop gives its network: x as a column, labels in their shape; in tf2 a tensor.
Code loopPoints(const SideSettings& settings, const ScalerName& scaler, const std::string& variable, bool labels) {
    const auto& side = settings.side();
    Code code = columnOf(scaler, variable);
    if (labels) {
        code.paths.emplace_back("labels");
        if (side.labels == Labels::flat)
            code.text = scaler.scaling ? code.text + "[:, 0]" : variable;
    }
    if (side.framework == Framework::tf2) {
        code.text = "tf.constant(" + code.text + ", tf." + std::string(nameOf(side.floatx)) + ")";
        code.paths.emplace_back("floatx");
    }
    if (labels && side.labels == Labels::flat)
        code += "  # shape (N,): out - y is (N, N)";
    return code;
}

void assign(LineWriter& lines, const std::string& name, Code value) {
    value.text = name + " = " + value.text;
    lines.add(value);
}

} // namespace

void writeData(LineWriter& lines, const SideSettings& settings) {
    const Data& data = settings.data();
    if (data.own) {
        writeOwnPoints(lines, *data.own);
        return;
    }
    const bool isRandom = data.isRandom();
    if (data.seed && (isRandom || drawsFromNumpy(settings.side())))
        lines.add("np.random.seed(" + std::to_string(*data.seed) + ")", {"data.seed"});
    else if (isRandom)
        lines.comment("Nothing seeds the points: each run of each script draws others.", {"data.seed"});
    assign(lines, "x", samplingOf(data));
    std::string y = numpyExpression(data.function, "x");
    std::vector<std::string> paths{"data.function"};
    if (data.noise > 0) {
        y += " + np.random.normal(0, " + python(data.noise) + ", len(x))";
        paths.emplace_back("data.noise");
    }
    writeBracketed(lines, "y", y, paths);
    if (!data.test)
        return;
    lines.add("x_test = np.linspace(" + python(data.test->start) + ", " + python(data.test->stop) + ", " +
                  std::to_string(data.test->num) + ")",
              {"data.test.start", "data.test.stop", "data.test.num"});
    writeBracketed(lines, "y_test", numpyExpression(data.function, "x_test"), {"data.function"});
}

PointNames writePointsForFit(LineWriter& lines, const SideSettings& settings) {
    PointNames names{.x = "x", .y = "y", .trainX = "x", .trainY = "y", .testX = "x_test", .testY = "y_test"};
    for (const auto& [scaler, all, train, test] : {std::tuple(inputOf(settings), &names.x, &names.trainX, &names.testX),
                                                   {targetOf(settings), &names.y, &names.trainY, &names.testY}}) {
        if (!scaler.scaling)
            continue;
        writeScaler(lines, settings, scaler);
        *all = *train = scaler.variable + std::string("s");
        assign(lines, *all, columnOf(scaler, scaler.variable));
        if (settings.tests()) {
            const std::string unscaled = *test;
            *test = *all + "_test";
            assign(lines, *test, columnOf(scaler, unscaled));
        }
    }
    return names;
}

PointNames writePointsForLoop(LineWriter& lines, const SideSettings& settings) {
    PointNames names{.x = "xs", .y = "ys", .trainX = "xs", .trainY = "ys", .testX = "xs_test", .testY = "ys_test"};
    const ScalerName input = inputOf(settings);
    const ScalerName target = targetOf(settings);
    writeScaler(lines, settings, input);
    writeScaler(lines, settings, target);
    assign(lines, names.x, loopPoints(settings, input, "x", false));
    assign(lines, names.y, loopPoints(settings, target, "y", true));
    if (settings.validates()) {
        lines.add("n = int(len(x) * (1 - " + python(settings.side().validationSplit) + "))  # the rest validates",
                  {"validation_split"});
        names.trainX = "x_train";
        names.trainY = "y_train";
        lines.add("x_train, y_train = xs[:n], ys[:n]", {"validation_split"});
        lines.add("x_val, y_val = xs[n:], ys[n:]", {"validation_split"});
    }
    if (settings.tests()) {
        assign(lines, names.testX, loopPoints(settings, input, "x_test", false));
        assign(lines, names.testY, loopPoints(settings, target, "y_test", true));
    }
    return names;
}

Code predictionFrom(const SideSettings& settings, const std::string& output) {
    const ScalerName target = targetOf(settings);
    const std::string real = output + ".astype(np.float64)";
    if (!target.scaling)
        return {fmt::format("{}[:, 0]", real), {}};
    return {fmt::format("{}.inverse_transform({})[:, 0]", target.object(), real), {target.path}};
}

} // namespace twinsine::script
