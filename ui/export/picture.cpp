// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture.hpp"

#include "core/experiment/json.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/file.hpp"
#include "ui/charts/difference_chart.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/loss_chart.hpp"
#include "ui/widgets/text.hpp"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <memory>

namespace twinsine::ui {
namespace {

constexpr int kResolution = 96; // dots an inch: that of the fonts in the window

QString textOf(const char* text) { return QCoreApplication::translate("picture", text); }

constexpr double kTypePart = 16.0 / 700; // of a picture's height, or the same of the usual width
constexpr double kUsualWidth = 1200.0 / 700;
constexpr int kLeastType = 11;

const experiment::Experiment& experimentOf(const PictureData& data) { return data.run.info->experiment; }

/// What goes into the picture.
const experiment::Experiment& experimentOf(const PictureData& data, Chart which) {
    return which == Chart::why ? data.why.experiment : experimentOf(data);
}

std::unique_ptr<BaseChart> makeFit(const PictureData& data) {
    auto chart = std::make_unique<FitChart>();
    chart->setPointsShown(data.points);
    chart->setKinksShown(data.kinks);
    chart->setFan(data.fan);
    chart->setOutcome(data.outcome);
    const run::Frame& frame = *data.run.frame;
    const QString when = frame.weights->ofUpdates
                             ? textOf("update %1 of %2 in epoch %3")
                                   .arg(frame.weights->updates)
                                   .arg(frame.weights->ofUpdates)
                                   .arg(frame.epoch + 1)
                             : textOf("epoch %1 of %2").arg(frame.epoch).arg(data.run.info->epochs);
    chart->setTitle(QStringLiteral("%1, %2").arg(
        toQString(experimentOf(data).name).toHtmlEscaped(), // Qt Charts reads titles as HTML
        when));
    return chart;
}

std::unique_ptr<BaseChart> makeLoss(const PictureData& data) {
    auto chart = std::make_unique<LossChart>();
    chart->setAxes(data.epochAxes);
    chart->setKind(data.loss);
    chart->setTitle(LossChart::titleOf(data.loss));
    return chart;
}

std::unique_ptr<BaseChart> makeDistance(const PictureData& data) {
    auto chart = std::make_unique<DistanceChart>();
    EpochAxes axes = data.epochAxes;
    axes.logY = data.distanceLogY;
    chart->setAxes(axes);
    chart->setLuck(data.luck);
    chart->setTitle(textOf("Distance of the predictions"));
    return chart;
}

std::unique_ptr<BaseChart> makeChart(Chart which, const PictureData& data) {
    switch (which) {
    case Chart::loss:
        return makeLoss(data);
    case Chart::distance:
        return makeDistance(data);
    case Chart::difference: {
        auto chart = std::make_unique<DifferenceChart>();
        chart->setTitle(textOf("Difference of the predictions"));
        return chart;
    }
    case Chart::hiddenUnits: {
        auto chart = std::make_unique<HiddenUnitChart>();
        chart->setPicked(data.units);
        chart->setTitle(textOf("Hidden units"));
        return chart;
    }
    case Chart::fit:
    case Chart::all:
    case Chart::why:
        break;
    }
    return makeFit(data);
}

void drawChart(QPainter& painter, const QRectF& target, Chart which, const PictureData& data, theme::Theme theme) {
    const auto chart = makeChart(which, data);
    chart->setTheme(theme);
    chart->showRun(data.run);
    chart->showFrame(data.run);
    chart->showHistory(data.run);
    if (const auto look = data.looks.find(which); look != data.looks.end()) {
        chart->hideCurves(look->second.hidden);
        chart->setZoom(look->second.zoom);
    }
    chart->draw(painter, target);
}

void drawWhy(QPainter& painter, const QRectF& target, const PictureData& data, theme::Theme theme) {
    if (!data.why.why)
        return;
    StaircaseLook look{.colours = theme::colours(theme)};
    const double room = std::min(target.height(), target.width() / kUsualWidth);
    look.pixelSize = std::max(static_cast<int>(std::lround(kTypePart * room)), kLeastType);
    draw(painter, target, data.why, look);
}

void drawCharts(QPainter& painter, const PictureData& data, const PlotOptions& options) {
    const QRectF all(QPointF(0, 0), options.size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(all, theme::colours(options.theme).background);
    if (options.chart == Chart::why)
        return drawWhy(painter, all, data, options.theme);
    if (options.chart != Chart::all)
        return drawChart(painter, all, options.chart, data, options.theme);
    const double upper = all.height() * 0.55;
    const QSizeF lower(all.width() / 2, all.height() - upper);
    drawChart(painter, {0, 0, all.width(), upper}, Chart::fit, data, options.theme);
    drawChart(painter, {QPointF(0, upper), lower}, Chart::loss, data, options.theme);
    drawChart(painter, {QPointF(lower.width(), upper), lower}, Chart::difference, data, options.theme);
}

/// JSON text in ASCII: Qt writes a text chunk as Latin-1 where it can, but JSON is UTF-8.
QString asciiJson(const experiment::Experiment& experiment) {
    QString ascii;
    for (const QChar c : toQString(experiment::toJsonText(experiment))) {
        if (c.unicode() < 0x80)
            ascii += c;
        else
            ascii += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return ascii;
}

QByteArray png(const PictureData& data, const PlotOptions& options) {
    QBuffer buffer;
    image(data, options).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svg(const PictureData& data, const PlotOptions& options) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kResolution);
    generator.setSize(options.size);
    generator.setViewBox(QRect(QPoint(0, 0), options.size));
    generator.setTitle(toQString(experimentOf(data, options.chart).name).toHtmlEscaped()); // which it writes as it is
    QPainter painter(&generator);
    drawCharts(painter, data, options);
    painter.end();
    return QByteArray::fromStdString(
        io::svgWithExperiment(buffer.data().toStdString(), experimentOf(data, options.chart)));
}

QByteArray pdf(const PictureData& data, const PlotOptions& options) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const double inches = 1.0 / kResolution;
    writer.setResolution(kResolution);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(options.size) * inches, QPageSize::Inch, {}, QPageSize::ExactMatch));
    writer.setTitle(toQString(experimentOf(data, options.chart).name));
    QPainter painter(&writer);
    drawCharts(painter, data, options);
    painter.end();
    return buffer.data();
}

} // namespace

QImage image(const PictureData& data, const PlotOptions& options) {
    QImage picture(options.size * options.scale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(options.scale);
    QPainter painter(&picture);
    drawCharts(painter, data, options);
    painter.end();
    picture.setText(QString::fromLatin1(io::kPictureKey), asciiJson(experimentOf(data, options.chart)));
    return picture;
}

Result<Done> writePicture(const PictureData& data, const PlotOptions& options, const std::string& path) {
    const QString suffix = QFileInfo(toQString(path)).suffix().toLower();
    QByteArray bytes;
    if (options.chart == Chart::why && !data.why.why)
        return Error{textOf("there is no answer yet: the page “Why they differ” computes it").toStdString()};
    if (suffix == QLatin1String("png"))
        bytes = png(data, options);
    else if (suffix == QLatin1String("svg"))
        bytes = svg(data, options);
    else if (suffix == QLatin1String("pdf"))
        bytes = pdf(data, options);
    else
        return Error{textOf("the name must end in .png, .svg or .pdf").toStdString()};
    if (bytes.isEmpty())
        return Error{textOf("there is not enough memory to draw it").toStdString()};
    return io::writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace twinsine::ui
