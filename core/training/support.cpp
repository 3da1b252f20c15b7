// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/support.hpp"

#include "core/experiment/parameter.hpp"
#include "core/training/rules/choose.hpp"

#include <algorithm>

namespace twinsine::training {

namespace {

using namespace experiment;

/// True if the trainer does what this parameter asks for.
bool isSupported(const Entry& entry) {
    const auto is = [&](std::initializer_list<std::string_view> choices) {
        return isNull(entry.value) || std::ranges::find(choices, toText(entry.value)) != choices.end();
    };
    const std::string_view path = entry.path;
    const std::string_view key = entry.parameter->key;
    if (key == "framework")
        return is({"keras3", "tf1"});
    if (key == "floatx")
        return is({"float32", "float64"});
    if (key == "activation")
        return is({"linear", "relu"});
    if (key == "loss")
        return is({"mse"});
    if (key == "labels")
        return is({"column"});
    if (key == "summation")
        return is({"tree16"});
    if (key == "optimizer")
        return std::ranges::find(rules::kSupported, toText(entry.value)) != std::end(rules::kSupported);
    if (path.ends_with("_initializer.class_name"))
        return toText(entry.value) != "Orthogonal";
    if (key == "initial_weights_from" || key == "weight_decay" || key == "clipnorm" || key == "clipvalue" ||
        key == "global_clipnorm")
        return isNull(entry.value);
    if (key == "use_ema")
        return !std::get<bool>(entry.value);
    return true;
}

} // namespace

Problems unsupported(const Experiment& experiment) {
    Problems problems;
    for (const auto& entry : entriesOf(experiment))
        if (!isSupported(entry)) {
            const bool named = entry.parameter->kind == Kind::choice;
            problems.push_back(
                {entry.path, (named ? toText(entry.value) + " is" : std::string("is")) + " not supported yet"});
        }
    return problems;
}

} // namespace twinsine::training
