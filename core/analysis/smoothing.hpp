// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// An exponential moving average as TensorBoard draws it.

#include <vector>

namespace twinsine::analysis {

/// s(t) = weight * s(t - 1) + (1 - weight) * value(t) from s(0) = 0, divided by 1 - weight^t, so that it does not begin
/// near 0. `weight` is in [0, 1). Values that are not finite stay as they are and count for nothing.
std::vector<double> smoothed(const std::vector<double>& values, double weight);

} // namespace twinsine::analysis
