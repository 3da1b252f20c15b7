// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The part of a script that makes the points, the same on both sides, and gives them the side's scale and shape.

#include "core/script/side_settings.hpp"

#include <string>

namespace twinsine::script {

/// x, y and, where there are test points, x_test and y_test: float64 of shape (N,).
void writeData(LineWriter& lines, const SideSettings& settings);

/// The variables that hold what the network is given.
struct PointNames {
    std::string x;
    std::string y;
    std::string trainX; ///< those that are trained on: all but those of the validation
    std::string trainY;
    std::string testX;
    std::string testY;
};

/// For fit(), which takes them of any shape and precision and splits them itself: what is not scaled stays as it is.
PointNames writePointsForFit(LineWriter& lines, const SideSettings& settings);

/// For a loop: columns, labels in their shape, the points for validation apart as x_val and y_val; tensors in tf2.
PointNames writePointsForLoop(LineWriter& lines, const SideSettings& settings);

/// `output`, of shape (N, 1), as float64 of shape (N,), scaled back.
Code predictionFrom(const SideSettings& settings, const std::string& output);

} // namespace twinsine::script
