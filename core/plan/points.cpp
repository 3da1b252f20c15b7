// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/points.hpp"

#include "core/experiment/schedule.hpp"
#include "core/numbers/floatx.hpp"

#include <algorithm>

namespace twinsine::plan {

namespace {

std::optional<Scaler> fitted(const std::optional<experiment::Scaling>& scaling, std::span<const double> values) {
    if (!scaling)
        return std::nullopt;
    if (scaling->scaler == experiment::Scaler::standard)
        return Scaler::standard(values);
    return Scaler::minMax(values, scaling->low, scaling->high);
}

std::vector<double> cast(experiment::Floatx floatx, const std::optional<Scaler>& scaler,
                         std::span<const double> values) {
    return roundedTo(floatx, scaler ? scaler->transform(values) : std::vector<double>(values.begin(), values.end()));
}

} // namespace

std::vector<double> Points::inputs(experiment::Floatx floatx, std::span<const double> dataX) const {
    return cast(floatx, input, dataX);
}

std::vector<double> Points::predictions(std::vector<double> outputs) const {
    return target ? target->inverse(outputs) : std::move(outputs);
}

std::shared_ptr<const Points> pointsFor(const experiment::Side& side, const experiment::DataPoints& data) {
    auto points = std::make_shared<Points>();
    points->input = fitted(side.inputScaling, data.x);
    points->target = fitted(side.targetScaling, data.y);
    points->x = cast(side.floatx, points->input, data.x);
    points->y = cast(side.floatx, points->target, data.y);
    points->testX = cast(side.floatx, points->input, data.testX);
    points->testY = cast(side.floatx, points->target, data.testY);
    points->trained = trainedOf(side, static_cast<std::int64_t>(data.x.size()));
    points->numpy = data.numpy;
    return points;
}

std::vector<double> roundedTo(experiment::Floatx floatx, std::span<const double> values) {
    return numbers::withReal(floatx, [&]<class Real>() {
        std::vector<double> rounded(values.size());
        std::ranges::transform(values, rounded.begin(),
                               [](double value) { return static_cast<double>(static_cast<Real>(value)); });
        return rounded;
    });
}

} // namespace twinsine::plan
