// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What each initializer draws from, in Python's double arithmetic (numerics.md A5, E).

#include "core/experiment/experiment.hpp"
#include "core/plan/weights.hpp"

namespace twinsine::plan {

/// A distribution and its two parameters, not yet rounded to a floatx.
struct Distribution {
    enum class Family {
        constant,        ///< all values are `first`
        uniform,         ///< from `first` to below `second`
        normal,          ///< mean `first`, standard deviation `second`
        truncatedNormal, ///< the same; redrawn beyond two standard deviations
        orthogonal       ///< the rows or columns are orthogonal, of length `first` (orthogonal.hpp)
    };
    Family family;
    double first;
    double second;
};

/// The distribution of a Keras or TensorFlow initializer for a variable of that shape.
Distribution distributionOf(const experiment::Configured& initializer, const Shape& shape);

} // namespace twinsine::plan
