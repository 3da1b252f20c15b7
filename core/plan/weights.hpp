// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The weights of one network outside an engine, in double whatever the floatx (float32 values are exact in double).

#include "core/experiment/experiment.hpp"

#include <cstdint>
#include <vector>

namespace twinsine::plan {

/// One array a variable in get_weights() order: kernel (inputs x units, row by row), bias (units), layer by layer.
using Weights = std::vector<std::vector<double>>;

/// The shape of one variable; a bias has rank 1 and rows 1.
struct Shape {
    std::int64_t rows;
    std::int64_t columns;
    bool isKernel;
    std::int64_t size() const { return rows * columns; }
};

/// The shapes of a layer stack's variables, in the order of Weights. The input has one feature.
inline std::vector<Shape> shapesOf(const std::vector<experiment::Layer>& layers) {
    std::vector<Shape> shapes;
    std::int64_t inputs = 1;
    for (const auto& layer : layers) {
        shapes.push_back({inputs, layer.units, true});
        if (layer.useBias)
            shapes.push_back({1, layer.units, false});
        inputs = layer.units;
    }
    return shapes;
}

} // namespace twinsine::plan
