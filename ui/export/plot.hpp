// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A finished training as a picture file.

#include "core/analysis/explanation.hpp"
#include "core/analysis/map.hpp"
#include "core/result.hpp"
#include "core/training/pair_training.hpp"
#include "ui/theme/theme.hpp"

#include <QSizeF>
#include <QString>

#include <array>
#include <optional>
#include <string>

namespace twinsine::ui {

/// all: fit, loss and difference. why: the staircase. map: over two settings.
enum class Chart { fit, loss, difference, distance, hiddenUnits, all, why, map };

inline constexpr Chart kCharts[] = {Chart::fit,         Chart::loss, Chart::difference, Chart::distance,
                                    Chart::hiddenUnits, Chart::all,  Chart::why,        Chart::map};

/// Whether it is one chart, with numbers behind its curves.
constexpr bool hasCurves(Chart chart) { return chart != Chart::all && chart != Chart::why && chart != Chart::map; }

struct PlotOptions {
    Chart chart = Chart::all;
    QSizeF size{1200, 700}; ///< in logical pixels, of which 96 are an inch
    double scale = 2;       ///< pixels of a PNG for each of them
    theme::Theme theme = theme::Theme::light;
    std::optional<QString> title{}; ///< none: what is shown, and what was changed in it; empty: without
    bool caption = false;           ///< below: the changed settings with their values, and the gap
    std::array<QString, 2> names{}; ///< what the sides are called; empty: by their frameworks
    double typeSize = 0;            ///< in points; 0: the program's
};

/// Draws into .png, .svg or .pdf (by the suffix), written whole or not at all; PNG and SVG carry the experiment.
/// `asked` is what is trained, without what was drawn, `origin` what that was before it was changed. A QApplication
/// must exist. Errors: an unknown suffix, or a file that can't be written.
Result<Done> plot(const training::PairTraining& training, const experiment::Experiment& asked,
                  const experiment::Experiment& origin, const PlotOptions& options, const std::string& path);

/// The same of why the sides of an experiment differ.
Result<Done> plotWhy(const experiment::Experiment& experiment, const experiment::Experiment& origin,
                     const analysis::Explanation& why, const PlotOptions& options, const std::string& path);

/// The same of a map; options.chart does not count.
Result<Done> plotMap(const experiment::Experiment& experiment, const analysis::Map& map, analysis::MapValue value,
                     PlotOptions options, const std::string& path);

} // namespace twinsine::ui
