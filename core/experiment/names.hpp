// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The closed sets of names in an experiment, spelled as in Keras, TensorFlow and the experiment file.

#include <array>
#include <optional>
#include <string_view>

namespace twinsine::experiment {

enum class Framework { keras3, keras2, tf1, tf2 };
enum class Seeding { setRandomSeed, tfRandomSetSeed, none };
enum class Floatx { float32, float64, float16, bfloat16 };
enum class Activation { linear, relu, tanh, sigmoid, elu, selu, softplus, silu, gelu, leakyRelu };
enum class Loss { mse, mae, huber, logCosh };
enum class Labels { column, flat };
enum class Summation { tree16, sequential, reversed };
/// Where x comes from: np.linspace, np.random.uniform, np.random.normal.
enum class Sampling { linspace, uniform, normal };
/// scikit-learn's.
enum class Scaler { standard, minMax };
/// How a batch's losses become one number.
enum class Reduction { mean, sum, halfSum, halfMean };
/// The order of an epoch's points. In fit(): as they lie, or shuffled. In a hand-written loop besides, each epoch: by
/// np.random.permutation(N); by np.random.shuffle of one index array; each batch drawn by np.random.randint; by a
/// tf.data Dataset's shuffle().
enum class Shuffle { none, fit, permutation, shuffle, choice, tfData };
enum class SideName { a, b };

/// The one that it is compared with.
constexpr SideName other(SideName side) { return side == SideName::a ? SideName::b : SideName::a; }

/// The names of an enumeration, in the order of its values.
template <class Enum>
inline constexpr std::array<std::string_view, 0> kNames{};
template <>
inline constexpr std::array<std::string_view, 4> kNames<Framework>{"keras3", "keras2", "tf1", "tf2"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Seeding>{"set_random_seed", "tf.random.set_seed", "none"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<Floatx>{"float32", "float64", "float16", "bfloat16"};
template <>
inline constexpr std::array<std::string_view, 10> kNames<Activation>{
    "linear", "relu", "tanh", "sigmoid", "elu", "selu", "softplus", "silu", "gelu", "leaky_relu"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<Loss>{"mse", "mae", "huber", "log_cosh"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<Labels>{"column", "flat"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Summation>{"tree16", "sequential", "reversed"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Sampling>{"linspace", "uniform", "normal"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<Scaler>{"StandardScaler", "MinMaxScaler"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<Reduction>{"mean", "sum", "half_sum", "half_mean"};
/// In a file the first two are JSON's false and true.
template <>
inline constexpr std::array<std::string_view, 6> kNames<Shuffle>{"false",   "true",   "permutation",
                                                                 "shuffle", "choice", "tf.data"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<SideName>{"a", "b"};

template <class Enum>
constexpr std::string_view nameOf(Enum value) {
    return kNames<Enum>[static_cast<std::size_t>(value)];
}

/// The value of that name; none if the enumeration has no such name.
template <class Enum>
constexpr std::optional<Enum> parseName(std::string_view text) {
    for (std::size_t i = 0; i < kNames<Enum>.size(); ++i)
        if (kNames<Enum>[i] == text)
            return static_cast<Enum>(i);
    return std::nullopt;
}

/// keras3 and keras2: compile() and fit(); tf1 and tf2: a hand-written loop.
constexpr bool isKeras(Framework framework) { return framework == Framework::keras3 || framework == Framework::keras2; }

} // namespace twinsine::experiment
