// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/plot.hpp"

#include "ui/export/picture.hpp"

namespace twinsine::ui {
namespace {

LossHistory lossHistory(const training::PairHistory& pair, const training::SideHistory& side) {
    LossHistory history;
    history.loss = side.evaluationLoss;
    for (std::size_t epoch = 1; epoch <= pair.meanAbsDifference.size(); ++epoch)
        history.epochs.push_back(static_cast<double>(epoch));
    return history;
}

} // namespace

Result<Done> plot(const training::PairTraining& training, const PlotOptions& options, const std::string& path) {
    const training::PairHistory& history = training.history();
    auto info = std::make_shared<run::RunInfo>();
    info->experiment = training.recorded();
    info->x.assign(training.x().begin(), training.x().end());
    info->y.assign(training.y().begin(), training.y().end());
    info->epochs = training.epochs();
    auto weights = std::make_shared<run::Snapshot>(
        run::Snapshot{training.epoch(), history.a.weights, history.b.weights, history.a.steps, history.b.steps});
    auto frame = std::make_shared<run::Frame>();
    frame->epoch = training.epoch();
    frame->predictionA = history.a.prediction;
    frame->predictionB = history.b.prediction;
    frame->weights = std::move(weights);

    PictureData data;
    data.run.info = std::move(info);
    data.run.frame = std::move(frame);
    data.run.lossA = lossHistory(history, history.a);
    data.run.lossB = lossHistory(history, history.b);
    data.run.distance = history.meanAbsDifference;
    data.run.divergedA = history.a.divergedAtStep;
    data.run.divergedB = history.b.divergedAtStep;
    return writePicture(data, options, path);
}

} // namespace twinsine::ui
