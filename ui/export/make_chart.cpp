// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/make_chart.hpp"

#include "ui/charts/difference_chart.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/hidden_unit_chart.hpp"
#include "ui/charts/loss_chart.hpp"

namespace twinsine::ui {
namespace {

std::unique_ptr<BaseChart> makeFit(const PictureData& data) {
    auto chart = std::make_unique<FitChart>();
    chart->setPointsShown(data.points);
    chart->setKinksShown(data.kinks);
    chart->setFan(data.fan);
    chart->setOutcome(data.outcome);
    return chart;
}

std::unique_ptr<BaseChart> makeLoss(const PictureData& data) {
    auto chart = std::make_unique<LossChart>();
    chart->setAxes(data.epochAxes);
    chart->setKind(data.loss);
    chart->setSmoothing(data.smoothing);
    return chart;
}

std::unique_ptr<BaseChart> makeDistance(const PictureData& data) {
    auto chart = std::make_unique<DistanceChart>();
    EpochAxes axes = data.epochAxes;
    axes.logY = data.distanceLogY;
    chart->setAxes(axes);
    chart->setLuck(data.luck);
    return chart;
}

std::unique_ptr<BaseChart> makeEmpty(Chart which, const PictureData& data) {
    switch (which) {
    case Chart::loss:
        return makeLoss(data);
    case Chart::distance:
        return makeDistance(data);
    case Chart::difference:
        return std::make_unique<DifferenceChart>();
    case Chart::hiddenUnits: {
        auto chart = std::make_unique<HiddenUnitChart>();
        chart->setPicked(data.units);
        return chart;
    }
    case Chart::fit:
    case Chart::all:
    case Chart::why:
    case Chart::map:
        break;
    }
    return makeFit(data);
}

} // namespace

std::unique_ptr<BaseChart> makeChart(Chart which, const PictureData& data, theme::Theme theme, const QFont& font) {
    auto chart = makeEmpty(which, data);
    chart->setFont(font);
    chart->setTheme(theme);
    chart->showRun(data.run);
    chart->showFrame(data.run);
    chart->showHistory(data.run);
    chart->showGhosts(data.ghosts);
    if (const auto look = data.looks.find(which); look != data.looks.end()) {
        chart->hideCurves(look->second.hidden);
        chart->setWhole(look->second.whole);
        chart->setZoom(look->second.zoom);
    }
    return chart;
}

} // namespace twinsine::ui
