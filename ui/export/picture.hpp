// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Charts drawn as pictures, in any size, by the same classes as in the window and as they are there.

#include "core/keep_going.hpp"
#include "core/result.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/epoch_chart.hpp"
#include "ui/charts/fan.hpp"
#include "ui/charts/hidden_unit_chart.hpp"
#include "ui/charts/loss_chart.hpp"
#include "ui/export/plot.hpp"
#include "ui/map/heat_map.hpp"
#include "ui/run/shown_run.hpp"
#include "ui/why/staircase.hpp"

#include <QImage>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace twinsine::ui {

/// What a person made of a chart.
struct ChartLook {
    Zoom zoom;
    QStringList hidden; ///< curves
    bool whole = false; ///< what is off the usual scale too
};

/// What a picture shows: a training at one epoch.
struct PictureData {
    ShownRun run; ///< its experiment goes into the picture too; steps and reported losses only where the axes show them
    EpochAxes epochAxes;
    bool distanceLogY = true;
    LossChart::Kind loss = LossChart::Kind::evaluation;
    bool points = false;                  ///< crosses at the data
    bool kinks = false;                   ///< ticks where units bend
    HiddenUnitChart::Picked units{};      ///< picked ones
    std::shared_ptr<const Fan> fan{};     ///< the fit over many seeds; null: not shown
    std::optional<std::size_t> outcome{}; ///< one of the fan's seeds in place of the medians
    std::optional<Luck> luck{};           ///< in the distance
    std::vector<Ghost> ghosts{};          ///< other runs, pale
    double smoothing = 0;                 ///< of the losses
    std::map<Chart, ChartLook> looks;     ///< of charts that are not as they begin
    Staircase why{}; ///< with its own experiment, which goes into its picture; without an answer there is none
    HeatMap map{};   ///< likewise
    std::shared_ptr<const experiment::Experiment> origin{}; ///< before it was changed; null: it was not
    QString file{};                                         ///< whose name a picture's begins with; empty: none
};

/// With how large it is in print.
QImage image(const PictureData& data, const PlotOptions& options);
/// The same with the experiment as text chunk.
QImage imageWithExperiment(const PictureData& data, const PlotOptions& options);

/// Whether the experiment's text or the pixels are so many that the window would stand still for them.
bool isLarge(const PictureData& data, const PlotOptions& options);

/// Draws it; what the function that it gives does (the experiment's text, compression, the file) may be done on any
/// thread. The file is written whole, its format by the suffix. Errors: an unknown suffix or no answer why; of the
/// function, a file that can't be written. If keepGoing says no, there is none.
using Finish = std::function<Result<Done>(const KeepGoing&)>;
Result<Finish> drawForFile(const PictureData& data, const PlotOptions& options, const std::string& path);
/// Both.
Result<Done> writePicture(const PictureData& data, const PlotOptions& options, const std::string& path);

} // namespace twinsine::ui
