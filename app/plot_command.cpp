// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/explain.hpp"
#include "app/interrupt.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/outputs.hpp"
#include "app/parts.hpp"
#include "app/picture.hpp"
#include "app/qt_application.hpp"
#include "app/source.hpp"
#include "app/train.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "ui/export/figure_size.hpp"
#include "ui/export/plot.hpp"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace twinsine::app {
namespace {

constexpr double kLeastScale = 0.5;
constexpr double kMostScale = 12.5; // 1200 pixels an inch

ui::Chart chartOf(const std::string& name) {
    static const std::map<std::string, ui::Chart> charts{{"fit", ui::Chart::fit},
                                                         {"loss", ui::Chart::loss},
                                                         {"difference", ui::Chart::difference},
                                                         {"distance", ui::Chart::distance},
                                                         {"hidden-units", ui::Chart::hiddenUnits},
                                                         {"all", ui::Chart::all},
                                                         {"why", ui::Chart::why}};
    return charts.at(name); // the command line was checked
}

/// None, with the reason printed, if it is not WIDTHxHEIGHT within bounds. In logical pixels.
std::optional<QSizeF> sizeOf(const PlotOptions& options) {
    static const QRegularExpression pattern("^(\\d{1,5}(?:\\.\\d{1,3})?)x(\\d{1,5}(?:\\.\\d{1,3})?)(cm)?$");
    const auto match = pattern.match(QString::fromStdString(options.size));
    const auto unit = match.captured(3).isEmpty() ? ui::LengthUnit::pixels : ui::LengthUnit::centimetres;
    const QSizeF size = ui::FigureSize{unit, match.captured(1).toDouble(), match.captured(2).toDouble(), 96}
                            .logical(); // 96: pixels before the scale
    if (!match.hasMatch() || std::min(size.width(), size.height()) < ui::kLeastSide ||
        std::max(size.width(), size.height()) > ui::kMostSide) {
        complain("--size " + options.size +
                 ": must be WIDTHxHEIGHT, each from 100 to 10000, or from 2.65 to 264 with cm");
        return std::nullopt;
    }
    if (!(options.scale >= kLeastScale && options.scale <= kMostScale)) {
        complain("--scale: must be from 0.5 to 12.5");
        return std::nullopt;
    }
    if (options.scale * options.scale * size.width() * size.height() > ui::kMostPixels) {
        complain("--size " + options.size + ": at this scale the picture would have more than 100 million pixels");
        return std::nullopt;
    }
    return size;
}

/// Draws, and gives the exit status.
int statusOf(const std::string& out, const std::function<Result<Done>()>& draw) {
    const UninterruptedWrite whole;
    const auto drawn = draw();
    if (isInterrupted())
        return kInterrupted;
    if (drawn)
        return kDone;
    complain(out + ": " + drawn.error().message);
    return kFailed;
}

/// The source without what the command line changes in it, as far as there is such an experiment.
experiment::Experiment originOf(const Source& source, const experiment::Experiment& changed) {
    if (!source.preset.empty())
        return load(*experiment::findPreset(source.preset));
    if (source.file == "-" || (source.assignments.empty() && source.data.empty()))
        return changed;
    const auto read = io::readExperiment(source.file);
    return read ? *read : changed;
}

} // namespace

bool isPictureName(const std::string& option, const std::string& path) {
    const QString name = QString::fromStdString(path).toLower();
    if (name.endsWith(".png") || name.endsWith(".svg") || name.endsWith(".pdf"))
        return true;
    complain(option + " " + path + ": the name must end in .png, .svg or .pdf");
    return false;
}

int drawMap(const experiment::Experiment& experiment, const analysis::Map& map, analysis::MapValue value,
            const MapOptions& options) {
    const auto application = makeApplication();
    const ui::PlotOptions look{.size = {1000, 700}, .theme = ui::theme::themeOf(options.theme).value()};
    return statusOf(options.out, [&] { return ui::plotMap(experiment, map, value, look, options.out); });
}

int plotExperiment(const PlotOptions& options) {
    const auto size = sizeOf(options);
    if (!size || !isPictureName("--out", options.out) || !outputsAreFine({{"--out", options.out}}, options.source))
        return kWrongInput;
    const auto experiment = readSource(options.source);
    if (!experiment)
        return kWrongInput;
    addLogFile();
    const auto theme = ui::theme::themeOf(options.theme).value(); // the command line was checked
    ui::PlotOptions look{.chart = chartOf(options.chart),
                         .size = *size,
                         .scale = options.scale,
                         .theme = theme,
                         .caption = options.caption,
                         .names = {QString::fromStdString(options.nameA), QString::fromStdString(options.nameB)},
                         .typeSize = options.typeSize.value_or(0)};
    if (options.title)
        look.title = QString::fromStdString(*options.title);
    const auto origin = originOf(options.source, *experiment);
    if (look.chart == ui::Chart::why) {
        const std::size_t seeds = ExplainOptions().seeds;
        const auto computing = computingForExplanation(*experiment, seeds, {.threads = allCores()});
        if (!computing)
            return computing.error();
        const auto trainings = trainedHere(*computing, allCores());
        const auto why = explain(*experiment, seeds, *computing, trainings.doMany, false);
        if (!why)
            return why.error();
        const auto application = makeApplication();
        return statusOf(options.out, [&] { return ui::plotWhy(*experiment, origin, *why, look, options.out); });
    }
    const auto trained = train(*experiment, {});
    if (!trained)
        return trained.error();
    const auto application = makeApplication();
    return statusOf(options.out, [&] { return ui::plot(*trained->training, *experiment, origin, look, options.out); });
}

} // namespace twinsine::app
