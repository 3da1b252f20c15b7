// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Reading an optimizer's arguments as the frameworks do.

#include "core/experiment/experiment.hpp"

namespace twinsine::training::rules {

/// A real argument; every argument is present in a valid experiment.
inline double real(const experiment::Configured& optimizer, std::string_view key) {
    return std::get<double>(optimizer.config.find(key)->second);
}

inline bool flag(const experiment::Configured& optimizer, std::string_view key) {
    return std::get<bool>(optimizer.config.find(key)->second);
}

/// A scalar that the framework casts to float32 first, even in a float64 training (numerics.md, 0).
template <class Real>
Real throughFloat32(double value) {
    return static_cast<Real>(static_cast<float>(value));
}

} // namespace twinsine::training::rules
