// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/explain.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/qt_application.hpp"
#include "app/source.hpp"
#include "app/train.hpp"
#include "core/io/file.hpp"
#include "ui/export/plot.hpp"

#include <QRegularExpression>
#include <QStringList>

#include <map>
#include <optional>
#include <string>

namespace twinsine::app {
namespace {

constexpr int kLeastSide = 100;
constexpr int kMostSide = 10000;
constexpr double kLeastScale = 0.5;
constexpr double kMostScale = 10;
// As an image in memory 400 MB.
constexpr double kMostPixels = 1e8;

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

/// None, with the reason printed, if it is not WIDTHxHEIGHT within bounds.
std::optional<QSize> sizeOf(const PlotOptions& options) {
    static const QRegularExpression pattern("^(\\d{1,5})x(\\d{1,5})$");
    const auto match = pattern.match(QString::fromStdString(options.size));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (size.width() < kLeastSide || size.height() < kLeastSide || size.width() > kMostSide ||
        size.height() > kMostSide) {
        complain("--size " + options.size + ": must be WIDTHxHEIGHT, each from 100 to 10000");
        return std::nullopt;
    }
    if (!(options.scale >= kLeastScale && options.scale <= kMostScale)) {
        complain("--scale: must be from 0.5 to 10");
        return std::nullopt;
    }
    if (options.scale * options.scale * size.width() * size.height() > kMostPixels) {
        complain("--size " + options.size + ": at this scale the picture would have more than 100 million pixels");
        return std::nullopt;
    }
    return size;
}

bool outIsFine(const std::string& out) {
    const QString name = QString::fromStdString(out).toLower();
    if (!name.endsWith(".png") && !name.endsWith(".svg") && !name.endsWith(".pdf")) {
        complain("--out " + out + ": the name must end in .png, .svg or .pdf");
        return false;
    }
    const auto writable = io::checkWritable(out);
    if (!writable)
        complain(out + ": " + writable.error().message);
    return writable.hasValue();
}

int statusOf(const Result<Done>& drawn, const std::string& out) {
    if (drawn)
        return kDone;
    complain(out + ": " + drawn.error().message);
    return kFailed;
}

} // namespace

int plotExperiment(const PlotOptions& options) {
    const auto size = sizeOf(options);
    if (!size || !outIsFine(options.out))
        return kWrongInput;
    const auto experiment = readSource(options.source);
    if (!experiment)
        return kWrongInput;
    addLogFile();
    const auto theme = ui::theme::themeOf(options.theme).value(); // the command line was checked
    const ui::PlotOptions look{chartOf(options.chart), *size, options.scale, theme};
    if (look.chart == ui::Chart::why) {
        const auto why = explain(*experiment, ExplainOptions().seeds, training::allCores(), false);
        if (!why)
            return why.error();
        const auto application = makeApplication();
        return statusOf(ui::plotWhy(*experiment, *why, look, options.out), options.out);
    }
    const auto trained = train(*experiment, {});
    if (!trained)
        return trained.error();
    const auto application = makeApplication();
    return statusOf(ui::plot(*trained->training, look, options.out), options.out);
}

} // namespace twinsine::app
