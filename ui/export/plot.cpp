// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/plot.hpp"

#include "ui/export/picture.hpp"

#include <cmath>

namespace twinsine::ui {
namespace {

std::shared_ptr<const run::Samples> samplesOf(const training::PairHistory& history) {
    auto samples = std::make_shared<run::Samples>();
    for (std::size_t epoch = 0; epoch < history.meanAbsDifference.size(); ++epoch) {
        const auto ofSide = [&](const training::SideHistory& side) {
            const bool isThere = epoch < side.evaluationLoss.size();
            const bool isValidated = epoch < side.validationLoss.size();
            return run::Sample::OfSide{.evaluationLoss = isThere ? side.evaluationLoss[epoch] : NAN,
                                       .validationLoss = isValidated ? side.validationLoss[epoch] : NAN};
        };
        samples->add({static_cast<std::int64_t>(epoch) + 1, ofSide(history.a), ofSide(history.b),
                      history.meanAbsDifference[epoch]});
    }
    return samples;
}

} // namespace

Result<Done> plot(const training::PairTraining& training, const experiment::Experiment& asked,
                  const experiment::Experiment& origin, const PlotOptions& options, const std::string& path) {
    const training::PairHistory& history = training.history();
    auto info = std::make_shared<run::RunInfo>(run::infoOf(training));
    info->asked = asked;
    auto weights = std::make_shared<const run::Snapshot>(training.now());
    auto frame = std::make_shared<run::Frame>();
    frame->epoch = training.epoch();
    frame->predictionA = experiment::inOrder(history.a.prediction, info->order);
    frame->predictionB = experiment::inOrder(history.b.prediction, info->order);
    frame->meanAbsDifference = training::distanceBetween(frame->predictionA, frame->predictionB).mean;
    frame->weights = std::move(weights);

    PictureData data;
    data.run.info = std::move(info);
    data.run.frame = std::move(frame);
    data.run.samples = samplesOf(history);
    data.run.divergedA = history.a.divergedAtStep;
    data.run.divergedB = history.b.divergedAtStep;
    data.origin = std::make_shared<const experiment::Experiment>(origin);
    return writePicture(data, options, path);
}

Result<Done> plotWhy(const experiment::Experiment& experiment, const experiment::Experiment& origin,
                     const analysis::Explanation& why, const PlotOptions& options, const std::string& path) {
    auto info = std::make_shared<run::RunInfo>();
    info->experiment = experiment;
    PictureData data;
    data.run.info = std::move(info);
    data.origin = std::make_shared<const experiment::Experiment>(origin);
    data.why = {std::make_shared<const analysis::Explanation>(why), experiment};
    return writePicture(data, options, path);
}

Result<Done> plotMap(const experiment::Experiment& experiment, const analysis::Map& map, analysis::MapValue value,
                     PlotOptions options, const std::string& path) {
    options.chart = Chart::map;
    PictureData data;
    data.map = {std::make_shared<const analysis::Map>(map), experiment, value, ownCell(map, experiment)};
    return writePicture(data, options, path);
}

} // namespace twinsine::ui
