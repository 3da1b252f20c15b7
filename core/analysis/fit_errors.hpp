// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How far a curve is from another one, over the points that both have.

#include <optional>
#include <span>

namespace twinsine::analysis {

struct FitErrors {
    double most = 0;          ///< max |curve - truth|
    double at = 0;            ///< the first x where it is
    double mean = 0;          ///< mean |curve - truth|
    double rms = 0;           ///< root of the mean of the squares
    std::optional<double> r2; ///< 1 - sum of squares / sum of squares about the truth's mean; none of a constant truth
};

/// All three of the same size. None without points, or where the curve is not finite.
std::optional<FitErrors> fitErrors(std::span<const double> x, std::span<const double> truth,
                                   std::span<const double> curve);

} // namespace twinsine::analysis
