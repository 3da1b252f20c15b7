// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A script's compile() and fit().

#include "core/script/data_lines.hpp"
#include "core/script/side_settings.hpp"

namespace twinsine::script {

/// The phases one after the other, what fit() reports of each epoch, and the loss at the test points.
void writeFit(LineWriter& lines, const SideSettings& settings, const PointNames& points);

} // namespace twinsine::script
