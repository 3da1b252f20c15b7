// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fit_errors.hpp"

#include <cmath>

namespace twinsine::analysis {

std::optional<FitErrors> fitErrors(std::span<const double> x, std::span<const double> truth,
                                   std::span<const double> curve) {
    if (x.empty())
        return std::nullopt;
    const auto count = static_cast<double>(x.size());
    FitErrors errors{.at = x.front(), .r2 = {}};
    double squares = 0;
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!std::isfinite(curve[i]))
            return std::nullopt;
        const double error = std::abs(curve[i] - truth[i]);
        if (error > errors.most) {
            errors.most = error;
            errors.at = x[i];
        }
        errors.mean += error / count;
        squares += error * error / count;
        sum += truth[i] / count;
    }
    errors.rms = std::sqrt(squares);
    double spread = 0;
    bool isConstant = true;
    for (const double value : truth) { // not about a mean that is rounded: a constant has none
        spread += (value - sum) * (value - sum) / count;
        isConstant = isConstant && value == truth.front();
    }
    if (!isConstant)
        errors.r2 = 1 - squares / spread;
    return errors;
}

} // namespace twinsine::analysis
