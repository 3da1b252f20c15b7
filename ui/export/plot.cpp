// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/plot.hpp"

#include "ui/export/picture.hpp"

namespace twinsine::ui {
namespace {

LossHistory lossHistory(const training::SideHistory& side) {
    LossHistory history;
    history.loss = side.evaluationLoss;
    for (std::size_t epoch = 1; epoch <= side.evaluationLoss.size(); ++epoch)
        history.epochs.push_back(static_cast<double>(epoch));
    return history;
}

} // namespace

Result<Done> plot(const training::PairTraining& training, const PlotOptions& options, const std::string& path) {
    const training::PairHistory& history = training.history();
    PictureData data;
    data.experiment = training.recorded();
    data.x.assign(training.x().begin(), training.x().end());
    data.y.assign(training.y().begin(), training.y().end());
    data.predictionA = history.a.prediction;
    data.predictionB = history.b.prediction;
    data.lossA = lossHistory(history.a);
    data.lossB = lossHistory(history.b);
    data.epoch = training.epoch();
    data.epochs = training.epochs();
    return writePicture(data, options, path);
}

} // namespace twinsine::ui
