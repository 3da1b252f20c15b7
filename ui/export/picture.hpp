// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Charts drawn as pictures, in any size, by the same classes as in the window.

#include "core/experiment/experiment.hpp"
#include "core/result.hpp"
#include "ui/charts/loss_chart.hpp"
#include "ui/export/plot.hpp"

#include <QImage>

#include <cstdint>
#include <string>
#include <vector>

namespace twinsine::ui {

/// What a picture shows: a training at one epoch.
struct PictureData {
    experiment::Experiment experiment; ///< goes into the picture too
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> predictionA;
    std::vector<double> predictionB;
    LossHistory lossA; ///< steps and reported losses only where the axes show them
    LossHistory lossB;
    std::int64_t epoch = 0;
    std::int64_t epochs = 0;
    LossAxes lossAxes;
    bool points = false; ///< crosses at the data
};

/// With the experiment as text chunk.
QImage image(const PictureData& data, const PlotOptions& options);

/// Written whole, the format by the suffix. Errors: an unknown suffix, or a file that can't be written.
Result<Done> writePicture(const PictureData& data, const PlotOptions& options, const std::string& path);

} // namespace twinsine::ui
