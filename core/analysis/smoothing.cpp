// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/smoothing.hpp"

#include <cmath>

namespace twinsine::analysis {

std::vector<double> smoothed(const std::vector<double>& values, double weight) {
    std::vector<double> result = values;
    double sum = 0;
    double bias = 1;
    for (double& value : result) {
        if (!std::isfinite(value))
            continue;
        sum = weight * sum + (1 - weight) * value;
        bias *= weight;
        value = sum / (1 - bias);
    }
    return result;
}

} // namespace twinsine::analysis
