// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/keras_names.hpp"

#include <algorithm>
#include <cctype>

namespace twinsine::experiment {

namespace {

struct Alias {
    std::string_view keras;
    std::string_view own;
    bool inKeras3 = true;
};

constexpr Alias kInitializers[] = {
    {"zero", "zeros"}, {"one", "ones"}, {"normal", "random_normal"}, {"uniform", "random_uniform"}};

constexpr Alias kLosses[] = {{"MSE", "mse"},
                             {"mean_squared_error", "mse"},
                             {"MeanSquaredError", "mse"},
                             {"MAE", "mae"},
                             {"mean_absolute_error", "mae"},
                             {"MeanAbsoluteError", "mae"},
                             {"Huber", "huber"},
                             {"huber_loss", "huber", false},
                             {"LogCosh", "log_cosh"},
                             {"logcosh", "log_cosh", false}};

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// GlorotUniform is glorot_uniform.
std::string snakeCase(std::string_view className) {
    std::string snake;
    for (const char c : className) {
        const bool isUpper = std::isupper(static_cast<unsigned char>(c)) != 0;
        if (isUpper && !snake.empty())
            snake += '_';
        snake += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return snake;
}

} // namespace

const ClassInfo* findClassOfKeras(Role role, Framework framework, std::string_view name) {
    if (framework == Framework::tf1)
        return nullptr;
    std::string_view wanted = name;
    for (const Alias& alias : kInitializers)
        if (role == Role::initializer && alias.keras == name)
            wanted = alias.own;
    for (const auto& info : classesOf(role)) {
        const bool isKeras = info.in(framework) && info.in(Framework::keras3);
        const bool isCalledSo = role == Role::optimizer ? lowerCase(info.name) == lowerCase(wanted)
                                                        : info.name == wanted || snakeCase(info.name) == wanted;
        // The first one needs an argument, tf_keras does not know the second's name.
        const bool isNoName = info.name == "Constant" || (info.name == "Lion" && framework == Framework::keras2);
        if (isKeras && isCalledSo && !isNoName)
            return &info;
    }
    return nullptr;
}

std::string nameOfKeras(std::string_view key, Framework framework, const std::string& name) {
    if (key == "activation" && name == "swish")
        return std::string(nameOf(Activation::silu));
    if (key == "loss" && isKeras(framework))
        for (const Alias& alias : kLosses)
            if (alias.keras == name && (alias.inKeras3 || framework == Framework::keras2))
                return std::string(alias.own);
    return name;
}

} // namespace twinsine::experiment
