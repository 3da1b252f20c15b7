// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A chart as the window has it, for a picture of it or for what is behind it.

#include "ui/charts/base_chart.hpp"
#include "ui/export/picture.hpp"

#include <memory>

namespace twinsine::ui {

/// Filled; of `all` and `why`, which are none themselves, the fit.
std::unique_ptr<BaseChart> makeChart(Chart which, const PictureData& data, theme::Theme theme, const QFont& font);

} // namespace twinsine::ui
