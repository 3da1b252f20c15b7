// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Reading an optimizer's arguments as the frameworks do.

#include "core/device.hpp"
#include "core/experiment/experiment.hpp"

#include <optional>

namespace twinsine::rules {

/// A real argument; every argument is present in a valid experiment.
inline double real(const experiment::Configured& optimizer, std::string_view key) {
    return std::get<double>(optimizer.config.find(key)->second);
}

inline bool flag(const experiment::Configured& optimizer, std::string_view key) {
    return std::get<bool>(optimizer.config.find(key)->second);
}

/// An argument that a class may lack or leave at null: none then.
template <class T>
std::optional<T> optional(const experiment::Configured& optimizer, std::string_view key) {
    const auto found = optimizer.config.find(key);
    if (found == optimizer.config.end() || experiment::isNull(found->second))
        return std::nullopt;
    return std::get<T>(found->second);
}

/// A scalar that the framework casts to float32 first, even in a float64 training (numerics.md, 0).
template <class Real>
TWINSINE_DEVICE Real throughFloat32(double value) {
    return static_cast<Real>(static_cast<float>(value));
}

/// initial_accumulator_value: Keras 3, whose optimizers a TensorFlow 2 loop uses too, takes it by way of float32, Keras
/// 2 and tf.compat.v1 take it as it is (numerics.md, 0).
template <class Real>
Real initialAccumulator(const experiment::Configured& optimizer, experiment::Framework framework) {
    const double value = real(optimizer, "initial_accumulator_value");
    const bool exact = framework == experiment::Framework::keras2 || framework == experiment::Framework::tf1;
    return exact ? static_cast<Real>(value) : throughFloat32<Real>(value);
}

} // namespace twinsine::rules
